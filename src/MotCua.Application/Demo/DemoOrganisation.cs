using MotCua.Application.Importing;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Demo;

/// <summary>The units of a demonstration district, parents before what stands under them.</summary>
public static class DemoOrganisation
{
    private const string ModelDistrict = "035";
    private const string ModelCommune = "01222";

    public static IReadOnlyList<Unit> UnitsOf(DemoFixture fixture, DemoData data) =>
        fixture.District == ModelDistrict ? Shipped(data, fixture.FoundedOn) : [.. Modelled(data, fixture.FoundedOn)];

    /// <summary>How much of the work each authority has, and how it fails.</summary>
    public static IReadOnlyDictionary<string, DemoDesk> DesksOf(DemoFixture fixture, DemoData data) => fixture.District == ModelDistrict
        ? data.Desks
        : data.DakGlong.Rows.Where(row => row["kind"] != "province").ToDictionary(row => row["code"], row => new DemoDesk(DemoData.Number(row["weight"]), 0, 0));

    private static List<Unit> Shipped(DemoData data, DateOnly from) => [.. data.Units.Rows.Select((row, order) => UnitFrom(row, order, from))];

    /// <summary>Another district's authorities, each with the offices that the shipped district or its first commune has.</summary>
    private static IEnumerable<Unit> Modelled(DemoData data, DateOnly from)
    {
        var shipped = Shipped(data, from);
        var province = data.DakGlong.Rows.First(row => row["kind"] == "province")["code"];
        var district = data.DakGlong.Rows.First(row => row["kind"] == "district")["code"];
        foreach (var row in data.DakGlong.Rows)
        {
            var kind = KindFrom(row["kind"]);
            var model = kind == UnitKind.Commune ? ModelCommune : ModelDistrict;
            yield return new Unit
            {
                Code = row["code"],
                Kind = kind,
                Name = $"Ủy ban nhân dân {row["name"]}",
                ShortName = row["short_name"],
                Parent = kind switch { UnitKind.Province => null, UnitKind.District => province, _ => district },
                Territory = Capital(row["name"]),
                GsoCode = row["code"],
                AgencyCodes = [new AgencyCode(row["agency_code"], AgencyCodeScheme.Qcvn102, from)],
                From = from,
                Order = row.Line,
            };
            foreach (var office in shipped.Where(unit => kind != UnitKind.Province && unit.Parent == model && !unit.Kind.IsAuthority()))
            {
                yield return office with
                {
                    Code = row["code"] + office.Code[model.Length..],
                    Parent = row["code"],
                    Name = InPlaceOf(office.Name, row["name"]),
                    ShortName = InPlaceOf(office.ShortName, row["name"]),
                };
            }
        }
    }

    private static Unit UnitFrom(TableRow row, int order, DateOnly from) => new()
    {
        Code = row["code"],
        Kind = KindFrom(row["kind"]),
        Name = row["name"],
        ShortName = row["short_name"],
        Parent = row.Optional("parent"),
        Office = row.Optional("office"),
        Territory = row.Optional("territory"),
        GsoCode = row.Optional("gso_code"),
        AgencyCodes = row.Optional("agency_code") is { } code ? [new AgencyCode(code, AgencyCodeScheme.Qcvn102, from)] : [],
        Phone = row.Optional("phone"),
        From = from,
        Order = order,
    };

    /// <summary>"other-vertical" is <see cref="UnitKind.OtherVertical"/>.</summary>
    private static UnitKind KindFrom(string kind) => Enum.Parse<UnitKind>(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static string InPlaceOf(string name, string territory) => name
        .Replace("huyện Quang Bình", territory, StringComparison.Ordinal)
        .Replace("xã Xuân Minh", territory, StringComparison.Ordinal);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
