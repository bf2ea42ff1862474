using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Deadlines;

/// <summary>
/// A due time with the sum that leads to it, line by line ("received Fri 15:40; counts from Mon; 2 Sep off; due Thu"). The due time is
/// that of <see cref="Deadline.Of(WorkingCalendar, DateTime, Limit, CountingPolicy)"/>. Kept with the dossier, it explains the appointment
/// years later: it names the calendar's version.
/// </summary>
/// <param name="Due">Wall time; null where the procedure has no appointment.</param>
/// <param name="Printed">The due time as the slip prints it; another writing of the same point of working time where the policy wants one.</param>
public sealed record DueSum(DateTime Received, Limit Limit, int CalendarVersion, DateTime? Due, DateTime? Printed, IReadOnlyList<DueLine> Lines)
{
    /// <summary>Whether a day the sum rests on is still to be announced.</summary>
    public bool IsProvisional => Lines.Any(line => line.Kind == DueLineKind.NotAnnounced);

    public static DueSum Of(WorkingCalendar calendar, DateTime received, Limit limit, CountingPolicy policy, params IReadOnlyList<Standstill> standstills)
    {
        var lines = new List<DueLine> { new(DueLineKind.Received) { At = received } };
        var due = Deadline.Of(calendar, received, limit, policy, standstills);
        if (due is null)
        {
            lines.Add(new(DueLineKind.NoDueTime));
            return new DueSum(received, limit, calendar.Version, null, null, lines);
        }

        if (limit.Kind != LimitKind.Hours)
        {
            lines.AddRange(StartLines(calendar, received, limit, policy).Concat(DayLines(calendar, received, limit, policy, due.Value)).OrderBy(PlaceInTime));
        }

        lines.AddRange(StandstillLines(due.Value, policy, standstills));
        var printed = policy.PrintsOpeningAsClosing ? calendar.AsClosing(due.Value) : due.Value;
        lines.Add(new(DueLineKind.Due) { At = printed });
        return new DueSum(received, limit, calendar.Version, due, printed, lines);
    }

    /// <summary>What moved the start comes first, then days as they come, then what is uncertain. Equal places keep their order.</summary>
    private static DateOnly PlaceInTime(DueLine line) => line.Kind == DueLineKind.NotAnnounced ? DateOnly.MaxValue : line.From ?? DateOnly.MinValue;

    private static IEnumerable<DueLine> StartLines(WorkingCalendar calendar, DateTime received, Limit limit, CountingPolicy policy)
    {
        var start = Deadline.StartOf(calendar, received, limit, policy);
        var at = WorkingCalendar.InstantOf(start.Moment);
        var cutOff = limit.Kind == LimitKind.SameDay ? policy.SameDayCutOffAt : policy.CutOffAt;
        DueLineKind? fell = start.Fell switch
        {
            ReceiptTime.AfterClosing => DueLineKind.AfterClosing,
            ReceiptTime.OnDayOff => DueLineKind.OnDayOff,
            ReceiptTime.BeforeOpening => DueLineKind.BeforeOpening,
            ReceiptTime.InBreak => DueLineKind.InBreak,
            _ => null,
        };
        if (fell is { } kind && start.Shift is Deadline.Shift.None or Deadline.Shift.CutOffDueNext)
        {
            yield return new(kind) { At = at };
        }

        switch (start.Shift)
        {
            case Deadline.Shift.CutOffCountsFromNext:
                yield return new(DueLineKind.AfterCutOff) { At = at, Hour = cutOff };
                break;
            case Deadline.Shift.CutOffDueNext:
                yield return new(DueLineKind.DueADayLater) { Hour = cutOff };
                break;
            case Deadline.Shift.LastHour:
                yield return new(DueLineKind.InLastHour) { At = at };
                break;
        }

        var startDay = WorkingCalendar.DateOf(start.Moment.Day);
        switch (limit.Kind)
        {
            case LimitKind.WorkingDays when limit.Whole > 0:
                yield return new(DueLineKind.CountsFromDay) { From = calendar.NextWorkingDay(startDay) };
                break;
            case LimitKind.CalendarDays or LimitKind.Months:
                yield return new(DueLineKind.CountsFromDay) { From = startDay.AddDays(1) };
                break;
            case LimitKind.WorkingHours or LimitKind.WorkingDays:
                yield return new(DueLineKind.CountsFromTime) { At = at };
                break;
        }
    }

    private static IEnumerable<DueLine> DayLines(WorkingCalendar calendar, DateTime received, Limit limit, CountingPolicy policy, DateTime due)
    {
        var dueDay = DateOnly.FromDateTime(due);
        if (limit.Kind is not (LimitKind.CalendarDays or LimitKind.Months))
        {
            return DaysOfTheSum.Between(calendar, DateOnly.FromDateTime(received), dueDay);
        }

        // Every day counts; only what happens at the end of the limit needs saying.
        var start = Deadline.StartOf(calendar, received, limit, policy);
        var lastDay = Deadline.LastDay(start, limit);
        var lines = new List<DueLine>();
        if (limit.Kind == LimitKind.Months && lastDay.Day != WorkingCalendar.DateOf(start.Moment.Day).Day)
        {
            lines.Add(new(DueLineKind.MonthIsShorter) { From = lastDay });
        }

        if (calendar.OnOrAfter(lastDay) is var moved && moved != lastDay)
        {
            lines.AddRange(DaysOfTheSum.Between(calendar, lastDay, moved));
            lines.Add(new(DueLineKind.LastDayOff) { From = lastDay, Until = moved });
        }

        return lines;
    }

    private static IEnumerable<DueLine> StandstillLines(DateTime due, CountingPolicy policy, IReadOnlyList<Standstill> standstills) => policy.OnSupplement switch
    {
        SupplementClock.Pause => standstills.Where(stood => stood.Asked < due).Select(stood => new DueLine(DueLineKind.StoodStill) { StoppedAt = stood.Asked, At = stood.Answered }),
        SupplementClock.Restart => standstills.Where(stood => stood.Asked < due).Select(stood => new DueLine(DueLineKind.BeganAnew) { At = stood.Answered }),
        _ => [],
    };
}
