using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Archiving;
using MotCua.Application.Attachments;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Sealing;

namespace MotCua.Application.Tests.Harness;

/// <summary>The whole application on a fresh database, with a clock the test sets. Nothing of ours is faked but that clock.</summary>
public sealed partial class TestOffice : IAsyncDisposable
{
    /// <summary>What an agency's own program says, as a settings file has it.</summary>
    private static readonly AgencyPrograms Programs = new(new Dictionary<string, AgencyProgram>
    {
        ["TST"] = new(
            new Dictionary<string, AgencyMeaning>(StringComparer.OrdinalIgnoreCase)
            {
                ["đang xử lý"] = AgencyMeaning.InWork,
                ["chờ bổ sung"] = AgencyMeaning.Waiting,
                ["trả kết quả"] = AgencyMeaning.Result,
                ["từ chối"] = AgencyMeaning.Refused,
            },
            []),
    });

    private readonly string folder;
    private ServiceProvider services;
    private CopySigners signers = CopySigners.None;

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
    public static Task<TestOffice> OpenAsync(TestDatabase database, string today) =>
        OpenAsync(folder => EveryDatabase.NewAsync(database, folder, TestContext.Current.CancellationToken), today);

    /// <summary>An office on a PostgreSQL of the test's own.</summary>
    public static Task<TestOffice> OpenAsync(PostgresCluster cluster, string today) =>
        OpenAsync(async _ => new DatabaseOptions(DatabaseKind.Postgres, await cluster.NewDatabaseAsync(TestContext.Current.CancellationToken)), today);

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

    /// <param name="published">Seal sheets kept outside.</param>
    public async Task<IReadOnlyList<LedgerFault>> VerifyAsync(params SealSheet[] published) =>
        await Get<LedgerCheck>().VerifyAsync(null, published, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    public Task<MotCuaDb> DatabaseAsync() => Get<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<TestOffice> OpenAsync(Func<string, Task<DatabaseOptions>> database, string today)
    {
        var folder = Directory.CreateTempSubdirectory("motcua-test-").FullName;
        var office = new TestOffice(await database(folder), folder, new TestClock(DateOnly.Parse(today, CultureInfo.InvariantCulture)));
        Assert.False((await office.Get<DatabaseSetup>().EnsureAsync(TestContext.Current.CancellationToken)).Refused);
        return office;
    }

    /// <summary>Sets up what signs scans for desks, and starts the program again.</summary>
    public Task SignsCopiesWithAsync(params (string Unit, ICopySigner Signer)[] desks)
    {
        signers = new CopySigners(desks.ToDictionary(desk => desk.Unit, desk => desk.Signer));
        return RestartAsync();
    }

    private ServiceProvider Services() => Composition().BuildServiceProvider();

    private IServiceCollection Composition() => new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock)
        .AddMotCuaApplication(Database, new LedgerOptions("035"))
        .AddSingleton(new AttachmentOptions(Path.Combine(folder, "files")))
        .AddSingleton(new SignatureTrust(Path.Combine(folder, "trust")))
        .AddSingleton(signers)
        .AddSingleton(Programs)
        .AddSingleton<IArchiveForms, PlainForms>();
}
