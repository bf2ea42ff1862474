using System.Globalization;
using MotCua.Application;

namespace MotCua.Web.Api;

/// <summary>Times as the API writes them: the office's wall time (UTC+7), to the minute.</summary>
internal static class ApiTimes
{
    public static string Local(DateTime moment) =>
        (moment.Kind is DateTimeKind.Utc ? OfficeTime.ToLocal(moment) : moment).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    /// <summary>Of a UTC instant as it comes from the database, whatever its kind says.</summary>
    public static string Of(DateTime utc) => OfficeTime.ToLocal(utc).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    public static string? Of(DateTime? utc) => utc is { } at ? Of(at) : null;

    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
