using System.Globalization;
using MotCua.Domain.Routing;

namespace MotCua.Web.Texts;

/// <summary>Why a step came to an officer, and days of a roster, as people read them.</summary>
public static class RoutingWords
{
    /// <summary>" (được phân vì: lĩnh vực Hộ tịch)"; empty where no rule decided.</summary>
    public static string Because(OfficeTexts texts, Routed? routed)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return routed is null ? "" : $" ({texts["được phân vì: {0}", Reason(texts, routed)]})";
    }

    /// <summary>A roster's day: of the week in words, a date as the office writes it; anything else as it is.</summary>
    public static string Value(RoutingWay way, string value) => way is not RoutingWay.Roster ? value
        : RosterDay.WeekdayOf(value) is { } weekday ? OfficeForms.Weekday(weekday)
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? OfficeForms.Day(day)
        : value;

    private static string Reason(OfficeTexts texts, Routed routed) => routed.By switch
    {
        RoutingWay.Village => texts["thôn {0}", routed.Value],
        RoutingWay.Sector => texts["lĩnh vực {0}", routed.Value],
        RoutingWay.Roster => texts["ca trực {0}", Value(routed.By, routed.Value!)],
        _ => texts["ít việc nhất"],
    };
}
