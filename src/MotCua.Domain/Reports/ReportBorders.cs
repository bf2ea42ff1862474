namespace MotCua.Domain.Reports;

/// <summary>On which days of the month report periods begin and end; both ends included, Vietnamese dates (law page 7.2).</summary>
public enum ReportBorders
{
    /// <summary>From the 15th of the month before to the 14th: NĐ 09/2019/NĐ-CP Art. 12, used with TT 01/2020/TT-VPCP.</summary>
    From15To14 = 1,

    /// <summary>From the 16th of the month before to the 15th: practice under TT 02/2017/TT-VPCP; the first half of 2020 ran "to 15/6/2020".</summary>
    From16To15 = 2,

    /// <summary>Calendar months, as some dashboards count.</summary>
    Calendar = 3,
}

/// <summary>Names of the borders as people type them, and which hold when nobody says.</summary>
public static class ReportBorderNames
{
    /// <summary>Periods that close in this year or later are cut as NĐ 09/2019 says: TT 01/2020 brought it into these reports at the end of 2020.</summary>
    public const int FirstYearFrom15To14 = 2021;

    private static readonly (ReportBorders Borders, string Name)[] Names =
    [
        (ReportBorders.From15To14, "15-14"),
        (ReportBorders.From16To15, "16-15"),
        (ReportBorders.Calendar, "calendar"),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Names.Select(one => one.Name)];

    public static string NameOf(this ReportBorders borders) => Names.First(one => one.Borders == borders).Name;

    public static ReportBorders? Find(string? name) =>
        Names.Where(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)).Select(one => (ReportBorders?)one.Borders).FirstOrDefault();

    /// <summary>The borders in use for the periods of a year, unless the installation sets others.</summary>
    public static ReportBorders UsualIn(int year) => year < FirstYearFrom15To14 ? ReportBorders.From16To15 : ReportBorders.From15To14;
}
