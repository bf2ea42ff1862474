using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Domain.Inspection;

public enum FindingStatus
{
    /// <summary>Before the minutes.</summary>
    Noted = 1,

    /// <summary>The commune has to answer.</summary>
    Open = 2,

    /// <summary>The inspector has to say whether that is enough.</summary>
    Answered = 3,

    /// <summary>Put right.</summary>
    Closed = 4,
}

/// <summary>One step of a finding's follow-up.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">Id of the officer.</param>
/// <param name="Words">Null once they were erased.</param>
public sealed record FollowUp(FollowUpStep Step, DateTime At, string By, string? Words, DateOnly? Deadline);

/// <summary>Files of a finding that went when what tells of a person in a dossier was erased.</summary>
/// <param name="At">UTC.</param>
public sealed record FilesGone(string Dossier, string Decision, DateTime At, IReadOnlyList<InspectionFileAttached> Files);

public enum FollowUpStep
{
    Published = 1,
    Answered = 2,
    Accepted = 3,
    SentBack = 4,
}

/// <summary>Phát hiện, kiến nghị: what was found in a commune, and what becomes of it until it is put right.</summary>
public sealed record Finding
{
    public required FindingKey Key { get; init; }

    public string? Check { get; init; }

    public required IReadOnlyList<string> Dossiers { get; init; }

    public required string Basis { get; init; }

    public DateOnly? Deadline { get; init; }

    public string? Responsible { get; init; }

    public FindingKey? Repeats { get; init; }

    /// <summary>Null once it was erased.</summary>
    public string? Seen { get; init; }

    public FindingStatus Status { get; init; } = FindingStatus.Noted;

    public IReadOnlyList<InspectionFileAttached> Files { get; init; } = [];

    /// <summary>What was attached and is no more.</summary>
    public IReadOnlyList<FilesGone> Gone { get; init; } = [];

    public IReadOnlyList<FollowUp> Way { get; init; } = [];

    public bool IsOverdue(DateOnly today) => Status is FindingStatus.Open && Deadline < today;

    /// <summary>Files that show what was seen, or that it was put right.</summary>
    public IEnumerable<InspectionFileAttached> FilesFor(InspectionFilePurpose purpose) => Files.Where(file => file.Purpose == purpose);

    /// <summary>How many files of this purpose each erasure took.</summary>
    public IEnumerable<(FilesGone By, int Count)> GoneFor(InspectionFilePurpose purpose) =>
        Gone.Select(gone => (gone, gone.Files.Count(file => file.Purpose == purpose))).Where(one => one.Item2 > 0);

    public static Finding Of(string round, FindingNoted noted)
    {
        ArgumentNullException.ThrowIfNull(noted);
        return new Finding
        {
            Key = new FindingKey(round, noted.Unit, noted.Number),
            Check = noted.Check,
            Dossiers = noted.Dossiers,
            Basis = noted.Basis,
            Deadline = noted.Deadline,
            Responsible = noted.Responsible,
            Repeats = noted.Repeats,
            Seen = noted.Seen,
        };
    }

    /// <summary>The whole life of a finding; what is not listed is refused.</summary>
    public static FindingStatus? After(FindingStatus status, FollowUpStep step) => (status, step) switch
    {
        (FindingStatus.Noted, FollowUpStep.Published) => FindingStatus.Open,
        (FindingStatus.Open, FollowUpStep.Answered) => FindingStatus.Answered,
        (FindingStatus.Answered, FollowUpStep.Accepted) => FindingStatus.Closed,
        (FindingStatus.Answered, FollowUpStep.SentBack) => FindingStatus.Open,
        _ => null,
    };

    /// <summary>A photo of what was seen is the team's, until the minutes; proof is the commune's, while it has to answer.</summary>
    /// <param name="isOwn">Whether who acts leads the commune or its desk.</param>
    public Outcome<InspectionFileAttached> Attach(InspectionRound round, InspectionFileAttached file, bool isOwn, Officer by)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(file);
        if (file.Purpose is InspectionFilePurpose.Photo)
        {
            var no = round.Refuses(by, DutyKind.Inspect) ?? (Status is FindingStatus.Noted ? null : InspectionRefusals.MinutesMade);
            return no is null ? file : no;
        }

        return RefusesAnswer(isOwn, by) is { } refused ? refused : file;
    }

    public Outcome<FindingAnswered> Answer(string? words, bool isOwn, Officer by)
    {
        if (RefusesAnswer(isOwn, by) is { } no)
        {
            return no;
        }

        return string.IsNullOrWhiteSpace(words) ? InspectionRefusals.AnswerMissing : new FindingAnswered(Key.Unit, Key.Number) { Words = words.Trim() };
    }

    public Outcome<FindingAccepted> Accept(InspectionRound round, Officer by)
    {
        ArgumentNullException.ThrowIfNull(round);
        return RefusesReview(round, by) is { } no ? no : new FindingAccepted(Key.Unit, Key.Number);
    }

    /// <param name="deadline">Null to leave it as it is, unless it is over by now.</param>
    public Outcome<FindingSentBack> SendBack(InspectionRound round, string? reason, DateOnly? deadline, DateOnly today, Officer by)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (RefusesReview(round, by) is { } no)
        {
            return no;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return InspectionRefusals.ReasonMissing;
        }

        var until = deadline ?? Deadline!.Value;
        return until > today ? new FindingSentBack(Key.Unit, Key.Number, until) { Reason = reason.Trim() } : InspectionRefusals.NewDeadlineNeeded;
    }

    /// <param name="at">UTC.</param>
    public Finding Apply(Facts facts, DateTime at, string by) => facts switch
    {
        MinutesMade => On(new FollowUp(FollowUpStep.Published, at, by, null, Deadline)),
        FindingAnswered answered => On(new FollowUp(FollowUpStep.Answered, at, by, answered.Words, null)),
        FindingAccepted => On(new FollowUp(FollowUpStep.Accepted, at, by, null, null)),
        FindingSentBack back => On(new FollowUp(FollowUpStep.SentBack, at, by, back.Reason, back.Deadline)) with { Deadline = back.Deadline },
        InspectionFilesErased erased => Without(erased, at),
        InspectionFileAttached file => this with { Files = [.. Files, file] },
        _ => this,
    };

    private Finding Without(InspectionFilesErased erased, DateTime at)
    {
        var gone = Files.Where(file => erased.Files.Contains(file.Hash)).ToList();
        return gone.Count == 0 ? this : this with { Files = [.. Files.Except(gone)], Gone = [.. Gone, new FilesGone(erased.Dossier, erased.Decision, at, gone)] };
    }

    private Finding On(FollowUp step) => this with { Status = After(Status, step.Step) ?? Status, Way = [.. Way, step] };

    private Refusal? RefusesAnswer(bool isOwn, Officer by)
    {
        if (by.Duty is not DutyKind.Lead)
        {
            return DossierRefusals.DutyNeeded(DutyKind.Lead);
        }

        if (!isOwn)
        {
            return InspectionRefusals.NotYours;
        }

        return After(Status, FollowUpStep.Answered) is null ? InspectionRefusals.NotWhile(Status) : null;
    }

    private Refusal? RefusesReview(InspectionRound round, Officer by) =>
        round.Refuses(by, DutyKind.Inspect) ?? (After(Status, FollowUpStep.Accepted) is null ? InspectionRefusals.NotWhile(Status) : null);
}
