using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Web.Components;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Figures;

/// <summary>/figures/dossiers: exactly the dossiers that a figure counts, page by page. Without names: who may know them opens the dossier.</summary>
public sealed class DossiersModel(
    FiguresOf figures, FigureDossiers dossiers, ApartFigures apart, Names names, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts)
    : FigurePageModel(units, questions, time, texts)
{
    [FromQuery]
    public Figure Figure { get; set; } = Figure.Received;

    [FromQuery]
    public string? After { get; set; }

    public FigureAnswer Answer { get; private set; } = null!;

    public FigureDossierPage Found { get; private set; } = null!;

    public Func<string, string> NameOf { get; private set; } = code => code;

    public long Count { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Enum.IsDefined(Figure) || !await AskAsync(cancel))
        {
            return NotFound();
        }

        Answer = await figures.ByAuthorityAsync(Question, cancel);
        Count = Figure.IsKept() && Question.Cause is null ? Answer.Total.Count(Figure) : await apart.CountAsync(Question, Figure, cancel);
        Found = await dossiers.ListAsync(Answer, Figure, After, cancel);
        NameOf = await names.TodayAsync(cancel);
        return ModelState.IsValid ? Page() : this.ShowAgain();
    }
}
