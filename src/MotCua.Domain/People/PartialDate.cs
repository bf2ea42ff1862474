using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MotCua.Domain.People;

/// <summary>
/// A date of which the day, or day and month, may be unknown: many older people's papers give only the year of birth.
/// Written "1985", "1985-03" or "1985-03-15", in JSON too. Years 1850 to 2200; a day without a month is refused.
/// </summary>
[JsonConverter(typeof(PartialDateJson))]
public readonly record struct PartialDate
{
    private const int FirstYear = 1850;
    private const int LastYear = 2200;

    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>The whole date, when day and month are known.</summary>
    public DateOnly? Whole => Day is int day ? new DateOnly(Year, Month!.Value, day) : null;

    /// <summary>The earliest day it can mean: what "born after today" is asked of.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    public static implicit operator PartialDate(DateOnly date) => new(date.Year, date.Month, date.Day);

    public static PartialDate FromDateOnly(DateOnly date) => date;

    /// <summary>Null when year, month and day are no date.</summary>
    public static PartialDate? Of(int year, int? month = null, int? day = null)
    {
        var monthFits = month is null or (>= 1 and <= 12);
        var dayFits = day is null || (monthFits && month is int known && year is >= FirstYear and <= LastYear && day >= 1 && day <= DateTime.DaysInMonth(year, known));
        return year is >= FirstYear and <= LastYear && monthFits && dayFits ? new(year, month, day) : null;
    }

    /// <summary>
    /// Reads what people write and cards carry: 15/03/1985, 15-3-1985, 03/1985, 1985, 1985-03-15, and the cards' run-together 15031985,
    /// 031985; a day or month of 00 is an unknown one. Null for anything else.
    /// </summary>
    public static PartialDate? Parse(string? text)
    {
        var written = text?.Trim() ?? "";
        if (written.Length is 6 or 8 && written.All(char.IsAsciiDigit))
        {
            var year = written[^4..];
            return written.Length == 8 ? FromParts(year, written[2..4], written[..2]) : FromParts(year, written[..2], null);
        }

        var parts = written.Split('/', '-', '.');
        return parts switch
        {
            [var year] => FromParts(year, null, null),
            [{ Length: 4 } year, var month] => FromParts(year, month, null),
            [var month, var year] => FromParts(year, month, null),
            [{ Length: 4 } year, var month, var day] => FromParts(year, month, day),
            [var day, var month, var year] => FromParts(year, month, day),
            _ => null,
        };
    }

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (int month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        (int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };

    private static PartialDate? FromParts(string year, string? month, string? day) =>
        year.Length == 4 && Number(year) is int y && Part(month, out var m) && Part(day, out var d) ? Of(y, m, d) : null;

    private static bool Part(string? text, out int? value)
    {
        value = text is null ? null : Number(text);
        var known = text is null || (text.Length is 1 or 2 && value is not null);
        value = value == 0 ? null : value;
        return known;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A partial date in JSON is its text.</summary>
public sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.Parse(reader.GetString()) ?? throw new JsonException("A partial date is yyyy, yyyy-MM or yyyy-MM-dd.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
