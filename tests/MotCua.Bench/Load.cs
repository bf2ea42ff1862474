using System.Diagnostics;

namespace MotCua.Bench;

/// <summary>What a run gave: calls a second, and how long a call took in milliseconds.</summary>
internal sealed record LoadResult(double PerSecond, double P50, double P99, int Calls, int Failed);

/// <summary>Many callers that each wait for their answer before they ask again, or a fixed pace whatever the answers take.</summary>
internal static class Load
{
    /// <summary>Closed loop: <paramref name="callers"/> at once, for <paramref name="seconds"/>.</summary>
    public static async Task<LoadResult> RunAsync(int callers, double seconds, Func<int, Task<bool>> call)
    {
        var next = 0;
        var failed = 0;
        var clock = Stopwatch.StartNew();
        var waits = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                var began = Stopwatch.GetTimestamp();
                if (!await call(Interlocked.Increment(ref next)))
                {
                    Interlocked.Increment(ref failed);
                }

                mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return mine;
        })));
        return Result(waits.SelectMany(mine => mine), clock.Elapsed.TotalSeconds, failed);
    }

    /// <summary>Open loop: a call is due every 1/<paramref name="perSecond"/> s; its wait counts from when it was due.</summary>
    public static async Task<LoadResult> PacedAsync(int perSecond, double seconds, Func<int, Task<bool>> call)
    {
        var failed = 0;
        var calls = new List<Task<double>>();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < perSecond * seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond);
            var early = due - clock.Elapsed;
            if (early > TimeSpan.Zero)
            {
                await Task.Delay(early);
            }

            var number = i;
            calls.Add(Task.Run(async () =>
            {
                if (!await call(number))
                {
                    Interlocked.Increment(ref failed);
                }

                return (clock.Elapsed - due).TotalMilliseconds;
            }));
        }

        return Result(await Task.WhenAll(calls), clock.Elapsed.TotalSeconds, failed);
    }

    private static LoadResult Result(IEnumerable<double> waits, double seconds, int failed)
    {
        var sorted = waits.Order().ToArray();
        return new LoadResult(sorted.Length / seconds, At(sorted, 0.50), At(sorted, 0.99), sorted.Length, failed);
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
