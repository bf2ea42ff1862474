using MotCua.Application.Administering;
using MotCua.Application.Importing;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Procedures;

/// <summary>A site with the shipped procedures, the district and one of its communes.</summary>
internal static class DemoCatalogue
{
    public const string Birth = "1.001193";

    private static readonly Officer Console = Officer.System("035");

    public static async Task<TestSite> OpenAsync(string today = "2020-06-15")
    {
        var cancel = TestContext.Current.CancellationToken;
        var site = await TestSite.OpenAsync(today);
        foreach (var row in Shipped("units.csv").Rows.Where(row => row["code"] is "02" or "035" or "01243" || row["parent"] is "035" or "01243" && row["kind"] != "commune"))
        {
            var unit = new Unit
            {
                Code = row["code"],
                Kind = Enum.Parse<UnitKind>(row["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                Name = row["name"],
                ShortName = row["short_name"],
                Parent = row.Optional("parent"),
                Office = row.Optional("office"),
                Territory = row.Optional("territory"),
                From = new DateOnly(2019, 1, 1),
            };
            Assert.Empty((await site.Get<OpenUnit>().RunAsync(unit, Console, null, cancel)).Refusals);
        }

        var tables = new ProcedureTables(Shipped("procedures.csv"), Shipped("papers.csv"));
        Assert.Empty((await site.Get<ImportProcedures>().RunAsync(new(tables), Console, null, cancel)).Refusals);
        return site;
    }

    /// <summary>Birth registration gets a fee from a day on.</summary>
    public static async Task ChangeBirthAsync(this TestSite site, DateOnly from)
    {
        var cancel = TestContext.Current.CancellationToken;
        var version = (await site.Get<Catalogue>().VersionAsync(Birth, 1, cancel))!;
        Assert.Empty((await site.Get<PublishProcedure>().RunAsync(version with { Fee = 8000, ValidFrom = from }, Console, null, cancel)).Refusals);
    }

    public static byte[] ShippedBytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "demo", name));

    private static Table Shipped(string name) => Table.Read(name, ShippedBytes(name)).Value;
}
