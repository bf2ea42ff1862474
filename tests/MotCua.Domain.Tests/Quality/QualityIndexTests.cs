using System.Globalization;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Quality;
using MotCua.Domain.Reports;
using MotCua.Domain.Tests.Dossiers;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Quality;

public sealed class QualityIndexTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "quality", "indicators.json"));
    private static readonly IReadOnlyList<QualityIndex> Shipped = QualityIndex.Read(Text);
    private static readonly DateOnly June = new(2020, 6, 1);
    private static readonly DateOnly EndOfJune = new(2020, 6, 30);

    [Fact]
    public void Every_years_indicators_have_a_hundred_points_in_the_decisions_six_blocks()
    {
        foreach (var index in Shipped)
        {
            Assert.Equal([18m, 20m, 12m, 10m, 22m, 18m], index.Indicators.GroupBy(indicator => indicator.Block).OrderBy(block => block.Key).Select(block => block.Sum(indicator => indicator.Most)));
        }

        Assert.Throws<FormatException>(() => QualityIndex.Read(Text.Replace("\"most\": 20", "\"most\": 21", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2.1", 197, 200, 19.70)]
    [InlineData("3.3", 25, 100, 2.00)]
    [InlineData("3.3", 50, 100, 4.00)]
    [InlineData("3.3", 99, 100, 4.00)]
    [InlineData("5.4", 2, 3, 4.44)]
    public void Points_are_in_proportion_and_whole_from_the_threshold_on(string id, int met, int all, double points) =>
        Assert.Equal((decimal)points, Shipped[0].Score(one => one == id ? new QualityRate(met, all) : null).Single(score => score.Indicator.Id == id).Points);

    [Fact]
    public void Where_there_was_nothing_to_do_or_nobody_counted_there_are_no_points()
    {
        var scores = Shipped[0].Score(id => id == "3.6" ? new QualityRate(0, 0) : null);

        Assert.All(scores, score => Assert.Null(score.Points));
        Assert.Null(scores.Single(score => score.Indicator.Id == "3.6").Rate!.Rate);
    }

    [Theory]
    [InlineData(100, "Xuất sắc")]
    [InlineData(90, "Xuất sắc")]
    [InlineData(89.99, "Tốt")]
    [InlineData(50, "Trung bình")]
    [InlineData(0, "Yếu")]
    public void Points_have_their_rank(double points, string rank) => Assert.Equal(rank, Shipped[0].RankOf((decimal)points).Name);

    [Fact]
    public void Early_and_on_time_count_for_progress_late_and_overdue_against_it_and_what_is_not_due_yet_not_at_all()
    {
        Assert.True(Met(Of(DossierStatus.ResultReady, ended: 15, EndTiming.EarlierDate), "2.1"));
        Assert.True(Met(Of(DossierStatus.ResultReady, ended: 15, EndTiming.SameDatePastTimeInDays), "2.1"));
        Assert.False(Met(Of(DossierStatus.ResultReady, ended: 22, EndTiming.LaterDate), "2.1"));
        Assert.True(Of(DossierStatus.InProgress, ended: null, null).IsOverdueAfterDue);
        Assert.False((Of(DossierStatus.InProgress, ended: null, null) with { Due = null }).IsOverdueAfterDue);
        Assert.False(Of(DossierStatus.ResultReady, ended: 22, EndTiming.LaterDate).IsOverdueAfterDue);
        Assert.Null(Met(Of(DossierStatus.InProgress, ended: null, null), "2.1"));
        Assert.Null(Met(Of(DossierStatus.ResultReady, ended: 15, EndTiming.EarlierDate), "2.1", month: 7));
    }

    [Theory]

    // Overdue at the end of June and of July, and late in August.
    [InlineData("2020-06-17", "2020-08-31", "6-30 7-31 8-31")]

    // What has no end is compared with the end of the period: due on the last day of a month, and not ended on it, it is overdue at the month's end.
    [InlineData("2020-06-30", "2020-07-01", "6-30 7-01")]
    [InlineData("2020-07-01", "2020-07-02", "7-02")]

    // Entered on 10 June when it was due already: no month before counts.
    [InlineData("2020-04-17", "2020-07-02", "6-30 7-02")]
    public void What_ends_late_counts_against_each_month_at_whose_end_it_was_overdue(string due, string ended, string against)
    {
        var late = Of(DossierStatus.ResultReady, ended: 22, EndTiming.LaterDate) with { Due = DateOnly.Parse(due, CultureInfo.InvariantCulture), Ended = DateOnly.Parse(ended, CultureInfo.InvariantCulture) };

        Assert.Equal(against.Split(' '), late.Counts().Where(count => count is { Indicator: "2.1", Met: false }).Select(count => $"{count.Day:M-dd}").Order());
    }

    [Fact]
    public void One_that_waits_for_papers_since_before_its_appointment_is_not_overdue_and_one_asked_twice_is_late()
    {
        var waits = Of(DossierStatus.AwaitingSupplement, ended: null, null) with { FirstAsked = new DateOnly(2020, 6, 12) };
        Assert.False(waits.IsOverdueAfterDue);
        Assert.True((waits with { FirstAsked = new DateOnly(2020, 6, 18) }).IsOverdueAfterDue);

        var state = In(DossierStatus.ResultReady).State;
        var request = In(DossierStatus.AwaitingSupplement).State.Side.Supplements[0];
        var twice = new SidePaths { Supplements = [request, request] };
        Assert.True((waits with { State = waits.State with { Aside = twice } }).IsOverdueAfterDue);
        Assert.False(Met(Of(DossierStatus.ResultReady, ended: 15, EndTiming.EarlierDate) with { State = state with { Aside = twice } }, "2.1"));
    }

    [Fact]
    public void Of_what_came_on_paper_all_papers_that_are_scanned_make_a_digitised_dossier()
    {
        var none = Of(DossierStatus.InProgress, ended: null, null);
        Assert.False(Met(none, "4.2"));
        Assert.True(Met(none with { State = none.State with { Files = [new FileKept("ab", "to-khai.pdf", "application/pdf", 10) { Paper = 0 }] } }, "4.2"));
        Assert.Null(Met(none with { State = none.State with { Receipt = none.State.Receipt with { Channel = Channel.Online } } }, "4.2"));
        Assert.True(Met(none with { State = none.State with { Receipt = none.State.Receipt with { Channel = Channel.Online } } }, "3.3"));
        Assert.False(Met(Of(DossierStatus.ResultReady, ended: 15, EndTiming.EarlierDate), "4.1"));
        Assert.Equal(QualityMissed.Online | QualityMissed.Reused | QualityMissed.Scanned, none.Missed());
    }

    [Fact]
    public void A_tally_needs_a_whole_a_part_of_it_and_where_it_was_counted()
    {
        Assert.Equal(
            ["quality.more-than-all", "quality.not-begun", "quality.source-needed"],
            QualityTallied.Of("035", new DateOnly(2020, 7, 1), "5.4", 11, 10, "  ", new DateOnly(2020, 6, 15)).Refusals.Select(refusal => refusal.Code).Order());
        Assert.Equal(June, QualityTallied.Of("035", new DateOnly(2020, 6, 9), "5.4", 9, 10, "Phiếu đánh giá tại quầy", new DateOnly(2020, 6, 15)).Value.Month);
    }

    private static bool? Met(DossierQuality one, string indicator, int month = 6) =>
        one.Counts().Where(count => count.Indicator == indicator && count.Day.Month == month).Select(count => (bool?)count.Met).SingleOrDefault();

    private static DossierQuality Of(DossierStatus status, int? ended, EndTiming? timing) =>
        new(In(status).State, ReceivedOn, ended is { } day ? new DateOnly(2020, 6, day) : null, timing, new DateOnly(2020, 6, 17), null);
}
