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

        if (standstills.Count == 0 || policy.OnSupplement == SupplementClock.RunsOn)
        {
            return due;
        }

        var lastDay = LastDayOf(received);
        foreach (var standstill in standstills.OrderBy(stood => stood.Asked))
        {
            if (standstill.Asked >= due)
            {
                break;
            }

            if (policy.OnSupplement == SupplementClock.Pause)
            {
                due = Resumed(calendar, due, standstill, limit, policy, ref lastDay);
                continue;
            }

            due = Of(calendar, standstill.Answered, limit, policy)!.Value;
            lastDay = LastDayOf(standstill.Answered);
        }

        return due;

        DateOnly LastDayOf(DateTime start) =>
            limit.Kind is LimitKind.CalendarDays or LimitKind.Months ? LastDay(StartOf(calendar, start, limit, policy), limit) : default;
    }

    /// <summary>
    /// An appointment that was set by other means than the limit alone (an apology's new date), after the office waited once for the applicant. What
    /// was asked for after the appointment moves nothing.
    /// </summary>
    public static DateTime Moved(WorkingCalendar calendar, DateTime due, Limit limit, CountingPolicy policy, Standstill stood)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(stood);
        if (stood.Asked >= due || policy.OnSupplement is SupplementClock.RunsOn)
        {
            return due;
        }

        if (policy.OnSupplement is SupplementClock.Restart)
        {
            return Of(calendar, stood.Answered, limit, policy) ?? due;
        }

        var lastDay = DateOnly.FromDateTime(due);
        return Resumed(calendar, due, stood, limit, policy, ref lastDay);
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
