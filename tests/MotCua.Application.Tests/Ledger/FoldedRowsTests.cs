using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Tests.Harness;
using MotCua.Crash;

namespace MotCua.Application.Tests.Ledger;

/// <summary>What a rebuild and a check do for every entry, and what they must not do again for each.</summary>
public sealed class FoldedRowsTests
{
    private const int Plenty = 1_000;
    private const int Dossiers = 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Of_each_dossier_only_the_last_state_is_written_out(TestDatabase database)
    {
        await using var office = await OfficeAsync(database);
        using var rows = new FoldedRows(Plenty);
        var everyRow = new List<DossierRow>();

        await FoldAsync(office, rows, entry => everyRow.Add(rows.Find<DossierRow>(entry.Stream[DossierProjection.StreamPrefix.Length..])!));
        Assert.DoesNotContain(everyRow, row => row.IsStateMade);

        await using var db = await office.DatabaseAsync();
        var map = RowMap.Of(db.Model, typeof(DossierRow));
        Assert.Equal(Dossiers, rows.All(typeof(DossierRow)).Select(map.ValuesOf).Count());
        Assert.Equal(Dossiers * 2, everyRow.Count);
        Assert.Equal(Dossiers, everyRow.Count(row => row.IsStateMade));
        Assert.Equal(0, rows.SetAside);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_ledger_greater_than_what_is_kept_at_hand_makes_the_same_rows(TestDatabase database)
    {
        await using var office = await OfficeAsync(database);
        using var all = new FoldedRows(Plenty);
        using var few = new FoldedRows(7);

        await FoldAsync(office, all, _ => { });
        await FoldAsync(office, few, _ => { });

        Assert.InRange(few.SetAside, 1, long.MaxValue);
        await using var db = await office.DatabaseAsync();
        foreach (var type in office.Get<IEnumerable<IProjection>>().SelectMany(projection => projection.Rows))
        {
            var map = RowMap.Of(db.Model, type);
            Assert.Equal(Told(all, map), Told(few, map));
            Assert.All(all.All(type).ToList(), row => Assert.Empty(map.Differences(row, few.TakeLike(row)!)));
            Assert.Empty(few.All(type));
        }

        static IEnumerable<string> Told(FoldedRows rows, RowMap map) => rows.All(map.Type).Select(map.Place).Order(StringComparer.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Of_rows_that_nobody_wants_none_is_kept(TestDatabase database)
    {
        await using var office = await OfficeAsync(database);
        using var rows = new FoldedRows(7, [typeof(DossierRow)]);

        await FoldAsync(office, rows, _ => { });

        Assert.Equal(Dossiers, rows.All(typeof(DossierRow)).Count());
        Assert.All(office.Get<IEnumerable<IProjection>>().SelectMany(projection => projection.Rows).Where(type => type != typeof(DossierRow)), type => Assert.Empty(rows.All(type)));
    }

    private static async Task<TestOffice> OfficeAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2020-06-01");
        for (var i = 0; i < Dossiers; i++)
        {
            var received = await office.Ledger.ReceiveAsync();
            Assert.False((await office.Ledger.ForwardAsync(received.Value.Code, note: "Chuyển phòng Tư pháp")).Refused);
        }

        return office;
    }

    private static async Task FoldAsync(TestOffice office, FoldedRows rows, Action<LedgerEntry> seen)
    {
        await using var db = await office.DatabaseAsync();
        foreach (var entry in await db.Entries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancel))
        {
            var facts = EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts);
            foreach (var projection in office.Get<IEnumerable<IProjection>>())
            {
                projection.Apply(entry, facts, rows);
            }

            seen(entry);
        }
    }
}
