using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Application;
using MotCua.Application.Attachments;
using MotCua.Application.Data;
using MotCua.Application.Demo;
using MotCua.Application.Ledger;
using MotCua.Web;

namespace MotCua.Bench.Parts;

/// <summary>How fast the counters, and all rows, are made again from the ledger of the demonstration district, and how fast both are compared.</summary>
internal static class Rebuilding
{
    private const double Wanted = 50_000;
    private const string Node = "035";

    /// <summary>The code that folds is compiled by the first turns.</summary>
    private const int WarmUps = 2;

    public static async Task RunAsync(BenchRun run, DatabaseKind database)
    {
        var isQuick = run.Size == BenchSize.Quick;
        var told = (await run.Places.NewAsync(DatabaseKind.Sqlite)).Ready();
        await TellAsync(DemoFixture.QuangBinh.DividedBy(isQuick ? 10 : 1), told);
        var place = database == DatabaseKind.Sqlite ? told : await CopyAsync(told, (await run.Places.NewAsync(database)).Ready());
        await using var district = Office(place);
        var check = district.GetRequiredService<LedgerCheck>();
        var (rebuilds, checks, counts) = (new List<double>(), new List<double>(), new List<double>());
        long entries = 0;
        for (var turn = 0; turn < WarmUps + run.Size.Rounds; turn++)
        {
            var clock = Stopwatch.StartNew();
            entries = await check.RebuildAsync(null, CancellationToken.None) ?? throw new InvalidOperationException("Somebody else is at work on the bench's own database.");
            var rebuilt = clock.Elapsed;
            await check.RebuildCountersAsync(null, CancellationToken.None);
            var counted = clock.Elapsed;
            await foreach (var fault in check.VerifyAsync(null, CancellationToken.None))
            {
                throw new InvalidOperationException($"The rebuilt rows are not the ledger's: {fault}");
            }

            if (turn >= WarmUps)
            {
                rebuilds.Add(entries / rebuilt.TotalSeconds);
                counts.Add(entries / (counted - rebuilt).TotalSeconds);
                checks.Add(entries / (clock.Elapsed - counted).TotalSeconds);
            }
        }

        var what = string.Create(CultureInfo.InvariantCulture, $"{entries:#,0} entries of a district's year");
        var made = BenchLine.Median(counts);
        run.Lines.Add(new BenchLine($"{BenchRun.NameOf(database)}: rebuild of the counters, {what}", made, "/s", Budget: "50,000/s", Met: made >= Wanted));
        run.Lines.Add(new BenchLine($"{BenchRun.NameOf(database)}: rebuild of every table, {what}", BenchLine.Median(rebuilds), "/s"));
        run.Lines.Add(new BenchLine($"{BenchRun.NameOf(database)}: check, {what}", BenchLine.Median(checks), "/s"));
    }

    /// <summary>Tells the district's story; nobody is at work in it any more then.</summary>
    private static async Task TellAsync(DemoFixture fixture, MotCuaOptions place)
    {
        await using (var office = Office(place))
        {
            await office.GetRequiredService<DatabaseSetup>().EnsureAsync(CancellationToken.None);
            var data = new DemoData(Path.Combine(AppContext.BaseDirectory, "data", "demo"));
            var plan = DemoPlan.Make(fixture, data);
            var player = office.GetRequiredService<DemoPlayer>();
            await player.BeginAsync(fixture, plan, data, CancellationToken.None);
            await player.PlayAsync(plan, null, CancellationToken.None);
            await player.FinishAsync(fixture, plan, CancellationToken.None);
        }

        SqliteConnection.ClearAllPools();
    }

    /// <summary>The same ledger in another database, without the rows that it makes: telling the story again, act by act, would take minutes.</summary>
    private static async Task<MotCuaOptions> CopyAsync(MotCuaOptions told, MotCuaOptions empty)
    {
        await using var from = Office(told);
        await using var to = Office(empty);
        await to.GetRequiredService<DatabaseSetup>().EnsureAsync(CancellationToken.None);
        await using var source = await from.GetRequiredService<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync();
        await using var target = await to.GetRequiredService<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync();
        using var store = LedgerStore.Of(empty.Database, target.Model);
        store.Connect();
        store.Begin(Node, []);
        store.Execute("delete from heads");
        await LoadAsync(store, source.Heads);
        await LoadAsync(store, source.Entries);

        // What the server's housekeeping does by itself within the hour.
        store.Execute("analyze entries");
        store.Commit();
        return empty;
    }

    private static Task LoadAsync<TRow>(LedgerStore store, IQueryable<TRow> rows)
        where TRow : class
    {
        var map = store.Map(typeof(TRow));
        return store.LoadAsync(map, rows.AsNoTracking().AsAsyncEnumerable().Select(map.ValuesOf), CancellationToken.None);
    }

    private static ServiceProvider Office(MotCuaOptions place)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddMotCuaApplication(place.Database, new LedgerOptions(Node));
        services.AddSingleton(new AttachmentOptions(Path.Combine(place.Data, "files")));
        services.AddDemoPlayer();
        return services.BuildServiceProvider();
    }
}
