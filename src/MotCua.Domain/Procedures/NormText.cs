using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.Domain.People;
using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Procedures;

/// <summary>
/// The time of one step as approved tables write it: "0,5", "1/2 ngày", "16 ngày", "4 giờ", "30 phút", "giờ hành chính". Without a unit it is days
/// of eight hours.
/// </summary>
public static partial class NormText
{
    private const int LongestMinutes = 366 * WorkingDuration.MinutesAWorkingDay;

    /// <summary>Minutes of working time; null for what cannot be read or is no whole minute.</summary>
    public static int? Read(string text)
    {
        var plain = VietnameseText.Fold(text).Trim();
        if (plain.Length == 0 || plain == "gio hanh chinh")
        {
            return 0;
        }

        if (Form().Match(plain) is not { Success: true } match)
        {
            return null;
        }

        var below = match.Groups["below"].Success ? Number(match.Groups["below"].Value) : 1;
        if (below == 0)
        {
            return null;
        }

        var minutes = Number(match.Groups["number"].Value) / below * match.Groups["unit"].Value switch
        {
            "gio" or "h" or "g" => 60,
            "phut" or "m" or "p" => 1,
            _ => WorkingDuration.MinutesAWorkingDay,
        };

        return minutes == decimal.Truncate(minutes) && minutes <= LongestMinutes ? (int)minutes : null;
    }

    private static decimal Number(string text) => decimal.Parse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<number>\d{1,5}([.,]\d{1,4})?)(/(?<below>\d{1,2}))? ?(?<unit>ngay lam viec|ngay|wd|d|gio|h|g|phut|m|p)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
