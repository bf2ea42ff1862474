using MotCua.Domain.Organisation;

namespace MotCua.Domain.Tests.Organisation;

public sealed class UnitMapTests
{
    [Theory]
    [InlineData("2018-12-31", null)]
    [InlineData("2019-01-01", "Tân Bắc")]
    [InlineData("2025-06-30", "Tân Bắc")]
    [InlineData("2025-07-01", "Tân Trịnh")]
    public void One_code_names_two_communes_in_two_times(string day, string? name) => Assert.Equal(name, TestUnits.Map.Find("01243", Day(day))?.Name);

    [Theory]
    [InlineData("2018-12-31", 0)]
    [InlineData("2025-06-30", 12)]
    [InlineData("2025-07-01", 6)]
    public void A_tree_holds_the_units_of_its_day(string day, int count) => Assert.Equal(count, TestUnits.Map.On(Day(day)).Count);

    [Fact]
    public void Days_between_two_changes_share_one_tree() => Assert.Same(TestUnits.Map.On(Day("2020-06-12")), TestUnits.Map.On(Day("2021-01-01")));

    [Fact]
    public void Both_merged_communes_lead_to_the_new_one()
    {
        Assert.Equal([("01243", SuccessionShare.Full)], TestUnits.Map.SuccessorsOf("01240", Day("2020-06-12"), Day("2025-08-01")));
        Assert.Equal([("01243", SuccessionShare.Full)], TestUnits.Map.SuccessorsOf("01243", Day("2020-06-12"), Day("2025-08-01")));
        Assert.Equal([("01240", SuccessionShare.Full)], TestUnits.Map.SuccessorsOf("01240", Day("2020-06-12"), Day("2025-06-30")));
    }

    [Fact]
    public void The_new_commune_comes_from_both()
    {
        var from = TestUnits.Map.PredecessorsOf("01243", Day("2025-08-01"), Day("2020-06-12"));

        Assert.Equal(["01240", "01243"], from.Select(unit => unit.Code).Order(StringComparer.Ordinal));
        Assert.Equal([("01243", SuccessionShare.Full)], TestUnits.Map.PredecessorsOf("01243", Day("2025-06-30"), Day("2020-06-12")));
    }

    [Fact]
    public void A_divided_unit_is_partial_all_the_way()
    {
        var later = Day("2026-01-01");
        var divided = TestUnits.History(
            TestUnits.Unit("a", UnitKind.Commune, "A", "02"),
            new UnitSucceeded("a", new("b", TestUnits.Merger, SuccessionShare.Partial)),
            new UnitSucceeded("a", new("c", TestUnits.Merger, SuccessionShare.Partial)));
        var second = TestUnits.History(TestUnits.Unit("b", UnitKind.Commune, "B", "02"), new UnitSucceeded("b", new("d", later, SuccessionShare.Full)));
        var map = new UnitMap([divided, second]);

        Assert.Equal([("d", SuccessionShare.Partial), ("c", SuccessionShare.Partial)], map.SuccessorsOf("a", TestUnits.Begin, later));
    }

    [Fact]
    public void A_subtree_over_a_merger_holds_the_units_of_both_times()
    {
        var codes = TestUnits.Map.SubtreeDuring("08", Day("2025-06-01"), Day("2025-07-31"));

        Assert.Contains("01243", codes);
        Assert.DoesNotContain("01240", codes);
        Assert.Contains("01240", TestUnits.Map.SubtreeDuring("02", Day("2025-06-01"), Day("2025-07-31")));
        Assert.Equal(["08"], TestUnits.Map.SubtreeDuring("08", Day("2025-06-01"), Day("2025-06-30")));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
