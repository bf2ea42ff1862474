using MotCua.Domain.Organisation;
using MotCua.Web.Texts;

namespace MotCua.Web.Tests;

/// <summary>What a unit is called where the whole district is meant.</summary>
public sealed class PlaceWordsTests
{
    private static readonly DateOnly Since = new(2019, 12, 1);

    [Theory]
    [InlineData("035.mot-cua", "Một cửa huyện Quang Bình")]
    [InlineData("035.tu-phap", "Phòng Tư pháp huyện Quang Bình")]
    [InlineData("01243.mot-cua", "Một cửa xã Tân Bắc")]
    [InlineData("035", "Ủy ban nhân dân huyện Quang Bình")]
    [InlineData("999", "999")]
    public void The_place_is_named_once(string code, string said)
    {
        var units = new UnitTree(
            [
                Unit("035", UnitKind.District, "Ủy ban nhân dân huyện Quang Bình", "Quang Bình", null, "Huyện Quang Bình"),
                Unit("035.mot-cua", UnitKind.Desk, "Bộ phận Tiếp nhận và Trả kết quả huyện Quang Bình", "Một cửa huyện", "035", null),
                Unit("035.tu-phap", UnitKind.Department, "Phòng Tư pháp", "Phòng Tư pháp", "035", null),
                Unit("01243", UnitKind.Commune, "Ủy ban nhân dân xã Tân Bắc", "Tân Bắc", "035", "Xã Tân Bắc"),
                Unit("01243.mot-cua", UnitKind.Desk, "Bộ phận Tiếp nhận và Trả kết quả xã Tân Bắc", "Một cửa xã Tân Bắc", "01243", null),
            ],
            Since);

        Assert.Equal(said, PlaceWords.Of(units, code));
    }

    private static Unit Unit(string code, UnitKind kind, string name, string shortName, string? parent, string? territory) =>
        new() { Code = code, Kind = kind, Name = name, ShortName = shortName, Parent = parent, Territory = territory, From = Since };
}
