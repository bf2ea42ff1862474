using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Domain;
using MotCua.Domain.Reports;
using MotCua.Domain.Rules;

namespace MotCua.Application.Reporting;

/// <summary>A form of the reporting circulars, as <c>data/reports/forms.json</c> has it. Its code is a label: circulars moved letters and numbers.</summary>
/// <param name="Id">What the ledger and addresses know it by.</param>
/// <param name="Code">As printed: "II.06a/VPCP/KSTT".</param>
/// <param name="Issued">The line under the code.</param>
/// <param name="IssuedOn">The day of the text that issued it; null where none was read.</param>
/// <param name="Counts">What its numbers count.</param>
/// <param name="Doubt">What is not known for sure; null for nothing.</param>
public sealed record StatutoryForm(string Id, string Code, string Title, string Issued, DateOnly? IssuedOn, string Counts, RuleCertainty Certainty, string? Doubt)
{
    public const string Results = "ii-06a";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Lazy<IReadOnlyList<StatutoryForm>> Shipped = new(() =>
    {
        using var stream = typeof(StatutoryForm).Assembly.GetManifestResourceStream("reports/forms.json")!;
        return JsonSerializer.Deserialize<List<StatutoryForm>>(stream, Options)!;
    });

    public static IReadOnlyList<StatutoryForm> All => Shipped.Value;

    /// <summary>"II.06a".</summary>
    public string ShortCode => Code.Split('/')[0];

    public static StatutoryForm Of(string id) => All.Single(form => form.Id == id);

    /// <summary>The period was over before the form was issued: what was sent then had another layout.</summary>
    public bool IsYoungerThan(ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return IssuedOn > period.Last;
    }

    /// <summary>By its id or its code, short or whole.</summary>
    public static Outcome<StatutoryForm> Find(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var asked = written.Trim();
        return All.FirstOrDefault(form => new[] { form.Id, form.Code, form.ShortCode }.Contains(asked, StringComparer.OrdinalIgnoreCase)) is { } found
            ? found
            : ReportRefusals.FormUnknown(asked, string.Join(", ", All.Select(form => form.ShortCode)));
    }
}
