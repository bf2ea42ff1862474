using System.Diagnostics;

namespace MotCua.Bench;

/// <summary>What a run gave: calls a second, and how long a call took, in milliseconds.</summary>
internal sealed record LoadResult(double PerSecond, double P50, double P95, double P99)
{
    public static LoadResult Of(IEnumerable<double> waits, double seconds)
    {
        var sorted = waits.Order().ToArray();
        double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
        return sorted.Length == 0 ? new LoadResult(0, 0, 0, 0) : new LoadResult(sorted.Length / seconds, At(0.50), At(0.95), At(0.99));
    }
}

/// <summary>Many callers that each wait for their answer before they ask again, or a fixed pace whatever the answers take. A call that fails ends the bench.</summary>
internal static class Load
{
    /// <summary>Closed loop: <paramref name="callers"/> at once, each with its own number.</summary>
    public static async Task<LoadResult> RunAsync(int callers, double seconds, Func<int, Task> call)
    {
        var clock = Stopwatch.StartNew();
        var waits = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                var began = Stopwatch.GetTimestamp();
                await call(caller);
                mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return mine;
        })));
        return LoadResult.Of(waits.SelectMany(mine => mine), clock.Elapsed.TotalSeconds);
    }

    /// <summary>Open loop: a call is due every 1/<paramref name="perSecond"/> s, and its wait counts from when it was due.</summary>
    public static async Task<LoadResult> PacedAsync(int perSecond, double seconds, Func<int, Task> call)
    {
        var calls = new List<Task<double>>();
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < perSecond * seconds; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond);
            var early = due - clock.Elapsed;
            if (early > TimeSpan.Zero)
            {
                await Task.Delay(early);
            }

            calls.Add(FromAsync(due, number));
        }

        return LoadResult.Of(await Task.WhenAll(calls), clock.Elapsed.TotalSeconds);

        async Task<double> FromAsync(TimeSpan due, int number)
        {
            await call(number);
            return (clock.Elapsed - due).TotalMilliseconds;
        }
    }

    /// <summary>One after the other, after a few that are not counted.</summary>
    public static async Task<LoadResult> TimesAsync(int asks, Func<Task> ask)
    {
        var waits = new List<double>();
        for (var asked = -(asks + 3) / 4; asked < asks; asked++)
        {
            var began = Stopwatch.GetTimestamp();
            await ask();
            if (asked >= 0)
            {
                waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        return LoadResult.Of(waits, waits.Sum() / 1000);
    }
}
