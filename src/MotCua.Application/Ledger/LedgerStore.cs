using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>The writer's own connection: the only hand-written SQL that writes. One transaction at a time, on one thread.</summary>
internal abstract class LedgerStore(IModel model) : IDisposable
{
    /// <summary>False when the connection is gone: what was not committed is not stored, and the next <see cref="Begin"/> opens a new one.</summary>
    public abstract bool IsConnected { get; }

    public static LedgerStore Of(DatabaseOptions database, IModel model) => database.Kind == DatabaseKind.Sqlite
        ? new SqliteLedgerStore(model, database.ConnectionString)
        : new PostgresLedgerStore(model, database.ConnectionString);

    public RowMap Map(Type type) => RowMap.Of(model, type);

    /// <summary>Opens the connection when there is none, and says by a shared lock that somebody is at work here.</summary>
    public abstract void Connect();

    /// <summary>Opens the connection for this program alone, until it is disposed.</summary>
    /// <returns>False when another program is at work here.</returns>
    public abstract bool TryConnectAlone();

    /// <summary>
    /// Begins the transaction of a group and locks out every other writer of this node's chain. Opens the connection when there is none. Asks in the same
    /// breath what was answered before: on a server each question is a way there and back that all who wait pay for.
    /// </summary>
    /// <returns>Where the chain stands, and the entries that already answered these requests.</returns>
    public abstract (LedgerHead Head, IReadOnlyList<LedgerEntry> Answered) Begin(string node, IReadOnlyList<string> requestKeys);

    public abstract object? Find(RowMap map, object[] key);

    /// <summary>The newest version of a stream; 0 when it has no entry.</summary>
    public abstract int VersionOf(string stream);

    public abstract void Write(IReadOnlyList<RowWrite> writes);

    /// <summary>Runs a statement that returns nothing, inside the transaction.</summary>
    public abstract void Execute(string sql);

    /// <summary>Every row of a table, inside the transaction.</summary>
    public abstract IEnumerable<object> All(RowMap map);

    /// <summary>
    /// Puts these rows in the place of all that a table holds, inside the transaction. The indexes that hold nobody back are laid aside meanwhile and made anew:
    /// each row in its turn would look for its place in every one of them.
    /// </summary>
    /// <param name="rows">The values of each row, as <see cref="RowMap.ValuesOf"/> gives them.</param>
    public async Task ReplaceAsync(RowMap map, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var indexes = IndexesOf(map.Table);
        foreach (var (name, _) in indexes)
        {
            Execute($"drop index \"{name}\"");
        }

        Empty(map.Table);
        await LoadAsync(map, rows, cancel);
        foreach (var (_, statement) in indexes)
        {
            Execute(statement);
        }
    }

    /// <summary>Takes every row out of a table at once, inside the transaction.</summary>
    protected abstract void Empty(string table);

    /// <summary>The indexes of a table that keep no two rows from being alike, each with the statement that makes it.</summary>
    public abstract IReadOnlyList<(string Name, string Statement)> IndexesOf(string table);

    /// <summary>Returns when the group is durable.</summary>
    public abstract void Commit();

    /// <summary>Gives up the transaction, and the connection if it is broken.</summary>
    public abstract void Rollback();

    public abstract void Dispose();

    /// <summary>Adds many new rows of one kind.</summary>
    public abstract Task LoadAsync(RowMap map, IAsyncEnumerable<object?[]> rows, CancellationToken cancel);

    protected static LedgerHead Start(string node) => new() { Node = node, Sequence = 0, Hash = EntryHash.Genesis };

    protected static string Sql(RowWrite write) => write.Change switch
    {
        RowChange.Insert => write.Map.Insert,
        RowChange.Upsert => write.Map.Upsert,
        RowChange.Update => write.Map.Update(write.Changed),
        RowChange.Add => write.Map.Add,
        RowChange.Delete => write.Map.Delete,
        _ => throw new ArgumentOutOfRangeException(nameof(write)),
    };

    protected static IEnumerable<(RowMap.Column Column, object? Value)> Values(RowWrite write)
    {
        if (write.Change == RowChange.Delete)
        {
            return write.Map.KeysOf(write.Map.KeyOf(write.Row));
        }

        var values = write.Map.ValuesOf(write.Row);
        return (write.Change == RowChange.Update ? write.Changed.Concat(write.Map.Keys) : write.Map.Columns).Select(column => (column, values[column.Place]));
    }

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
