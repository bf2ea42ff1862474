using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Application.Tests.Harness;

/// <summary>The whole application on a fresh database, with a clock the test sets. Nothing of ours is faked but that clock.</summary>
public sealed partial class TestOffice : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder;

    private TestOffice(ServiceProvider services, string folder, TestClock clock)
    {
        this.services = services;
        this.folder = folder;
        Clock = clock;
    }

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
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock)
            .AddMotCuaApplication(options, new LedgerOptions("035"))
            .BuildServiceProvider();
        await services.GetRequiredService<DatabaseSetup>().EnsureAsync(cancel);
        return new TestOffice(services, folder, clock);
    }

    public Task<MotCuaDb> DatabaseAsync() => Get<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
