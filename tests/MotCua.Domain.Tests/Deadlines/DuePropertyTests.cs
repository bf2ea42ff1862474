using CsCheck;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Tests.WorkingTime;
using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Tests.Deadlines;

public class DuePropertyTests
{
    private static readonly string[] CalendarNames = ["shipped", "night-desk", "night-desk-all-week", "saturday-mornings", "short-days", "summer-hours", "flood", "half-days", "round-the-clock"];

    private static readonly Gen<WorkingCalendar> Calendars = Gen.Int[0, CalendarNames.Length - 1].Select(index => CalendarNames[index]).Select(TestCalendars.Named);

    private static readonly Gen<DateTime> Receipts = Gen.Int[0, 10 * 365 * 24 * 60].Select(minutes => new DateTime(2018, 1, 1).AddMinutes(minutes));

    private static readonly Gen<Limit> CountedLimits = Gen.OneOf(
        Gen.Int[1, 60].Select(days => Limit.WorkingDays(days)),
        Gen.Int[1, 40].Select(quarters => Limit.WorkingDays(quarters / 4m)),
        Gen.Int[1, 200].Select(hours => Limit.WorkingHours(hours)),
        Gen.Int[1, 90].Select(Limit.CalendarDays),
        Gen.Int[1, 12].Select(Limit.Months),
        Gen.Const(Limit.SameDay));

    private static readonly Gen<CountingPolicy> OrderlyPolicies = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, (late, lastHour, closing) => new CountingPolicy
    {
        LateReceipt = late ? LateReceipt.CountsFromNextWorkingDay : LateReceipt.Off,
        LastHourCountsFromNextDay = lastHour,
        DayEnd = closing ? DayEnd.Closing : DayEnd.ClockKept,
    });

    [Fact]
    public void A_later_receipt_is_never_due_earlier() =>
        Gen.Select(Calendars, Receipts, Gen.Int[0, 20_000], CountedLimits, OrderlyPolicies).Sample((calendar, received, later, limit, policy) =>
            Deadline.Of(calendar, received, limit, policy) <= Deadline.Of(calendar, received.AddMinutes(later), limit, policy));

    [Fact]
    public void A_longer_limit_is_never_due_earlier() =>
        Gen.Select(Calendars, Receipts, Gen.Int[1, 100], Gen.Int[0, 100]).Sample((calendar, received, amount, more) =>
            Due(calendar, received, Limit.WorkingDays(amount)) <= Due(calendar, received, Limit.WorkingDays(amount + more))
            && Due(calendar, received, Limit.WorkingHours(amount)) <= Due(calendar, received, Limit.WorkingHours(amount + more))
            && Due(calendar, received, Limit.CalendarDays(amount)) <= Due(calendar, received, Limit.CalendarDays(amount + more)));

    [Fact]
    public void Working_hours_add_up_on_every_calendar() =>
        Gen.Select(Calendars, Receipts, Gen.Int[1, 100], Gen.Int[1, 100]).Sample((calendar, received, first, second) =>
            Due(calendar, Due(calendar, received, Limit.WorkingHours(first)), Limit.WorkingHours(second)) == Due(calendar, received, Limit.WorkingHours(first + second)));

    [Fact]
    public void Working_days_add_up_where_every_day_has_the_same_hours() =>
        Gen.Select(Gen.OneOf(Gen.Const("shipped"), Gen.Const("short-days"), Gen.Const("flood"), Gen.Const("night-desk")).Select(TestCalendars.Named), Receipts, Gen.Int[1, 30], Gen.Int[1, 30]).Sample((calendar, received, first, second) =>
            Due(calendar, Due(calendar, received, Limit.WorkingDays(first)), Limit.WorkingDays(second)) == Due(calendar, received, Limit.WorkingDays(first + second)));

    [Fact]
    public void Eight_working_hours_are_a_working_day_where_every_day_has_eight()
    {
        var calendar = TestCalendars.Shipped;
        Gen.Select(Receipts, Gen.Int[1, 60]).Sample((received, days) =>
        {
            var inDays = Due(calendar, received, Limit.WorkingDays(days));
            var inHours = Due(calendar, received, Limit.WorkingHours(8 * days));
            var startsAtAnOpening = calendar.Normalise(received).TimeOfDay is { Hours: 7, Minutes: 0 } or { Hours: 13, Minutes: 30 };
            return startsAtAnOpening ? calendar.MinutesBetween(inHours, inDays) == 0 && inHours < inDays : inHours == inDays;
        });
    }

    [Fact]
    public void Nothing_is_due_on_a_day_off_or_outside_hours() =>
        Gen.Select(Calendars, Receipts, CountedLimits, OrderlyPolicies).Sample((calendar, received, limit, policy) =>
        {
            var due = Deadline.Of(calendar, received, limit, policy)!.Value;
            return calendar.Normalise(due) == due;
        });

    [Fact]
    public void Nothing_is_due_before_it_counts() =>
        Gen.Select(Calendars, Receipts, CountedLimits, OrderlyPolicies).Sample((calendar, received, limit, policy) =>
            Deadline.Of(calendar, received, limit, policy) >= calendar.Normalise(received));

    [Fact]
    public void Counting_back_agrees_with_counting_on() =>
        Gen.Select(Calendars, Receipts, CountedLimits, OrderlyPolicies).Sample((calendar, dueBy, limit, policy) =>
        {
            dueBy = dueBy.AddYears(2);
            var latest = Deadline.LatestReceipt(calendar, dueBy, limit, policy)!.Value;
            return Deadline.Of(calendar, latest, limit, policy) <= dueBy && Deadline.Of(calendar, latest.AddMinutes(1), limit, policy) > dueBy;
        });

    [Fact]
    public void Counting_back_agrees_also_where_late_receipts_are_due_next_day() =>
        Gen.Select(Calendars, Receipts, CountedLimits).Sample((calendar, dueBy, limit) =>
        {
            var policy = new CountingPolicy { LateReceipt = LateReceipt.DueNextWorkingDay };
            dueBy = dueBy.AddYears(2);
            var latest = Deadline.LatestReceipt(calendar, dueBy, limit, policy)!.Value;
            var laterOnes = Enumerable.Range(1, 5 * 24 * 4).Select(quarter => latest.AddMinutes(quarter * 15)).Prepend(latest.AddMinutes(1));
            return Deadline.Of(calendar, latest, limit, policy) <= dueBy && laterOnes.All(later => Deadline.Of(calendar, later, limit, policy) > dueBy);
        });

    [Fact]
    public void The_sum_ends_with_the_due_time_it_explains() =>
        Gen.Select(Calendars, Receipts, CountedLimits, OrderlyPolicies).Sample((calendar, received, limit, policy) =>
        {
            var sum = DueSum.Of(calendar, received, limit, policy);
            return sum.Due == Deadline.Of(calendar, received, limit, policy) && sum.Lines[0].Kind == DueLineKind.Received && sum.Lines[^1].At == sum.Due;
        });

    [Fact]
    public void Working_time_between_is_what_was_added() =>
        Gen.Select(Calendars, Receipts, Gen.Int[1, 20_000]).Sample((calendar, from, minutes) =>
            calendar.MinutesBetween(from, calendar.AddMinutes(from, minutes)) == minutes);

    [Fact]
    public void Working_days_between_is_what_was_added() =>
        Gen.Select(Calendars, Receipts, Gen.Int[1, 400]).Sample((calendar, from, days) =>
        {
            var start = DateOnly.FromDateTime(from);
            return calendar.WorkingDaysBetween(start, calendar.AddWorkingDays(start, days)) == days;
        });

    [Fact]
    public void A_pause_moves_the_due_time_by_the_working_time_it_lasted_where_every_day_has_eight_hours()
    {
        var calendar = TestCalendars.Shipped;
        Gen.Select(Receipts, Gen.Int[2, 30], Gen.Int[1, 10_000], Gen.Int[0, 20_000]).Sample((received, days, wait, stood) =>
        {
            var asked = received.AddMinutes(wait);
            var due = Due(calendar, received, Limit.WorkingDays(days));
            var moved = Deadline.Of(calendar, received, Limit.WorkingDays(days), CountingPolicy.Default, new Standstill(asked, asked.AddMinutes(stood)))!.Value;
            return asked >= due ? moved == due : calendar.MinutesBetween(due, moved) == calendar.MinutesBetween(asked, asked.AddMinutes(stood));
        });
    }

    private static DateTime Due(WorkingCalendar calendar, DateTime received, Limit limit) => Deadline.Of(calendar, received, limit, CountingPolicy.Default)!.Value;
}
