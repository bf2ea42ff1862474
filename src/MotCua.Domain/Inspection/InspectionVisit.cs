using MotCua.Domain.Organisation;

namespace MotCua.Domain.Inspection;

/// <summary>One commune of a round: what was filled in there, and its minutes.</summary>
public sealed record InspectionVisit
{
    public required string Round { get; init; }

    public required string Unit { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Null while the team was not there, or is still on its way back.</summary>
    public PackTaken? Taken { get; init; }

    /// <summary>Number of the last finding; those dropped keep theirs.</summary>
    public int LastFinding { get; init; }

    public MinutesMade? Minutes { get; init; }

    /// <summary>The newest scan with both signatures.</summary>
    public InspectionFileAttached? SignedCopy { get; init; }

    public Outcome<PackTaken> Take(InspectionRound round, PackTaken taken, DateOnly today, Officer by)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(taken);
        if (round.Refuses(by, DutyKind.Inspect) is { } no)
        {
            return no;
        }

        if (Taken is not null)
        {
            return Taken.File == taken.File ? taken : InspectionRefusals.TakenAlready;
        }

        if (taken.On > today)
        {
            return InspectionRefusals.InspectedInTheFuture;
        }

        return taken.On < round.PlannedOn ? InspectionRefusals.InspectedBeforePlan(round.PlannedOn) : taken;
    }

    public Outcome<PackTakenBack> TakeBack(InspectionRound round, string? reason, Officer by)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (RefusesFindings(round, by) is { } no)
        {
            return no;
        }

        return string.IsNullOrWhiteSpace(reason) ? InspectionRefusals.ReasonMissing : new PackTakenBack(Unit, reason.Trim());
    }

    /// <summary>Notes a finding, or one noted before otherwise. Refuses what says nothing of what was seen.</summary>
    public Outcome<FindingNoted> Note(InspectionRound round, FindingNoted noted, Officer by)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(noted);
        if (RefusesFindings(round, by) is { } no)
        {
            return no;
        }

        if (string.IsNullOrWhiteSpace(noted.Seen))
        {
            return InspectionRefusals.SeenMissing;
        }

        if (noted.Deadline <= Taken!.On)
        {
            return InspectionRefusals.DeadlineTooEarly(Taken.On);
        }

        return noted.Dossiers.FirstOrDefault(code => Taken.Dossiers.All(one => one.Code != code)) is { } stranger ? InspectionRefusals.NotInSample(stranger) : noted;
    }

    public Outcome<FindingDropped> Drop(InspectionRound round, int number, string? reason, Officer by)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (RefusesFindings(round, by) is { } no)
        {
            return no;
        }

        return string.IsNullOrWhiteSpace(reason) ? InspectionRefusals.ReasonMissing : new FindingDropped(Unit, number) { Reason = reason.Trim() };
    }

    /// <summary>Refuses while a finding says neither until when nor by whom it is put right.</summary>
    /// <param name="number">The next of the series.</param>
    public Outcome<MinutesMade> MakeMinutes(InspectionRound round, IEnumerable<Finding> findings, Func<long> number, DateOnly today, Officer by)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(number);
        if (RefusesFindings(round, by) is { } no)
        {
            return no;
        }

        var open = findings.Where(finding => finding.Deadline is null || string.IsNullOrWhiteSpace(finding.Responsible)).Select(finding => InspectionRefusals.FindingIncomplete(finding.Key.Number)).ToList();
        return open.Count > 0 ? open : new MinutesMade(Unit, number(), today);
    }

    public Outcome<InspectionFileAttached> AttachSigned(InspectionRound round, InspectionFileAttached file, Officer by)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (round.Refuses(by, DutyKind.Inspect) is { } no)
        {
            return no;
        }

        return Minutes is null ? InspectionRefusals.NoMinutes : file;
    }

    public InspectionVisit Apply(Facts facts) => facts switch
    {
        VisitSet set => this with { On = set.On },
        PackTaken taken => this with { Taken = taken },
        PackTakenBack => this with { Taken = null, LastFinding = 0 },
        FindingNoted noted => this with { LastFinding = Math.Max(LastFinding, noted.Number) },
        MinutesMade made => this with { Minutes = made },
        InspectionFileAttached { Purpose: InspectionFilePurpose.SignedMinutes } file => this with { SignedCopy = file },
        _ => this,
    };

    /// <summary>Findings are the team's to change between the file and the minutes.</summary>
    private Refusal? RefusesFindings(InspectionRound round, Officer by)
    {
        if (round.Refuses(by, DutyKind.Inspect) is { } no)
        {
            return no;
        }

        if (Minutes is not null)
        {
            return InspectionRefusals.MinutesMade;
        }

        return Taken is null ? InspectionRefusals.NothingTaken : null;
    }
}
