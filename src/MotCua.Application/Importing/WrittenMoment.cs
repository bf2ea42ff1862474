using System.Globalization;

namespace MotCua.Application.Importing;

/// <summary>Days and times as programs of other agencies write them.</summary>
internal static class WrittenMoment
{
    private static readonly string[] Moments = ["yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "d/M/yyyy HH:mm:ss", "d/M/yyyy HH:mm", "HH:mm d/M/yyyy"];
    private static readonly string[] Days = ["yyyyMMdd", "yyyy-MM-dd", "d/M/yyyy"];

    public static bool TryMoment(string text, out DateTime moment) => DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);

    public static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>UTC instant of the office's wall clock, a bare day from its beginning; null when it is neither.</summary>
    public static DateTime? ToUtc(string text) =>
        TryMoment(text, out var moment) ? OfficeTime.ToUtc(moment)
        : TryDay(text, out var day) ? OfficeTime.StartOf(day)
        : null;
}
