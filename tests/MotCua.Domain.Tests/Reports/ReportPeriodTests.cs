using System.Globalization;
using MotCua.Domain.Reports;

namespace MotCua.Domain.Tests.Reports;

/// <summary>The borders of law page 7.2: both days included, Vietnamese dates.</summary>
public sealed class ReportPeriodTests
{
    [Theory]

    // NĐ 09/2019 Art. 12.
    [InlineData("2020-06", ReportBorders.From15To14, "2020-05-15", "2020-06-14")]
    [InlineData("2021-01", ReportBorders.From15To14, "2020-12-15", "2021-01-14")]
    [InlineData("2020-03", ReportBorders.From15To14, "2020-02-15", "2020-03-14")]
    [InlineData("2020Q1", ReportBorders.From15To14, "2019-12-15", "2020-03-14")]
    [InlineData("2020Q2", ReportBorders.From15To14, "2020-03-15", "2020-06-14")]
    [InlineData("2020Q3", ReportBorders.From15To14, "2020-06-15", "2020-09-14")]
    [InlineData("2020Q4", ReportBorders.From15To14, "2020-09-15", "2020-12-14")]
    [InlineData("2020H1", ReportBorders.From15To14, "2019-12-15", "2020-06-14")]
    [InlineData("2020H2", ReportBorders.From15To14, "2020-06-15", "2020-12-14")]
    [InlineData("2020N1", ReportBorders.From15To14, "2019-12-15", "2020-09-14")]
    [InlineData("2020N1", ReportBorders.Calendar, "2020-01-01", "2020-09-30")]
    [InlineData("2020", ReportBorders.From15To14, "2019-12-15", "2020-12-14")]

    // Older practice: the article's half-year runs to 15/6/2020.
    [InlineData("2020-06", ReportBorders.From16To15, "2020-05-16", "2020-06-15")]
    [InlineData("2020Q1", ReportBorders.From16To15, "2019-12-16", "2020-03-15")]
    [InlineData("2020H1", ReportBorders.From16To15, "2019-12-16", "2020-06-15")]
    [InlineData("2020H2", ReportBorders.From16To15, "2020-06-16", "2020-12-15")]
    [InlineData("2020", ReportBorders.From16To15, "2019-12-16", "2020-12-15")]

    [InlineData("2020-02", ReportBorders.Calendar, "2020-02-01", "2020-02-29")]
    [InlineData("2021-02", ReportBorders.Calendar, "2021-02-01", "2021-02-28")]
    [InlineData("2020Q4", ReportBorders.Calendar, "2020-10-01", "2020-12-31")]
    [InlineData("2020H1", ReportBorders.Calendar, "2020-01-01", "2020-06-30")]
    [InlineData("2020", ReportBorders.Calendar, "2020-01-01", "2020-12-31")]
    public void A_period_begins_and_ends_where_its_borders_say(string text, ReportBorders borders, string first, string last)
    {
        var period = Period(text, borders);

        Assert.Equal(Day(first), period.First);
        Assert.Equal(Day(last), period.Last);
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("2020H1", ReportBorders.From16To15)]
    [InlineData("2020H2", ReportBorders.From16To15)]
    [InlineData("2021H1", ReportBorders.From15To14)]
    [InlineData("2026-07", ReportBorders.From15To14)]
    public void Nobody_needs_to_name_the_borders_of_a_year(string text, ReportBorders usual) => Assert.Equal(usual, Period(text, null).Borders);

    [Fact]
    public void Any_two_days_make_a_period()
    {
        var period = Period("2021-07-21..2021-08-20", null);

        Assert.Equal(PeriodKind.Custom, period.Kind);
        Assert.Equal((Day("2021-07-21"), Day("2021-08-20")), (period.First, period.Last));
        Assert.Equal("2021-06-20..2021-07-20", period.Previous().ToString());
        Assert.Equal("2021-08-21..2021-09-20", period.Next().ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2020H3")]
    [InlineData("2020Q5")]
    [InlineData("2020Q0")]
    [InlineData("2020-13")]
    [InlineData("2020-00")]
    [InlineData("20201")]
    [InlineData("1066")]
    [InlineData("2020H1x")]
    [InlineData("2020-02-20..2020-02-03")]
    [InlineData("2020-02-30..2020-03-03")]
    [InlineData("9999-02-01..9999-12-31")]
    public void What_is_no_period_is_refused(string text) => Assert.False(ReportPeriod.TryParse(text, ReportBorders.Calendar, out _));

    [Fact]
    public void Periods_of_a_kind_follow_each_other_without_gap_or_overlap()
    {
        foreach (var borders in Enum.GetValues<ReportBorders>())
        {
            foreach (var kind in new[] { PeriodKind.Month, PeriodKind.Quarter, PeriodKind.HalfYear, PeriodKind.Year })
            {
                for (var day = Day("2019-11-01"); day < Day("2021-03-01"); day = day.AddDays(1))
                {
                    var period = ReportPeriod.Containing(day, kind, borders);

                    Assert.True(period.First <= day && day <= period.Last, $"{day} in {period} {borders}");
                    Assert.Equal(period.Last.AddDays(1), period.Next().First);
                    Assert.Equal(period.First.AddDays(-1), period.Previous().Last);
                    Assert.Equal(period, period.Next().Previous());
                }
            }
        }
    }

    [Fact]
    public void No_border_in_use_cuts_a_segment()
    {
        foreach (var borders in Enum.GetValues<ReportBorders>())
        {
            foreach (var kind in new[] { PeriodKind.Month, PeriodKind.Quarter, PeriodKind.HalfYear, PeriodKind.Year })
            {
                for (var period = ReportPeriod.Containing(Day("2019-01-05"), kind, borders); period.Last.Year < 2022; period = period.Next())
                {
                    Assert.Equal(period.First, PeriodSegment.Of(period.First).First);
                    Assert.Equal(period.Last, PeriodSegment.Of(period.Last).Last);
                }
            }
        }
    }

    [Fact]
    public void Segments_cover_every_day_once_and_their_keys_sort_as_the_days()
    {
        var before = PeriodSegment.Of(Day("2019-12-31"));
        for (var day = Day("2020-01-01"); day <= Day("2020-12-31"); day = day.AddDays(1))
        {
            var segment = PeriodSegment.Of(day);

            Assert.InRange(day, segment.First, segment.Last);
            Assert.True(segment == before ? day > segment.First : segment.First == day && segment.Key > before.Key);
            Assert.True(segment.Key > PeriodSegment.KeyOfYear(9999));
            before = segment;
        }
    }

    private static ReportPeriod Period(string text, ReportBorders? borders) =>
        ReportPeriod.TryParse(text, borders, out var period) ? period! : throw new FormatException(text);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A report is written in the days after its period closed: until it is due, the closed period is the one spoken of.</summary>
    [Theory]
    [InlineData("2020-06-15", PeriodKind.HalfYear, "2020H1")]
    [InlineData("2020-06-16", PeriodKind.HalfYear, "2020H1")]
    [InlineData("2020-06-25", PeriodKind.HalfYear, "2020H1")]
    [InlineData("2020-06-26", PeriodKind.HalfYear, "2020H2")]
    [InlineData("2020-06-25", PeriodKind.Month, "2020-06")]
    [InlineData("2020-12-20", PeriodKind.Year, "2020")]
    [InlineData("2020-12-27", PeriodKind.Year, "2021")]
    public void The_period_reported_on_is_the_one_that_closed_last_until_its_report_is_due(string day, PeriodKind kind, string period) =>
        Assert.Equal(period, ReportPeriod.ReportedOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), kind, ReportBorderNames.UsualIn).ToString());

    [Fact]
    public void The_first_nine_months_of_a_year_follow_those_of_the_year_before()
    {
        var nine = ReportPeriod.NineMonths(2020, ReportBorders.From16To15);

        Assert.Equal(nine, ReportPeriod.Containing(new DateOnly(2020, 3, 3), PeriodKind.NineMonths, ReportBorders.From16To15));
        Assert.Equal(nine, ReportPeriod.Containing(new DateOnly(2020, 11, 3), PeriodKind.NineMonths, ReportBorders.From16To15));
        Assert.Equal(("2019N1", "2021N1"), (nine.Previous().ToString(), nine.Next().ToString()));
    }
}
