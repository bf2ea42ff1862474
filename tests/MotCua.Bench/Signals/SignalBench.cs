using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Application;
using MotCua.Application.Attachments;
using MotCua.Application.Data;
using MotCua.Application.Demo;
using MotCua.Application.Ledger;
using MotCua.Application.Signalling;
using MotCua.Domain.Organisation;
using MotCua.Domain.Signals;

namespace MotCua.Bench.Signals;

/// <summary>
/// Plays a district year with known failings, through the real verbs on a database of its own, lets the rules look, and compares what they found with what was put in. Each seed is another year with
/// other communes failing in other ways; five communes of the fifteen never fail.
/// </summary>
internal static class SignalBench
{
    private const int AtATime = 2;
    private const int FailingCommunes = 10;
    private const double DossierRate = 0.06;
    private const double RareRate = 0.3;
    private const double MonthRate = 0.4;

    /// <summary>Every failing of one dossier in its own two communes; those of desks where they can show.</summary>
    private static readonly string[] OfDesks =
    [
        "volume-falling", "silent-days", "outgoing-missing", "hand-slips-missing", "hand-slip-twice", "entered-late", "same-hand",
        "entered-in-bulk", "ended-in-bulk", "ended-in-a-minute", "one-proxy", "one-phone", "one-taker", "refused-alike", "sent-home-again", "counter-paper-not-published", "cash-differs",
    ];

    /// <summary>What can only happen to dossiers that are late, or that take long: few in a commune.</summary>
    private static readonly string[] OfFew =
    [
        "apology-missing", "apology-too-late", "rescheduled-again", "supplements-repeated", "paper-not-published", "opinion-late", "payment-not-published", "paused-at-the-end", "handed-over-late", "result-dated-early",
        "out-of-hours", "sent-back-again", "paper-not-taken-over",
    ];

    public static async Task<IReadOnlyList<RuleScore>> RunAsync(int seeds, int divide, CancellationToken cancel)
    {
        var score = new SignalScore();
        await Parallel.ForEachAsync(Enumerable.Range(1, seeds), new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel }, async (seed, stop) =>
        {
            var (plan, found, failing) = await PlayAsync(seed, divide, stop);
            lock (score)
            {
                Console.Error.WriteLine($"  seed {seed}: {plan.Codes.Count} dossiers, {plan.Misdone.Count} failings, {found.Count} signs");
                score.Add(plan, found, failing);
            }
        });
        return score.Rules();
    }

    /// <summary>Which communes fail in which way in one year.</summary>
    private static List<DemoMisdeed> Deal(int seed, IReadOnlyList<string> communes)
    {
        var dice = new Random(seed);
        var bad = communes.OrderBy(_ => dice.Next()).Take(FailingCommunes).ToList();
        var deeds = DemoMisdeed.Known.Except(OfDesks).Select((rule, place) => new DemoMisdeed(rule, [bad[place % bad.Count], bad[((place * 3) + 1) % bad.Count]], OfFew.Contains(rule) ? RareRate : DossierRate)).ToList();
        deeds.AddRange(
        [
            new("volume-falling", [bad[0]], 1),
            new("silent-days", [bad[1]], 1),
            new("outgoing-missing", [bad[2], bad[3]], 0.02),
            new("entered-late", [bad[4], bad[5], bad[6]], 0.12),
            new("hand-slips-missing", [bad[4], bad[5]], 0.3),
            new("hand-slip-twice", [bad[6]], 0.3),
            new("same-hand", [bad[7], bad[8]], 1),
        ]);
        deeds.AddRange(OfDesks.Skip(7).Select((rule, place) => new DemoMisdeed(rule, [bad[2 + (place % 8)], bad[2 + (((place * 3) + 2) % 8)]], MonthRate)));
        return [.. deeds.Select(deed => deed with { Authorities = [.. deed.Authorities.Distinct()] })];
    }

    private static async Task<(DemoPlan Plan, IReadOnlyList<SignalRow> Found, IReadOnlySet<string> Failing)> PlayAsync(int seed, int divide, CancellationToken cancel)
    {
        var memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        var folder = Directory.CreateDirectory(Path.Combine(memory, $"motcua-signals-{Environment.ProcessId}-{seed}"));
        try
        {
            var data = new DemoData(Path.Combine(AppContext.BaseDirectory, "data", "demo"));
            var communes = DemoOrganisation.UnitsOf(DemoFixture.QuangBinhCommunes, data).Where(unit => unit.Kind == UnitKind.Commune).Select(unit => unit.Code).ToList();
            var deeds = Deal(seed, communes);
            var fixture = (DemoFixture.QuangBinhCommunes with { Seed = seed, Misdeeds = deeds }).DividedBy(divide);
            var database = DatabaseOptions.SqliteIn(folder.FullName);
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSingleton(TimeProvider.System);
            services.AddMotCuaApplication(database, new LedgerOptions("035"));
            services.AddSingleton(new AttachmentOptions(Path.Combine(folder.FullName, "files")));
            services.AddDemoPlayer();
            await using var office = services.BuildServiceProvider();
            await office.GetRequiredService<DatabaseSetup>().EnsureAsync(cancel);
            var plan = DemoPlan.Make(fixture, data);
            var player = office.GetRequiredService<DemoPlayer>();
            await player.BeginAsync(fixture, plan, data, cancel);
            await player.PlayAsync(plan, null, cancel);
            await player.FinishAsync(fixture, plan, cancel);
            await office.GetRequiredService<ScanSignals>().RunAsync(whole: true, null, cancel);
            await using var db = await office.GetRequiredService<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync(cancel);
            return (plan, await db.Signals.AsNoTracking().ToListAsync(cancel), deeds.SelectMany(deed => deed.Authorities).ToHashSet());
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
