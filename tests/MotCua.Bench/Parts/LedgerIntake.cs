using MotCua.Application.Data;
using MotCua.Bench.Floor;

namespace MotCua.Bench.Parts;

/// <summary>Durable intakes through the real verb, beside the same rows written raw into a database of the same kind.</summary>
internal static class LedgerIntake
{
    private const int Most = 64;

    public static async Task RunAsync(BenchRun run, DatabaseKind database)
    {
        await using var office = await BenchOffice.OpenAsync(await run.Places.NewAsync(database));
        await using var floorOffice = await BenchOffice.OpenAsync(await run.Places.NewAsync(database));
        using var floor = new RawWriter(floorOffice.Database, await floorOffice.WatchIntakesAsync());
        var number = 0L;
        foreach (var callers in new[] { Most, 8, 1 })
        {
            var rounds = await run.BesideAsync(callers, _ => office.ReceiveAsync(), _ => floor.WriteAsync(Interlocked.Increment(ref number)), isWarm: callers != Most);
            var what = $"{BenchRun.NameOf(database)}: intakes through the ledger, callers: {callers}";
            run.Lines.Add((callers, database) switch
            {
                (Most, DatabaseKind.Sqlite) => BenchLine.Beside(what, rounds, "0.50 of the floor, 3,000/s", (value, ratio) => ratio >= 0.5 && value >= 3000),
                (Most, _) => BenchLine.Beside(what, rounds, "0.50 of the floor", (_, ratio) => ratio >= 0.5),
                _ => BenchLine.Beside(what, rounds),
            });
        }
    }
}
