using System.Globalization;

namespace MotCua.Domain.WorkingTime;

/// <summary>
/// A stretch of working time, in minutes after midnight of the day it begins on; the end may pass 24:00 (1440) and then belongs
/// to the next date, as in a police desk's 22:00-06:00. Written "07:00-11:30". Refuses an empty stretch and one of more than a day.
/// </summary>
public readonly record struct WorkSpan
{
    public const int MinutesADay = 24 * 60;

    public WorkSpan(int from, int until)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(from, MinutesADay);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(until, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(until, from + MinutesADay);
        From = from;
        Until = until;
    }

    public int From { get; }

    public int Until { get; }

    public int Minutes => Until - From;

    /// <summary>Reads "07:00-11:30"; an end at or before the start is on the next date ("22:00-06:00"), "24:00" is midnight.</summary>
    public static bool TryParse(string? text, out WorkSpan span)
    {
        span = default;
        var parts = text?.Split('-');
        if (parts is not { Length: 2 } || !TryMinutes(parts[0], out var from) || !TryMinutes(parts[1], out var until) || from == MinutesADay)
        {
            return false;
        }

        span = new WorkSpan(from, until > from ? until : until + MinutesADay);
        return true;
    }

    public override string ToString() => $"{Clock(From)}-{Clock(Until > MinutesADay ? Until - MinutesADay : Until)}";

    private static bool TryMinutes(string text, out int minutes)
    {
        minutes = MinutesADay;
        var trimmed = text.Trim();
        if (trimmed == "24:00")
        {
            return true;
        }

        if (!TimeOnly.TryParseExact(trimmed, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return false;
        }

        minutes = time.Hour * 60 + time.Minute;
        return true;
    }

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
