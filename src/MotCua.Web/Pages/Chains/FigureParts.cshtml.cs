using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Interlinking;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Domain.Interlinking;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Chains;

/// <summary>/chains/figures/…: exactly the parts that one number of an agency counts, page by page.</summary>
public sealed class FigurePartsModel(StageFigures figures, ReportQuestions questions, Names names) : FigurePeriodModel(questions, names)
{
    [FromRoute]
    public StageFigure Figure { get; set; }

    [FromQuery]
    public string? Unit { get; set; }

    [FromQuery]
    public string? After { get; set; }

    public StageFigurePage Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Enum.IsDefined(Figure) || string.IsNullOrEmpty(Unit))
        {
            return NotFound();
        }

        await ReadAsync(cancel);
        Found = await figures.ListAsync(Period, Unit, Figure, After, User.AsOfficer(), cancel);
        return ModelState.IsValid ? Page() : this.ShowAgain();
    }
}
