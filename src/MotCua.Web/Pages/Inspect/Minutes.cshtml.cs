using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Inspecting;
using MotCua.Application.Reporting;
using MotCua.Domain.Inspection;
using MotCua.Domain.Reports;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Inspect;

/// <summary>/inspect/minutes/ID/UNIT: biên bản kiểm tra of one commune with the annex of its sample, on A4; and its signed scan.</summary>
public sealed class MinutesModel(Rounds rounds, Packs packs, InspectionFiles files, ReportUnits units) : PageModel
{
    [FromRoute]
    public required string Id { get; set; }

    [FromRoute]
    public required string Unit { get; set; }

    public InspectionRound Round { get; private set; } = null!;

    public PackTaken Taken { get; private set; } = null!;

    public MinutesMade Minutes { get; private set; } = null!;

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public PeriodUnits Known { get; private set; } = null!;

    /// <summary>The dossiers of the sample; one that is no more is shown by its code alone.</summary>
    public IReadOnlyDictionary<string, PackLine> Lines { get; private set; } = new Dictionary<string, PackLine>();

    /// <summary>"1, 2, 5": the items that were answered so.</summary>
    public string NumbersOf(CheckAnswer answer) =>
        string.Join(", ", Taken.Checks.Where(check => check.Answer == answer).Select(check => Checklist.Find(check.Check)?.Number).Where(number => number is not null));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await rounds.FindMinutesAsync(Id, Unit, User.AsOfficer(), cancel) is not { } whole || whole.VisitOf(Unit) is not { Taken: { } taken, Minutes: { } minutes })
        {
            return NotFound();
        }

        Language.UsePaper();
        (Round, Taken, Minutes) = (whole.Round, taken, minutes);
        Findings = [.. whole.FindingsOf(Unit)];
        Known = await units.OfAsync(ReportPeriod.Between(Round.First, Round.Last), cancel);
        Lines = await packs.LinesAsync(taken.Dossiers.Select(one => one.Code), cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetSignedAsync(CancellationToken cancel) =>
        await files.OpenSignedAsync(Id, Unit, User.AsOfficer(), cancel) is { } opened ? new DownloadResult(opened) : NotFound();
}
