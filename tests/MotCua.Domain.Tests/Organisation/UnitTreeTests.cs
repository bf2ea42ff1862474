using MotCua.Domain.Organisation;

namespace MotCua.Domain.Tests.Organisation;

public sealed class UnitTreeTests
{
    private static readonly UnitTree In2020 = TestUnits.Map.On(new(2020, 6, 12));
    private static readonly UnitTree In2025 = TestUnits.Map.On(new(2025, 8, 1));

    [Fact]
    public void Above_an_office_stand_commune_district_and_province() =>
        Assert.Equal(["01243", "035", "02"], In2020.Above("01243.tu-phap").Select(unit => unit.Code));

    [Fact]
    public void Since_july_2025_no_district_stands_between() =>
        Assert.Equal(["01243", "08"], In2025.Above("01243.tu-phap").Select(unit => unit.Code));

    [Theory]
    [InlineData("01243.tu-phap", "01243")]
    [InlineData("01243", "01243")]
    [InlineData("035.tu-phap.ho-tich", "035")]
    [InlineData("02", "02")]
    [InlineData("nowhere", null)]
    public void A_unit_belongs_to_the_nearest_authority(string unit, string? authority) => Assert.Equal(authority, In2020.AuthorityOf(unit)?.Code);

    [Theory]
    [InlineData("01243.tu-phap", UnitKind.Commune, "01243")]
    [InlineData("01243.tu-phap", UnitKind.District, "035")]
    [InlineData("01243", UnitKind.Province, "02")]
    [InlineData("035.tu-phap", UnitKind.Commune, null)]
    public void The_authority_of_a_level_is_found_from_below(string unit, UnitKind level, string? authority) =>
        Assert.Equal(authority, In2020.AuthorityOf(unit, level)?.Code);

    [Fact]
    public void After_july_2025_a_commune_has_no_district() => Assert.Null(In2025.AuthorityOf("01243", UnitKind.District));

    [Fact]
    public void Each_authority_has_its_own_desk_and_offices_under_one_key()
    {
        Assert.Equal("01243.mot-cua", In2020.DeskOf("01243")?.Code);
        Assert.Equal("035.mot-cua", In2020.DeskOf("035")?.Code);
        Assert.Null(In2020.DeskOf("01240"));
        Assert.Equal("01243.tu-phap", In2020.OfficeOf("01243", "tu-phap")?.Code);
        Assert.Equal("035.tu-phap", In2020.OfficeOf("035", "tu-phap")?.Code);
        Assert.Equal("035.tu-phap.ho-tich", In2020.OfficeOf("035", "ho-tich")?.Code);
        Assert.Null(In2020.OfficeOf("035", "cong-an"));
    }

    [Fact]
    public void A_subtree_is_read_from_the_top()
    {
        string[] expected = ["035", "01243", "01243.tu-phap", "01243.mot-cua", "01243.buu-dien", "01243.cong-an", "01240", "035.tu-phap", "035.tu-phap.ho-tich", "035.mot-cua"];

        Assert.Equal(expected, In2020.Subtree("035").Select(unit => unit.Code));
        Assert.Empty(In2025.Subtree("035"));
    }

    [Fact]
    public void A_place_is_named_with_its_authority()
    {
        Assert.Equal("Tư pháp - Hộ tịch, Tân Bắc", In2020.ShortPathOf("01243.tu-phap"));
        Assert.Equal("Tư pháp - Hộ tịch, Tân Trịnh", In2025.ShortPathOf("01243.tu-phap"));
        Assert.Equal("Quang Bình", In2020.ShortPathOf("035"));
        Assert.Equal("Bưu điện xã Tân Bắc", TestUnits.Map.On(new(2020, 6, 12)).ShortPathOf("01243.buu-dien"));
    }

    [Theory]
    [InlineData("01243.tu-phap", "035", true)]
    [InlineData("01243.tu-phap", "01243.tu-phap", true)]
    [InlineData("01240", "01243", false)]
    [InlineData("035", "01243", false)]
    public void Within_means_at_or_under(string unit, string subtree, bool within) => Assert.Equal(within, In2020.IsWithin(unit, subtree));

    [Fact]
    public void An_unknown_unit_is_a_wrong_link() => Assert.Throws<KeyNotFoundException>(() => In2025["035"]);
}
