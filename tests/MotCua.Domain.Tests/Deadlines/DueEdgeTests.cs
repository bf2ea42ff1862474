using System.Globalization;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Tests.WorkingTime;
using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Tests.Deadlines;

/// <summary>The edges of what can be counted: the calendar's ends, waits beside each other, seconds, the wrong clock.</summary>
public class DueEdgeTests
{
    private static readonly WorkingCalendar Calendar = TestCalendars.Named("shipped");

    private static DateOnly LastCounted => WorkingCalendar.Last.AddDays(-10);

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void A_receipt_in_utc_is_refused() =>
        Assert.Contains("not in UTC", Assert.Throws<ArgumentException>(() => Deadline.Of(Calendar, new DateTime(2020, 6, 1, 9, 0, 0, DateTimeKind.Utc), Limit.WorkingDays(3), CountingPolicy.Default)).Message, StringComparison.Ordinal);

    [Fact]
    public void Seconds_of_the_receipt_are_not_counted() =>
        Assert.Equal(At("2020-06-02T09:00"), Deadline.Of(Calendar, At("2020-06-01T09:00:59"), Limit.Parse("24h"), CountingPolicy.Default));

    [Theory]
    [InlineData("3wd")]
    [InlineData("16wh")]
    [InlineData("3d")]
    [InlineData("1mo")]
    [InlineData("24h")]
    [InlineData("sameday")]
    [InlineData("none")]
    public void Within_the_calendar_every_kind_of_limit_fits(string limit) => Assert.True(Deadline.Fits(Calendar, At("2020-06-01T09:00"), Limit.Parse(limit)));

    [Theory]
    [InlineData("3wd")]
    [InlineData("16wh")]
    [InlineData("7d")]
    [InlineData("1mo")]
    [InlineData("168h")]
    public void What_ends_behind_the_calendar_does_not_fit(string limit) => Assert.False(Deadline.Fits(Calendar, LastCounted.AddDays(-2).ToDateTime(new TimeOnly(9, 0)), Limit.Parse(limit)));

    [Fact]
    public void A_receipt_on_the_calendars_first_day_before_it_or_at_its_end_does_not_fit()
    {
        var hour = new TimeOnly(9, 0);
        Assert.False(Deadline.Fits(Calendar, WorkingCalendar.First.ToDateTime(hour), Limit.SameDay));
        Assert.False(Deadline.Fits(Calendar, WorkingCalendar.First.AddDays(-1).ToDateTime(hour), Limit.SameDay));
        Assert.True(Deadline.Fits(Calendar, WorkingCalendar.First.AddDays(1).ToDateTime(hour), Limit.SameDay));
        Assert.False(Deadline.Fits(Calendar, LastCounted.ToDateTime(hour), Limit.SameDay));
        Assert.True(Deadline.Fits(Calendar, LastCounted.AddDays(-1).ToDateTime(hour), Limit.SameDay));
        Assert.False(Deadline.Fits(Calendar, WorkingCalendar.Last.AddDays(1).ToDateTime(hour), Limit.SameDay));
    }

    [Fact]
    public void The_last_limit_that_fits_is_one_shorter_than_the_first_that_does_not()
    {
        var received = LastCounted.AddDays(-30).ToDateTime(new TimeOnly(9, 0));
        Assert.True(Deadline.Fits(Calendar, received, Limit.Parse("29d")));
        Assert.False(Deadline.Fits(Calendar, received, Limit.Parse("30d")));
        var left = Calendar.WorkingDaysBetween(DateOnly.FromDateTime(received), LastCounted);
        Assert.True(Deadline.Fits(Calendar, received, Limit.WorkingDays(left - 2)));
        Assert.False(Deadline.Fits(Calendar, received, Limit.WorkingDays(left - 1)));
        var minutes = Calendar.MinutesBetween(received, LastCounted.ToDateTime(TimeOnly.MinValue));
        Assert.True(Deadline.Fits(Calendar, received, Limit.Parse($"{(minutes / 60) - 1}wh")));
        Assert.False(Deadline.Fits(Calendar, received, Limit.Parse($"{(minutes / 60) + 1}wh")));
        Assert.False(Deadline.Fits(Calendar, LastCounted.AddMonths(-1).ToDateTime(new TimeOnly(9, 0)), Limit.Parse("1mo")));
        Assert.True(Deadline.Fits(Calendar, LastCounted.AddMonths(-1).AddDays(-1).ToDateTime(new TimeOnly(9, 0)), Limit.Parse("1mo")));
        Assert.False(Deadline.Fits(Calendar, LastCounted.AddDays(-1).ToDateTime(TimeOnly.MinValue), Limit.Parse("24h")));
        Assert.True(Deadline.Fits(Calendar, LastCounted.AddDays(-1).ToDateTime(TimeOnly.MinValue), Limit.Parse("23h")));
    }

    [Fact]
    public void Two_waits_count_in_the_order_they_happened_however_they_are_told()
    {
        var (first, second) = (new Standstill(At("2020-06-02T09:00"), At("2020-06-04T09:00")), new Standstill(At("2020-06-16T09:00"), At("2020-06-17T09:00")));
        var limit = Limit.WorkingDays(10);

        // The second was asked after the first appointment, Mon 15/06 09:00, and before the one that the first wait made of it.
        Assert.Equal(At("2020-06-18T09:00"), Deadline.Of(Calendar, At("2020-06-01T09:00"), limit, CountingPolicy.Default, first, second));
        Assert.Equal(At("2020-06-18T09:00"), Deadline.Of(Calendar, At("2020-06-01T09:00"), limit, CountingPolicy.Default, second, first));
    }

    [Fact]
    public void What_is_asked_at_the_very_appointment_comes_too_late()
    {
        var restart = CountingPolicy.Default with { OnSupplement = SupplementClock.Restart };
        var wait = new Standstill(At("2020-06-15T09:00"), At("2020-06-17T10:00"));
        Assert.Equal(At("2020-06-15T09:00"), Deadline.Of(Calendar, At("2020-06-01T09:00"), Limit.WorkingDays(10), restart, wait));
        Assert.Equal(At("2020-06-15T09:00"), Deadline.Moved(Calendar, At("2020-06-15T09:00"), default, Limit.WorkingDays(10), restart, wait));
        Assert.DoesNotContain(DueSum.Of(Calendar, At("2020-06-01T09:00"), Limit.WorkingDays(10), restart, wait).Lines, line => line.Kind is DueLineKind.BeganAnew);
    }

    [Fact]
    public void A_wait_with_a_clock_of_its_own_does_not_ask_the_procedures()
    {
        var wait = new Standstill(At("2020-06-02T09:00"), At("2020-06-04T09:00")) { Clock = SupplementClock.Pause };
        Assert.Equal(At("2020-06-17T09:00"), Deadline.Of(Calendar, At("2020-06-01T09:00"), Limit.WorkingDays(10), CountingPolicy.Default with { OnSupplement = SupplementClock.Restart }, wait));
    }

    [Fact]
    public void The_last_day_of_a_calendar_limit_moves_with_every_wait_that_came_in_time()
    {
        var received = At("2020-06-01T09:00");
        var (early, later, tooLate) = (new Standstill(At("2020-06-02T09:00"), At("2020-06-05T09:00")), new Standstill(At("2020-06-08T09:00"), At("2020-06-10T09:00")), new Standstill(At("2020-07-20T09:00"), At("2020-07-22T09:00")));
        var limit = Limit.Parse("10d");
        Assert.Equal(new DateOnly(2020, 6, 11), Deadline.LastDay(Calendar, received, limit, CountingPolicy.Default));
        Assert.Equal(new DateOnly(2020, 6, 14), Deadline.LastDay(Calendar, received, limit, CountingPolicy.Default, early));
        Assert.Equal(new DateOnly(2020, 6, 16), Deadline.LastDay(Calendar, received, limit, CountingPolicy.Default, later, early, tooLate));
        Assert.Equal(default, Deadline.LastDay(Calendar, received, Limit.WorkingDays(3), CountingPolicy.Default));
    }

    [Fact]
    public void Papers_do_not_come_before_they_are_asked_for() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Standstill(At("2020-06-02T09:00"), At("2020-06-02T08:59")));
}
