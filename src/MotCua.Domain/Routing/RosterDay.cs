using System.Globalization;

namespace MotCua.Domain.Routing;

/// <summary>Ca trực: "2026-12-01" for one day, "mon" … "sun" for that day of every week.</summary>
public static class RosterDay
{
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Whether a day falls under it; null for what is no day.</summary>
    public static Func<DateOnly, bool>? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var weekday = Array.FindIndex(Weekdays, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        if (weekday >= 0)
        {
            return day => (int)day.DayOfWeek == weekday;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? day => day == date : null;
    }

    /// <summary>The day of the week that it names; null for a date.</summary>
    public static DayOfWeek? WeekdayOf(string text) =>
        Array.FindIndex(Weekdays, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var found ? (DayOfWeek)found : null;
}
