using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using MotCua.Domain;

namespace MotCua.Application.Ledger;

/// <summary>Facts to JSON text and back. Public and private facts are two texts, put together again on reading.</summary>
public static class EntryJson
{
    private const string NoFacts = "{}";

    /// <summary>Options for state and other JSON that is not split.</summary>
    public static readonly JsonSerializerOptions Whole = Options(null);

    private static readonly JsonSerializerOptions PublicOnly = Options(isPrivate: false);
    private static readonly JsonSerializerOptions PrivateOnly = Options(isPrivate: true);

    private static readonly Dictionary<string, Type> TypeByName = typeof(Facts).Assembly.GetTypes()
        .Concat(typeof(EntryJson).Assembly.GetTypes())
        .Where(type => type.IsSubclassOf(typeof(Facts)) && !type.IsAbstract)
        .ToDictionary(NameFrom);

    private static readonly Dictionary<Type, string> NameByType = TypeByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    private static readonly HashSet<Type> WithPrivate = [.. TypeByName.Values.Where(type => type.GetProperties().Any(IsPrivate))];

    /// <summary>Every kind of entry, by its name in the ledger.</summary>
    public static IReadOnlyDictionary<string, Type> Types => TypeByName;

    public static string NameOf(Facts facts) => NameByType[facts.GetType()];

    public static string NameOf<T>()
        where T : Facts => NameByType[typeof(T)];

    /// <summary>Public facts as JSON text, private ones as another; null when there are none.</summary>
    public static (string Facts, string? Private) Write(Facts facts)
    {
        var type = facts.GetType();
        var open = JsonSerializer.Serialize(facts, type, PublicOnly);
        if (!WithPrivate.Contains(type))
        {
            return (open, null);
        }

        var closed = JsonSerializer.Serialize(facts, type, PrivateOnly);
        return (open, closed == NoFacts ? null : closed);
    }

    public static Facts Read(string name, string facts, string? privateFacts)
    {
        if (!TypeByName.TryGetValue(name, out var type))
        {
            throw new InvalidOperationException($"The ledger holds an entry of type '{name}', which this version does not know.");
        }

        return (Facts)JsonSerializer.Deserialize(Together(facts, privateFacts), type, Whole)!;
    }

    public static string? Numbers(Dictionary<string, long>? numbers) => numbers is null ? null : JsonSerializer.Serialize(numbers, Whole);

    public static Dictionary<string, long> Numbers(string numbers) => JsonSerializer.Deserialize<Dictionary<string, long>>(numbers, Whole)!;

    private static string Together(string facts, string? privateFacts)
    {
        if (privateFacts is null || privateFacts == NoFacts)
        {
            return facts;
        }

        return facts == NoFacts ? privateFacts : string.Concat(facts.AsSpan(0, facts.Length - 1), ",", privateFacts.AsSpan(1));
    }

    private static string NameFrom(Type type) => type.GetCustomAttribute<EntryTypeAttribute>()?.Name
        ?? throw new InvalidOperationException($"{type.Name} has no EntryType: the ledger needs a stable name for it.");

    private static bool IsPrivate(PropertyInfo property) => property.IsDefined(typeof(PrivateAttribute));

    private static JsonSerializerOptions Options(bool? isPrivate)
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        if (isPrivate is { } wanted)
        {
            resolver.Modifiers.Add(info => Keep(info, wanted));
        }

        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = resolver,
            Converters = { new JsonStringEnumConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void Keep(JsonTypeInfo info, bool isPrivate)
    {
        if (!info.Type.IsSubclassOf(typeof(Facts)))
        {
            return;
        }

        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            if (info.Properties[i].AttributeProvider?.IsDefined(typeof(PrivateAttribute), inherit: true) == true != isPrivate)
            {
                info.Properties.RemoveAt(i);
            }
        }
    }
}
