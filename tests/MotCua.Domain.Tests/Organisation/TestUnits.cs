using MotCua.Domain.Organisation;

namespace MotCua.Domain.Tests.Organisation;

/// <summary>The district as far as a test needs it: before and after 1 July 2025.</summary>
internal static class TestUnits
{
    internal static readonly DateOnly Begin = new(2019, 1, 1);
    internal static readonly DateOnly Merger = new(2025, 7, 1);
    internal static readonly DateOnly LastOldDay = new(2025, 6, 30);

    internal static Unit Unit(string code, UnitKind kind, string name, string? parent, string? office = null) =>
        new() { Code = code, Kind = kind, Name = name, ShortName = name, Parent = parent, Office = office, From = Begin };

    internal static UnitHistory History(Unit unit, params Facts[] then) => then.Aggregate(UnitHistory.Apply(null, new UnitOpened(unit)), UnitHistory.Apply);

    internal static readonly UnitHistory OldProvince = History(
        Unit("02", UnitKind.Province, "Hà Giang", null),
        new UnitClosed("02", LastOldDay),
        new UnitSucceeded("02", new("08", Merger, SuccessionShare.Full)));

    internal static readonly UnitHistory NewProvince = History(Unit("08", UnitKind.Province, "Tuyên Quang", null));

    internal static readonly UnitHistory District = History(Unit("035", UnitKind.District, "Quang Bình", "02"), new UnitClosed("035", LastOldDay));

    /// <summary>Tân Bắc, whose code 01243 goes on as the merged commune Tân Trịnh.</summary>
    internal static readonly UnitHistory Commune = History(
        Unit("01243", UnitKind.Commune, "Tân Bắc", "035"),
        new UnitChanged(Unit("01243", UnitKind.Commune, "Tân Trịnh", "08") with { From = Merger }),
        new UnitSucceeded("01243", new("01243", Merger, SuccessionShare.Full)));

    internal static readonly UnitHistory Neighbour = History(
        Unit("01240", UnitKind.Commune, "Tân Trịnh", "035"),
        new UnitClosed("01240", LastOldDay),
        new UnitSucceeded("01240", new("01243", Merger, SuccessionShare.Full)));

    internal static readonly UnitHistory DistrictDesk = History(
        Unit("035.mot-cua", UnitKind.Desk, "Một cửa huyện", "035", "mot-cua"), new UnitClosed("035.mot-cua", LastOldDay));

    internal static readonly UnitHistory CommuneDesk = History(Unit("01243.mot-cua", UnitKind.Desk, "Một cửa xã", "01243", "mot-cua"));

    internal static readonly UnitHistory CommuneOffice = History(Unit("01243.tu-phap", UnitKind.Department, "Tư pháp - Hộ tịch", "01243", "tu-phap"));

    internal static readonly UnitHistory DistrictOffice = History(
        Unit("035.tu-phap", UnitKind.Department, "Phòng Tư pháp", "035", "tu-phap"), new UnitClosed("035.tu-phap", LastOldDay));

    internal static readonly UnitHistory DistrictTeam = History(
        Unit("035.tu-phap.ho-tich", UnitKind.Department, "Tổ Hộ tịch", "035.tu-phap", "ho-tich"), new UnitClosed("035.tu-phap.ho-tich", LastOldDay));

    internal static readonly UnitHistory Police = History(Unit("01243.cong-an", UnitKind.Police, "Công an xã", "01243", "cong-an"));

    internal static readonly UnitHistory Post = History(Unit("01243.buu-dien", UnitKind.PostCounter, "Bưu điện xã Tân Bắc", "01243", "buu-dien"));

    internal static readonly UnitMap Map = new([
        OldProvince, NewProvince, District, Commune, Neighbour, DistrictDesk, CommuneDesk, CommuneOffice, DistrictOffice, DistrictTeam, Police, Post]);
}
