using System.Text.Json;
using System.Text.Json.Serialization;

namespace MotCua.Domain.Deadlines;

/// <summary>Keeps a limit in entries and answers as its text, "3wd".</summary>
public sealed class LimitJsonConverter : JsonConverter<Limit>
{
    public override Limit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Limit.TryParse(reader.GetString(), out var limit) ? limit : throw new JsonException("Not a limit, as in 3wd, 16wh, 10d, 2mo, 24h, sameday, none.");

    public override void Write(Utf8JsonWriter writer, Limit value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
