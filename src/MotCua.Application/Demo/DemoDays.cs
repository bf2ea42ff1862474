using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Demo;

/// <summary>When people come: the working days of a stretch of time, fuller and emptier ones, and the minutes of a day.</summary>
internal sealed class DemoDays
{
    /// <summary>Chỉ thị 15 and 16/CT-TTg: from 28 March to 22 April 2020 people stayed at home.</summary>
    private static readonly DateOnly DistancingFrom = new(2020, 3, 28);
    private static readonly DateOnly DistancingUntil = new(2020, 4, 22);

    private readonly WorkingCalendar calendar;
    private readonly Random dice;
    private readonly List<(DateOnly Day, double Weight)> days = [];
    private readonly WeightedChoice<DateOnly> choice;

    public DemoDays(WorkingCalendar calendar, DateOnly from, DateOnly until, Random dice)
    {
        this.calendar = calendar;
        this.dice = dice;
        for (var day = calendar.OnOrAfter(from); day <= until; day = calendar.NextWorkingDay(day))
        {
            days.Add((day, WeightOf(day)));
        }

        choice = new(days);
    }

    public DateOnly Last => days[^1].Day;

    public DateOnly Any() => choice.Next(dice);

    /// <summary>So many days, each as often as its weight says, the sum exact.</summary>
    public IEnumerable<DateOnly> Exactly(int count)
    {
        var whole = days.Sum(day => day.Weight);
        var given = 0;
        var upTo = 0.0;
        foreach (var (day, weight) in days)
        {
            upTo += weight;
            var until = (int)Math.Round(count * upTo / whole);
            for (; given < until; given++)
            {
                yield return day;
            }
        }
    }

    /// <summary>A moment of receipt: a third of the day's people stand at the door in its first hour, few come in the last.</summary>
    public DateTime MomentOn(DateOnly day)
    {
        var minute = dice.NextDouble() switch
        {
            < 0.30 => dice.Next(3, 62),
            < 0.64 => dice.Next(62, 266),
            < 0.92 => dice.Next(274, 410),
            _ => dice.Next(410, 458),
        };
        return calendar.AddMinutes(calendar.OpeningOf(day), minute).AddSeconds(dice.Next(60));
    }

    private double WeightOf(DateOnly day)
    {
        var weekday = day.DayOfWeek switch
        {
            DayOfWeek.Monday => 1.35,
            DayOfWeek.Tuesday => 1.1,
            DayOfWeek.Wednesday => 1.0,
            DayOfWeek.Thursday => 0.95,
            _ => 0.85,
        };

        // After a long closing everybody comes at once; before Tết only who must.
        var closed = day.DayNumber - LastWorkingDayBefore(day).DayNumber - 1;
        var afterClosing = closed switch { >= 6 => 1.9, >= 3 => 1.45, _ => 1.0 };
        var beforeClosing = calendar.NextWorkingDay(day).DayNumber - day.DayNumber >= 6 ? 0.6 : 1.0;
        var season = day >= DistancingFrom && day <= DistancingUntil ? 0.45 : 1.0;
        return weekday * afterClosing * beforeClosing * season * (0.88 + (0.24 * dice.NextDouble()));
    }

    private DateOnly LastWorkingDayBefore(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!calendar.IsWorkingDay(day));
        return day;
    }
}
