using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using MotCua.Application.Data;
using Npgsql;

namespace MotCua.Bench;

/// <summary>The floor: one writer, group commit, prepared plain SQL, nothing else.</summary>
internal sealed class RawWriter : IDisposable
{
    private readonly Channel<(long Number, TaskCompletionSource Done)> queue = Channel.CreateUnbounded<(long, TaskCompletionSource)>();
    private readonly RowTemplate template;
    private readonly Thread thread;

    public RawWriter(DatabaseOptions database, RowTemplate template)
    {
        this.template = template;
        thread = new Thread(() => Run(database)) { IsBackground = true };
        thread.Start();
    }

    public Task WriteAsync(long number)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Writer.TryWrite((number, done));
        return done.Task;
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        thread.Join();
    }

    private void Run(DatabaseOptions database)
    {
        using IRawConnection connection = database.Kind == DatabaseKind.Sqlite
            ? new SqliteRaw(database.ConnectionString)
            : new PostgresRaw(database.ConnectionString);
        var group = new List<(long Number, TaskCompletionSource Done)>();
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < 256 && queue.Reader.TryRead(out var next))
            {
                group.Add(next);
            }

            connection.Write(group.SelectMany(intake => template.InsertsFor(intake.Number)).Concat(template.ChangesOfGroup()));
            foreach (var (_, done) in group)
            {
                done.SetResult();
            }
        }
    }

    private interface IRawConnection : IDisposable
    {
        void Write(IEnumerable<(string Sql, object[] Values)> statements);
    }

    private sealed class SqliteRaw : IRawConnection
    {
        private readonly SqliteConnection connection;
        private readonly Dictionary<string, SqliteCommand> prepared = [];

        public SqliteRaw(string connectionString)
        {
            connection = new SqliteConnection(connectionString);
            connection.Open();
            using var pragma = connection.CreateCommand();
            pragma.CommandText = "pragma journal_mode=wal; pragma synchronous=full; pragma cache_size=-65536; pragma temp_store=memory; pragma wal_autocheckpoint=4000;";
            pragma.ExecuteNonQuery();
        }

        public void Write(IEnumerable<(string Sql, object[] Values)> statements)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var (sql, values) in statements)
            {
                if (!prepared.TryGetValue(sql, out var command))
                {
                    command = connection.CreateCommand();
                    command.CommandText = sql;
                    command.Parameters.AddRange(values.Select((_, i) => new SqliteParameter { ParameterName = $"${i + 1}" }));
                    prepared.Add(sql, command);
                }

                command.Transaction = transaction;
                for (var i = 0; i < values.Length; i++)
                {
                    command.Parameters[i].Value = values[i];
                }

                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        public void Dispose() => connection.Dispose();
    }

    private sealed class PostgresRaw : IRawConnection
    {
        private readonly NpgsqlConnection connection;

        public PostgresRaw(string connectionString)
        {
            connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 64, AutoPrepareMinUsages = 2 }.ConnectionString);
            connection.Open();
        }

        public void Write(IEnumerable<(string Sql, object[] Values)> statements)
        {
            using var transaction = connection.BeginTransaction();
            using var batch = new NpgsqlBatch(connection, transaction);
            foreach (var (sql, values) in statements)
            {
                var command = new NpgsqlBatchCommand(sql);
                foreach (var value in values)
                {
                    command.Parameters.Add(new NpgsqlParameter { Value = value });
                }

                batch.BatchCommands.Add(command);
            }

            batch.ExecuteNonQuery();
            transaction.Commit();
        }

        public void Dispose() => connection.Dispose();
    }
}
