using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using MotCua.Application.Data;
using Npgsql;
using NpgsqlTypes;

namespace MotCua.Application.Ledger;

/// <summary>PostgreSQL: a group's writes go in one round trip. The head row's lock keeps several processes of one node in one line.</summary>
internal sealed class PostgresLedgerStore(IModel model, string connectionString) : LedgerStore(model)
{
    private readonly Dictionary<string, NpgsqlDbType> typeByColumn = [];
    private readonly string connectionString = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 64, AutoPrepareMinUsages = 2 }.ConnectionString;
    private NpgsqlConnection? connection;
    private NpgsqlTransaction? transaction;

    public override void Begin()
    {
        if (connection is null)
        {
            connection = new NpgsqlConnection(connectionString);
            connection.Open();
        }

        transaction = connection.BeginTransaction();
    }

    public override LedgerHead? LockHead(string node)
    {
        var map = Map(typeof(LedgerHead));
        using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("insert into heads (node, sequence, hash) values ($1, 0, $2) on conflict (node) do nothing")
        {
            Parameters = { new() { Value = node }, new() { Value = EntryHash.Genesis } },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"{map.Select} for update") { Parameters = { new() { Value = node } } });
        using var reader = batch.ExecuteReader();
        return (LedgerHead?)ReadOne(reader, map);
    }

    public override object? Find(RowMap map, object[] key)
    {
        using var command = Command(map.Select);
        Fill(command.Parameters, map, map.KeysOf(key));
        using var reader = command.ExecuteReader();
        return ReadOne(reader, map);
    }

    public override IReadOnlyList<LedgerEntry> Answered(IReadOnlyList<string> requestKeys)
    {
        var map = Map(typeof(LedgerEntry));
        using var command = Command($"{map.SelectAll} where request_key = any($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = requestKeys.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        using var reader = command.ExecuteReader();
        return ReadEntries(reader, map);
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
            // The server went away: the next group opens a new connection.
            connection?.Dispose();
            connection = null;
        }

        transaction = null;
    }

    public override void Dispose()
    {
        transaction?.Dispose();
        connection?.Dispose();
    }

    private NpgsqlCommand Command(string sql) => new(sql, connection, transaction);

    /// <summary>Each parameter says its type even when it is null: else the same statement would be prepared once for every mix of nulls.</summary>
    private void Fill(NpgsqlParameterCollection parameters, RowMap map, IEnumerable<(RowMap.Column Column, object? Value)> values)
    {
        foreach (var (column, value) in values)
        {
            var name = $"{map.Table}.{column.Name}";
            if (!typeByColumn.TryGetValue(name, out var type))
            {
                using var sample = new NpgsqlCommand();
                type = ((NpgsqlParameter)column.Mapping.CreateParameter(sample, "sample", null, nullable: true)).NpgsqlDbType;
                typeByColumn.Add(name, type);
            }

            parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
        }
    }
}
