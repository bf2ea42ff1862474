using System.Text.Json.Serialization;
using MotCua.Domain.Deadlines;

namespace MotCua.Domain.Interlinking;

/// <summary>A chain as one dossier was received under it: the agencies of its place and day, frozen with the receipt.</summary>
public sealed record DossierChain(ChainKind Kind, ChainResults Results, IReadOnlyList<PlannedStage> Stages)
{
    [JsonIgnore]
    public bool IsDependent => Kind is not ChainKind.Grouped;
}

/// <summary>One agency's part of this dossier.</summary>
/// <param name="Unit">Code of the agency's unit.</param>
/// <param name="Limit">In text form.</param>
/// <param name="HandOver">In text form.</param>
public sealed record PlannedStage(string Name, string Unit, string Limit, string HandOver, string? System, IReadOnlyList<CopyField>? Fields);

/// <summary>Where one agency's part stands.</summary>
public enum StageStatus
{
    /// <summary>Chưa đến lượt: waits for the result before it.</summary>
    NotYet = 1,

    /// <summary>Đã chuyển, chưa tiếp nhận: the time goes to who hands over.</summary>
    HandedOver = 2,

    /// <summary>Đang giải quyết.</summary>
    InWork = 3,

    /// <summary>Chờ người nộp bổ sung.</summary>
    Waiting = 4,

    /// <summary>Đã có kết quả.</summary>
    Done = 5,

    /// <summary>Kết thúc không có kết quả.</summary>
    Failed = 6,

    /// <summary>Dừng vì cơ quan trước, hoặc cả hồ sơ, đã dừng.</summary>
    Stopped = 7,
}

/// <summary>How an agency's part ended.</summary>
public enum StageEnd
{
    /// <summary>Có kết quả.</summary>
    Result = 1,

    /// <summary>Từ chối.</summary>
    Refused = 2,

    /// <summary>Người nộp rút.</summary>
    Withdrawn = 3,

    /// <summary>Quá hạn bổ sung.</summary>
    Unanswered = 4,
}

/// <summary>A wait for the applicant at one agency. UTC; <paramref name="Until"/> is null while it lasts.</summary>
/// <param name="Notice">Number of the paper that told the applicant: no wait without one.</param>
public sealed record StageWait(DateTime From, DateTime? Until, string Notice)
{
    /// <summary>The part's due time as it stood while it waited; null while it waits, and where it ended waiting.</summary>
    public DateTime? DueBefore { get; init; }
}

/// <summary>What an agency did with its part of one dossier: a child of the dossier, with its own clock. Times are UTC.</summary>
public sealed record Stage
{
    /// <summary>1 for the first; with the dossier's code before it, the child's code.</summary>
    public required int Number { get; init; }

    public required StageStatus Status { get; init; }

    public DateTime? HandedAt { get; init; }

    public DateTime? AcceptedAt { get; init; }

    /// <summary>It was accepted after the allowance for handing over: booked to who handed it over.</summary>
    public bool HandOverLate { get; init; }

    /// <summary>Counted from its acceptance.</summary>
    public DateTime? DueAt { get; init; }

    public IReadOnlyList<StageWait> Waits { get; init; } = [];

    public DateTime? EndedAt { get; init; }

    public StageEnd? End { get; init; }

    /// <summary>Early, on time or late by its own due time.</summary>
    public Timeliness? Timing { get; init; }

    /// <summary>Number of the document that ended it.</summary>
    public string? Document { get; init; }

    public string? Reason { get; init; }

    /// <summary>Số of the notice that told of later stages being stopped.</summary>
    public string? Notice { get; init; }

    /// <summary>Number it has in the agency's own program.</summary>
    public string? OwnNumber { get; init; }

    /// <summary>State it has there, in the words of that program.</summary>
    public string? OwnStatus { get; init; }

    /// <summary>Since when it stands so there, by the last file of its agency.</summary>
    public DateTime? OwnSaidAt { get; init; }

    /// <summary>Its due time there.</summary>
    public DateTime? OwnDueAt { get; init; }

    /// <summary>Its result was given to the applicant before the others.</summary>
    public DateTime? GivenAt { get; init; }

    /// <summary>Somebody still has to do something about it, now or later.</summary>
    [JsonIgnore]
    public bool IsOpen => Status < StageStatus.Done;

    /// <summary>It lies with its agency now.</summary>
    [JsonIgnore]
    public bool IsAtAgency => Status is StageStatus.HandedOver or StageStatus.InWork or StageStatus.Waiting;
}
