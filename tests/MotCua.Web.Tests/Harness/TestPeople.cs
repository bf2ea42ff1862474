using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Tests.Harness;

/// <summary>Units, officers and accounts made through the real verbs, for tests that sign in by the real door.</summary>
public static class TestPeople
{
    public const string Password = "cơm lam Tân Bắc";

    public static readonly DateOnly Begin = new(2019, 1, 1);

    public static readonly Officer Console = Officer.System("035");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Huyện Quang Bình and xã Tân Bắc, each with its desk and one office.</summary>
    public static async Task HasDistrictAsync(this IOfficeUnderTest site)
    {
        (string Code, UnitKind Kind, string Name, string? Parent)[] units =
        [
            ("02", UnitKind.Province, "Hà Giang", null),
            ("035", UnitKind.District, "Quang Bình", "02"),
            ("035.mot-cua", UnitKind.Desk, "Một cửa huyện", "035"),
            ("035.tu-phap", UnitKind.Department, "Phòng Tư pháp", "035"),
            ("01243", UnitKind.Commune, "Tân Bắc", "035"),
            ("01243.mot-cua", UnitKind.Desk, "Một cửa xã Tân Bắc", "01243"),
            ("01243.tu-phap", UnitKind.Department, "Tư pháp - Hộ tịch", "01243"),
        ];
        foreach (var (code, kind, name, parent) in units)
        {
            var unit = new Unit { Code = code, Kind = kind, Name = name, ShortName = name, Parent = parent, Office = parent is null ? null : code[(code.IndexOf('.', StringComparison.Ordinal) + 1)..], From = Begin };
            Assert.False((await site.Get<OpenUnit>().RunAsync(unit, Console, null, Cancel)).Refused);
        }
    }

    /// <summary>An officer in service with these duties, and an account with <see cref="Password"/>; answers the user name.</summary>
    public static async Task<string> HasOfficerAsync(this IOfficeUnderTest site, string name, params (DutyKind Kind, string Unit)[] duties)
    {
        var id = (await site.Get<AppointOfficer>().RunAsync(new(name, null, Begin), Console, null, Cancel)).Value.Card.Id;
        foreach (var (kind, unit) in duties)
        {
            Assert.False((await site.Get<GiveDuty>().RunAsync(new(id, kind, unit, Begin), Console, null, Cancel)).Refused);
        }

        await site.HasAccountAsync(id);
        return id;
    }

    /// <summary>An account with <see cref="Password"/> for an officer who is in service.</summary>
    public static async Task HasAccountAsync(this IOfficeUnderTest site, string id)
    {
        await using var scope = site.Services.CreateAsyncScope();
        Assert.False((await scope.ServiceProvider.GetRequiredService<AccountKeeping>().OpenWithAsync(id, Password, Console, Cancel)).Refused);
    }
}
