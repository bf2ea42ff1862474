namespace MotCua.Domain.Reports;

/// <summary>
/// A piece of a month that no border in use cuts: days 1 to 14, day 15, and day 16 to the end. Whatever the borders, a report period is a
/// whole number of these, so counters kept per segment serve them all.
/// </summary>
public readonly record struct PeriodSegment
{
    private const int FifteenthDay = 15;

    private PeriodSegment(DateOnly first, DateOnly last)
    {
        First = first;
        Last = last;
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>The first day as a number, yyyyMMdd: keys sort as the days do.</summary>
    public int Key => KeyOf(First);

    public static PeriodSegment Of(DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return day.Day switch
        {
            < FifteenthDay => new PeriodSegment(month, month.AddDays(FifteenthDay - 2)),
            FifteenthDay => new PeriodSegment(day, day),
            _ => new PeriodSegment(month.AddDays(FifteenthDay), month.AddMonths(1).AddDays(-1)),
        };
    }

    /// <summary>The first day of a segment with this key.</summary>
    public static int KeyOf(DateOnly first) => (first.Year * 100 + first.Month) * 100 + first.Day;

    /// <summary>The key of a year's first segment.</summary>
    public static int FirstOf(int year) => KeyOf(new DateOnly(year, 1, 1));

    /// <summary>The year a segment lies in.</summary>
    public static int YearOf(int key) => key / 10_000;

    /// <summary>The first year that begins with this segment or later.</summary>
    public static int YearFrom(int key) => key == FirstOf(YearOf(key)) ? YearOf(key) : YearOf(key) + 1;

    /// <summary>The key of a whole calendar year, smaller than that of any segment.</summary>
    public static int KeyOfYear(int year) => year;
}
