using MotCua.Domain.Organisation;

namespace MotCua.Domain.Inspection;

/// <summary>Lập kế hoạch đợt kiểm tra (NĐ 63/2010 Điều 35a: yearly plan or ad hoc; TT 02/2017/TT-VPCP Chương VII: plan, decision, team, minutes, conclusion).</summary>
/// <param name="Unit">Code of the authority that inspects.</param>
/// <param name="Team">The decision's names and what each is in the team, the head first.</param>
/// <param name="First">First day looked at; <paramref name="Last"/> the last one.</param>
/// <param name="SampleSize">Dossiers to look at in each commune, before rounding.</param>
/// <param name="Key">What nobody below knows: without it a commune could work out its own sample before the team comes.</param>
[EntryType("inspection.planned")]
public sealed record RoundPlanned(
    string Id,
    string Unit,
    RoundKind Kind,
    string Decision,
    DateOnly DecidedOn,
    IReadOnlyList<string> Team,
    DateOnly First,
    DateOnly Last,
    int SampleSize,
    SampleStrata Strata,
    string Key,
    DateOnly PlannedOn,
    IReadOnlyList<VisitPlan> Visits) : Facts;

/// <param name="Unit">Code of the authority to be visited.</param>
public sealed record VisitPlan(string Unit, DateOnly On);

/// <summary>A commune came to the round, or its day moved.</summary>
[EntryType("inspection.visit-set")]
public sealed record VisitSet(string Unit, DateOnly On) : Facts;

/// <summary>A commune is not visited after all.</summary>
[EntryType("inspection.visit-dropped")]
public sealed record VisitDropped(string Unit, string Reason) : Facts;

/// <summary>Nhận kết quả kiểm tra tại chỗ: what was filled in at the commune, as the file of its pack said it.</summary>
/// <param name="On">Day of the inspection.</param>
/// <param name="File">SHA-256 of the file: the same file again changes nothing.</param>
/// <param name="Seed">What the sample was drawn from, <paramref name="Node"/> and <paramref name="Sequence"/> up to which entry, of how many dossiers <paramref name="Frame"/>.</param>
[EntryType("inspection.taken")]
public sealed record PackTaken(
    string Unit, DateOnly On, string File, string Seed, string Node, long Sequence, int Frame, IReadOnlyList<CheckResult> Checks, IReadOnlyList<SampleResult> Dossiers) : Facts
{
    /// <summary>Who spoke for the commune.</summary>
    [Private]
    public string? Present { get; init; }

    /// <summary>What the commune says to it.</summary>
    [Private]
    public string? Opinion { get; init; }

    /// <summary>What was seen, by the item of the checklist or the code of the dossier.</summary>
    [Private]
    public IReadOnlyDictionary<string, string>? Seen { get; init; }

    /// <summary>Photos of the file that were not taken; null where there are none.</summary>
    [Private]
    public IReadOnlyList<PhotoLeft>? PhotosLeft { get; init; }
}

/// <summary>A photo that was not taken, and why.</summary>
/// <param name="Of">The item of the checklist or the code of the dossier it was added to.</param>
/// <param name="Reason">Code of the refusal, <paramref name="Facts"/> what fills its words.</param>
public sealed record PhotoLeft(string Of, string Name, string Reason, IReadOnlyList<string> Facts)
{
    public static PhotoLeft Because(string of, string name, Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new PhotoLeft(of, name, refusal.Code, [.. refusal.Facts.Select(fact => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fact}"))]);
    }

    public Refusal Why() => new(Reason, [.. Facts]);
}

public enum CheckAnswer
{
    Fine = 1,
    Fault = 2,
    NotLooked = 3,
}

/// <param name="Check">Id of the item of the checklist.</param>
public sealed record CheckResult(string Check, CheckAnswer Answer);

/// <param name="Checks">Ids of the items that this dossier falls short of.</param>
public sealed record SampleResult(string Code, CheckAnswer Answer, IReadOnlyList<string> Checks);

/// <summary>What was taken is taken back before there are minutes, its findings with it.</summary>
[EntryType("inspection.taken-back")]
public sealed record PackTakenBack(string Unit, string Reason) : Facts;

/// <summary>Phát hiện: what the team found, noted or noted otherwise; the last one with the number holds.</summary>
/// <param name="Check">Null for what no item of the checklist says.</param>
/// <param name="Basis">The legal basis as the minutes say it; empty where there is none.</param>
/// <param name="Responsible">Name and position of who has to put it right.</param>
/// <param name="Repeats">The finding of an earlier round that this one is again.</param>
[EntryType("inspection.finding-noted")]
public sealed record FindingNoted(
    string Unit, int Number, string? Check, IReadOnlyList<string> Dossiers, string Basis, DateOnly? Deadline, string? Responsible, FindingKey? Repeats) : Facts
{
    [Private]
    public string? Seen { get; init; }
}

/// <summary>A finding is no finding after all; only before there are minutes.</summary>
[EntryType("inspection.finding-dropped")]
public sealed record FindingDropped(string Unit, int Number) : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Lập biên bản, with a number of its own series in the year; the findings wait for the commune's answer from now on.</summary>
[EntryType("inspection.minutes-made")]
public sealed record MinutesMade(string Unit, long Number, DateOnly On) : Facts;

public enum InspectionFilePurpose
{
    /// <summary>What was seen.</summary>
    Photo = 1,

    /// <summary>Biên bản with the signatures of both sides.</summary>
    SignedMinutes = 2,

    /// <summary>That it was put right.</summary>
    Proof = 3,
}

/// <param name="Number">The finding it belongs to; null for the signed minutes.</param>
[EntryType("inspection.file-attached")]
public sealed record InspectionFileAttached(string Unit, int? Number, InspectionFilePurpose Purpose, string Hash, string MediaType, long Bytes) : Facts
{
    [Private]
    public string? Name { get; init; }
}

/// <summary>Ảnh, minh chứng đã xóa with what tells of a person in a dossier: the content of what was attached to findings that name it. Fingerprints, kinds and sizes stay in the entries that attached it.</summary>
/// <param name="Dossier">Code of the dossier that was erased; <paramref name="Decision"/> that of its erasure.</param>
/// <param name="Files">Hashes of the content.</param>
/// <param name="Findings">Every finding of the round that loses some of it.</param>
[EntryType("inspection.files-erased")]
public sealed record InspectionFilesErased(string Dossier, string Decision, IReadOnlyList<string> Files, IReadOnlyList<FindingPlace> Findings) : Facts;

/// <summary>A finding within its round.</summary>
public sealed record FindingPlace(string Unit, int Number);

/// <summary>The commune says what it did.</summary>
[EntryType("inspection.finding-answered")]
public sealed record FindingAnswered(string Unit, int Number) : Facts
{
    [Private]
    public string? Words { get; init; }
}

/// <summary>It is put right.</summary>
[EntryType("inspection.finding-accepted")]
public sealed record FindingAccepted(string Unit, int Number) : Facts;

/// <summary>The answer is not enough: with a deadline that may be another now.</summary>
[EntryType("inspection.finding-sent-back")]
public sealed record FindingSentBack(string Unit, int Number, DateOnly Deadline) : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Which finding: the round, the commune, and its number there.</summary>
public sealed record FindingKey(string Round, string Unit, int Number);
