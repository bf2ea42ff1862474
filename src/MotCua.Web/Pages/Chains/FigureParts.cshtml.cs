using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Interlinking;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
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

    /// <summary>Code of the authority whose report counts them, with those below it unless <see cref="Alone"/>; empty for all that this officer may see.</summary>
    [FromQuery]
    public string? Of { get; set; }

    [FromQuery]
    public bool Alone { get; set; }

    /// <summary>Of that report the dossiers received at one level.</summary>
    [FromQuery]
    public UnitKind? Level { get; set; }

    [FromQuery]
    public string? After { get; set; }

    /// <summary>What the report asks; null when no report does.</summary>
    public FigureQuestion? Report => string.IsNullOrEmpty(Of) ? null : new FigureQuestion { Period = Period, Unit = Of, WithBelow = !Alone, Level = Level, Interlinked = true };

    public StageFigurePage Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Enum.IsDefined(Figure) || string.IsNullOrEmpty(Unit))
        {
            return NotFound();
        }

        await ReadAsync(cancel);
        Found = await figures.ListAsync(Period, Unit, Figure, Report, After, User.AsOfficer(), cancel);
        return ModelState.IsValid ? Page() : this.ShowAgain();
    }
}
