using MotCua.Domain.Deadlines;
using MotCua.Domain.Tests.WorkingTime;
using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Tests.Deadlines;

public class OfficeTermTests
{
    private static readonly WorkingCalendar Calendar = TestCalendars.Shipped;

    [Fact]
    public void An_apology_goes_out_the_working_day_before_as_in_example_25() =>
        Assert.Equal(new DateOnly(2020, 6, 18), OfficeTerms.ApologyBy(Calendar, new DateTime(2020, 6, 19, 9, 0, 0), 1));

    [Fact]
    public void An_apology_for_a_Monday_goes_out_on_Friday() =>
        Assert.Equal(new DateOnly(2020, 6, 19), OfficeTerms.ApologyBy(Calendar, new DateTime(2020, 6, 22, 9, 0, 0), 1));

    [Fact]
    public void Papers_are_awaited_for_fifteen_working_days_as_in_example_27() =>
        Assert.Equal(new DateOnly(2020, 6, 22), OfficeTerms.AnswerBy(Calendar, new DateOnly(2020, 6, 1), 15));

    [Fact]
    public void What_came_after_three_goes_to_the_unit_next_morning_as_in_example_28()
    {
        var received = new DateTime(2020, 6, 11, 15, 20, 0);

        Assert.Equal(new DateTime(2020, 6, 12, 7, 0, 0), OfficeTerms.ElectronicHandOverBy(Calendar, received, new TimeOnly(15, 0)));
        Assert.Equal(new DateTime(2020, 6, 12, 15, 20, 0), OfficeTerms.PaperHandOverBy(Calendar, received));
    }

    [Fact]
    public void What_came_before_three_goes_to_the_unit_the_same_day() =>
        Assert.Equal(new DateTime(2020, 6, 11, 17, 0, 0), OfficeTerms.ElectronicHandOverBy(Calendar, new DateTime(2020, 6, 11, 15, 0, 0), new TimeOnly(15, 0)));

    [Fact]
    public void The_persons_clock_counts_days_off_too() =>
        Assert.Equal(10, OfficeTerms.DaysWaited(new DateTime(2020, 1, 20, 16, 59, 0), new DateTime(2020, 1, 30, 7, 0, 0)));

    [Theory]
    [InlineData("2020-06-16T16:59", "3wd", Granularity.ByLimit, Timeliness.Early)]
    [InlineData("2020-06-17T16:20", "3wd", Granularity.ByLimit, Timeliness.OnTime)]
    [InlineData("2020-06-17T16:59", "3wd", Granularity.ByLimit, Timeliness.OnTime)]
    [InlineData("2020-06-17T16:59", "3wd", Granularity.Minute, Timeliness.Late)]
    [InlineData("2020-06-18T07:00", "3wd", Granularity.ByLimit, Timeliness.Late)]
    [InlineData("2020-06-17T16:20:59", "24wh", Granularity.ByLimit, Timeliness.OnTime)]
    [InlineData("2020-06-17T16:21", "24wh", Granularity.ByLimit, Timeliness.Late)]
    [InlineData("2020-06-17T16:21", "24wh", Granularity.Date, Timeliness.OnTime)]
    [InlineData("2020-06-16T17:00", "24wh", Granularity.ByLimit, Timeliness.Early)]
    public void A_result_is_judged_by_the_day_for_days_and_by_the_minute_for_hours(string finished, string limit, Granularity judgedBy, Timeliness expected)
    {
        var due = new DateTime(2020, 6, 17, 16, 20, 0);
        var policy = new CountingPolicy { JudgedBy = judgedBy };
        var at = DateTime.Parse(finished, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, Judgement.Of(at, due, Limit.Parse(limit), policy));
        Assert.Equal(expected == Timeliness.Late, Judgement.IsOverdue(at, due, Limit.Parse(limit), policy));
    }

    [Fact]
    public void Without_an_appointment_nothing_is_late() =>
        Assert.Equal(Timeliness.OnTime, Judgement.Of(new DateTime(2030, 1, 1), null, Limit.None, CountingPolicy.Default));
}
