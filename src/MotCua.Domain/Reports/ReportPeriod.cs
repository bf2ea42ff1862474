using System.Globalization;
using System.Text.RegularExpressions;

namespace MotCua.Domain.Reports;

public enum PeriodKind
{
    /// <summary>Tháng.</summary>
    Month = 1,

    /// <summary>Quý.</summary>
    Quarter = 2,

    /// <summary>6 tháng đầu năm, 6 tháng cuối năm.</summary>
    HalfYear = 3,

    /// <summary>Năm.</summary>
    Year = 4,

    /// <summary>Any two days.</summary>
    Custom = 5,

    /// <summary>9 tháng đầu năm.</summary>
    NineMonths = 6,
}

/// <summary>
/// Kỳ báo cáo: the days a report tells of, first and last included, in Vietnamese dates. Written "2020-06", "2020Q2", "2020H1", "2020N1" for its first nine months, "2020",
/// or "2020-02-03..2020-02-20". Its borders say on which days of the month it begins and ends.
/// </summary>
public sealed partial record ReportPeriod
{
    /// <summary>Reports are due between the 15th and the 25th of the month they close in; the day is each province's own (law page 7.2).</summary>
    public const int DaysToReport = 10;

    private const int EarliestYear = 1990;
    private const int LatestYear = 2199;

    private ReportPeriod(PeriodKind kind, int year, int number, ReportBorders borders, DateOnly first, DateOnly last)
    {
        Kind = kind;
        Year = year;
        Number = number;
        Borders = borders;
        First = first;
        Last = last;
    }

    public PeriodKind Kind { get; }

    /// <summary>The year it is named for: that of its last month. For any two days, the year of the last one.</summary>
    public int Year { get; }

    /// <summary>Month 1 to 12, quarter 1 to 4, half 1 or 2; 1 for nine months, a year and for any two days.</summary>
    public int Number { get; }

    public ReportBorders Borders { get; }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>The day after the last one.</summary>
    public DateOnly End => Last.AddDays(1);

    public static ReportPeriod Month(int year, int month, ReportBorders borders) => Of(PeriodKind.Month, year, month, borders);

    public static ReportPeriod Quarter(int year, int quarter, ReportBorders borders) => Of(PeriodKind.Quarter, year, quarter, borders);

    public static ReportPeriod HalfYear(int year, int half, ReportBorders borders) => Of(PeriodKind.HalfYear, year, half, borders);

    public static ReportPeriod NineMonths(int year, ReportBorders borders) => Of(PeriodKind.NineMonths, year, 1, borders);

    public static ReportPeriod WholeYear(int year, ReportBorders borders) => Of(PeriodKind.Year, year, 1, borders);

    /// <summary>Any days, both included. Refuses a last day before the first.</summary>
    public static ReportPeriod Between(DateOnly first, DateOnly last) => last < first
        ? throw new ArgumentOutOfRangeException(nameof(last), last, "A period ends before it begins.")
        : new ReportPeriod(PeriodKind.Custom, last.Year, 1, ReportBorders.Calendar, first, last);

    /// <summary>The period of this kind that a day lies in; of a day in the last months of a year its first nine.</summary>
    public static ReportPeriod Containing(DateOnly day, PeriodKind kind, ReportBorders borders)
    {
        // The month that a day counts for may be the next one: 16/12 belongs to January.
        var month = Of(PeriodKind.Month, day.Year, day.Month, borders);
        var counted = day <= month.Last ? day : new DateOnly(day.Year, day.Month, 1).AddMonths(1);
        return kind switch
        {
            PeriodKind.Custom => Between(day, day),
            PeriodKind.Year => WholeYear(counted.Year, borders),
            PeriodKind.NineMonths => NineMonths(counted.Year, borders),
            _ => Of(kind, counted.Year, (counted.Month - 1) / MonthsIn(kind) + 1, borders),
        };
    }

    /// <summary>
    /// The period of this kind that is being reported on a day: the one that closed in the last <see cref="DaysToReport"/> days, else the one that lasts.
    /// </summary>
    /// <param name="bordersIn">Which borders hold for the periods of a year.</param>
    public static ReportPeriod ReportedOn(DateOnly day, PeriodKind kind, Func<int, ReportBorders> bordersIn)
    {
        ArgumentNullException.ThrowIfNull(bordersIn);
        var spokenOf = day.AddDays(-DaysToReport);
        var period = Containing(spokenOf, kind, bordersIn(spokenOf.Year));

        // A period that begins in December is named for the year to come, whose borders may be others.
        return Containing(spokenOf, kind, bordersIn(period.Year));
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="borders">Null for those usual in the year.</param>
    public static bool TryParse(string? text, ReportBorders? borders, out ReportPeriod? period)
    {
        period = null;
        var match = Shape().Match(text?.Trim() ?? "");
        if (!match.Success)
        {
            return false;
        }

        if (match.Groups["first"].Success)
        {
            period = TryDay(match.Groups["first"].Value, out var first) && TryDay(match.Groups["last"].Value, out var last) && first <= last ? Between(first, last) : null;
            return period is not null;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < EarliestYear or > LatestYear)
        {
            return false;
        }

        var part = match.Groups["part"].Value;
        var number = part.Length == 0 ? 1 : int.Parse(part, CultureInfo.InvariantCulture);
        var kind = match.Groups["mark"].Value switch
        {
            "" => PeriodKind.Year,
            "Q" or "q" => PeriodKind.Quarter,
            "H" or "h" => PeriodKind.HalfYear,
            "N" or "n" => PeriodKind.NineMonths,
            _ => PeriodKind.Month,
        };
        if (number < 1 || number * MonthsIn(kind) > 12)
        {
            return false;
        }

        period = Of(kind, year, number, borders ?? ReportBorderNames.UsualIn(year));
        return true;
    }

    /// <summary>The period before, of the same kind and borders; for any two days, as many days before the first.</summary>
    public ReportPeriod Previous() => Kind switch
    {
        PeriodKind.Custom => Between(First.AddDays(First.DayNumber - Last.DayNumber - 1), First.AddDays(-1)),
        PeriodKind.NineMonths => NineMonths(Year - 1, Borders),
        _ => Containing(First.AddDays(-1), Kind, Borders),
    };

    public ReportPeriod Next() => Kind switch
    {
        PeriodKind.Custom => Between(End, End.AddDays(Last.DayNumber - First.DayNumber)),
        PeriodKind.NineMonths => NineMonths(Year + 1, Borders),
        _ => Containing(End, Kind, Borders),
    };

    public override string ToString() => Kind switch
    {
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}"),
        PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}H{Number}"),
        PeriodKind.NineMonths => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}N1"),
        PeriodKind.Year => Year.ToString("0000", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}..{Last:yyyy-MM-dd}"),
    };

    private static ReportPeriod Of(PeriodKind kind, int year, int number, ReportBorders borders)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number * MonthsIn(kind), 12);
        var lastMonth = new DateOnly(year, number * MonthsIn(kind), 1);
        var firstMonth = lastMonth.AddMonths(1 - MonthsIn(kind));
        var (first, last) = borders switch
        {
            ReportBorders.From15To14 => (firstMonth.AddMonths(-1).AddDays(14), lastMonth.AddDays(13)),
            ReportBorders.From16To15 => (firstMonth.AddMonths(-1).AddDays(15), lastMonth.AddDays(14)),
            _ => (firstMonth, lastMonth.AddMonths(1).AddDays(-1)),
        };
        return new ReportPeriod(kind, year, number, borders, first, last);
    }

    private static int MonthsIn(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => 1,
        PeriodKind.Quarter => 3,
        PeriodKind.HalfYear => 6,
        PeriodKind.NineMonths => 9,
        _ => 12,
    };

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= EarliestYear and <= LatestYear;

    [GeneratedRegex(@"^(?:(?<first>\d{4}-\d\d-\d\d)\.\.(?<last>\d{4}-\d\d-\d\d)|(?<year>\d{4})(?:(?<mark>[QqHhNn])(?<part>\d)|(?<mark>-)(?<part>\d\d))?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
