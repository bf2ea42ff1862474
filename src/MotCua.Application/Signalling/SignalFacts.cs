using System.Globalization;
using System.Text.Json;

namespace MotCua.Application.Signalling;

/// <summary>The facts of a sign as JSON and back: whole numbers, days, moments, words.</summary>
internal static class SignalFacts
{
    private const string DayForm = "yyyy-MM-dd";
    private const string MomentForm = "yyyy-MM-ddTHH:mm:ss";

    public static string Write(IReadOnlyList<object> facts) => JsonSerializer.Serialize(facts.Select(fact => fact switch
    {
        DateOnly day => (object)day.ToString(DayForm, CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString(MomentForm, CultureInfo.InvariantCulture),
        Enum coded => $"{coded.GetType().Name}.{coded}",
        _ => fact,
    }));

    public static IReadOnlyList<object> Read(string facts) => [.. JsonSerializer.Deserialize<List<JsonElement>>(facts)!.Select(Of)];

    private static object Of(JsonElement fact)
    {
        if (fact.ValueKind is JsonValueKind.Number)
        {
            return fact.GetInt64();
        }

        var text = fact.GetString()!;
        return DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : DateTime.TryParseExact(text, MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment
            : text;
    }
}
