using System.Globalization;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Reports;

namespace MotCua.Domain.Tests.Reports;

/// <summary>Early, on time, late (law page 4.5) at the borders of the day and of the minute.</summary>
public sealed class EndTimingTests
{
    private const string Due = "2020-06-11T09:20";

    [Theory]
    [InlineData("2020-06-10T23:59", EndTiming.EarlierDate)]
    [InlineData("2020-06-11T00:00", EndTiming.SameDateInTime)]
    [InlineData("2020-06-11T09:20", EndTiming.SameDateInTime)]
    [InlineData("2020-06-11T09:21", EndTiming.SameDatePastTimeInDays)]
    [InlineData("2020-06-11T23:59", EndTiming.SameDatePastTimeInDays)]
    [InlineData("2020-06-12T00:00", EndTiming.LaterDate)]
    public void A_limit_in_days_is_told_by_the_date(string ended, EndTiming timing) => Assert.Equal(timing, EndTimings.Of(At(ended), At(Due), limitInHours: false));

    [Theory]
    [InlineData("2020-06-11T09:20:59", EndTiming.SameDateInTime)]
    [InlineData("2020-06-11T09:21", EndTiming.SameDatePastTimeInHours)]
    [InlineData("2020-06-12T00:00", EndTiming.LaterDate)]
    public void A_limit_in_hours_is_told_by_the_minute(string ended, EndTiming timing) => Assert.Equal(timing, EndTimings.Of(At(ended), At(Due), limitInHours: true));

    [Theory]
    [InlineData(EndTiming.NoDueTime, Timeliness.OnTime, Timeliness.OnTime, Timeliness.OnTime)]
    [InlineData(EndTiming.EarlierDate, Timeliness.Early, Timeliness.Early, Timeliness.Early)]
    [InlineData(EndTiming.SameDateInTime, Timeliness.OnTime, Timeliness.OnTime, Timeliness.OnTime)]
    [InlineData(EndTiming.SameDatePastTimeInDays, Timeliness.OnTime, Timeliness.OnTime, Timeliness.Late)]
    [InlineData(EndTiming.SameDatePastTimeInHours, Timeliness.Late, Timeliness.OnTime, Timeliness.Late)]
    [InlineData(EndTiming.LaterDate, Timeliness.Late, Timeliness.Late, Timeliness.Late)]
    public void Each_rule_of_judging_reads_it_its_own_way(EndTiming timing, Timeliness byLimit, Timeliness byDate, Timeliness byMinute)
    {
        Assert.Equal(byLimit, timing.JudgedBy(Granularity.ByLimit));
        Assert.Equal(byDate, timing.JudgedBy(Granularity.Date));
        Assert.Equal(byMinute, timing.JudgedBy(Granularity.Minute));
    }

    [Fact]
    public void What_is_counted_agrees_with_what_is_judged_of_one_dossier()
    {
        var due = At(Due);
        foreach (var granularity in Enum.GetValues<Granularity>())
        {
            foreach (var limit in new[] { Limit.WorkingDays(3), Limit.WorkingHours(16), Limit.CalendarDays(5), Limit.Hours(24), Limit.SameDay })
            {
                for (var minutes = -3000; minutes <= 3000; minutes += 7)
                {
                    var ended = due.AddMinutes(minutes);
                    var judged = Judgement.Of(ended, due, limit, CountingPolicy.Default with { JudgedBy = granularity });

                    Assert.Equal(judged, EndTimings.Of(ended, due, !limit.IsInDays).JudgedBy(granularity));
                }
            }
        }
    }

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
