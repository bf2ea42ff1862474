using MotCua.Domain.Deadlines;

namespace MotCua.Domain.Reports;

/// <summary>
/// The figures of a report on one period, in the columns of form II.06a/VPCP/KSTT (law page 7.1): received = new + carried over,
/// resolved = early + on time + late, open = in time + overdue, and received = resolved + open.
/// A dossier counts for the authority whose counter received it, at the instant the book learned of it: one entered after a period was
/// closed counts in the next, so a report for a past date never changes.
/// </summary>
public sealed record Figures
{
    /// <summary>Column (4), trực tuyến.</summary>
    public required long NewOnline { get; init; }

    /// <summary>Part of column (5): trực tiếp.</summary>
    public required long NewDirect { get; init; }

    /// <summary>Part of column (5): dịch vụ bưu chính.</summary>
    public required long NewByPost { get; init; }

    /// <summary>Column (6), từ kỳ trước: open at the end of the day before the period.</summary>
    public required long CarriedOver { get; init; }

    /// <summary>Column (8), trước hạn.</summary>
    public required long Early { get; init; }

    /// <summary>Column (9), đúng hạn.</summary>
    public required long OnTime { get; init; }

    /// <summary>Column (10), quá hạn.</summary>
    public required long Late { get; init; }

    /// <summary>Column (12), trong hạn, at the end of the period or now.</summary>
    public required long OpenInTime { get; init; }

    /// <summary>Column (13), quá hạn.</summary>
    public required long OpenOverdue { get; init; }

    /// <summary>Of the open ones: the office waited for the applicant at the end of the period, or does now. In time, unless it was late already when it asked.</summary>
    public required long OpenWaiting { get; init; }

    /// <summary>Refused during processing; in the columns above as the rules say.</summary>
    public required long Refused { get; init; }

    /// <summary>Withdrawn by the applicant, or stopped because papers did not come.</summary>
    public required long Withdrawn { get; init; }

    /// <summary>Taken out of received and resolved by the rules.</summary>
    public required long LeftOut { get; init; }

    /// <summary>Of the new ones: entered after the fact.</summary>
    public required long EnteredLate { get; init; }

    public required long SlipsByHand { get; init; }

    public required long SlipsMissing { get; init; }

    /// <summary>Dossiers that ended in the period, with a result or without.</summary>
    public required long Ended { get; init; }

    /// <summary>Days these people waited, days off included, summed.</summary>
    public required long WaitedDays { get; init; }

    /// <summary>Days these people were told to wait, summed over those who had an appointment.</summary>
    public required long PromisedDays { get; init; }

    /// <summary>How many of them had an appointment.</summary>
    public required long Promised { get; init; }

    public long New => NewOnline + NewDirect + NewByPost;

    /// <summary>Column (3).</summary>
    public long Received => New + CarriedOver;

    /// <summary>Column (7).</summary>
    public long Resolved => Early + OnTime + Late;

    /// <summary>Column (11).</summary>
    public long Open => OpenInTime + OpenOverdue;

    /// <summary>The check of the form: (3) = (7) + (11).</summary>
    public bool Balances => Received == Resolved + Open;

    public long EarlyOrOnTime => Early + OnTime;

    /// <summary>Of the resolved, the share that was early or on time; null when nothing was resolved.</summary>
    public decimal? OnTimeShare => Resolved == 0 ? null : (decimal)EarlyOrOnTime / Resolved;

    /// <summary>Days waited on average; null when none ended.</summary>
    public decimal? AverageWait => Ended == 0 ? null : (decimal)WaitedDays / Ended;

    /// <summary>Days promised on average; null when none had an appointment.</summary>
    public decimal? AveragePromise => Promised == 0 ? null : (decimal)PromisedDays / Promised;

    /// <summary>Slips printed for the new dossiers, of all new dossiers; null when none came.</summary>
    public decimal? SlipShare => New + LeftOutNew == 0 ? null : 1 - (decimal)SlipsMissing / (New + LeftOutNew);

    private long LeftOutNew { get; init; }

    /// <summary>A period's figures from what was open when it began and what happened in it.</summary>
    /// <param name="openBefore">Dossiers open at the beginning of the first day.</param>
    /// <param name="open">Of what is open at the end of the period.</param>
    /// <param name="leftOut">Dossiers stopped in the period; used when the rules leave them out.</param>
    public static Figures Of(long openBefore, DossierCounts period, OpenDossiers open, StoppedDossiers leftOut, FigureRules rules)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(rules);
        var taken = rules.Stopped == StoppedCount.LeftOut ? leftOut : default;
        return new Figures
        {
            NewOnline = period.ReceivedOnline - taken.NewOnline,
            NewDirect = period.Received - period.ReceivedOnline - period.ReceivedByPost - taken.NewDirect,
            NewByPost = period.ReceivedByPost - taken.NewByPost,
            CarriedOver = openBefore - taken.CarriedOver,
            Early = CountedAs(period, Timeliness.Early, rules),
            OnTime = CountedAs(period, Timeliness.OnTime, rules) + (rules.Stopped == StoppedCount.OnTime ? period.Stopped : 0),
            Late = CountedAs(period, Timeliness.Late, rules),
            OpenInTime = openBefore + period.Received - period.Results - period.Stopped - open.Overdue,
            OpenOverdue = open.Overdue,
            OpenWaiting = open.Waiting,
            Refused = period.Refused,
            Withdrawn = period.Stopped - period.Refused,
            LeftOut = taken.All,
            LeftOutNew = taken.All - taken.CarriedOver,
            EnteredLate = period.EnteredLate,
            SlipsByHand = period.SlipsByHand,
            SlipsMissing = period.SlipsMissing,
            Ended = period.Results + period.Stopped,
            WaitedDays = period.WaitedDays,
            PromisedDays = period.PromisedDays,
            Promised = period.Promised,
        };
    }

    public static Figures Sum(IEnumerable<Figures> parts) => parts.Aggregate(Nothing, (sum, part) => sum.Plus(part));

    public Figures Plus(Figures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Figures
        {
            NewOnline = NewOnline + other.NewOnline,
            NewDirect = NewDirect + other.NewDirect,
            NewByPost = NewByPost + other.NewByPost,
            CarriedOver = CarriedOver + other.CarriedOver,
            Early = Early + other.Early,
            OnTime = OnTime + other.OnTime,
            Late = Late + other.Late,
            OpenInTime = OpenInTime + other.OpenInTime,
            OpenOverdue = OpenOverdue + other.OpenOverdue,
            OpenWaiting = OpenWaiting + other.OpenWaiting,
            Refused = Refused + other.Refused,
            Withdrawn = Withdrawn + other.Withdrawn,
            LeftOut = LeftOut + other.LeftOut,
            LeftOutNew = LeftOutNew + other.LeftOutNew,
            EnteredLate = EnteredLate + other.EnteredLate,
            SlipsByHand = SlipsByHand + other.SlipsByHand,
            SlipsMissing = SlipsMissing + other.SlipsMissing,
            Ended = Ended + other.Ended,
            WaitedDays = WaitedDays + other.WaitedDays,
            PromisedDays = PromisedDays + other.PromisedDays,
            Promised = Promised + other.Promised,
        };
    }

    private static Figures Nothing { get; } = Of(0, new None(), default, default, FigureRules.Default);

    private static long CountedAs(DossierCounts period, Timeliness timeliness, FigureRules rules) =>
        EndTimings.CountedAs(timeliness, rules.JudgedBy).Sum(timing => period.ResultsThat(timing) + (rules.Stopped == StoppedCount.ByDate ? period.StoppedThat(timing) : 0));

    private sealed class None : DossierCounts;
}

/// <summary>Of the dossiers open at an instant: past their due time, and waiting for the applicant.</summary>
public readonly record struct OpenDossiers(long Overdue, long Waiting);

/// <summary>Dossiers that ended without a result in a period, by how they had come into it.</summary>
public readonly record struct StoppedDossiers(long NewDirect, long NewOnline, long NewByPost, long CarriedOver)
{
    public long All => NewDirect + NewOnline + NewByPost + CarriedOver;
}
