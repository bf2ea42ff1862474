using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>
/// Rows as the whole ledger makes them. Those that were asked for lately are kept as they are; the others lie in a private temporary database that SQLite holds in
/// memory while it is small and on disk, unreachable for others, when it grows: a ledger of a million dossiers is checked on a commune's PC.
/// </summary>
internal sealed class FoldedRows : IRows, IDisposable
{
    private readonly int mostYoung;
    private readonly SqliteLedgerStore scratch;
    private readonly Dictionary<Type, Table> tables = [];
    private int young;

    /// <param name="mostYoung">
    /// Rows in each half of what is kept. A row that is asked for moves to the young half; when that is full, the old half is set aside and the young one grows old.
    /// </param>
    public FoldedRows(int mostYoung)
    {
        this.mostYoung = mostYoung;
        var database = new DatabaseOptions(DatabaseKind.Sqlite, "Data Source=");
        var options = new DbContextOptionsBuilder<MotCuaDb>();
        ApplicationServices.Use(options, database);
        using var db = new MotCuaDb((DbContextOptions<MotCuaDb>)options.Options);
        scratch = new SqliteLedgerStore(db.Model, database.ConnectionString);
        scratch.BeginScratch();
    }

    /// <summary>Rows that went to the temporary database so far.</summary>
    public long SetAside { get; private set; }

    public TRow? Find<TRow>(params object[] key)
        where TRow : class => (TRow?)Find(TableOf(typeof(TRow)), new RowKey(typeof(TRow), key));

    public void Put<TRow>(TRow row)
        where TRow : class => Keep(TableOf(typeof(TRow)), new Kept(row, RowChange.Upsert));

    public void Remove<TRow>(TRow row)
        where TRow : class => Keep(TableOf(typeof(TRow)), new Kept(row, RowChange.Delete));

    public void Add<TRow>(TRow delta)
        where TRow : class
    {
        var table = TableOf(typeof(TRow));
        var at = table.KeyOf(delta);
        var row = (object)delta;
        if (Find(table, at) is { } known)
        {
            // Nobody else has a counter's row: a new one for each act would be most of what is made here.
            table.Map.AddTo(known, delta);
            row = known;
        }

        Keep(table, at, new Kept(row, RowChange.Upsert));
    }

    /// <summary>Takes out the row with the same key as this one; null when the ledger makes none.</summary>
    public object? TakeLike(object stored)
    {
        var table = TableOf(stored.GetType());
        var at = table.KeyOf(stored);
        var row = Find(table, at);
        if (row is not null)
        {
            Keep(table, at, new Kept(row, RowChange.Delete));
        }

        return row;
    }

    /// <summary>What is there of one kind, or is left after <see cref="TakeLike"/>.</summary>
    public IEnumerable<object> All(Type type)
    {
        var table = TableOf(type);
        var aside = table.IsStored ? scratch.All(table.Map).Where(row => !table.Keeps(table.KeyOf(row))) : [];
        return aside.Concat(table.Old.Values.Concat(table.Young.Values).Select(kept => kept.Row).OfType<object>());
    }

    public void Dispose() => scratch.Dispose();

    private Table TableOf(Type type)
    {
        if (!tables.TryGetValue(type, out var table))
        {
            tables.Add(type, table = new Table(scratch.Map(type)));
        }

        return table;
    }

    private object? Find(Table table, RowKey at)
    {
        if (!table.Young.TryGetValue(at, out var kept))
        {
            kept = table.Old.TryGetValue(at, out var old) ? old : new Kept(table.IsStored ? scratch.Find(table.Map, at.Parts) : null, null);
            Keep(table, at, kept);
        }

        return kept.Row;
    }

    private void Keep(Table table, Kept row) => Keep(table, table.KeyOf(row.Made!), row);

    private void Keep(Table table, RowKey at, Kept row)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(table.Young, at, out var wasYoung);
        place = row;
        if (wasYoung)
        {
            return;
        }

        table.Old.Remove(at);
        if (++young >= mostYoung)
        {
            GrowOld();
        }
    }

    private void GrowOld()
    {
        foreach (var table in tables.Values)
        {
            var writes = table.Old.Values.Where(kept => kept.Change is not null).Select(kept => new RowWrite(kept.Change!.Value, table.Map, kept.Made!)).ToList();
            if (writes.Count > 0 && !table.IsStored)
            {
                scratch.Execute(table.Map.CreateScratch);
                table.IsStored = true;
            }

            scratch.Write(writes);
            SetAside += writes.Count;
            (table.Old, table.Young) = (table.Young, []);
        }

        young = 0;
    }

    /// <summary>The rows of one kind.</summary>
    private sealed class Table(RowMap map)
    {
        public RowMap Map => map;

        public Dictionary<RowKey, Kept> Young { get; set; } = [];

        public Dictionary<RowKey, Kept> Old { get; set; } = [];

        /// <summary>Some of them lie in the temporary database.</summary>
        public bool IsStored { get; set; }

        public RowKey KeyOf(object row) => new(map.Type, map.KeyOf(row));

        public bool Keeps(RowKey at) => Young.ContainsKey(at) || Old.ContainsKey(at);
    }

    /// <param name="Made">The row as it is, or as it was when it was taken out; null when there is none.</param>
    /// <param name="Change">What the temporary database has yet to hear of it; null when nothing.</param>
    private readonly record struct Kept(object? Made, RowChange? Change)
    {
        public object? Row => Change is RowChange.Delete ? null : Made;
    }
}
