using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Domain.Sealing;

namespace MotCua.Application.Sealing;

/// <summary>A seal sheet as it is published and kept: one JSON document, the same from the address and in a file.</summary>
/// <param name="Leaves">One for each entry, in their order.</param>
public sealed record SealSheetText(string Node, DateOnly Day, long First, long Last, string Root, string Chain, string Before, string Seal, DateTime SealedAt, IReadOnlyList<string> Leaves)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public static SealSheetText Of(SealSheet sheet, DateTime sealedAt)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var day = sheet.Day;
        return new SealSheetText(day.Node, day.Day, day.First, day.Last, day.Root, day.Chain, day.Before, sheet.Seal, sealedAt, sheet.Leaves);
    }

    /// <summary>Null for what is no such document.</summary>
    public static SealSheet? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<SealSheetText>(text, Json)?.ToSheet();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    private SealSheet ToSheet() => new(new DaySeal(Node, Day, First, Last, Root, Chain, Before), Seal, Leaves);
}
