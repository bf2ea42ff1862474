using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Attachments;
using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Application.Tests.Harness;

/// <summary>The whole application on a fresh database, with a clock the test sets. Nothing of ours is faked but that clock.</summary>
public sealed partial class TestOffice : IAsyncDisposable
{
    private readonly string folder;
    private ServiceProvider services;

    private TestOffice(DatabaseOptions database, string folder, TestClock clock)
    {
        Database = database;
        this.folder = folder;
        Clock = clock;
        services = Services();
    }

    public DatabaseOptions Database { get; }

    public TestClock Clock { get; }

    public OfficeLedger Ledger => Get<OfficeLedger>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <param name="today">The office's day, "2020-06-15"; it is 8 in the morning there.</param>
    public static async Task<TestOffice> OpenAsync(TestDatabase database, string today)
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("motcua-test-").FullName;
        var options = await EveryDatabase.NewAsync(database, folder, cancel);
        var clock = new TestClock(DateOnly.Parse(today, CultureInfo.InvariantCulture));
        var office = new TestOffice(options, folder, clock);
        await office.Get<DatabaseSetup>().EnsureAsync(cancel);
        return office;
    }

    /// <summary>Another program at work on this office's database.</summary>
    public TestOffice OpenBeside() => new(Database, Directory.CreateTempSubdirectory("motcua-test-").FullName, Clock);

    /// <summary>Stops the program and starts it again on the same database.</summary>
    public async Task RestartAsync()
    {
        await services.DisposeAsync();
        services = Services();
    }

    /// <summary>Runs a statement behind the program's back, as whoever tampers with the database would.</summary>
    public async Task TamperAsync(FormattableString sql)
    {
        await using var db = await DatabaseAsync();
        await db.Database.ExecuteSqlAsync(sql, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<LedgerFault>> VerifyAsync() =>
        await Get<LedgerCheck>().VerifyAsync(null, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    public Task<MotCuaDb> DatabaseAsync() => Get<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private ServiceProvider Services() => new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock)
        .AddMotCuaApplication(Database, new LedgerOptions("035"))
        .AddSingleton(new AttachmentOptions(Path.Combine(folder, "files")))
        .BuildServiceProvider();
}
