using System.Globalization;

namespace MotCua.Web.Texts;

/// <summary>
/// Reads days and times of day as people here write them, day before month: 12/6/2020, 12-6-2020, 12.6.2020; 15:40, 15h40, 15h. Links and
/// programs write 2020-06-12. The language of the browser or of the computer never decides which number is the month.
/// </summary>
public static class WrittenTimes
{
    private static readonly string[] Days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];
    private static readonly string[] Clocks = ["H:mm", "HH:mm", "H'h'mm", "H'h'"];
    private static readonly string[] Linked = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"];

    public static bool TryReadDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static bool TryReadClock(string? text, out TimeOnly clock) =>
        TimeOnly.TryParseExact(text?.Trim(), Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out clock);

    /// <summary>A day with its time, in either order: "15:40 12/6/2020", "12/6/2020 15:40". The office's wall clock.</summary>
    public static bool TryReadMoment(string? text, out DateTime moment)
    {
        if (DateTime.TryParseExact(text?.Trim(), Linked, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment))
        {
            return true;
        }

        var words = (text ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 2
            && ((TryReadClock(words[0], out var clock) && TryReadDay(words[1], out var day)) || (TryReadDay(words[0], out day) && TryReadClock(words[1], out clock))))
        {
            moment = day.ToDateTime(clock);
            return true;
        }

        return false;
    }
}
