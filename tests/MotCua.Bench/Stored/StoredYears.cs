using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Bench.Stored;

/// <summary>Stores a history as a rebuild does, through the ledger's own store; the indexes are laid aside meanwhile and made anew, as for any great load.</summary>
internal sealed class StoredYears : IDisposable
{
    private const string Node = "main";
    private const int RowsAtATime = 2_000;

    private readonly DatabaseKind kind;
    private readonly MotCuaDb db;
    private readonly LedgerStore store;
    private readonly CountedRows counters;
    private int stored;

    public StoredYears(BenchOffice office, MotCuaDb db)
    {
        this.db = db;
        kind = office.Database.Kind;
        store = LedgerStore.Of(office.Database, db.Model);
        store.Connect();
        counters = new CountedRows(store.Map);
        History = new History(office);
    }

    public History History { get; }

    /// <summary>Adds dossiers until there are so many.</summary>
    public async Task GrowToAsync(int size)
    {
        var indexes = await LayIndexesAsideAsync();
        var map = store.Map(typeof(DossierRow));
        await foreach (var rows in History.MoreAsync(size - stored, counters).Chunk(RowsAtATime))
        {
            InOne(() => store.Write([.. rows.Select(row => new RowWrite(RowChange.Insert, map, row))]));
        }

        InOne(() => store.Write([.. counters.All.Select(row => new RowWrite(RowChange.Upsert, store.Map(row.GetType()), row))]));
        InOne(() => indexes.ForEach(store.Execute));
        if (kind == DatabaseKind.Postgres)
        {
            // What its housekeeping does by itself within the hour.
            InOne(() => store.Execute("analyze"));
        }

        stored = size;
    }

    public void Dispose() => store.Dispose();

    /// <returns>The statements that make them again.</returns>
    private async Task<List<string>> LayIndexesAsideAsync()
    {
        var indexes = (await db.Database.SqlQueryRaw<string>(kind == DatabaseKind.Sqlite
            ? "select name || '|' || sql as \"Value\" from sqlite_schema where type = 'index' and tbl_name = 'dossiers' and sql is not null"
            : """
              select indexname || '|' || indexdef as "Value" from pg_indexes
              where tablename in ('dossiers', 'dossier_terms') and schemaname = current_schema() and indexdef not like 'CREATE UNIQUE%'
              """).ToListAsync()).ConvertAll(index => index.Split('|', 2));
        InOne(() => indexes.ForEach(index => store.Execute($"drop index \"{index[0]}\"")));
        return indexes.ConvertAll(index => index[1]);
    }

    private void InOne(Action work)
    {
        store.Begin(Node, []);
        work();
        store.Commit();
    }
}
