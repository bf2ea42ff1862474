using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Application;
using MotCua.Application.Data;
using MotCua.Application.Demo;
using MotCua.Application.Ledger;

namespace MotCua.Bench.Parts;

/// <summary>How fast all rows are made again from the ledger of the demonstration district, and how fast both are compared.</summary>
internal static class Rebuilding
{
    private const double Wanted = 50_000;

    /// <summary>The code that folds is compiled by the first turns.</summary>
    private const int WarmUps = 2;

    public static async Task RunAsync(BenchRun run, DatabaseKind database)
    {
        var isQuick = run.Size == BenchSize.Quick;
        var place = (await run.Places.NewAsync(database)).Ready();
        await using var district = await PlayedAsync(DemoFixture.QuangBinh.DividedBy(isQuick ? 10 : 1), place.Database);
        var check = district.GetRequiredService<LedgerCheck>();
        var (rebuilds, checks) = (new List<double>(), new List<double>());
        long entries = 0;
        for (var turn = 0; turn < WarmUps + run.Size.Rounds; turn++)
        {
            var clock = Stopwatch.StartNew();
            entries = await check.RebuildAsync(null, CancellationToken.None) ?? throw new InvalidOperationException("Somebody else is at work on the bench's own database.");
            var rebuilt = clock.Elapsed;
            await foreach (var fault in check.VerifyAsync(null, CancellationToken.None))
            {
                throw new InvalidOperationException($"The rebuilt rows are not the ledger's: {fault}");
            }

            if (turn >= WarmUps)
            {
                rebuilds.Add(entries / rebuilt.TotalSeconds);
                checks.Add(entries / (clock.Elapsed - rebuilt).TotalSeconds);
            }
        }

        var what = string.Create(CultureInfo.InvariantCulture, $"{entries:#,0} entries of a district's year");
        var made = BenchLine.Median(rebuilds);
        run.Lines.Add(new BenchLine($"{BenchRun.NameOf(database)}: rebuild, {what}", made, "/s", Budget: "50,000/s", Met: made >= Wanted));
        run.Lines.Add(new BenchLine($"{BenchRun.NameOf(database)}: check, {what}", BenchLine.Median(checks), "/s"));
    }

    /// <summary>The district after its story was told; nobody is at work in it any more.</summary>
    private static async Task<ServiceProvider> PlayedAsync(DemoFixture fixture, DatabaseOptions database)
    {
        await using (var office = Office(database))
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
        return Office(database);
    }

    private static ServiceProvider Office(DatabaseOptions database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddMotCuaApplication(database, new LedgerOptions("035"));
        services.AddDemoPlayer();
        return services.BuildServiceProvider();
    }
}
