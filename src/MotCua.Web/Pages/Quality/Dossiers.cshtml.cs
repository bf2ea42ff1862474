using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Processing;
using MotCua.Application.Quality;
using MotCua.Domain.Quality;

namespace MotCua.Web.Pages.Quality;

/// <summary>/quality/dossiers: the dossiers that an indicator counts against an authority in a month. Codes and procedures, nobody's name.</summary>
public sealed class DossiersModel(QualityReports reports, Units units, Names names, OfficeTime time) : QualityPageModel(units, time)
{
    public const int Most = 500;

    /// <summary>That of progress when the address names none.</summary>
    [FromQuery]
    public string Indicator { get; set; } = "2.1";

    public IReadOnlyList<DossierRow> Found { get; private set; } = [];

    public Func<string, string> NameOf { get; private set; } = code => code;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await AskAsync(cancel) || !DossierQuality.Indicators.ContainsKey(Indicator))
        {
            return NotFound();
        }

        NameOf = await names.TodayAsync(cancel);
        Found = await reports.AgainstAsync(Asked, Shown, Indicator, cancel);
        return Page();
    }
}
