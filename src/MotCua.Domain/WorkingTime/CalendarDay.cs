using System.Text.Json.Serialization;

namespace MotCua.Domain.WorkingTime;

/// <summary>Why a date is not an ordinary day of the week.</summary>
public enum DayKind
{
    /// <summary>Ngày lễ, tết: off by law (Labour Code 2019 art. 112; 2012 art. 115).</summary>
    Holiday = 1,

    /// <summary>Nghỉ bù: the rest day lost to a holiday, taken on the next working day (Labour Code 2019 art. 111(3)).</summary>
    CompensatoryOff = 2,

    /// <summary>Nghỉ hoán đổi: a lone working day between days off, worked on a Saturday instead (yearly notice).</summary>
    SwapOff = 3,

    /// <summary>Làm bù: the Saturday worked for a swapped day; it counts as a working day (rule R8).</summary>
    WorkingSwap = 4,

    /// <summary>Làm việc nửa ngày: only part of the day is worked.</summary>
    HalfDay = 5,

    /// <summary>Đóng cửa tại chỗ: one office is closed (flood, funeral of state, moving house), by its own decision.</summary>
    LocalClosure = 6,
}

/// <summary>How surely a row of the calendar is known, from the surest to the least sure.</summary>
public enum DayCertainty
{
    /// <summary>A fixed date in the law.</summary>
    Statutory = 1,

    /// <summary>From an official notice or decision entered by the office.</summary>
    Announced = 2,

    /// <summary>Read in a public text.</summary>
    Seen = 3,

    /// <summary>Computed from the lunar calendar at UTC+7.</summary>
    Computed = 4,

    /// <summary>Follows from the rule on compensatory rest and agrees with notices remembered ("rule+recalled").</summary>
    Derived = 5,

    /// <summary>Remembered from the notice of that year, not read again.</summary>
    Recalled = 6,

    /// <summary>Not announced yet: a guess from the rule that the official notice will replace.</summary>
    Projected = 7,
}

/// <summary>One dated exception to the weekly hours.</summary>
/// <param name="Date">The office date.</param>
/// <param name="Name">Official name in Vietnamese, as the notice writes it; for a local closure its reason.</param>
/// <param name="Kind">Why the day is not ordinary.</param>
/// <param name="Certainty">How surely it is known.</param>
public sealed record CalendarDay(DateOnly Date, string Name, DayKind Kind, DayCertainty Certainty)
{
    /// <summary>The other day of a swap, or the holiday a compensatory day stands for.</summary>
    public DateOnly? Counterpart { get; init; }

    /// <summary>The hours worked on a half day or a swapped day: "morning", "afternoon" or stretches; null for the ordinary ones.</summary>
    public string? Hours { get; init; }

    /// <summary>The law or notice the row rests on.</summary>
    public string Basis { get; init; } = "";

    [JsonIgnore]
    public bool IsOff => Kind is DayKind.Holiday or DayKind.CompensatoryOff or DayKind.SwapOff or DayKind.LocalClosure;

    /// <summary>The name without the part in brackets: "Tết Nguyên đán (mùng 2)" is a day of "Tết Nguyên đán".</summary>
    [JsonIgnore]
    public string ShortName => Name.IndexOf(" (", StringComparison.Ordinal) is var bracket and > 0 ? Name[..bracket] : Name;

    /// <summary>The hours of this day, given those the week would have.</summary>
    public DayHours Apply(DayHours ordinary) => Hours switch
    {
        _ when IsOff => DayHours.Closed,
        null => ordinary,
        "morning" => ordinary.Within(0, Noon),
        "afternoon" => ordinary.Within(Noon, 2 * WorkSpan.MinutesADay),
        _ => DayHours.Parse(Hours),
    };

    private const int Noon = 12 * 60;
}
