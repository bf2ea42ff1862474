namespace MotCua.Domain.WorkingTime;

/// <summary>One date that an official notice changes: what was known of it, and what it will be. Null on one side: not named.</summary>
public sealed record CalendarChange(DateOnly Date, CalendarDay? Before, CalendarDay? After);

/// <summary>The rules for an official notice and for an office's own hours and closures. Each returns what happened, or why not.</summary>
public static class CalendarNotice
{
    /// <summary>A longer closure is a closed unit, not a day off.</summary>
    public const int LongestClosure = 62;

    /// <summary>What a notice would change, by date; dates on which everything stays as known are left out.</summary>
    public static IReadOnlyList<CalendarChange> Changes(CalendarBook book, IReadOnlyList<CalendarDay> days)
    {
        var after = days.ToDictionary(day => day.Date);
        var before = YearsOf(days).SelectMany(book.DaysIn).GroupBy(day => day.Date).ToDictionary(group => group.Key, group => group.First());
        return [.. before.Keys.Union(after.Keys).Order()
            .Select(date => new CalendarChange(date, before.GetValueOrDefault(date), after.GetValueOrDefault(date)))
            .Where(change => change.Before != change.After)];
    }

    public static Outcome<OfficialNoticeEntered> Enter(CalendarBook book, string notice, CalendarReading reading)
    {
        if (string.IsNullOrWhiteSpace(notice))
        {
            return CalendarRefusals.NoticeUnnamed;
        }

        if (reading.BadRows.Count > 0)
        {
            return CalendarRefusals.BadRows(reading.BadRows.Count);
        }

        if (reading.Days.FirstOrDefault(day => day.Kind == DayKind.LocalClosure) is { } closure)
        {
            return CalendarRefusals.ClosureInNotice(closure.Date);
        }

        return Changes(book, reading.Days).Count == 0
            ? CalendarRefusals.NothingChanges
            : new OfficialNoticeEntered(notice.Trim(), YearsOf(reading.Days), reading.Days);
    }

    public static Outcome<OfficeHoursSet> SetHours(string unit, DateOnly from, string hours, string decision)
    {
        var refusals = new List<Refusal>();
        if (!WeeklyHours.TryParse(hours, out var week))
        {
            refusals.Add(CalendarRefusals.HoursUnreadable(hours));
        }

        if (!WorkingCalendar.Covers(from))
        {
            refusals.Add(CalendarRefusals.DateOutside(from) with { Field = "From" });
        }

        if (string.IsNullOrWhiteSpace(decision))
        {
            refusals.Add(CalendarRefusals.DecisionMissing);
        }

        return refusals.Count > 0 ? refusals : new OfficeHoursSet(unit, from, week.ToString(), decision.Trim());
    }

    public static Outcome<OfficeClosed> Close(string unit, DateOnly from, DateOnly until, string reason, string? hours)
    {
        var refusals = new List<Refusal>();
        if (!WorkingCalendar.Covers(from) || !WorkingCalendar.Covers(until))
        {
            refusals.Add(CalendarRefusals.DateOutside(from) with { Field = "From" });
        }
        else if (until < from || until.DayNumber - from.DayNumber >= LongestClosure)
        {
            refusals.Add(CalendarRefusals.ClosureTooLong(LongestClosure));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            refusals.Add(CalendarRefusals.ReasonMissing);
        }

        var stillWorked = string.IsNullOrWhiteSpace(hours) ? null : hours.Trim();
        if (stillWorked is not (null or "morning" or "afternoon") && !(DayHours.TryParse(stillWorked, out var day) && day.IsWorking))
        {
            refusals.Add(CalendarRefusals.HoursUnreadable(stillWorked));
        }

        return refusals.Count > 0 ? refusals : new OfficeClosed(unit, from, until, reason.Trim(), stillWorked);
    }

    public static Outcome<ClosureWithdrawn> Withdraw(CalendarBook book, string unit, DateOnly from) =>
        book.ClosuresOf(unit).Any(closed => closed.From == from) ? new ClosureWithdrawn(unit, from) : CalendarRefusals.NoSuchClosure(from);

    private static List<int> YearsOf(IReadOnlyList<CalendarDay> days) => [.. days.Select(day => day.Date.Year).Distinct().Order()];
}
