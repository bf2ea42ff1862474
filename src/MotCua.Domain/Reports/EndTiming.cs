using MotCua.Domain.Deadlines;

namespace MotCua.Domain.Reports;

/// <summary>
/// How the end of a dossier stands to its due time, as finely as any rule of judging needs (law page 4.5). What is counted is this;
/// early, on time and late are read from it, so that another rule needs no new count.
/// </summary>
public enum EndTiming
{
    /// <summary>The procedure has no appointment.</summary>
    NoDueTime = 1,

    EarlierDate = 2,

    /// <summary>On the due date, not after the due minute.</summary>
    SameDateInTime = 3,

    /// <summary>On the due date, after the due minute, under a limit in days.</summary>
    SameDatePastTimeInDays = 4,

    /// <summary>On the due date, after the due minute, under a limit in hours.</summary>
    SameDatePastTimeInHours = 5,

    LaterDate = 6,
}

public static class EndTimings
{
    /// <summary>Both times are the office's wall time.</summary>
    public static EndTiming Of(DateTime ended, DateTime? due, bool limitInHours)
    {
        if (due is not { } time)
        {
            return EndTiming.NoDueTime;
        }

        if (ended.Date != time.Date)
        {
            return ended.Date < time.Date ? EndTiming.EarlierDate : EndTiming.LaterDate;
        }

        if (ended.Ticks / TimeSpan.TicksPerMinute <= time.Ticks / TimeSpan.TicksPerMinute)
        {
            return EndTiming.SameDateInTime;
        }

        return limitInHours ? EndTiming.SameDatePastTimeInHours : EndTiming.SameDatePastTimeInDays;
    }

    /// <summary>Trước hạn, đúng hạn, quá hạn. Without an appointment nothing can be late: on time.</summary>
    public static Timeliness JudgedBy(this EndTiming timing, Granularity granularity) => timing switch
    {
        EndTiming.EarlierDate => Timeliness.Early,
        EndTiming.NoDueTime or EndTiming.SameDateInTime => Timeliness.OnTime,
        EndTiming.SameDatePastTimeInDays => granularity == Granularity.Minute ? Timeliness.Late : Timeliness.OnTime,
        EndTiming.SameDatePastTimeInHours => granularity == Granularity.Date ? Timeliness.OnTime : Timeliness.Late,
        EndTiming.LaterDate => Timeliness.Late,
        _ => throw new ArgumentOutOfRangeException(nameof(timing), timing, "Not a way to end."),
    };

    /// <summary>Every timing that counts as this under a granularity.</summary>
    public static IReadOnlyList<EndTiming> CountedAs(Timeliness timeliness, Granularity granularity) =>
        [.. Enum.GetValues<EndTiming>().Where(timing => timing.JudgedBy(granularity) == timeliness)];
}
