using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Domain.Rules;

namespace MotCua.Application.Reporting;

/// <summary>What the lines of a form are.</summary>
public enum FormLines
{
    /// <summary>In each level the sectors.</summary>
    Sector = 1,

    /// <summary>In each level the authorities.</summary>
    Authority = 2,

    /// <summary>In each level the agencies that have a part in its interlinked dossiers; the level itself counts the dossiers, each once.</summary>
    Agency = 3,
}

/// <summary>A counted column.</summary>
/// <param name="Figure">What it counts, and opens; null for what the program does not know: the column stays empty, and the form says why.</param>
/// <param name="Group">Head over several columns, and <paramref name="Within"/> the one below it over the last of them; null for none.</param>
/// <param name="Cause">Of the overdue ones those with this cause, empty for those with none; null for all.</param>
/// <param name="Catalogue">What it counts in place of dossiers, on the day the period ends: of one <paramref name="Level"/>, or of all without one.</param>
/// <param name="Part">What it counts in the line of an agency.</param>
public sealed record FormColumn(string Title, Figure? Figure, string? Group, string? Within, string? Cause, CatalogueCount? Catalogue, UnitKind? Level, StageFigure? Part)
{
    /// <summary>The program knows it.</summary>
    [JsonIgnore]
    public bool IsCounted => Figure is not null || Catalogue is not null || Part is not null;

    /// <summary>The counters hold it.</summary>
    [JsonIgnore]
    public bool IsKept => Cause is null && Figure?.IsKept() == true;
}

/// <summary>A form of the reporting circulars, as <c>data/reports/forms.json</c> has it. Its code is a label: circulars moved letters and numbers.</summary>
public sealed record StatutoryForm
{
    public const string Results = "ii-06a";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Lazy<IReadOnlyList<StatutoryForm>> Shipped = new(() =>
    {
        using var stream = typeof(StatutoryForm).Assembly.GetManifestResourceStream("reports/forms.json")!;
        return JsonSerializer.Deserialize<List<StatutoryForm>>(stream, Options)!;
    });

    /// <summary>What the ledger and addresses know it by.</summary>
    public required string Id { get; init; }

    /// <summary>As printed: "II.06a/VPCP/KSTT".</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>The line under the code; null for a table of ours, which no text prescribes.</summary>
    public string? Issued { get; init; }

    /// <summary>The day of the text that issued it; null where none was read.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>What its numbers count.</summary>
    public required string Counts { get; init; }

    public required RuleCertainty Certainty { get; init; }

    /// <summary>What is not known for sure; null for nothing.</summary>
    public string? Doubt { get; init; }

    public FormLines Lines { get; init; } = FormLines.Sector;

    /// <summary>Head of the column that names the lines.</summary>
    public required string LineHead { get; init; }

    /// <summary>Number of the first counted column.</summary>
    public required int First { get; init; }

    public required IReadOnlyList<FormColumn> Columns { get; init; }

    /// <summary>A column, and those it is the sum of.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Sums { get; init; }

    /// <summary>Why some columns stay empty; null when none does.</summary>
    public string? Unknown { get; init; }

    /// <summary>How its numbers are to be read; null where the heads say all.</summary>
    public string? Note { get; init; }

    /// <summary>What it is where a unit reports with those below it; null where that is nothing else.</summary>
    public string? Aggregate { get; init; }

    /// <summary>Who signs below the table; null where no layout that was read says so.</summary>
    public string? SignedBy { get; init; }

    /// <summary>It counts what stood on a day and not what happened in a period.</summary>
    [JsonIgnore]
    public bool IsOfCatalogue => Columns.Any(column => column.Catalogue is not null);

    [JsonIgnore]
    public FormShape Shape => new(First, Columns.Count, [.. Sums.Select(sum => new FormIdentity(sum[0], [.. sum.Skip(1)]))]);

    public static IReadOnlyList<StatutoryForm> All => Shipped.Value;

    /// <summary>The causes that may be stated: the columns of form II.07.</summary>
    public static IReadOnlyList<OverdueCause> Causes { get; } =
        [.. All.SelectMany(form => form.Columns).Where(column => column.Cause is { Length: > 0 }).Select(column => new OverdueCause(column.Cause!, column.Title))];

    /// <summary>"II.06a".</summary>
    public string ShortCode => Code.Split('/')[0];

    public static StatutoryForm Of(string id) => All.Single(form => form.Id == id);

    /// <summary>The period was over before the form was issued: what was sent then had another layout.</summary>
    public bool IsYoungerThan(ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return IssuedOn > period.Last;
    }

    public FormColumn Column(int number) => Columns[number - First];

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
