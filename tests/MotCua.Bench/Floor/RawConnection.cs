using Microsoft.Data.Sqlite;
using MotCua.Application.Data;
using Npgsql;

namespace MotCua.Bench.Floor;

/// <summary>A group's rows in one transaction, as fast as each database takes them from prepared statements, and as durable as the ledger's.</summary>
internal abstract class RawConnection : IDisposable
{
    public static RawConnection Open(DatabaseOptions database) =>
        database.Kind == DatabaseKind.Sqlite ? new Sqlite(database.ConnectionString) : new Postgres(database.ConnectionString);

    public abstract void Write(IEnumerable<RawRow> added, IEnumerable<RawRow> changed);

    public abstract void Dispose();

    private sealed class Sqlite : RawConnection
    {
        private readonly SqliteConnection connection;
        private readonly Dictionary<string, SqliteCommand> prepared = [];

        public Sqlite(string connectionString)
        {
            connection = new SqliteConnection(connectionString);
            connection.Open();
            using var pragma = connection.CreateCommand();
            pragma.CommandText = "pragma journal_mode=wal; pragma synchronous=full; pragma cache_size=-65536; pragma temp_store=memory; pragma wal_autocheckpoint=4000;";
            pragma.ExecuteNonQuery();
        }

        public override void Write(IEnumerable<RawRow> added, IEnumerable<RawRow> changed)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var row in added)
            {
                Execute(transaction, row.Table.Insert, row.Values);
            }

            foreach (var row in changed)
            {
                Execute(transaction, row.Table.Upsert, row.Values);
            }

            foreach (var statement in DatabaseExtras.BeforeCommit(DatabaseKind.Sqlite))
            {
                Execute(transaction, statement, []);
            }

            transaction.Commit();
        }

        public override void Dispose()
        {
            foreach (var command in prepared.Values)
            {
                command.Dispose();
            }

            connection.Dispose();
        }

        private void Execute(SqliteTransaction transaction, string sql, object[] values)
        {
            if (!prepared.TryGetValue(sql, out var command))
            {
                command = connection.CreateCommand();
                command.CommandText = sql;
                command.Parameters.AddRange(values.Select((_, place) => new SqliteParameter { ParameterName = $"${place + 1}" }));
                prepared.Add(sql, command);
            }

            command.Transaction = transaction;
            for (var place = 0; place < values.Length; place++)
            {
                command.Parameters[place].Value = values[place];
            }

            command.ExecuteNonQuery();
        }
    }

    private sealed class Postgres : RawConnection
    {
        private readonly NpgsqlConnection connection;

        public Postgres(string connectionString)
        {
            connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, MaxAutoPrepare = 64, AutoPrepareMinUsages = 2 }.ConnectionString);
            connection.Open();
        }

        public override void Write(IEnumerable<RawRow> added, IEnumerable<RawRow> changed)
        {
            using var transaction = connection.BeginTransaction();
            using var batch = new NpgsqlBatch(connection, transaction);
            foreach (var row in added)
            {
                batch.BatchCommands.Add(Command(row.Table.Insert, row));
            }

            foreach (var row in changed)
            {
                batch.BatchCommands.Add(Command(row.Table.Upsert, row));
            }

            batch.ExecuteNonQuery();
            transaction.Commit();
        }

        public override void Dispose() => connection.Dispose();

        private static NpgsqlBatchCommand Command(string sql, RawRow row)
        {
            var command = new NpgsqlBatchCommand(sql);
            for (var place = 0; place < row.Values.Length; place++)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = row.Values[place], NpgsqlDbType = row.Table.Types[place]!.Value });
            }

            return command;
        }
    }
}
