using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Domain.Inspection;

namespace MotCua.Application.Inspecting;

/// <summary>What inspectors check, in the order of its numbers: <c>data/inspection/checklist.json</c>.</summary>
public static class Checklist
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Lazy<IReadOnlyList<CheckItem>> Shipped = new(() =>
    {
        using var stream = typeof(Checklist).Assembly.GetManifestResourceStream("inspection/checklist.json")!;
        return JsonSerializer.Deserialize<List<CheckItem>>(stream, Options)!;
    });

    public static IReadOnlyList<CheckItem> Items => Shipped.Value;

    /// <summary>Null for an item this version does not know.</summary>
    public static CheckItem? Find(string? id) => Items.FirstOrDefault(item => item.Id == id);

    public static CheckItem? ByNumber(int number) => Items.FirstOrDefault(item => item.Number == number);
}
