using System.Diagnostics;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Tests.WorkingTime;

namespace MotCua.Domain.Tests.Deadlines;

public class DueSpeedTests(ITestOutputHelper output)
{
    /// <summary>The goal is one second on one idle core; the assertion leaves room for a debug build on a busy machine.</summary>
    [Fact]
    public void A_million_due_times_take_about_a_second()
    {
        Limit[] limits = [Limit.WorkingDays(3), Limit.WorkingDays(25), Limit.WorkingHours(16), Limit.CalendarDays(10), Limit.Months(2), Limit.SameDay, Limit.WorkingDays(0.5m), Limit.Hours(24)];
        var calendar = TestCalendars.Shipped;
        Run(20_000);

        var (taken, sum) = Run(1_000_000);

        output.WriteLine($"1,000,000 due times in {taken.TotalMilliseconds:N0} ms");
        Assert.NotEqual(0, sum);
        Assert.True(taken < TimeSpan.FromSeconds(3), $"1,000,000 due times took {taken.TotalMilliseconds:N0} ms");

        (TimeSpan Taken, long Sum) Run(int count)
        {
            var start = new DateTime(2018, 1, 2, 9, 15, 0);
            var watch = Stopwatch.StartNew();
            var ticks = 0L;
            for (var i = 0; i < count; i++)
            {
                ticks ^= Deadline.Of(calendar, start.AddMinutes(i * 4), limits[i % limits.Length], CountingPolicy.Default)!.Value.Ticks;
            }

            return (watch.Elapsed, ticks);
        }
    }
}
