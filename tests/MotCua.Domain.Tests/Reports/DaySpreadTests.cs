using MotCua.Domain.Reports;

namespace MotCua.Domain.Tests.Reports;

public sealed class DaySpreadTests
{
    /// <summary>Days of ten dossiers and of others, the middle, the ninth tenth.</summary>
    [Theory]
    [InlineData("", null, null)]
    [InlineData("7", 7, 7)]
    [InlineData("1 2", 1, 2)]
    [InlineData("1 2 3", 2, 3)]
    [InlineData("0 0 0 0 0 9 9 9 9 9", 0, 9)]
    [InlineData("1 2 3 4 5 6 7 8 9 10", 5, 9)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11", 6, 10)]
    [InlineData("0 0 0 0 0 0 0 0 0 40", 0, 0)]
    [InlineData("400 500", 366, 366)]
    public void Half_and_nine_of_ten_ended_within_days_that_a_dossier_really_took(string days, int? median, int? ninth)
    {
        var spread = new DaySpread(days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => (int.Parse(day, System.Globalization.CultureInfo.InvariantCulture), 1L)));

        Assert.Equal((median, ninth), (spread.Median, spread.NinthDecile));
    }

    [Fact]
    public void The_same_days_counted_in_pieces_are_one_spread()
    {
        var spread = new DaySpread([(3, 2), (5, 1), (3, 4), (9, 0)]);

        Assert.Equal((7, 3, 5), (spread.Count, spread.Median, spread.NinthDecile));
    }

    [Fact]
    public void Two_spreads_together_are_the_spread_of_all_their_dossiers()
    {
        var spread = new DaySpread([(3, 2), (9, 1)]).With(new DaySpread([(1, 1), (3, 5), (30, 1)])).With(new DaySpread([]));

        Assert.Equal((10, 3, 9), (spread.Count, spread.Median, spread.NinthDecile));
    }
}
