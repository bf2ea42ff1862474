using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;

namespace MotCua.Domain.Fees;

/// <summary>
/// A fee schedule as people write it, one rule a line or with semicolons between: "page:1=2000,3=1000,max=200000", "each:8000", "online/once:0",
/// "relief:100:Người thuộc hộ nghèo:Nghị quyết … Điều 2". Who pays less and the text of law stand in it as they are published.
/// </summary>
public static class FeeScheduleText
{
    private const string ReliefWord = "relief";

    /// <summary>The schedule, or the rule in it that cannot be read.</summary>
    public static Outcome<FeeSchedule> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (rates, reliefs) = (new List<FeeRate>(), new List<FeeRelief>());
        foreach (var part in text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var rate = ReadRate(part);
            var relief = ReadRelief(part);
            if ((rate is null && relief is null) || rates.Any(one => rate is not null && one.Channel == rate.Channel) || reliefs.Any(one => one.Who == relief?.Who))
            {
                return FeeRefusals.ScheduleNotReadable(part);
            }

            rates.AddRange(rate is null ? [] : [rate]);
            reliefs.AddRange(relief is null ? [] : [relief]);
        }

        return new FeeSchedule(rates, reliefs);
    }

    public static string Write(FeeSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return string.Join("; ", schedule.Rates.Select(Write).Concat(schedule.Reliefs.Select(relief => $"{ReliefWord}:{relief.Percent}:{relief.Who}:{relief.Ground}")));
    }

    private static string Write(FeeRate rate)
    {
        var amounts = rate.Basis is FeeBasis.Page
            ? string.Join(',', rate.Bands.Select(band => string.Create(CultureInfo.InvariantCulture, $"{band.From}={band.Amount}"))) + (rate.MostPerCopy is { } most ? $",max={most}" : "")
            : rate.Bands[0].Amount.ToString(CultureInfo.InvariantCulture);
        return $"{(rate.Channel is { } channel ? Word(channel) + "/" : "")}{Word(rate.Basis)}:{amounts}";
    }

    private static FeeRate? ReadRate(string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        var slash = part.IndexOf('/', StringComparison.Ordinal) is var at && at < colon ? at : -1;
        if (colon < 0 || Named<FeeBasis>(part[(slash + 1)..colon]) is not { } basis)
        {
            return null;
        }

        var channel = slash < 0 ? null : Named<Channel>(part[..slash]);
        if (slash >= 0 && channel is null)
        {
            return null;
        }

        var amounts = part[(colon + 1)..];
        return basis is FeeBasis.Page ? ReadPages(channel, amounts)
            : Whole(amounts) is { } amount ? new FeeRate(channel, basis, [new FeeBand(1, amount)], null)
            : null;
    }

    private static FeeRate? ReadPages(Channel? channel, string text)
    {
        var bands = new List<FeeBand>();
        long? most = null;
        foreach (var pair in text.Split(',').Select(one => one.Split('=')))
        {
            if (pair.Length != 2 || Whole(pair[1]) is not { } amount || most is not null)
            {
                return null;
            }

            if (pair[0].Trim() == "max")
            {
                most = amount;
            }
            else if (Whole(pair[0]) is { } from && from <= Tariff.Most && from > (bands.Count == 0 ? 0 : bands[^1].From))
            {
                bands.Add(new FeeBand((int)from, amount));
            }
            else
            {
                return null;
            }
        }

        return bands is [{ From: 1 }, ..] ? new FeeRate(channel, FeeBasis.Page, bands, most) : null;
    }

    /// <summary>A relief without its ground in law is none.</summary>
    private static FeeRelief? ReadRelief(string part)
    {
        var parts = part.Split(':', 4, StringSplitOptions.TrimEntries);
        return parts is [ReliefWord, _, { Length: > 0 }, { Length: > 0 }] && Whole(parts[1]) is > 0 and <= 100 and var percent
            ? new FeeRelief(VietnameseText.Compose(parts[2]), (int)percent, VietnameseText.Compose(parts[3]))
            : null;
    }

    /// <summary>No fee is as high as this: an amount above it is a slip of the finger.</summary>
    private static long? Whole(string text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000_000 ? number : null;

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T? Named<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Word(value) == word.Trim()).Select(value => (T?)value).FirstOrDefault();
}

/// <summary>Keeps a schedule in entries and answers as its text.</summary>
public sealed class FeeScheduleJsonConverter : JsonConverter<FeeSchedule>
{
    public override FeeSchedule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FeeScheduleText.Read(reader.GetString() ?? "") is { Refused: false } read ? read.Value : throw new JsonException("Not a fee schedule, as in page:1=2000,3=1000,max=200000.");

    public override void Write(Utf8JsonWriter writer, FeeSchedule value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value?.ToString());
    }
}
