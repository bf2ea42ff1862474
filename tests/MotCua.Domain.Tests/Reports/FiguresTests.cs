using MotCua.Domain.Deadlines;
using MotCua.Domain.Reports;

namespace MotCua.Domain.Tests.Reports;

public sealed class FiguresTests
{
    /// <summary>Huyện Đắk Glong, year 2020, as published: the ten figures add up, and must come out.</summary>
    [Fact]
    public void A_published_report_comes_out_with_all_its_figures()
    {
        var year = new Counts { Received = 57_028, ResultsEarlierDate = 50_000, ResultsSameDateInTime = 7_502, ResultsLaterDate = 187 };

        var figures = Figures.Of(1_982, year, new OpenDossiers(75, 8), default, FigureRules.Default);

        Assert.Equal((57_028, 1_982, 59_010), (figures.New, figures.CarriedOver, figures.Received));
        Assert.Equal((57_502, 187, 57_689), (figures.Early + figures.OnTime, figures.Late, figures.Resolved));
        Assert.Equal((1_246, 75, 1_321), (figures.OpenInTime, figures.OpenOverdue, figures.Open));
        Assert.True(figures.Balances);
    }

    /// <summary>Xã, huyện … of a province: 21 July to 20 August 2021 (Vĩnh Phúc): 19,255 of 19,944 are 96.55 %.</summary>
    [Fact]
    public void The_share_on_time_is_early_and_on_time_of_the_resolved()
    {
        var figures = Figures.Of(0, new Counts { Received = 19_944, ResultsEarlierDate = 19_255, ResultsLaterDate = 689 }, default, default, FigureRules.Default);

        Assert.Equal(96.55m, Math.Round(100 * figures.OnTimeShare!.Value, 2));
    }

    [Theory]
    [InlineData(StoppedCount.ByDate, 10, 5, 1, 1, 0)]
    [InlineData(StoppedCount.OnTime, 10, 4, 3, 0, 0)]
    [InlineData(StoppedCount.LeftOut, 7, 4, 0, 0, 3)]
    public void Whatever_becomes_of_the_refused_and_withdrawn_the_check_holds(StoppedCount stopped, long received, long early, long onTime, long late, long leftOut)
    {
        var period = new Counts { Received = 6, ReceivedOnline = 2, ResultsEarlierDate = 4, StoppedEarlierDate = 1, StoppedSameDateInTime = 1, StoppedLaterDate = 1, Refused = 2 };
        var taken = new StoppedDossiers(NewDirect: 1, NewOnline: 1, NewByPost: 0, CarriedOver: 1);

        var figures = Figures.Of(4, period, new OpenDossiers(1, 0), taken, new FigureRules(Granularity.ByLimit, stopped));

        Assert.True(figures.Balances);
        Assert.Equal((received, early, onTime, late), (figures.Received, figures.Early, figures.OnTime, figures.Late));
        Assert.Equal((2, 1, leftOut), (figures.Refused, figures.Withdrawn, figures.LeftOut));
        Assert.Equal((2, 1), (figures.OpenInTime, figures.OpenOverdue));
    }

    [Fact]
    public void Units_add_up_figure_by_figure()
    {
        var one = Figures.Of(3, new Counts { Received = 6, ReceivedByPost = 2, ResultsSameDateInTime = 5, WaitedDays = 20, PromisedDays = 25 }, new OpenDossiers(1, 1), default, FigureRules.Default);
        var other = Figures.Of(0, new Counts { Received = 4, ReceivedOnline = 1, ResultsNoDueTime = 4, WaitedDays = 4 }, new OpenDossiers(0, 2), default, FigureRules.Default);

        var sum = Figures.Sum([one, other]);

        Assert.Equal((13, 9, 4), (sum.Received, sum.Resolved, sum.Open));
        Assert.True(sum.Balances);
        Assert.Equal(24m / 9, sum.AverageWait);
        Assert.Equal(5m, sum.AveragePromise);
    }

    [Fact]
    public void Where_nothing_was_resolved_there_is_no_share_and_no_wait()
    {
        var figures = Figures.Sum([]);

        Assert.True(figures.Balances);
        Assert.Null(figures.OnTimeShare);
        Assert.Null(figures.AverageWait);
        Assert.Null(figures.AveragePromise);
        Assert.Null(figures.SlipShare);
    }

    private sealed class Counts : DossierCounts;
}
