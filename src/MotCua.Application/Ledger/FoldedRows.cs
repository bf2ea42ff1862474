using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>Rows as the whole ledger makes them, in memory.</summary>
internal sealed class FoldedRows(IModel model) : IRows
{
    private readonly Dictionary<Type, RowMap> maps = [];
    private readonly Dictionary<Type, Dictionary<string, object>> rows = [];

    public TRow? Find<TRow>(params object[] key)
        where TRow : class => (TRow?)Of(typeof(TRow)).GetValueOrDefault(GroupRows.KeyText(key));

    public void Put<TRow>(TRow row)
        where TRow : class => Of(row.GetType())[KeyOf(row)] = row;

    public void Remove<TRow>(TRow row)
        where TRow : class => Of(row.GetType()).Remove(KeyOf(row));

    public void Add<TRow>(TRow delta)
        where TRow : class
    {
        var table = Of(typeof(TRow));
        var key = KeyOf(delta);
        table[key] = table.TryGetValue(key, out var before) ? Map(typeof(TRow)).Sum(before, delta) : delta;
    }

    public async IAsyncEnumerable<LedgerFault> CompareAsync(MotCuaDb db, Type type, [EnumeratorCancellation] CancellationToken cancel)
    {
        var map = Map(type);
        var left = new Dictionary<string, object>(Of(type));
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = map.SelectAll;
        await db.Database.OpenConnectionAsync(cancel);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var stored = map.Read(reader);
            var key = KeyOf(stored);
            if (!left.Remove(key, out var made))
            {
                yield return new LedgerFault("row-too-many", $"{map.Table}/{key}", "no entry made this row");
            }
            else if (map.Differences(stored, made).ToList() is { Count: > 0 } columns)
            {
                yield return new LedgerFault("row-differs", $"{map.Table}/{key}", string.Join(", ", columns));
            }
        }

        foreach (var key in left.Keys)
        {
            yield return new LedgerFault("row-missing", $"{map.Table}/{key}", "the ledger makes this row, the table lacks it");
        }
    }

    public async Task ReplaceAsync(MotCuaDb db, Type type, CancellationToken cancel)
    {
        // The table's name comes from the model, not from anybody's input.
#pragma warning disable EF1002
        await db.Database.ExecuteSqlRawAsync($"delete from {Map(type).Table}", cancel);
#pragma warning restore EF1002
        foreach (var some in Of(type).Values.Chunk(1_000))
        {
            db.AddRange(some);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private string KeyOf(object row) => GroupRows.KeyText(Map(row.GetType()).KeyOf(row));

    private RowMap Map(Type type)
    {
        if (!maps.TryGetValue(type, out var map))
        {
            map = RowMap.Of(model, type);
            maps.Add(type, map);
        }

        return map;
    }

    private Dictionary<string, object> Of(Type type)
    {
        if (!rows.TryGetValue(type, out var table))
        {
            table = [];
            rows.Add(type, table);
        }

        return table;
    }
}
