using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MotCua.Application.Data;

/// <summary>
/// A small query that every intake or every look-up asks: its statement stays prepared on connections of its own, as many as ask at the same time, so that asking
/// costs neither opening nor preparing. In SQL that both databases understand.
/// </summary>
/// <param name="sql">Selects one column of text.</param>
/// <param name="parameters">Names of its places, all of them texts: "@number".</param>
internal sealed class PreparedQuery(DatabaseOptions database, string sql, params string[] parameters) : IDisposable
{
    private const int MostIdle = 16;

    private readonly ConcurrentBag<DbCommand> idle = [];
    private bool isDisposed;

    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<string> values, CancellationToken cancel)
    {
        if (idle.TryTake(out var kept))
        {
            try
            {
                return await RunAsync(kept, values, cancel);
            }
            catch (DbException) when (!cancel.IsCancellationRequested)
            {
                // The connection went away while nobody asked; a new one tells whether the database is there.
            }
        }

        return await RunAsync(await PrepareAsync(cancel), values, cancel);
    }

    public void Dispose()
    {
        isDisposed = true;
        while (idle.TryTake(out var command))
        {
            Close(command);
        }
    }

    private async Task<IReadOnlyList<string>> RunAsync(DbCommand command, IReadOnlyList<string> values, CancellationToken cancel)
    {
        var isSound = false;
        try
        {
            for (var i = 0; i < values.Count; i++)
            {
                command.Parameters[i].Value = values[i];
            }

            var found = new List<string>();
            await using (var reader = await command.ExecuteReaderAsync(cancel))
            {
                while (await reader.ReadAsync(cancel))
                {
                    found.Add(reader.GetString(0));
                }
            }

            isSound = true;
            return found;
        }
        finally
        {
            if (isSound && !isDisposed && idle.Count < MostIdle)
            {
                idle.Add(command);
            }
            else
            {
                Close(command);
            }
        }
    }

    private async Task<DbCommand> PrepareAsync(CancellationToken cancel)
    {
        DbConnection connection = database.Kind is DatabaseKind.Sqlite ? new SqliteConnection(database.ConnectionString) : new NpgsqlConnection(database.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var name in parameters)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.DbType = System.Data.DbType.String;
                parameter.Value = "";
                command.Parameters.Add(parameter);
            }

            await command.PrepareAsync(cancel);
            return command;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static void Close(DbCommand command)
    {
        command.Connection?.Dispose();
        command.Dispose();
    }
}
