using System.Diagnostics;
using MotCua.Application.Data;
using MotCua.Bench.Served;

namespace MotCua.Bench.Parts;

/// <summary>From the start of the process to its first page, on a database that is there; and what it holds in memory when nobody has asked for ten seconds.</summary>
internal static class StartAndMemory
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(BenchRun run, DatabaseKind database)
    {
        var options = await run.Places.NewAsync(database);
        await using (var office = await BenchOffice.OpenAsync(options))
        {
            await office.ReceiveAsync();
        }

        var starts = new List<double>();
        var memory = new List<double>();
        while (starts.Count < run.Size.Rounds)
        {
            var clock = Stopwatch.StartNew();
            using var program = await ServedProgram.OursAsync(run.Program, options);
            using var caller = new Caller(program.Address);
            await caller.GetAsync("/track");
            starts.Add(clock.Elapsed.TotalSeconds);
            await Task.Delay(Idle);
            memory.Add(program.MemoryMiB());
        }

        var name = BenchRun.NameOf(database);
        var start = BenchLine.Median(starts);
        run.Lines.Add(new BenchLine($"{name}: start to first page", start, " s", Budget: "3 s", Met: start < 3));
        var resident = BenchLine.Median(memory);
        run.Lines.Add(new BenchLine($"{name}: resident memory after 10 s idle", resident, " MiB", Budget: "150 MB", Met: resident * 1.048576 < 150));
    }
}
