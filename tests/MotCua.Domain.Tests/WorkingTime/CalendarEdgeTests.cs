using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Tests.WorkingTime;

/// <summary>What a calendar refuses, and what it tells of itself.</summary>
public class CalendarEdgeTests
{
    private static readonly WorkingCalendar Calendar = TestCalendars.Named("shipped");

    [Fact]
    public void Hours_that_overlap_or_touch_are_refused()
    {
        Assert.Contains("overlap", Assert.Throws<ArgumentException>(() => DayHours.Of(new WorkSpan(420, 690), new WorkSpan(600, 1020))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => DayHours.Of(new WorkSpan(420, 690), new WorkSpan(690, 1020)));
    }

    [Fact]
    public void A_calendar_without_hours_is_refused() =>
        Assert.Contains("weekly hours", Assert.Throws<ArgumentException>(() => new WorkingCalendar(1, [], [])).Message, StringComparison.Ordinal);

    [Fact]
    public void Work_behind_the_calendars_last_day_is_refused() =>
        Assert.Contains("knows", Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddMinutes(WorkingCalendar.Last.AddDays(-3).ToDateTime(new TimeOnly(9, 0)), 480 * 20)).Message, StringComparison.Ordinal);

    [Fact]
    public void Named_days_come_in_the_order_of_the_year()
    {
        var days = Calendar.NamedDays.Select(day => day.Date).ToList();
        Assert.NotEmpty(days);
        Assert.Equal(days.Order(), days);
    }

    [Fact]
    public void The_week_that_holds_on_a_day_is_the_last_that_began()
    {
        var (summer, winter) = (WeeklyHours.Default, WeeklyHours.Parse("Mon-Fri 07:30-11:30 13:30-17:30"));
        var calendar = new WorkingCalendar(1, [new(new DateOnly(2020, 10, 16), winter), new(new DateOnly(2018, 1, 1), summer)], []);
        Assert.Equal(summer, calendar.WeekOn(new DateOnly(2020, 10, 15)));
        Assert.Equal(winter, calendar.WeekOn(new DateOnly(2020, 10, 16)));
        Assert.Equal(summer, calendar.WeekOn(new DateOnly(2017, 12, 31)));
    }
}
