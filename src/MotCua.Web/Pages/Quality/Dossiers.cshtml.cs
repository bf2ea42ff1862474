using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Processing;
using MotCua.Application.Quality;
using MotCua.Application.Reporting;
using MotCua.Domain.Quality;

namespace MotCua.Web.Pages.Quality;

/// <summary>/quality/dossiers: exactly the dossiers that an indicator counts against an authority in a month, page by page. Codes and procedures, nobody's name.</summary>
public sealed class DossiersModel(QualityReports reports, QualityDossiers dossiers, Units units, Names names, OfficeTime time) : QualityPageModel(units, time)
{
    /// <summary>That of progress when the address names none.</summary>
    [FromQuery]
    public string Indicator { get; set; } = DossierQuality.InTime;

    [FromQuery]
    public string? After { get; set; }

    public FigureDossierPage Found { get; private set; } = null!;

    public long Count { get; private set; }

    public Func<string, string> NameOf { get; private set; } = code => code;

    public string PageAddress(string? after) => Address("/quality/dossiers", indicator: Indicator) + (after is null ? "" : $"&after={Uri.EscapeDataString(after)}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await AskAsync(cancel) || !DossierQuality.Indicators.ContainsKey(Indicator))
        {
            return NotFound();
        }

        NameOf = await names.TodayAsync(cancel);
        Count = (await reports.OfAsync(Asked, Shown, cancel)).Scores.FirstOrDefault(score => score.Indicator.Id == Indicator)?.Rate is { } rate ? rate.Denominator - rate.Numerator : 0;
        Found = await dossiers.AgainstAsync(Asked, Shown, Indicator, After, cancel);
        return Page();
    }
}
