using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Disclosing;
using MotCua.Domain.Reports;

namespace MotCua.Web.Pages.Disclosure;

/// <summary>/disclosure/UNIT: how long a unit's dossiers really took in a month that is over; /disclosure/UNIT/2020-05.csv: the same as open data.</summary>
public sealed class UnitModel(Application.Disclosing.Disclosure disclosure) : PageModel
{
    private const string FileEnding = ".csv";

    [FromRoute(Name = "unit")]
    public required string UnitCode { get; set; }

    /// <summary>"2020-05.csv"; null for the page.</summary>
    [FromRoute(Name = "file")]
    public string? FileAsked { get; set; }

    /// <summary>"2020-05"; without it the last month that is over.</summary>
    [FromQuery(Name = "month")]
    public string? MonthAsked { get; set; }

    public DisclosedMonth Told { get; private set; } = null!;

    /// <summary>The months that are over, the last one first.</summary>
    public IReadOnlyList<DisclosedMonth> Months { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (FileAsked is not null)
        {
            return FileAsked.EndsWith(FileEnding, StringComparison.Ordinal) && await ReadAsync(FileAsked[..^FileEnding.Length], cancel) is { } told
                ? File(OpenDataFile.Of(told), "text/csv; charset=utf-8", $"{told.Unit.Code}-{told.Month}{FileEnding}")
                : NotFound();
        }

        if (await ReadAsync(MonthAsked ?? disclosure.Months[0].ToString(), cancel) is not { } month)
        {
            return NotFound();
        }

        Told = month;
        var months = new List<DisclosedMonth>();
        foreach (var before in disclosure.Months)
        {
            months.Add((await disclosure.ReadAsync(UnitCode, before, cancel))!);
        }

        Months = months;
        return Page();
    }

    private async Task<DisclosedMonth?> ReadAsync(string month, CancellationToken cancel) =>
        ReportPeriod.TryParse(month, ReportBorders.Calendar, out var read) ? await disclosure.ReadAsync(UnitCode, read!, cancel) : null;
}
