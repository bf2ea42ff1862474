using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using MotCua.Application.Data;
using Npgsql;
using NpgsqlTypes;

namespace MotCua.Application.Ledger;

/// <summary>PostgreSQL: a group's writes go in one round trip. The head row's lock keeps several processes of one node in one line.</summary>
internal sealed class PostgresLedgerStore(IModel model, string connectionString) : LedgerStore(model)
{
    /// <summary>A failover or a restart takes seconds; until then the acts wait instead of failing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Key of the advisory lock that programs at work share. Any number does that nobody else uses in this database.</summary>
    private const long AtWork = 0x4D6F74437561;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, NpgsqlDbType> typeByColumn = [];

    // Not pooled: after a restart of the server the pool would hand out dead connections one after the other.
    private readonly string connectionString = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, MaxAutoPrepare = 64, AutoPrepareMinUsages = 2 }.ConnectionString;
    private NpgsqlConnection? connection;
    private NpgsqlTransaction? transaction;
    private bool isAlone;

    public override bool IsConnected => connection is { State: ConnectionState.Open };

    public override void Connect()
    {
        if (IsConnected)
        {
            return;
        }

        Close();
        connection = new NpgsqlConnection(connectionString);
        connection.Open();
        if (!isAlone)
        {
            Execute($"select pg_advisory_lock_shared({AtWork})");
        }
    }

    public override bool TryConnectAlone()
    {
        isAlone = true;
        Connect();
        using var command = Command($"select pg_try_advisory_lock({AtWork})");
        return (bool)command.ExecuteScalar()!;
    }

    public override (LedgerHead Head, IReadOnlyList<LedgerEntry> Answered) Begin(string node, IReadOnlyList<string> requestKeys)
    {
        var started = Environment.TickCount64;
        while (true)
        {
            try
            {
                Connect();
                transaction = connection!.BeginTransaction();
                return LockHead(node, requestKeys);
            }
            catch (NpgsqlException error) when (MayPass(error))
            {
                Close();

                // Whoever reads would meet the same dead connections, one after the other.
                NpgsqlConnection.ClearAllPools();
                if (Environment.TickCount64 - started > Patience.TotalMilliseconds)
                {
                    throw;
                }

                Thread.Sleep(Pause);
            }
        }
    }

    public override object? Find(RowMap map, object[] key)
    {
        using var command = Command(map.Select);
        Fill(command.Parameters, map, map.KeysOf(key));
        using var reader = command.ExecuteReader();
        return ReadOne(reader, map);
    }

    public override int VersionOf(string stream)
    {
        using var command = Command("select coalesce(max(stream_version), 0) from entries where stream = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = stream });
        return (int)command.ExecuteScalar()!;
    }

    public override void Write(IReadOnlyList<RowWrite> writes)
    {
        using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var write in writes)
        {
            var command = new NpgsqlBatchCommand(Sql(write));
            Fill(command.Parameters, write.Map, Values(write));
            batch.BatchCommands.Add(command);
        }

        batch.ExecuteNonQuery();
    }

    public override void Execute(string sql)
    {
        using var command = Command(sql);

        // As long as it takes: a province's index is not made in half a minute.
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    public override IEnumerable<object> All(RowMap map)
    {
        using var command = Command(map.SelectAll);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return map.Read(reader);
        }
    }

    public override IReadOnlyList<(string Name, string Statement)> IndexesOf(string table)
    {
        using var command = Command("select indexname, indexdef from pg_indexes where schemaname = current_schema() and tablename = $1 and indexdef not like 'CREATE UNIQUE%'");
        command.Parameters.Add(new NpgsqlParameter { Value = table });
        using var reader = command.ExecuteReader();
        var indexes = new List<(string, string)>();
        while (reader.Read())
        {
            indexes.Add((reader.GetString(0), reader.GetString(1)));
        }

        return indexes;
    }

    public override async Task LoadAsync(RowMap map, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var types = map.Columns.Select(column => TypeOf(map, column)).ToArray();
        await using var copy = await connection!.BeginBinaryImportAsync(map.Copy, cancel);
        copy.Timeout = TimeSpan.Zero;
        await foreach (var values in rows.WithCancellation(cancel))
        {
            await copy.StartRowAsync(cancel);
            for (var place = 0; place < values.Length; place++)
            {
                await (values[place] is { } value ? copy.WriteAsync(value, types[place], cancel) : copy.WriteNullAsync(cancel));
            }
        }

        await copy.CompleteAsync(cancel);
    }

    /// <summary>What is deleted row by row stays in the table and its key until somebody cleans up.</summary>
    protected override void Empty(string table) => Execute($"truncate {table}");

    public override void Commit()
    {
        transaction!.Commit();
        transaction.Dispose();
        transaction = null;
    }

    public override void Rollback()
    {
        try
        {
            transaction?.Rollback();
            transaction?.Dispose();
        }
        catch (Exception error) when (error is DbException or InvalidOperationException or IOException)
        {
            Close();
        }

        transaction = null;
        if (!IsConnected)
        {
            Close();
        }
    }

    public override void Dispose()
    {
        transaction?.Dispose();
        Close();
    }

    /// <summary>The server is away, starting, stopping or failing over: not wrong, only not there yet.</summary>
    private static bool MayPass(NpgsqlException error) =>
        error is not PostgresException refused || refused.IsTransient || refused.SqlState.StartsWith("57P", StringComparison.Ordinal);

    private void Close()
    {
        transaction = null;
        connection?.Dispose();
        connection = null;
    }

    private (LedgerHead Head, IReadOnlyList<LedgerEntry> Answered) LockHead(string node, IReadOnlyList<string> requestKeys)
    {
        var (map, entries) = (Map(typeof(LedgerHead)), Map(typeof(LedgerEntry)));
        using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("insert into heads (node, sequence, hash) values ($1, 0, $2) on conflict (node) do nothing")
        {
            Parameters = { new() { Value = node }, new() { Value = EntryHash.Genesis } },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"{map.Select} for update") { Parameters = { new() { Value = node } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"{entries.SelectAll} where request_key = any($1)")
        {
            Parameters = { new() { Value = requestKeys.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text } },
        });
        using var reader = batch.ExecuteReader();
        var head = (LedgerHead?)ReadOne(reader, map) ?? Start(node);
        reader.NextResult();
        return (head, ReadEntries(reader, entries));
    }

    private NpgsqlCommand Command(string sql) => new(sql, connection, transaction);

    private void Fill(NpgsqlParameterCollection parameters, RowMap map, IEnumerable<(RowMap.Column Column, object? Value)> values)
    {
        foreach (var (column, value) in values)
        {
            parameters.Add(new NpgsqlParameter { NpgsqlDbType = TypeOf(map, column), Value = value ?? DBNull.Value });
        }
    }

    /// <summary>Each value says its type even when it is null: else the same statement would be prepared once for every mix of nulls.</summary>
    private NpgsqlDbType TypeOf(RowMap map, RowMap.Column column)
    {
        var name = $"{map.Table}.{column.Name}";
        if (!typeByColumn.TryGetValue(name, out var type))
        {
            using var sample = new NpgsqlCommand();
            type = ((NpgsqlParameter)column.Mapping.CreateParameter(sample, "sample", null, nullable: true)).NpgsqlDbType;
            typeByColumn.Add(name, type);
        }

        return type;
    }
}
