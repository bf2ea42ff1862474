using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MotCua.Domain;

namespace MotCua.Application.Data;

/// <summary>
/// Makes the database ready: creates its tables, or upgrades those of an older program. All that is missing is done in one transaction, so an
/// upgrade that is cut off leaves the old database; several programs that start at once wait for the one that does it.
/// </summary>
public sealed class DatabaseSetup(IDbContextFactory<MotCuaDb> databases, DatabaseOptions options)
{
    /// <summary>How many steps were done: nothing is left to do at nearly every start, which costs one or two small queries. Refuses a database that is not this program's to change.</summary>
    public async Task<Outcome<int>> EnsureAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var connection = db.Database.GetDbConnection();

        // Not by EF Core, which would log at length what the caller says in a sentence.
        await connection.OpenAsync(cancel);
        try
        {
            return await EnsureAsync(db, connection, cancel);
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    private async Task<Outcome<int>> EnsureAsync(MotCuaDb db, DbConnection connection, CancellationToken cancel)
    {
        if (options.Kind == DatabaseKind.Sqlite)
        {
            await ExecuteAsync(connection, null, "pragma journal_mode=wal", cancel);
        }

        var known = db.Database.GetMigrations().ToList();
        var missing = Missing(known, await AppliedAsync(connection, null, cancel));
        return missing.Refused || missing.Value.Count == 0 ? missing.Then<int>(_ => 0) : await UpgradeAsync(db, connection, known, cancel);
    }

    private async Task<Outcome<int>> UpgradeAsync(MotCuaDb db, DbConnection connection, List<string> known, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (options.Kind == DatabaseKind.Postgres)
        {
            await ExecuteAsync(connection, transaction, "select pg_advisory_xact_lock(hashtextextended('motcua upgrade ' || current_schema(), 0))", cancel);
        }

        // Another program may have done it while this one waited for its turn.
        var missing = Missing(known, await AppliedAsync(connection, transaction, cancel));
        if (missing.Refused || missing.Value.Count == 0)
        {
            return missing.Then<int>(_ => 0);
        }

        var migrator = db.GetService<IMigrator>();
        foreach (var step in missing.Value)
        {
            // Each by itself: of two that were written side by side the older one may be the one that is missing.
            var before = known.IndexOf(step) is var place and > 0 ? known[place - 1] : Migration.InitialDatabase;
            await ExecuteAsync(connection, transaction, migrator.GenerateScript(before, step, MigrationsSqlGenerationOptions.NoTransactions), cancel);
        }

        await transaction.CommitAsync(cancel);
        return missing.Value.Count;
    }

    private static Outcome<List<string>> Missing(List<string> known, Applied applied)
    {
        if (!applied.HasHistory && applied.HasTables)
        {
            return DatabaseRefusals.WithoutHistory;
        }

        return applied.Steps.Except(known).Max() is { } newer ? DatabaseRefusals.Newer(newer) : known.Except(applied.Steps).ToList();
    }

    /// <summary>What this database went through. Asked of the schema in use alone: others may stand beside it in the same PostgreSQL.</summary>
    private async Task<Applied> AppliedAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancel)
    {
        var tables = await ReadAsync(
            connection,
            transaction,
            options.Kind == DatabaseKind.Sqlite
                ? "select name from sqlite_schema where type = 'table' and name in ('__EFMigrationsHistory', 'entries')"
                : "select cast(tablename as text) from pg_tables where schemaname = current_schema() and tablename in ('__EFMigrationsHistory', 'entries')",
            cancel);
        var hasHistory = tables.Contains("__EFMigrationsHistory");
        var steps = hasHistory ? await ReadAsync(connection, transaction, "select \"MigrationId\" from \"__EFMigrationsHistory\"", cancel) : [];
        return new Applied(hasHistory, tables.Contains("entries"), steps);
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancel)
    {
        await using var command = CommandOf(connection, transaction, sql);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<string>();
        while (await reader.ReadAsync(cancel))
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancel)
    {
        await using var command = CommandOf(connection, transaction, sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static DbCommand CommandOf(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;

        // Making an index over millions of dossiers takes as long as it takes.
        command.CommandTimeout = transaction is null ? command.CommandTimeout : 0;
        return command;
    }

    private sealed record Applied(bool HasHistory, bool HasTables, IReadOnlyList<string> Steps);
}

public static class DatabaseRefusals
{
    /// <summary>Its tables were made by a program from before there were upgrades.</summary>
    public static readonly Refusal WithoutHistory = new("database.without-history");

    /// <summary>A newer program has changed it; this one would write what that one no longer reads.</summary>
    public static Refusal Newer(string step) => new("database.newer", step);
}
