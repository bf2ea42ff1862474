using MotCua.Domain.Reports;

namespace MotCua.Web.Texts;

/// <summary>What people call a report period.</summary>
public static class PeriodWords
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>"6 tháng đầu năm 2020", "Quý II năm 2020", "Tháng 6 năm 2020".</summary>
    public static string Of(OfficeTexts texts, ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(period);
        return period.Kind switch
        {
            PeriodKind.Month => texts["Tháng {0} năm {1:0}", period.Number, period.Year],
            PeriodKind.Quarter => texts["Quý {0} năm {1:0}", Roman[period.Number - 1], period.Year],
            PeriodKind.HalfYear when period.Number == 1 => texts["6 tháng đầu năm {0:0}", period.Year],
            PeriodKind.HalfYear => texts["6 tháng cuối năm {0:0}", period.Year],
            PeriodKind.NineMonths => texts["9 tháng đầu năm {0:0}", period.Year],
            PeriodKind.Year => texts["Năm {0:0}", period.Year],
            _ => Days(texts, period),
        };
    }

    /// <summary>"Từ 16/12/2019 đến 15/6/2020".</summary>
    public static string Days(OfficeTexts texts, ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(period);
        return texts["Từ {0} đến {1}", period.First, period.Last];
    }

    /// <summary>The name with its days.</summary>
    public static string InFull(OfficeTexts texts, ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var days = Days(texts, period);
        return period.Kind == PeriodKind.Custom ? days : $"{Of(texts, period)} ({char.ToLower(days[0], OfficeTexts.Vietnamese)}{days[1..]})";
    }

    /// <summary>"12,3": days and shares with one decimal; empty for none.</summary>
    public static string OneDecimal(decimal? number) => number?.ToString("N1", OfficeTexts.Vietnamese) ?? "";

    /// <summary>"2,35": a share of two counts; empty for none.</summary>
    public static string TwoDecimals(decimal? number) => number?.ToString("N2", OfficeTexts.Vietnamese) ?? "";

    /// <summary>"97,3%"; empty for none.</summary>
    public static string Share(decimal? share) => share is { } part ? $"{OneDecimal(100 * part)}%" : "";
}
