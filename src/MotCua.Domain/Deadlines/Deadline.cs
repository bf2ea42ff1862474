using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Deadlines;

/// <summary>
/// Due times (thời hạn trả kết quả), law page 4.3. Times are the office's wall time (UTC+7) with seconds dropped: what is printed is
/// what is counted. Decisions where the law leaves room: a limit in calendar days or months ends at the closing of its last day, moved
/// to the next working day when that is off (R9, R10, R14), because keeping the clock time would make a later receipt due earlier;
/// a limit in whole working days keeps the clock time (R3) as far as its last day has it; calendar limits, too, start where R4 puts
/// the receipt; plain hours run from the very receipt, day and night, and may end at any time (R11).
/// </summary>
public static partial class Deadline
{
    /// <summary>The due instant, null where the procedure has no appointment (rule R17).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not reach so far; <see cref="Fits"/> tells beforehand.</exception>
    public static DateTime? Of(WorkingCalendar calendar, DateTime received, Limit limit, CountingPolicy policy) => limit.Kind switch
    {
        LimitKind.None => null,
        LimitKind.Hours => ToMinute(received).AddMinutes(limit.Minutes),
        _ => DueFrom(calendar, StartOf(calendar, received, limit, policy), limit, policy),
    };

    /// <summary>Whether the calendar reaches from the receipt to the end of the limit.</summary>
    public static bool Fits(WorkingCalendar calendar, DateTime received, Limit limit)
    {
        // The extra ten days leave room for what comes after the limit itself: late receipt, last day off, Tết.
        var date = DateOnly.FromDateTime(received);
        var last = WorkingCalendar.Last.AddDays(-10);
        if (!WorkingCalendar.Covers(date) || date <= WorkingCalendar.First || date >= last)
        {
            return false;
        }

        return limit.Kind switch
        {
            LimitKind.WorkingDays => calendar.WorkingDaysBetween(date, last) > limit.Amount + 1,
            LimitKind.WorkingHours => calendar.MinutesBetween(received, last.ToDateTime(TimeOnly.MinValue)) > limit.Minutes,
            LimitKind.CalendarDays => last.DayNumber - date.DayNumber > limit.Whole,
            LimitKind.Months => date.AddMonths(limit.Whole) < last,
            LimitKind.Hours => received.AddMinutes(limit.Minutes) < last.ToDateTime(TimeOnly.MinValue),
            _ => true,
        };
    }

    /// <summary>From when the limit counts, and what moved it there.</summary>
    internal readonly record struct Start(WorkingCalendar.Moment Moment, ReceiptTime Fell, Shift Shift);

    internal enum Shift
    {
        None,
        CutOffCountsFromNext,
        CutOffDueNext,
        LastHour,
    }

    internal static Start StartOf(WorkingCalendar calendar, DateTime received, Limit limit, CountingPolicy policy)
    {
        if (received.Kind == DateTimeKind.Utc)
        {
            throw new ArgumentException("Deadlines count in the office's wall time, not in UTC.", nameof(received));
        }

        var moment = calendar.Locate(received, out var fell);
        var shift = ShiftFor(calendar.HoursAt(moment.Day), moment.Offset, limit, policy);
        if (shift is Shift.CutOffCountsFromNext or Shift.LastHour)
        {
            var next = calendar.WorkdayFrom(moment.Day, 1);
            moment = new WorkingCalendar.Moment(next, calendar.HoursAt(next).Opens);
        }

        return new Start(moment, fell, shift);
    }

    private static Shift ShiftFor(DayHours day, int offset, Limit limit, CountingPolicy policy)
    {
        if (policy.LastHourCountsFromNextDay && offset >= day.Closes - 60)
        {
            return Shift.LastHour;
        }

        var cutOff = limit.Kind == LimitKind.SameDay ? policy.SameDayCutOffAt : policy.LateReceipt == LateReceipt.Off ? null : policy.CutOffAt;
        if (cutOff is not { } hour || !IsLate(day, offset, hour.Hour * 60 + hour.Minute))
        {
            return Shift.None;
        }

        return limit.Kind == LimitKind.SameDay || policy.LateReceipt == LateReceipt.DueNextWorkingDay ? Shift.CutOffDueNext : Shift.CutOffCountsFromNext;
    }

    private static bool IsLate(DayHours day, int offset, int cutOff) => cutOff > day.Opens && cutOff < day.Closes && offset > cutOff;

    private static DateTime DueFrom(WorkingCalendar calendar, Start start, Limit limit, CountingPolicy policy)
    {
        var due = limit.Kind switch
        {
            LimitKind.SameDay => Closing(calendar, start.Moment.Day),
            LimitKind.WorkingHours => calendar.Add(start.Moment, limit.Minutes),
            LimitKind.WorkingDays => AfterWorkingDays(calendar, start.Moment, limit.Whole, limit.Minutes, policy.DayEnd),
            _ => LastDayClosing(calendar, LastDay(start, limit)),
        };

        return WorkingCalendar.InstantOf(start.Shift == Shift.CutOffDueNext ? Closing(calendar, calendar.WorkdayFrom(due.Day, 1)) : due);
    }

    /// <summary>Whole days first, then the minutes of a part of a day: "1.5wd" is the next working day at this time, and 4 hours.</summary>
    private static WorkingCalendar.Moment AfterWorkingDays(WorkingCalendar calendar, WorkingCalendar.Moment start, int days, int minutes, DayEnd end)
    {
        var day = calendar.WorkdayFrom(start.Day, days);
        if (minutes == 0 && end == DayEnd.Closing)
        {
            return Closing(calendar, day);
        }

        return calendar.Add(new WorkingCalendar.Moment(day, calendar.HoursAt(day).Hold(start.Offset)), minutes);
    }

    /// <summary>The last day of a limit in calendar days or months, before it is moved off a day off (rules R9, R10).</summary>
    internal static DateOnly LastDay(Start start, Limit limit)
    {
        var from = WorkingCalendar.DateOf(start.Moment.Day);
        return limit.Kind == LimitKind.Months ? from.AddMonths(limit.Whole) : from.AddDays(limit.Whole);
    }

    private static WorkingCalendar.Moment LastDayClosing(WorkingCalendar calendar, DateOnly lastDay) =>
        Closing(calendar, WorkingCalendar.IndexOf(calendar.OnOrAfter(lastDay)));

    private static WorkingCalendar.Moment Closing(WorkingCalendar calendar, int day) => new(day, calendar.HoursAt(day).Closes);

    private static DateTime ToMinute(DateTime instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMinute));
}
