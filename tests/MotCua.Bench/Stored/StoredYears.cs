using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Bench.Stored;

/// <summary>Stores a history as a rebuild does, through the ledger's own store; the indexes are laid aside meanwhile and made anew, as for any great load.</summary>
internal sealed class StoredYears : IDisposable
{
    private const string Node = "main";
    private const int RowsAtATime = 2_000;

    private readonly DatabaseKind kind;
    private readonly LedgerStore store;
    private readonly CountedRows counters;
    private int stored;

    public StoredYears(BenchOffice office, MotCuaDb db)
    {
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
        var indexes = LayIndexesAside();
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
    private List<string> LayIndexesAside()
    {
        List<(string Name, string Statement)> indexes = [.. store.IndexesOf("dossiers"), .. store.IndexesOf("dossier_terms")];
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
