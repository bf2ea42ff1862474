using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Demo;

/// <summary>What the counters do with the fees of the day: counted as the last thing before closing, paid over on the last working day of the week.</summary>
internal static class DemoCash
{
    /// <param name="fees">Everything that was taken in the story.</param>
    public static IEnumerable<DemoEvent> Evenings(IEnumerable<DemoFee> fees, WorkingCalendar calendar)
    {
        foreach (var desk in fees.GroupBy(fee => fee.By.Unit))
        {
            var drawer = 0L;
            foreach (var day in desk.GroupBy(fee => DateOnly.FromDateTime(fee.At)).OrderBy(day => day.Key))
            {
                drawer += day.Sum(fee => fee.Amount);
                var (evening, clerk) = (calendar.ClosingOf(day.Key).AddSeconds(-1), day.MaxBy(fee => fee.At)!.By);
                if (IsLastOfWeek(day.Key, calendar))
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
