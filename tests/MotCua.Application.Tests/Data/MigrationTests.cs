using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Tests.Harness;
using Npgsql;

namespace MotCua.Application.Tests.Data;

/// <summary>A new program on an old database: it upgrades what it may, once, and keeps what was there.</summary>
public sealed class MigrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseKind.Postgres, "Host=127.0.0.1")]
    public void Every_change_of_the_model_has_its_migration_in_both_databases(DatabaseKind kind, string connection)
    {
        using var db = OldDatabase.Open(new DatabaseOptions(kind, connection));

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: ./run migrate NAME writes what is missing.");
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_database_of_the_first_version_keeps_every_row(TestDatabase database)
    {
        await using var old = await OldDatabase.NewAsync(database);
        await old.MigrateToTheFirstAsync();
        var before = await old.FillEveryTableAsync();

        Assert.Equal(old.Known.Count - 1, (await old.EnsureAsync()).Value);

        foreach (var (table, row) in before)
        {
            var now = await old.OnlyRowOfAsync(table);
            Assert.All(row.Where(cell => now.ContainsKey(cell.Key)), cell => Assert.Equal((table, cell.Key, cell.Value), (table, cell.Key, now[cell.Key])));
        }

        Assert.Equal(1L, await old.ScalarAsync(
            database == TestDatabase.Sqlite ? "select count(*) from dossier_words where dossier_words match 'seng'" : "select count(*) from dossier_terms where terms @@ 'seng'"));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_waits_for_a_signature_under_a_new_date_still_does_after_the_upgrade(TestDatabase database)
    {
        await using var old = await OldDatabase.NewAsync(database);
        await old.MigrateToTheFirstAsync();
        await old.FillEveryTableAsync();
        await old.ExecuteAsync("update dossiers set ended_at = null, state = '{\"aside\":{\"proposedDate\":{\"reason\":\"\"}}}'");

        await old.EnsureAsync();

        Assert.Equal(1L, await old.ScalarAsync("select count(*) from dossiers where new_date_proposed"));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_step_that_is_older_than_the_last_one_done_is_done_too(TestDatabase database)
    {
        await using var old = await OldDatabase.NewAsync(database);
        await old.EnsureAsync();
        var index = database == TestDatabase.Sqlite ? "select sql from sqlite_schema where name = 'ix_dossiers_ended'" : "select indexdef from pg_indexes where indexname = 'ix_dossiers_ended'";
        var asItIs = await old.ScalarAsync(index);
        await old.TakeBackAsync(Assert.Single(old.Known, step => step.EndsWith("_EndedByEntry", StringComparison.Ordinal)));
        Assert.NotEqual(asItIs, await old.ScalarAsync(index));

        Assert.Equal(1, (await old.EnsureAsync()).Value);

        Assert.Equal(asItIs, await old.ScalarAsync(index));
        Assert.Equal(0, (await old.EnsureAsync()).Value);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Programs_that_start_at_once_upgrade_once(TestDatabase database)
    {
        await using var old = await OldDatabase.NewAsync(database);

        var done = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(old.EnsureAsync, Cancel)));

        var steps = old.Known.Count;
        Assert.Equal([0, 0, 0, 0, 0, steps], done.Select(one => one.Value).Order());
        Assert.Equal(0, (await old.EnsureAsync()).Value);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_a_newer_program_upgraded_is_left_alone(TestDatabase database)
    {
        await using var old = await OldDatabase.NewAsync(database);
        await old.EnsureAsync();
        await old.ExecuteAsync("insert into \"__EFMigrationsHistory\" values ('29990101000000_FromTomorrow', '99')");

        var refusal = (await old.EnsureAsync()).Refusal;

        Assert.Equal(("database.newer", "29990101000000_FromTomorrow"), (refusal.Code, refusal.Facts[0]));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Tables_made_without_migrations_are_not_touched(TestDatabase database)
    {
        await using var old = await OldDatabase.NewAsync(database);
        await old.ExecuteAsync("create table entries (node text)");

        Assert.Equal("database.without-history", (await old.EnsureAsync()).Refusal.Code);
    }

    /// <summary>A province is a schema: two of them in one database, told apart by the connection alone.</summary>
    [Fact]
    public async Task Every_schema_of_one_database_is_upgraded_by_itself()
    {
        await using var old = await OldDatabase.NewAsync(TestDatabase.Postgres);
        await old.ExecuteAsync("create schema lao_cai; create schema tuyen_quang");
        Assert.Equal(old.Known.Count, (await old.EnsureAsync()).Value);

        foreach (var schema in new[] { "lao_cai", "tuyen_quang" })
        {
            var connection = new NpgsqlConnectionStringBuilder(old.Options.ConnectionString) { SearchPath = schema }.ConnectionString;
            Assert.Equal(old.Known.Count, (await OldDatabase.EnsureAsync(new DatabaseOptions(DatabaseKind.Postgres, connection))).Value);
            Assert.Equal(0L, await old.ScalarAsync($"select count(*) from {schema}.dossiers"));
        }
    }
}
