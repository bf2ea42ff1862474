using System.Text.Json;

namespace MotCua.Application.Reporting;

/// <summary>A form of the reporting circulars that the program does not fill, and why (law page 7.1): nobody should look for it in vain, or think a table of ours is it.</summary>
/// <param name="Codes">As the circular numbers them; recalled, not read.</param>
/// <param name="Path">Page that has what the program knows of its subject; null where it knows nothing.</param>
/// <param name="Until">Last day of the periods it was used for; null while it may be in use.</param>
public sealed record UnfilledForm(string Codes, string Subject, string Why, string? Path, DateOnly? Until)
{
    private static readonly Lazy<IReadOnlyList<UnfilledForm>> Shipped = new(() =>
    {
        using var stream = typeof(UnfilledForm).Assembly.GetManifestResourceStream("reports/unfilled.json")!;
        return JsonSerializer.Deserialize<List<UnfilledForm>>(stream, JsonSerializerOptions.Web)!;
    });

    public static IReadOnlyList<UnfilledForm> All => Shipped.Value;
}
