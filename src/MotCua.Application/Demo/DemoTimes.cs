using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Demo;

/// <summary>Chooses when dossiers end: always within the office's hours, on the right side of the due time and of the period's borders.</summary>
internal sealed class DemoTimes(WorkingCalendar calendar, DateOnly periodFirst, DateOnly periodLast, Random dice)
{
    private const double EarlyShare = 0.955;

    /// <summary>The last minute of the story.</summary>
    public DateTime Last { get; } = LastMinuteBefore(calendar, periodLast.AddDays(1));

    /// <summary>The first minute of the period.</summary>
    public DateTime First { get; } = calendar.OpeningOf(calendar.OnOrAfter(periodFirst));

    /// <summary>The last working minute before the period.</summary>
    public DateTime LastBefore { get; } = LastMinuteBefore(calendar, periodFirst);

    /// <summary>So many working minutes later; never the very minute of closing, which is not work any more.</summary>
    public DateTime After(DateTime from, int minutes)
    {
        var at = calendar.AddMinutes(from, minutes);
        return calendar.MinutesBetween(at, at.AddMinutes(1)) == 0 ? at.AddMinutes(-1) : at;
    }

    public DateTime Earliest(DemoDraft draft) => After(Minute(draft.Entered), draft.LeastMinutes);

    /// <summary>Whether it can end in time between two moments.</summary>
    public bool CanEndInTime(DemoDraft draft, DateTime from, DateTime until) => Later(Earliest(draft), from) <= Earlier(draft.Due, until);

    /// <summary>An end in time between two moments, on an earlier date than due as often as results were early there.</summary>
    public DateTime InTime(DemoDraft draft, DateTime from, DateTime until)
    {
        var earliest = Later(Earliest(draft), from);
        var latest = Earlier(draft.Due, until);
        var latestEarly = Earlier(LastMinuteBefore(calendar, DateOnly.FromDateTime(draft.Due)), until);
        if (earliest <= latestEarly && (dice.NextDouble() < EarlyShare || latestEarly == until))
        {
            return Between(earliest, latestEarly, 0.2 + (0.8 * dice.NextDouble()));
        }

        return Between(Later(earliest, calendar.OpeningOf(DateOnly.FromDateTime(latest))), latest, dice.NextDouble());
    }

    /// <summary>An end one to seven working days after the due date, not before a moment.</summary>
    public DateTime Late(DemoDraft draft, DateTime from)
    {
        var day = calendar.AddWorkingDays(DateOnly.FromDateTime(draft.Due), dice.Next(1, 8));
        var soonest = calendar.OpeningOf(calendar.NextWorkingDay(DateOnly.FromDateTime(draft.Due)));
        var at = Later(Later(Later(calendar.OpeningOf(day), from), Earliest(draft)), soonest);
        return Between(at, Earlier(After(at, 400), Last), dice.NextDouble());
    }

    /// <summary>In time, but in the last hours before the appointment; null where that is not possible.</summary>
    public DateTime? AtTheEnd(DemoDraft draft)
    {
        var latest = Earlier(draft.Due, Last);
        var opening = calendar.OpeningOf(DateOnly.FromDateTime(latest));
        var at = latest > opening.AddMinutes(60) ? latest.AddMinutes(-20) : latest;
        return calendar.MinutesBetween(at, at.AddMinutes(1)) == 1 && at > Earliest(draft) ? at : null;
    }

    public static DateTime Minute(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));

    private DateTime Between(DateTime from, DateTime until, double share)
    {
        var minutes = calendar.MinutesBetween(from, until);
        var at = After(Minute(from), (int)(minutes * share));
        return at > until ? until : at;
    }

    private static DateTime LastMinuteBefore(WorkingCalendar calendar, DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!calendar.IsWorkingDay(day));
        return calendar.ClosingOf(day).AddMinutes(-1);
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
