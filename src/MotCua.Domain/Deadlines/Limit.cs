using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace MotCua.Domain.Deadlines;

/// <summary>What a time limit is counted in.</summary>
public enum LimitKind
{
    /// <summary>Không có ngày hẹn trả: the procedure has no appointment (rule R17).</summary>
    None = 0,

    /// <summary>Giải quyết ngay trong ngày làm việc (rule R13).</summary>
    SameDay = 1,

    /// <summary>Giờ làm việc: run inside working hours only (rule R11).</summary>
    WorkingHours = 2,

    /// <summary>Ngày làm việc (rules R2, R3, R8); fractions are of an 8-hour day (R12).</summary>
    WorkingDays = 3,

    /// <summary>Ngày: every day counts (rule R9).</summary>
    CalendarDays = 4,

    /// <summary>Tháng: the same date of a later month (rule R10).</summary>
    Months = 5,

    /// <summary>Giờ: run round the clock, day and night (rule R11).</summary>
    Hours = 6,
}

/// <summary>
/// How long a procedure may take (thời hạn giải quyết). Written 3wd, 0.5wd, 16wh, 10d, 2mo, 24h, sameday, none; reading what it
/// writes gives the same limit. Refuses zero, a part of a minute, parts of calendar days and months, and more than ten years.
/// </summary>
[JsonConverter(typeof(LimitJsonConverter))]
public readonly record struct Limit
{
    private const int MinutesAWorkingDay = WorkingTime.WorkingDuration.MinutesAWorkingDay;

    private static readonly (string Suffix, LimitKind Kind, int MinutesAUnit, int Most)[] Units =
    [
        ("wd", LimitKind.WorkingDays, MinutesAWorkingDay, 2_500),
        ("wh", LimitKind.WorkingHours, 60, 20_000),
        ("mo", LimitKind.Months, 0, 120),
        ("d", LimitKind.CalendarDays, 0, 3_660),
        ("h", LimitKind.Hours, 60, 87_600),
    ];

    private Limit(LimitKind kind, decimal amount)
    {
        Kind = kind;
        Amount = amount;
        Whole = (int)amount;
        Minutes = kind == LimitKind.WorkingDays ? (int)((amount - Whole) * MinutesAWorkingDay) : (int)(amount * 60);
    }

    public static Limit None => default;

    public static Limit SameDay => new(LimitKind.SameDay, 0);

    public LimitKind Kind { get; }

    /// <summary>In the unit of the kind; 0 where the kind has no amount.</summary>
    public decimal Amount { get; }

    /// <summary>Whether the limit speaks of days, so that a date is judged and not a minute (law page 4.5).</summary>
    public bool IsInDays => Kind is LimitKind.SameDay or LimitKind.WorkingDays or LimitKind.CalendarDays or LimitKind.Months;

    /// <summary>Whole days or months of the amount.</summary>
    internal int Whole { get; }

    /// <summary>
    /// A limit in hours, in minutes; of one in working days what goes beyond whole days, in working minutes of an 8-hour day:
    /// half a day is 4 hours (rule R12).
    /// </summary>
    internal int Minutes { get; }

    public static Limit WorkingDays(decimal days) => Of(LimitKind.WorkingDays, days);

    public static Limit WorkingHours(decimal hours) => Of(LimitKind.WorkingHours, hours);

    public static Limit CalendarDays(int days) => Of(LimitKind.CalendarDays, days);

    public static Limit Months(int months) => Of(LimitKind.Months, months);

    public static Limit Hours(decimal hours) => Of(LimitKind.Hours, hours);

    public static Limit Parse(string text) =>
        TryParse(text, out var limit) ? limit : throw new FormatException($"'{text}' is not a limit, as in 3wd, 16wh, 10d, 2mo, 24h, sameday, none.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Limit limit)
    {
        limit = None;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (trimmed.Equals("sameday", StringComparison.OrdinalIgnoreCase))
        {
            limit = SameDay;
            return true;
        }

        foreach (var unit in Units)
        {
            if (trimmed.EndsWith(unit.Suffix, StringComparison.OrdinalIgnoreCase))
            {
                return decimal.TryParse(trimmed[..^unit.Suffix.Length].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                    && TryOf(unit.Kind, amount, out limit);
            }
        }

        return false;
    }

    public override string ToString() => Kind switch
    {
        LimitKind.None => "none",
        LimitKind.SameDay => "sameday",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Amount}{Array.Find(Units, IsOfMyKind).Suffix}"),
    };

    private static Limit Of(LimitKind kind, decimal amount) =>
        TryOf(kind, amount, out var limit) ? limit : throw new ArgumentOutOfRangeException(nameof(amount), amount, $"Not a limit in {kind}.");

    private static bool TryOf(LimitKind kind, decimal amount, out Limit limit)
    {
        limit = None;
        var unit = Array.Find(Units, unit => unit.Kind == kind);
        var minutes = amount * unit.MinutesAUnit;
        var isWhole = unit.MinutesAUnit == 0 ? amount == decimal.Truncate(amount) : minutes == decimal.Truncate(minutes);
        if (amount <= 0 || amount > unit.Most || !isWhole)
        {
            return false;
        }

        // Dividing by one with many zeros drops the zeros of "3.00", so that equal limits are written alike.
        limit = new Limit(kind, amount / 1.0000000000000000000000000000m);
        return true;
    }

    private bool IsOfMyKind((string Suffix, LimitKind Kind, int MinutesAUnit, int Most) unit) => unit.Kind == Kind;
}
