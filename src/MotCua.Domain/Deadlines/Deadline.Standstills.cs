using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Deadlines;

public static partial class Deadline
{
    /// <summary>
    /// The due instant after papers were asked for and came, in the order it happened. Paused (R15): what was left of the limit when
    /// asked is left when answered, in the limit's own unit. Restarted (R16): the full limit from the answer. A request made after the
    /// due time moves nothing: no question makes a late dossier timely.
    /// </summary>
    public static DateTime? Of(WorkingCalendar calendar, DateTime received, Limit limit, CountingPolicy policy, params IReadOnlyList<Standstill> standstills)
    {
        if (Of(calendar, received, limit, policy) is not { } due)
        {
            return null;
        }

        var lastDay = LastDay(calendar, received, limit, policy);
        foreach (var standstill in standstills.OrderBy(stood => stood.Asked))
        {
            if (standstill.Asked >= due)
            {
                break;
            }

            due = Moved(calendar, due, ref lastDay, limit, policy, standstill);
        }

        return due;
    }

    /// <summary>
    /// The appointment <paramref name="due"/>, as it stands, after one more wait. The days before it are not counted anew: a holiday that was announced
    /// since moves nothing (R19). What was asked for after the appointment moves nothing either.
    /// </summary>
    /// <param name="lastDay">The limit's last day as counted, which a day off may have moved on: <see cref="LastDay(WorkingCalendar, DateTime, Limit, CountingPolicy, IReadOnlyList{Standstill})"/>, or the day that was set by other means.</param>
    public static DateTime Moved(WorkingCalendar calendar, DateTime due, DateOnly lastDay, Limit limit, CountingPolicy policy, Standstill stood)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(stood);
        return stood.Asked >= due ? due : Moved(calendar, due, ref lastDay, limit, policy, stood);
    }

    /// <summary>The last day of a limit in calendar days or months before any day off moves it on; of no meaning for other limits.</summary>
    public static DateOnly LastDay(WorkingCalendar calendar, DateTime received, Limit limit, CountingPolicy policy, params IReadOnlyList<Standstill> standstills)
    {
        if (limit.Kind is not (LimitKind.CalendarDays or LimitKind.Months))
        {
            return default;
        }

        var last = LastDay(StartOf(calendar, received, limit, policy), limit);
        var due = Of(calendar, received, limit, policy)!.Value;
        foreach (var standstill in standstills.OrderBy(stood => stood.Asked).TakeWhile(stood => stood.Asked < due))
        {
            due = Moved(calendar, due, ref last, limit, policy, standstill);
        }

        return last;
    }

    private static DateTime Moved(WorkingCalendar calendar, DateTime due, ref DateOnly lastDay, Limit limit, CountingPolicy policy, Standstill stood)
    {
        switch (stood.Clock ?? policy.OnSupplement)
        {
            case SupplementClock.Pause:
                return Resumed(calendar, due, stood, limit, policy, ref lastDay);

            case SupplementClock.Restart:
                lastDay = LastDay(calendar, stood.Answered, limit, policy);
                return Of(calendar, stood.Answered, limit, policy) ?? due;

            default:
                return due;
        }
    }

    private static DateTime Resumed(WorkingCalendar calendar, DateTime due, Standstill stood, Limit limit, CountingPolicy policy, ref DateOnly lastDay)
    {
        var asked = calendar.Locate(stood.Asked, out _);
        var answered = calendar.Locate(stood.Answered, out _);
        switch (limit.Kind)
        {
            case LimitKind.Hours:
                return due + (ToMinute(stood.Answered) - ToMinute(stood.Asked));

            case LimitKind.CalendarDays or LimitKind.Months:
                var daysLeft = Math.Max(0, lastDay.DayNumber - WorkingCalendar.DateOf(asked.Day).DayNumber);
                lastDay = WorkingCalendar.DateOf(answered.Day).AddDays(daysLeft);
                return WorkingCalendar.InstantOf(LastDayClosing(calendar, lastDay));

            case LimitKind.WorkingDays:
                return WorkingCalendar.InstantOf(ResumedInDays(calendar, calendar.Locate(due, out _), asked, answered, limit, policy));

            default:
                return WorkingCalendar.InstantOf(calendar.Add(answered, Math.Max(0, calendar.MinutesBetween(stood.Asked, due))));
        }
    }

    /// <summary>Whole working days are carried over as days and only the rest as minutes, so that short days keep counting as days.</summary>
    private static WorkingCalendar.Moment ResumedInDays(
        WorkingCalendar calendar, WorkingCalendar.Moment due, WorkingCalendar.Moment asked, WorkingCalendar.Moment answered, Limit limit, CountingPolicy policy)
    {
        var days = calendar.WorkingDaysBetween(WorkingCalendar.DateOf(asked.Day), WorkingCalendar.DateOf(due.Day));
        if (policy.DayEnd == DayEnd.Closing && limit.Minutes == 0)
        {
            return AfterWorkingDays(calendar, answered, days, 0, DayEnd.Closing);
        }

        var reached = AfterWorkingDays(calendar, asked, days, 0, DayEnd.ClockKept);
        if (days > 0 && reached.Offset > due.Offset)
        {
            reached = AfterWorkingDays(calendar, asked, --days, 0, DayEnd.ClockKept);
        }

        var rest = calendar.MinutesBetween(WorkingCalendar.InstantOf(reached), WorkingCalendar.InstantOf(due));
        return AfterWorkingDays(calendar, answered, days, Math.Max(0, rest), DayEnd.ClockKept);
    }
}
