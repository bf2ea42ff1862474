using System.Diagnostics;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Tests.WorkingTime;

namespace MotCua.Domain.Tests.Deadlines;

public class DueSpeedTests(ITestOutputHelper output)
{
    private const int Turns = 20;
    private const int OfATurn = 50_000;
    private const int StepsOfFloor = 200;

    /// <summary>
    /// The goal is a million in one second on one idle core; half a second was measured. What else the machine does is left out by taking turns with plain arithmetic, of which two hundred steps took
    /// 0.9 microseconds there.
    /// </summary>
    [Fact]
    public void A_due_time_takes_no_longer_than_four_hundred_steps_of_arithmetic()
    {
        Limit[] limits = [Limit.WorkingDays(3), Limit.WorkingDays(25), Limit.WorkingHours(16), Limit.CalendarDays(10), Limit.Months(2), Limit.SameDay, Limit.WorkingDays(0.5m), Limit.Hours(24)];
        var calendar = TestCalendars.Shipped;
        Due(0);
        Floor(1);
        var (due, floor, sum) = (TimeSpan.Zero, TimeSpan.Zero, 0L);
        for (var turn = 0; turn < Turns; turn++)
        {
            var watch = Stopwatch.StartNew();
            sum ^= Due(turn);
            due += watch.Elapsed;
            watch.Restart();
            sum ^= Floor(turn + 1);
            floor += watch.Elapsed;
        }

        output.WriteLine($"{Turns * OfATurn:N0} due times in {due.TotalMilliseconds:N0} ms, the floor in {floor.TotalMilliseconds:N0} ms");
        Assert.NotEqual(0, sum);
        Assert.True(due < 2 * floor, $"Due times took {due.TotalMilliseconds:N0} ms, the floor {floor.TotalMilliseconds:N0} ms");

        long Due(int turn)
        {
            var start = new DateTime(2018, 1, 2, 9, 15, 0);
            var ticks = 0L;
            for (var i = turn * OfATurn; i < (turn + 1) * OfATurn; i++)
            {
                ticks ^= Deadline.Of(calendar, start.AddMinutes(i * 4), limits[i % limits.Length], CountingPolicy.Default)!.Value.Ticks;
            }

            return ticks;
        }

        static long Floor(long seed)
        {
            for (var i = 0L; i < (long)OfATurn * StepsOfFloor; i++)
            {
                seed ^= seed << 13;
                seed ^= seed >> 7;
            }

            return seed;
        }
    }
}
