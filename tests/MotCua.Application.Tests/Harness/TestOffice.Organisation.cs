using MotCua.Application.Administering;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Tests.Harness;

public sealed partial class TestOffice
{
    public static readonly DateOnly Begin = new(2019, 1, 1);

    /// <summary>Who sits at the command line.</summary>
    public static readonly Officer Console = Officer.System("035");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<Unit> HasUnitAsync(string code, UnitKind kind, string name, string? parent, string? office = null)
    {
        var unit = new Unit { Code = code, Kind = kind, Name = name, ShortName = name, Parent = parent, Office = office, From = Begin };
        return (await Get<OpenUnit>().RunAsync(unit, Console, null, Cancel)).Value.Unit;
    }

    /// <summary>Huyện Quang Bình with one office and its desk, and xã Tân Bắc with the same.</summary>
    public async Task HasDistrictAsync()
    {
        await HasUnitAsync("02", UnitKind.Province, "Hà Giang", null);
        await HasUnitAsync("035", UnitKind.District, "Quang Bình", "02");
        await HasUnitAsync("035.mot-cua", UnitKind.Desk, "Một cửa huyện", "035", "mot-cua");
        await HasUnitAsync("035.tu-phap", UnitKind.Department, "Phòng Tư pháp", "035", "tu-phap");
        await HasUnitAsync("01243", UnitKind.Commune, "Tân Bắc", "035");
        await HasUnitAsync("01243.mot-cua", UnitKind.Desk, "Một cửa xã Tân Bắc", "01243", "mot-cua");
        await HasUnitAsync("01243.tu-phap", UnitKind.Department, "Tư pháp - Hộ tịch", "01243", "tu-phap");
    }

    /// <summary>An officer in service since the beginning, with these duties.</summary>
    public async Task<StaffMember> HasOfficerAsync(string name, params (DutyKind Kind, string Unit)[] duties)
    {
        var id = (await Get<AppointOfficer>().RunAsync(new(name, null, Begin), Console, null, Cancel)).Value.Card.Id;
        foreach (var (kind, unit) in duties)
        {
            var given = await Get<GiveDuty>().RunAsync(new(id, kind, unit, Begin), Console, null, Cancel);
            Assert.False(given.Refused, string.Join(", ", given.Refusals));
        }

        return (await Get<Staff>().FindAsync(id, Cancel))!;
    }

    /// <summary>The first refusal's code; null when the act was done.</summary>
    public static string? RefusalOf<T>(Outcome<T> outcome)
        where T : notnull => outcome.Refused ? outcome.Refusal.Code : null;
}
