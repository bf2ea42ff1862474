using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Demo;

/// <summary>What the counters do with the fees of the day: counted as the last thing before closing, paid over on the last working day of the week.</summary>
internal static class DemoCash
{
    /// <param name="money">Everything that was taken or given back in the story; what is given back goes to an account, and not out of a drawer.</param>
    public static IEnumerable<DemoEvent> Evenings(IEnumerable<DemoEvent> money, WorkingCalendar calendar)
    {
        foreach (var desk in money.GroupBy(one => one.By.Unit))
        {
            var drawer = 0L;
            foreach (var day in desk.GroupBy(one => DateOnly.FromDateTime(one.At)).OrderBy(day => day.Key))
            {
                drawer += day.OfType<DemoFee>().Sum(fee => fee.Amount);
                var (evening, clerk) = (calendar.ClosingOf(day.Key).AddSeconds(-1), day.MaxBy(one => one.At)!.By);
                if (drawer > 0 && IsLastOfWeek(day.Key, calendar))
                {
                    yield return new DemoPayOver(evening, clerk, drawer);
                    drawer = 0;
                }

                yield return new DemoCashCount(evening, clerk, drawer);
            }
        }
    }

    private static bool IsLastOfWeek(DateOnly day, WorkingCalendar calendar) => calendar.NextWorkingDay(day).DayNumber - day.DayNumber > 1;
}
