using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Domain.Reports;

/// <summary>Bản tin đầu ngày: what a working day brings one officer under one duty, as it stood that morning. Codes and names of procedures, nothing of a person.</summary>
public sealed record Digest
{
    public required string Officer { get; init; }

    /// <summary>Id of the duty: "mai.lt/3".</summary>
    public required string DutyId { get; init; }

    public required DutyKind Duty { get; init; }

    public required string Unit { get; init; }

    /// <summary>The office's day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The next day the office works on.</summary>
    public required DateOnly NextDay { get; init; }

    public required IReadOnlyList<DigestPart> Parts { get; init; }

    public bool IsEmpty => Parts.All(part => part.Count == 0);
}

/// <summary>What a part of the digest lists.</summary>
public enum DigestKind
{
    /// <summary>Quá hạn.</summary>
    Overdue = 1,

    /// <summary>Hẹn trả hôm nay.</summary>
    DueToday = 2,

    /// <summary>Hẹn trả ngày làm việc tới.</summary>
    DueNext = 3,

    /// <summary>Được nhắc hạn.</summary>
    Escalated = 4,

    /// <summary>Đơn vị được hỏi, được trình ký.</summary>
    Asked = 5,

    /// <summary>Hồ sơ giấy chưa thấy.</summary>
    PaperUnseen = 6,

    /// <summary>Kiến nghị kiểm tra đến hạn khắc phục, quá hạn.</summary>
    FindingDue = 7,
}

/// <param name="Count">How many there were; more than the lines where there were many.</param>
public sealed record DigestPart(DigestKind Kind, int Count, IReadOnlyList<DigestLine> Lines)
{
    /// <summary>Lines that are about no dossier but about a finding of an inspection; null in a part of dossiers.</summary>
    public IReadOnlyList<DigestFinding>? Findings { get; init; }
}

/// <param name="At">UTC: its appointment, or until when an answer is asked for; null without one.</param>
public sealed record DigestLine(string Code, string Procedure, DateTime? At);

/// <param name="Check">Item of the checklist; null for what no item says.</param>
/// <param name="Answered">The commune has answered and the inspector has to say whether that is enough.</param>
public sealed record DigestFinding(FindingKey Finding, string? Check, DateOnly Deadline, bool Answered);

/// <summary>Bản tin đầu ngày was made, at the hour of the rule or when the program began that day.</summary>
[EntryType("digest.made")]
public sealed record DigestMade(Digest Digest) : Facts;
