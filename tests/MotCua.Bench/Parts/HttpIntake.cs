using MotCua.Application.Data;
using MotCua.Bench.Served;

namespace MotCua.Bench.Parts;

/// <summary>Intakes of signed-in clerks through the API, beside a bare program that takes the same bodies and writes the same rows.</summary>
internal static class HttpIntake
{
    private const int Most = 32;
    private const int SteadyPace = 200;

    public static async Task RunAsync(BenchRun run, DatabaseKind database)
    {
        var options = await run.Places.NewAsync(database);
        await using var office = await BenchOffice.OpenAsync(options);
        var intakes = await Intakes.OfAsync(office);
        using var program = await ServedProgram.OursAsync(run.Program, options);
        using var caller = new Caller(program.Address);
        using var bare = await ServedProgram.BareAsync(await run.Places.NewAsync(database));
        using var floor = new Caller(bare.Address);
        var name = BenchRun.NameOf(database);
        foreach (var callers in new[] { Most, 8, 1 })
        {
            var rounds = await run.BesideAsync(callers, _ => intakes.SendAsync(caller), _ => intakes.SendAsync(floor), isWarm: callers != Most);
            var what = $"{name}: intakes through HTTP, callers: {callers}";
            run.Lines.Add(callers == Most ? BenchLine.Beside(what, rounds, "0.50 of the floor", (_, ratio) => ratio >= 0.5) : BenchLine.Beside(what, rounds));
        }

        var paced = new List<LoadResult>();
        while (paced.Count < run.Size.Rounds)
        {
            paced.Add(await Load.PacedAsync(SteadyPace, run.Size.Seconds, _ => intakes.SendAsync(caller)));
        }

        var p99 = BenchLine.Median(paced.Select(round => round.P99));
        run.Lines.Add(new BenchLine($"{name}: p99 of HTTP intakes at a steady {SteadyPace}/s", p99, " ms", Budget: "100 ms", Met: p99 < 100));
    }
}
