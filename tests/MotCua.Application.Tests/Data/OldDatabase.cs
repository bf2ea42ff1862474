using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Tests.Harness;
using MotCua.Domain;

namespace MotCua.Application.Tests.Data;

/// <summary>A database as an older program left it, and what is done to it by hand.</summary>
internal sealed class OldDatabase(DatabaseOptions options, string folder) : IAsyncDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public DatabaseOptions Options => options;

    /// <summary>The program's steps, oldest first.</summary>
    public IReadOnlyList<string> Known
    {
        get
        {
            using var db = Open(options);
            return [.. db.Database.GetMigrations()];
        }
    }

    public static async Task<OldDatabase> NewAsync(TestDatabase database)
    {
        var folder = Directory.CreateTempSubdirectory("motcua-test-").FullName;
        return new OldDatabase(await EveryDatabase.NewAsync(database, folder, Cancel), folder);
    }

    public static MotCuaDb Open(DatabaseOptions options)
    {
        var builder = new DbContextOptionsBuilder<MotCuaDb>();
        ApplicationServices.Use(builder, options);
        return new MotCuaDb(builder.Options);
    }

    /// <summary>What the program does at its start.</summary>
    public Task<Outcome<int>> EnsureAsync() => EnsureAsync(options);

    public static async Task<Outcome<int>> EnsureAsync(DatabaseOptions database)
    {
        await using var services = new ServiceCollection().AddLogging().AddMotCuaApplication(database, new LedgerOptions("035")).BuildServiceProvider();
        return await services.GetRequiredService<DatabaseSetup>().EnsureAsync(Cancel);
    }

    public async Task MigrateToTheFirstAsync()
    {
        await using var db = Open(options);
        await db.GetService<IMigrator>().MigrateAsync(Known[0], Cancel);
    }

    /// <summary>Undoes one step and leaves those after it.</summary>
    public async Task TakeBackAsync(string step)
    {
        await using var db = Open(options);
        var known = Known.ToList();
        await ExecuteAsync(db.GetService<IMigrator>().GenerateScript(step, known[known.IndexOf(step) - 1], MigrationsSqlGenerationOptions.NoTransactions));
    }

    /// <summary>One row in each table of the first version; what each holds, by table and column.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> FillEveryTableAsync()
    {
        await using var db = Open(options);
        var filled = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var table in FirstModel(db).GetRelationalModel().Tables)
        {
            var columns = string.Join(", ", table.Columns.Select(column => column.Name));
            var values = string.Join(", ", table.Columns.Select(column => column.StoreTypeMapping.GenerateSqlLiteral(Value(column))));
            await ExecuteAsync($"insert into {table.Name} ({columns}) values ({values})");
            filled[table.Name] = await OnlyRowOfAsync(table.Name);
        }

        return filled;
    }

    public async Task<IReadOnlyDictionary<string, string>> OnlyRowOfAsync(string table)
    {
        await using var db = Open(options);
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"select * from {table}";
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        Assert.True(await reader.ReadAsync(Cancel), table);
        var row = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(i)}");
        Assert.False(await reader.ReadAsync(Cancel), table);
        return row;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var db = Open(options);
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    public async Task<object?> ScalarAsync(string sql)
    {
        await using var db = Open(options);
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancel);
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static IModel FirstModel(MotCuaDb db)
    {
        var assembly = db.GetService<IMigrationsAssembly>();
        TypeInfo first = assembly.Migrations.First().Value;
        return db.GetService<IModelRuntimeInitializer>().Initialize(assembly.CreateMigration(first, db.Database.ProviderName!).TargetModel, designTime: true, validationLogger: null);
    }

    private static object Value(IColumn column) => Type.GetTypeCode(column.ProviderClrType) switch
    {
        TypeCode.String => column.Name == "search_words" ? "giang seng" : column.Name == "search_numbers" ? "010203004567" : "x",
        TypeCode.Boolean => true,
        TypeCode.Int32 => 1,
        TypeCode.Int64 => 1L,
        TypeCode.DateTime => new DateTime(2020, 6, 15, 1, 0, 0, DateTimeKind.Utc),
        _ when column.ProviderClrType == typeof(DateOnly) => new DateOnly(2020, 6, 15),
        _ when column.ProviderClrType == typeof(byte[]) => new byte[] { 1, 2 },
        _ => throw new NotSupportedException($"{column.Table.Name}.{column.Name} is a {column.ProviderClrType.Name}"),
    };
}
