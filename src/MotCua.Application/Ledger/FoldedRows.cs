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
    private readonly IReadOnlyCollection<Type>? kinds;
    private readonly SqliteLedgerStore scratch;
    private readonly Dictionary<Type, Table> tables = [];
    private int young;

    /// <param name="mostYoung">
    /// Rows in each half of what is kept. A row that is asked for moves to the young half; when that is full, the old half is set aside and the young one grows old.
    /// </param>
    /// <param name="kinds">The only kinds that matter, for who makes some tables: of any other there is no row. Null for all.</param>
    public FoldedRows(int mostYoung, IReadOnlyCollection<Type>? kinds = null)
    {
        this.mostYoung = mostYoung;
        this.kinds = kinds;
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
        where TRow : class => (TRow?)Find(TableOf(typeof(TRow)), key);

    public void Put<TRow>(TRow row)
        where TRow : class => Keep(TableOf(typeof(TRow)), new Kept(row, RowChange.Upsert));

    public void Remove<TRow>(TRow row)
        where TRow : class => Keep(TableOf(typeof(TRow)), new Kept(row, RowChange.Delete));

    public void Add<TRow>(TRow delta)
        where TRow : class
    {
        var table = TableOf(typeof(TRow));
        var row = (object)delta;
        if (Find(table, delta) is { } known)
        {
            // Nobody else has a counter's row: a new one for each act would be most of what is made here.
            table.Map.AddTo(known, delta);
            row = known;
        }

        Keep(table, new Kept(row, RowChange.Upsert));
    }

    /// <summary>Takes out the row with the same key as this one; null when the ledger makes none.</summary>
    public object? TakeLike(object stored)
    {
        var table = TableOf(stored.GetType());
        var row = Find(table, stored);
        if (row is not null)
        {
            Keep(table, new Kept(row, RowChange.Delete));
        }

        return row;
    }

    /// <summary>What is there of one kind, or is left after <see cref="TakeLike"/>.</summary>
    public IEnumerable<object> All(Type type)
    {
        var table = TableOf(type);
        var aside = table.IsStored ? scratch.All(table.Map).Where(row => !table.Keeps(row)) : [];
        return aside.Concat(table.Old.Values.Concat(table.Young.Values).Select(kept => kept.Row).OfType<object>());
    }

    public void Dispose() => scratch.Dispose();

    private Table TableOf(Type type)
    {
        if (!tables.TryGetValue(type, out var table))
        {
            tables.Add(type, table = new Table(scratch.Map(type), kinds?.Contains(type) != false));
        }

        return table;
    }

    /// <param name="at">A row with the key that is looked for, or the parts of that key.</param>
    private object? Find(Table table, object at)
    {
        if (table.Young.TryGetValue(at, out var kept))
        {
            return kept.Row;
        }

        if (!table.Old.TryGetValue(at, out kept))
        {
            if (!table.IsStored || scratch.Find(table.Map, at as object[] ?? table.Map.KeyOf(at)) is not { } stored)
            {
                return null;
            }

            kept = new Kept(stored, null);
        }

        Keep(table, kept);
        return kept.Row;
    }

    private void Keep(Table table, Kept row)
    {
        if (!table.IsWanted)
        {
            return;
        }

        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(table.Young, row.Made, out var wasYoung);
        if (wasYoung && !ReferenceEquals(place.Made, row.Made))
        {
            // Else the first of a dossier's rows would stay as the key for the last.
            table.Young.Remove(row.Made);
            table.Young.Add(row.Made, row);
            return;
        }

        place = row;
        if (wasYoung)
        {
            return;
        }

        table.Old.Remove(row.Made);
        if (++young >= mostYoung)
        {
            GrowOld();
        }
    }

    private void GrowOld()
    {
        foreach (var table in tables.Values)
        {
            var writes = table.Old.Values.Where(kept => kept.Change is not null).Select(kept => new RowWrite(kept.Change!.Value, table.Map, kept.Made)).ToList();
            if (writes.Count > 0 && !table.IsStored)
            {
                scratch.Execute(table.Map.CreateScratch);
                table.IsStored = true;
            }

            scratch.Write(writes);
            SetAside += writes.Count;
            (table.Old, table.Young) = (table.Young, new Dictionary<object, Kept>(table.Map.ByKey));
        }

        young = 0;
    }

    /// <summary>The rows of one kind.</summary>
    private sealed class Table(RowMap map, bool isWanted)
    {
        public RowMap Map => map;

        public bool IsWanted => isWanted;

        public Dictionary<object, Kept> Young { get; set; } = new(map.ByKey);

        public Dictionary<object, Kept> Old { get; set; } = new(map.ByKey);

        /// <summary>Some of them lie in the temporary database.</summary>
        public bool IsStored { get; set; }

        public bool Keeps(object row) => Young.ContainsKey(row) || Old.ContainsKey(row);
    }

    /// <param name="Made">The row as it is, or as it was when it was taken out.</param>
    /// <param name="Change">What the temporary database has yet to hear of it; null when nothing.</param>
    private readonly record struct Kept(object Made, RowChange? Change)
    {
        public object? Row => Change is RowChange.Delete ? null : Made;
    }
}
