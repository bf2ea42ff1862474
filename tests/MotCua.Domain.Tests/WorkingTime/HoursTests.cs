using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Tests.WorkingTime;

public class HoursTests
{
    [Theory]
    [InlineData("07:00-11:30 13:30-17:00", 480)]
    [InlineData("13:30-17:00 07:00-11:30", 480)]
    [InlineData("7:30-11:30,13:00-17:00", 480)]
    [InlineData("22:00-06:00", 480)]
    [InlineData("00:00-24:00", 1440)]
    [InlineData("", 0)]
    public void Hours_of_a_day_are_read(string text, int minutes) => Assert.Equal(minutes, DayHours.Parse(text).Minutes);

    [Theory]
    [InlineData("07:00-12:00 11:30-17:00")]
    [InlineData("07:00-11:30 11:30-17:00")]
    [InlineData("22:00-07:30 07:00-11:30")]
    [InlineData("07:00")]
    [InlineData("25:00-26:00")]
    [InlineData("24:00-02:00")]
    [InlineData("sáng")]
    public void Hours_that_overlap_or_make_no_sense_are_refused(string text) => Assert.False(DayHours.TryParse(text, out _));

    [Theory]
    [InlineData("Mon-Fri 07:00-11:30 13:30-17:00")]
    [InlineData("Mon-Fri 07:00-11:30 13:30-17:00; Sat 07:00-11:30")]
    [InlineData("Mon-Sun 22:00-06:00")]
    [InlineData("Mon 08:00-12:00; Wed 08:00-12:00; Fri-Sat 13:00-17:00")]
    public void Hours_of_a_week_are_written_as_they_were_read(string text)
    {
        Assert.Equal(text, WeeklyHours.Parse(text).ToString());
        Assert.Equal(WeeklyHours.Parse(text), WeeklyHours.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mon-Fri")]
    [InlineData("Fri-Mon 07:00-11:30")]
    [InlineData("Thứ 2 07:00-11:30")]
    [InlineData("Mon-Fri 22:00-08:00; Sat 07:00-11:30")]
    public void A_week_without_work_or_with_shifts_that_overlap_is_refused(string text) => Assert.False(WeeklyHours.TryParse(text, out _));

    [Fact]
    public void The_default_hours_are_exactly_eight_a_day() =>
        Assert.All(Enum.GetValues<DayOfWeek>(), day => Assert.Equal(day is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 480, WeeklyHours.Default[day].Minutes));

    [Fact]
    public void A_minute_counts_once_where_special_hours_begin_before_the_night_shift_has_ended()
    {
        var date = new DateOnly(2020, 6, 12);
        var calendar = TestCalendars.With("Mon-Fri 22:00-06:00", new CalendarDay(date, "Trực sáng", DayKind.HalfDay, DayCertainty.Announced) { Hours = "05:00-11:00" });

        Assert.Equal("06:00-11:00", calendar.HoursOn(date).ToString());
        Assert.Equal(8 * 60 + 5 * 60, calendar.MinutesBetween(new DateTime(2020, 6, 11, 12, 0, 0), new DateTime(2020, 6, 12, 12, 0, 0)));
    }
}
