using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Bench.Stored;

/// <summary>
/// Stores a history as a rebuild would, once for each district of the province; the indexes are laid aside meanwhile and made anew, as for any great load.
/// </summary>
internal sealed class StoredYears : IDisposable
{
    private const string Node = "main";
    private const int RowsAtATime = 2_000;

    /// <summary>Terms of the search are made for so many dossiers: it is asked at this size, and they would take as long as all the rest.</summary>
    private const int MostSearched = 1_000_000;

    private readonly DatabaseKind kind;
    private readonly MotCuaDb db;
    private readonly LedgerStore store;
    private readonly CountedRows counters;
    private readonly int districts;
    private int stored;

    /// <param name="districts">As many as the office was founded with.</param>
    public StoredYears(BenchOffice office, MotCuaDb db, int districts)
    {
        this.db = db;
        this.districts = districts;
        kind = office.Database.Kind;
        store = LedgerStore.Of(office.Database, db.Model);
        store.Connect();
        counters = new CountedRows(store.Map);
        History = new History(office);
    }

    public History History { get; }

    /// <summary>Adds dossiers until there are so many in all districts together.</summary>
    public async Task GrowToAsync(int size)
    {
        var clock = Stopwatch.StartNew();
        var indexes = LayIndexesAside();
        if (kind == DatabaseKind.Postgres)
        {
            InOne(() => store.Execute($"alter table dossiers {(size > MostSearched ? "disable" : "enable")} trigger user"));
        }

        // One half makes rows while the database stores the other.
        var storing = Task.CompletedTask;
        await foreach (var rows in History.MoreAsync((size - stored) / districts, counters).Chunk(RowsAtATime / districts))
        {
            var batch = Everywhere(rows.SelectMany(one => new object[] { one.Dossier, one.Visit }));
            await storing;
            storing = Task.Run(() => AddAsync(batch));
        }

        await storing;
        await StoreCountersAsync();
        if (kind == DatabaseKind.Postgres)
        {
            InOne(() => store.Execute("set maintenance_work_mem = '1GB'"));
        }

        indexes.ForEach(index => InOne(() => store.Execute(index)));
        if (kind == DatabaseKind.Postgres)
        {
            // What its housekeeping does by itself within the hour.
            await using var command = db.Database.GetDbConnection().CreateCommand();
            await db.Database.OpenConnectionAsync();
            command.CommandText = "vacuum analyze";
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
        else
        {
            InOne(() => store.Execute("analyze"));
        }

        stored = size;
        await Console.Error.WriteLineAsync($"  {size:#,0} dossiers stored, {clock.Elapsed.TotalSeconds:0} s");
    }

    public void Dispose() => store.Dispose();

    private async Task StoreCountersAsync()
    {
        var rows = counters.All.ToList();
        InOne(() => rows.Select(row => row.GetType()).Distinct().ToList().ForEach(type => store.Execute($"delete from {store.Map(type).Table}")));
        foreach (var some in rows.Chunk(RowsAtATime))
        {
            await AddAsync([.. some.SelectMany(CountedEverywhere)]);
        }
    }

    /// <summary>New rows of any kinds; all of them or none.</summary>
    private async Task AddAsync(IReadOnlyCollection<object> rows)
    {
        store.Begin(Node, []);
        foreach (var kind in rows.GroupBy(row => row.GetType()))
        {
            var map = store.Map(kind.Key);
            await store.LoadAsync(map, kind.Select(map.ValuesOf).ToAsyncEnumerable(), CancellationToken.None);
        }

        store.Commit();
    }

    /// <summary>One row for each district; of what no place tells apart one row with what they count together.</summary>
    private IEnumerable<object> CountedEverywhere(object row)
    {
        var map = store.Map(row.GetType());
        return map.KeyOf(row).SequenceEqual(map.KeyOf(DistrictAlike.Row(row, 1)))
            ? [Enumerable.Repeat(row, districts).Aggregate(map.Sum)]
            : Everywhere([row]);
    }

    private List<object> Everywhere(IEnumerable<object> rows) => [.. rows.SelectMany(row => Enumerable.Range(0, districts).Select(district => DistrictAlike.Row(row, district)))];

    /// <returns>The statements that make them again.</returns>
    private List<string> LayIndexesAside()
    {
        List<(string Name, string Statement)> indexes = [.. store.IndexesOf("dossiers"), .. store.IndexesOf("dossier_terms"), .. store.IndexesOf("visits")];
        InOne(() => indexes.ForEach(index => store.Execute($"drop index \"{index.Name}\"")));
        return indexes.ConvertAll(index => index.Statement);
    }

    private void InOne(Action work)
    {
        store.Begin(Node, []);
        work();
        store.Commit();
    }
}
