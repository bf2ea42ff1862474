using MotCua.Domain.Dossiers;
using MotCua.Domain.Inspection;

namespace MotCua.Domain.Tests.Inspection;

public sealed class SampleDrawTests
{
    private static readonly DateOnly May = new(2020, 5, 4);

    /// <summary>n × s ÷ S, half upwards; a small stratum is looked at too, and nothing is looked at twice.</summary>
    [Theory]
    [InlineData(30, 100, 300, 10)]
    [InlineData(30, 1, 300, 1)]
    [InlineData(30, 2, 300, 1)]
    [InlineData(30, 15, 300, 2)]
    [InlineData(30, 14, 300, 1)]
    [InlineData(30, 5, 5, 5)]
    [InlineData(30, 3, 20, 3)]
    [InlineData(1, 50, 100, 1)]
    public void A_stratum_gives_its_share_and_at_least_one(int wanted, int stratum, int all, int drawn) => Assert.Equal(drawn, SampleDraw.SizeOf(wanted, stratum, all));

    /// <summary>printf '%s' '00000000000000ff|A-1' | sha256sum</summary>
    [Fact]
    public void The_mark_is_what_any_program_gives_for_the_seed_and_the_code() =>
        Assert.Equal("4bf7d4a08974175e93cc177e5ae7209f1a775b7dd62851eeb16376785565f63a", SampleDraw.MarkOf("00000000000000ff", "A-1"));

    [Fact]
    public void Dossiers_are_put_together_by_what_the_round_says_and_each_stratum_is_drawn_by_itself()
    {
        SampleItem[] items =
        [
            .. Enumerable.Range(1, 8).Select(number => new SampleItem($"A-{number}", "Hộ tịch", May, Channel.Direct)),
            new("B-1", "Đất đai", May, Channel.Direct),
            new("B-2", "Đất đai", May.AddMonths(1), Channel.Post),
        ];

        var sectors = SampleDraw.Draw("seed", 5, SampleStrata.Sector, items);
        Assert.Equal([("Hộ tịch", 8, 4), ("Đất đai", 2, 1)], sectors.Select(stratum => (stratum.Stratum.Sector!, stratum.Size, stratum.Drawn.Count)).OrderBy(one => one.Item3 == 1));
        Assert.All(sectors, stratum => Assert.Equal((null, null), (stratum.Stratum.Month, stratum.Stratum.Channel)));
        Assert.Equal(3, SampleDraw.Draw("seed", 5, SampleStrata.Sector | SampleStrata.Month, items).Count);
        Assert.Equal(2, SampleDraw.Draw("seed", 5, SampleStrata.Channel, items).Count);
        Assert.NotEqual(
            sectors.SelectMany(stratum => stratum.Drawn).Select(item => item.Code),
            SampleDraw.Draw("another", 5, SampleStrata.Sector, items).SelectMany(stratum => stratum.Drawn).Select(item => item.Code));
        Assert.Equal(sectors.SelectMany(stratum => stratum.Drawn), SampleDraw.Draw("seed", 5, SampleStrata.Sector, [.. items.Reverse()]).SelectMany(stratum => stratum.Drawn));
        Assert.Empty(SampleDraw.Draw("seed", 5, SampleStrata.Sector, []));
    }
}
