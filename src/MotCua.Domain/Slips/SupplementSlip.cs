namespace MotCua.Domain.Slips;

/// <summary>Form 02, phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: what is missing, all of it in one go, and why.</summary>
public sealed record SupplementSlip : ISlip
{
    public required SlipHead Head { get; init; }

    /// <summary>Mã hồ sơ; null when it was given at the counter, before there was a dossier.</summary>
    public string? Code { get; init; }

    /// <summary>The office's day until which the papers are awaited; null where no text sets one.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>Hồ sơ của.</summary>
    public required SlipPerson Applicant { get; init; }

    /// <summary>Nội dung yêu cầu giải quyết.</summary>
    public required string Request { get; init; }

    /// <summary>Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Lý do.</summary>
    public required string Reason { get; init; }

    /// <summary>Người hướng dẫn: who is asked when something is not clear.</summary>
    public required string GuidedBy { get; init; }

    /// <summary>Phone of the desk or its authority, when it has one.</summary>
    public string? DeskPhone { get; init; }
}
