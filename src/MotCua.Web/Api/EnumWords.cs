using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Domain;

namespace MotCua.Web.Api;

/// <summary>A member of an enum is a word: "powerOfAttorney". A word that is none says which there are.</summary>
internal sealed class EnumWords : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Words<>).MakeGenericType(typeToConvert))!;

    public static string Of(Enum coded) => JsonNamingPolicy.CamelCase.ConvertName(coded.ToString());

    public static IEnumerable<string> All(Type coded) => Enum.GetNames(coded).Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>Null for a word that is none.</summary>
    public static T? Read<T>(string? word)
        where T : struct, Enum => word is not null && Words<T>.ByWord.TryGetValue(word, out var known) ? known : null;

    private sealed class Words<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> ByWord = Enum.GetValues<T>().ToDictionary(member => Of(member), StringComparer.Ordinal);

        private static readonly Dictionary<T, string> WordOf = ByWord.ToDictionary(pair => pair.Value, pair => pair.Key);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var word = reader.TokenType is JsonTokenType.String ? reader.GetString()! : "";
            return ByWord.TryGetValue(word, out var known) ? known : throw new NotAWordException(ApiRefusals.UnknownWord(word, ByWord.Keys));
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(WordOf[value]);
    }
}

/// <summary>A word stands where only certain others may; the reader of the JSON adds where.</summary>
internal sealed class NotAWordException(Refusal refusal) : JsonException
{
    public Refusal Refusal { get; } = refusal;
}
