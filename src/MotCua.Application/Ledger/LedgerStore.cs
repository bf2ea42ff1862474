using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>What is done to one row in a group's transaction.</summary>
internal enum RowChange
{
    Insert,
    Upsert,
    Add,
    Delete,
}

internal readonly record struct RowWrite(RowChange Change, RowMap Map, object Row);

/// <summary>The writer's own connection: the only hand-written SQL that writes. One transaction at a time, on one thread.</summary>
internal abstract class LedgerStore(IModel model) : IDisposable
{
    private readonly ConcurrentDictionary<Type, RowMap> maps = new();

    public RowMap Map(Type type) => maps.GetOrAdd(type, key => RowMap.Of(model, key));

    /// <summary>Begins the transaction of a group and locks out every other writer of this database.</summary>
    public abstract void Begin();

    public abstract LedgerHead? LockHead(string node);

    public abstract object? Find(RowMap map, object[] key);

    /// <summary>Entries that already answered these requests.</summary>
    public abstract IReadOnlyList<LedgerEntry> Answered(IReadOnlyList<string> requestKeys);

    /// <summary>The newest version of a stream; 0 when it has no entry.</summary>
    public abstract int VersionOf(string stream);

    public abstract void Write(IReadOnlyList<RowWrite> writes);

    /// <summary>Returns when the group is durable.</summary>
    public abstract void Commit();

    /// <summary>Gives up the transaction, and the connection if it is broken.</summary>
    public abstract void Rollback();

    public abstract void Dispose();

    protected static string Sql(RowWrite write) => write.Change switch
    {
        RowChange.Insert => write.Map.Insert,
        RowChange.Upsert => write.Map.Upsert,
        RowChange.Add => write.Map.Add,
        RowChange.Delete => write.Map.Delete,
        _ => throw new ArgumentOutOfRangeException(nameof(write)),
    };

    protected static IEnumerable<(RowMap.Column Column, object? Value)> Values(RowWrite write) =>
        write.Change == RowChange.Delete ? write.Map.KeysOf(write.Map.KeyOf(write.Row)) : write.Map.ValuesOf(write.Row);

    protected static object? ReadOne(DbDataReader reader, RowMap map) => reader.Read() ? map.Read(reader) : null;

    protected static List<LedgerEntry> ReadEntries(DbDataReader reader, RowMap map)
    {
        var entries = new List<LedgerEntry>();
        while (reader.Read())
        {
            entries.Add((LedgerEntry)map.Read(reader));
        }

        return entries;
    }
}
