using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>
/// Rows as the whole ledger makes them. They are kept in a private temporary database that SQLite holds in memory while it is small
/// and on disk, unreachable for others, when it grows: a ledger of a million dossiers is checked on a commune's PC.
/// </summary>
internal sealed class FoldedRows : IRows, IDisposable
{
    private const int MostKept = 20_000;

    private readonly SqliteLedgerStore scratch;
    private readonly HashSet<Type> tables = [];
    private readonly Dictionary<(Type, string), object?> kept = [];
    private readonly Dictionary<(Type, string), RowWrite> writes = [];

    public FoldedRows()
    {
        var database = new DatabaseOptions(DatabaseKind.Sqlite, "Data Source=");
        var options = new DbContextOptionsBuilder<MotCuaDb>();
        ApplicationServices.Use(options, database);
        using var db = new MotCuaDb((DbContextOptions<MotCuaDb>)options.Options);
        scratch = new SqliteLedgerStore(db.Model, database.ConnectionString);
        scratch.BeginScratch();
    }

    public TRow? Find<TRow>(params object[] key)
        where TRow : class
    {
        var at = (typeof(TRow), GroupRows.KeyText(key));
        if (!kept.TryGetValue(at, out var row))
        {
            row = scratch.Find(MapOf(typeof(TRow)), key);
            Keep(at, row);
        }

        return (TRow?)row;
    }

    public void Put<TRow>(TRow row)
        where TRow : class => Set(RowChange.Upsert, row);

    public void Remove<TRow>(TRow row)
        where TRow : class => Set(RowChange.Delete, row);

    public void Add<TRow>(TRow delta)
        where TRow : class
    {
        var map = MapOf(typeof(TRow));
        Put(Find<TRow>(map.KeyOf(delta)) is { } before ? (TRow)map.Sum(before, delta) : delta);
    }

    /// <summary>Takes out the row with the same key as this one; null when the ledger makes none.</summary>
    public object? TakeLike(object stored)
    {
        Flush();
        var map = MapOf(stored.GetType());
        var row = scratch.Find(map, map.KeyOf(stored));
        if (row is not null)
        {
            scratch.Write([new RowWrite(RowChange.Delete, map, row)]);
        }

        return row;
    }

    /// <summary>What is there of one kind, or is left after <see cref="TakeLike"/>.</summary>
    public IEnumerable<object> All(Type type)
    {
        Flush();
        return scratch.All(MapOf(type));
    }

    public void Dispose() => scratch.Dispose();

    private void Set(RowChange change, object row)
    {
        var map = MapOf(row.GetType());
        var at = (row.GetType(), GroupRows.KeyText(map.KeyOf(row)));
        writes[at] = new RowWrite(change, map, row);
        Keep(at, change == RowChange.Delete ? null : row);
    }

    private void Keep((Type, string) at, object? row)
    {
        if (kept.Count >= MostKept)
        {
            Flush();
            kept.Clear();
        }

        kept[at] = row;
    }

    private void Flush()
    {
        if (writes.Count > 0)
        {
            scratch.Write([.. writes.Values]);
            writes.Clear();
        }
    }

    private RowMap MapOf(Type type)
    {
        var map = scratch.Map(type);
        if (tables.Add(type))
        {
            scratch.Execute(map.CreateScratch);
        }

        return map;
    }
}
