using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Tests.WorkingTime;

public class WorkingMinutesTests
{
    public static TheoryData<Case> Between => [.. Cases.In("working-minutes.csv")];

    [Theory, MemberData(nameof(Between))]
    public void Only_minutes_inside_working_hours_count(Case row) =>
        Assert.Equal(int.Parse(row["minutes"], System.Globalization.CultureInfo.InvariantCulture), TestCalendars.Named(row["calendar"]).MinutesBetween(row.Time("from"), row.Time("until")));

    [Fact]
    public void What_is_left_is_told_in_days_and_hours_of_work()
    {
        var left = TestCalendars.Shipped.Remaining(new DateTime(2020, 6, 12, 15, 0, 0), new DateTime(2020, 6, 16, 8, 0, 0));

        Assert.Equal((1, 3, 0, false), (left.Days, left.Hours, left.Minutes, left.IsOverdue));
    }

    [Fact]
    public void What_is_overdue_is_told_as_time_gone_by()
    {
        var left = TestCalendars.Shipped.Remaining(new DateTime(2020, 6, 15, 9, 20, 0), new DateTime(2020, 6, 11, 16, 20, 0));

        Assert.Equal((1, 3, 0, true), (left.Days, left.Hours, left.Minutes, left.IsOverdue));
    }

    [Fact]
    public void Working_days_between_two_dates_leave_out_the_first_and_take_the_last()
    {
        var calendar = TestCalendars.Shipped;

        Assert.Equal(3, calendar.WorkingDaysBetween(new DateOnly(2020, 1, 20), new DateOnly(2020, 1, 30)));
        Assert.Equal(0, calendar.WorkingDaysBetween(new DateOnly(2020, 6, 12), new DateOnly(2020, 6, 14)));
        Assert.Equal(-3, calendar.WorkingDaysBetween(new DateOnly(2020, 1, 30), new DateOnly(2020, 1, 20)));
    }

    [Fact]
    public void Counting_back_a_working_day_from_a_Monday_gives_Friday()
    {
        var calendar = TestCalendars.Shipped;

        Assert.Equal(new DateOnly(2020, 6, 12), calendar.AddWorkingDays(new DateOnly(2020, 6, 15), -1));
        Assert.Equal(new DateOnly(2020, 1, 22), calendar.AddWorkingDays(new DateOnly(2020, 1, 29), -1));
    }

    [Theory]
    [InlineData("2020-06-17T07:00", "2020-06-16T17:00")]
    [InlineData("2020-06-15T07:00", "2020-06-12T17:00")]
    [InlineData("2020-06-16T13:30", "2020-06-16T13:30")]
    [InlineData("2020-06-16T09:00", "2020-06-16T09:00")]
    public void An_opening_is_the_closing_of_the_working_day_before(string opening, string closing) =>
        Assert.Equal(DateTime.Parse(closing, System.Globalization.CultureInfo.InvariantCulture), TestCalendars.Shipped.AsClosing(DateTime.Parse(opening, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Beyond_its_years_the_calendar_says_so_instead_of_guessing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TestCalendars.Shipped.Normalise(new DateTime(1999, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestCalendars.Shipped.AddWorkingDays(WorkingCalendar.Last, 1));
    }
}
