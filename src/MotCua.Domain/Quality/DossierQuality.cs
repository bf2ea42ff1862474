using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Domain.Quality;

/// <summary>A dossier counted once for an indicator.</summary>
/// <param name="Indicator">As the decision numbers it.</param>
/// <param name="Day">The office's day it counts on: of its receipt, of its end, or the last of a month in which it was overdue.</param>
/// <param name="Met">As it should be.</param>
public readonly record struct QualityCount(string Indicator, DateOnly Day, bool Met);

/// <summary>What a dossier is counted against. The greater ones show at its end.</summary>
[Flags]
public enum QualityMissed
{
    None = 0,
    Online = 1,
    Reused = 2,
    Scanned = 4,
    ResultFiled = 8,
    InTime = 16,
}

/// <summary>What one dossier counts for in the index of QĐ 766, whatever the month: said of its state as it is now, so that a later scan or end changes a month that is over.</summary>
/// <param name="Received">The office's day of the receipt.</param>
/// <param name="Ended">The day its handling ended; null while it is open.</param>
/// <param name="Timing">How the end stands to the appointment.</param>
/// <param name="Due">The day of the appointment; null without one.</param>
/// <param name="FirstAsked">The day papers were first asked for during handling; null for never.</param>
public readonly record struct DossierQuality(DossierState State, DateOnly Received, DateOnly? Ended, EndTiming? Timing, DateOnly? Due, DateOnly? FirstAsked)
{
    /// <summary>Giải quyết đúng hạn.</summary>
    public const string InTime = "2.1";

    /// <summary>Nộp trực tuyến.</summary>
    public const string Online = "3.3";

    /// <summary>Kết quả điện tử.</summary>
    public const string ResultFiled = "4.1";

    /// <summary>Số hóa khi tiếp nhận.</summary>
    public const string Scanned = "4.2";

    /// <summary>Dùng lại giấy tờ đã có.</summary>
    public const string Reused = "4.3";

    private const int MostSupplements = 1;

    /// <summary>The indicators that follow from dossiers, each with what one that did not meet it is marked with.</summary>
    public static IReadOnlyDictionary<string, QualityMissed> Indicators { get; } = new Dictionary<string, QualityMissed>
    {
        [InTime] = QualityMissed.InTime,
        [Online] = QualityMissed.Online,
        [ResultFiled] = QualityMissed.ResultFiled,
        [Scanned] = QualityMissed.Scanned,
        [Reused] = QualityMissed.Reused,
    };

    /// <summary>
    /// Open, with an appointment: it counts as overdue (2.1) at the end of each month that this appointment was in or before. Not so while it waits for papers that were asked for once and in time.
    /// </summary>
    public bool IsOverdueAfterDue => Ended is null && Due is not null && !(State.Status is DossierStatus.AwaitingSupplement && State.Side.Supplements.Count <= MostSupplements && FirstAsked <= Due);

    /// <summary>What it counts for already. Of an open one no overdue months are among them: those come with time (<see cref="IsOverdueAfterDue"/>).</summary>
    public IEnumerable<QualityCount> Counts()
    {
        var receipt = State.Receipt;
        yield return new QualityCount(Online, Received, receipt.Channel is Channel.Online);
        yield return new QualityCount(Reused, Received, receipt.Papers.Any(paper => paper.Held is not null));
        if (receipt.Channel is not Channel.Online && AreScanned() is { } scanned)
        {
            yield return new QualityCount(Scanned, Received, scanned);
        }

        if (Ended is not { } ended)
        {
            yield break;
        }

        if (State.Result is { } result)
        {
            yield return new QualityCount(ResultFiled, ended, result.FileHash is not null);
        }

        // By the appointment it is judged by; asked for papers more than once it is late.
        yield return new QualityCount(InTime, ended, State.Side.Supplements.Count <= MostSupplements && (Timing is not { } timing || timing < EndTiming.SameDatePastTimeInHours));
        foreach (var last in MonthsOverdue(ended))
        {
            yield return new QualityCount(InTime, last, false);
        }
    }

    /// <summary>Whether what happened between these two states of a dossier left alone all that it counts by: so most entries do. While it is open only receipt and files say what it counts for.</summary>
    public static bool CountAlike(DossierState before, DossierState after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var endsAlike = (before.EndedAt is null && after.EndedAt is null)
            || (before.EndedAt == after.EndedAt && before.DueAt == after.DueAt && ReferenceEquals(before.Result, after.Result) && ReferenceEquals(before.Aside, after.Aside));
        return endsAlike && ReferenceEquals(before.Receipt, after.Receipt) && ReferenceEquals(before.Files, after.Files);
    }

    /// <summary>What it is counted against.</summary>
    public QualityMissed Missed() => Counts().Where(count => !count.Met).Aggregate(QualityMissed.None, (all, count) => all | Indicators[count.Indicator]);

    /// <summary>Whether every paper that is to be scanned has been: what was only shown is not (TT 03/2025/TT-VPCP Art. 5). Null when none is to be.</summary>
    private bool? AreScanned()
    {
        bool? all = null;
        for (var place = 0; place < State.Receipt.Papers.Count; place++)
        {
            if (State.Receipt.Papers[place] is { ShownOnly: false, Held: null })
            {
                all = all is not false && IsFiled(place);
            }
        }

        return all;
    }

    private bool IsFiled(int paper)
    {
        foreach (var file in State.Files)
        {
            if (file.Paper == paper)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Last days of the months at whose end its appointment was past and it was there, not yet ended.</summary>
    private IEnumerable<DateOnly> MonthsOverdue(DateOnly ended)
    {
        if (Due is not { } due)
        {
            yield break;
        }

        var first = due < Received ? Received : due;
        for (var last = LastOf(first); last < ended; last = LastOf(last.AddDays(1)))
        {
            yield return last;
        }
    }

    private static DateOnly LastOf(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);
}
