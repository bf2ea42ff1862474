using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Receiving;
using MotCua.Application.Tests.Harness;
using MotCua.Bench.Floor;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;

namespace MotCua.Application.Tests.Ledger;

/// <summary>The bench's floor must be an honest one: it writes what a real intake writes.</summary>
public sealed class FloorTests
{
    private const int Intakes = 5;

    private int visitors;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_floor_writes_as_many_rows_into_the_same_tables_as_real_intakes(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.Get<IServiceProvider>().HasCounterAsync();
        await using var db = await office.DatabaseAsync();
        var watched = await IntakeRows.WatchAsync(db, 3, () => ReceiveAsync(office));

        var atFirst = await CountAsync(db);
        for (var intake = 0; intake < Intakes; intake++)
        {
            await ReceiveAsync(office);
        }

        var afterReal = await CountAsync(db);
        using (var floor = new RawWriter(office.Database, watched))
        {
            await Task.WhenAll(Enumerable.Range(0, Intakes).Select(number => floor.WriteAsync(number)));
        }

        var afterFloor = await CountAsync(db);
        var real = atFirst.ToDictionary(table => table.Key, table => afterReal[table.Key] - table.Value);
        Assert.Equal(Intakes, real["dossiers"]);
        Assert.Equal(Intakes, real["entries"]);
        Assert.Equal(real, afterReal.ToDictionary(table => table.Key, table => afterFloor[table.Key] - table.Value));
    }

    /// <summary>Rows of every table, those of the full-text search among them; how SQLite cuts up its index inside is its own matter.</summary>
    private static async Task<Dictionary<string, int>> CountAsync(MotCuaDb db)
    {
        var tables = await db.Database.SqlQueryRaw<string>(db.Database.IsSqlite()
            ? "select name as \"Value\" from sqlite_schema where type = 'table' and sql not like 'create virtual%' and name not like '%\\_data' escape '\\' and name not like '%\\_idx' escape '\\'"
            : "select cast(tablename as text) as \"Value\" from pg_tables where schemaname = current_schema()").ToListAsync(Cancel);
        var counted = string.Join(" union all ", tables.Select(table => $"select '{table}' as name, cast(count(*) as int) as rows from \"{table}\""));
        return await db.Database.SqlQueryRaw<TableCount>(counted).ToDictionaryAsync(table => table.Name, table => table.Rows, Cancel);
    }

    private sealed record TableCount(string Name, int Rows);

    private async Task<string> ReceiveAsync(TestOffice office)
    {
        var person = new Applicant
        {
            Kind = ApplicantKind.Person,
            Name = "Hoàng Văn Thử",
            Address = "Thôn Mẫu, Tân Bắc",
            Identity = new IdentityPaper(IdentityKind.CitizenNumber, $"002085{++visitors:000000}"),
            IdentityProven = true,
        };
        var request = new ReceiveDossier.Request { Procedure = CounterSeed.Birth, Applicant = person, Papers = [new PaperReceived("Tờ khai", 1, 0, 0, false)] };
        return (await office.Get<ReceiveDossier>().RunAsync(request, CounterSeed.Clerk, $"key-{visitors}", Cancel)).Value.Code;
    }
}
