using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Reporting;
using MotCua.Web.Components;
using MotCua.Web.Pages.Figures;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Reports;

/// <summary>/reports/counted: exactly the procedures or process tables that a cell of a form counts, page by page.</summary>
public sealed class CountedModel(CatalogueCounts catalogue, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts) : FigurePageModel(units, questions, time, texts)
{
    public const int PageSize = 100;

    [FromQuery]
    public CatalogueCount Count { get; set; } = CatalogueCount.Procedures;

    /// <summary>How many stand on the pages before: what a past day held does not change, so that a place in it is one.</summary>
    [FromQuery]
    public int After { get; set; }

    public IReadOnlyList<CatalogueItem> All { get; private set; } = [];

    public IReadOnlyList<CatalogueItem> Shown { get; private set; } = [];

    public DateOnly Day { get; private set; }

    public string? Next => After + Shown.Count < All.Count ? ReportAddress.Counted(Question, Count, After + Shown.Count) : null;

    public string? First => After > 0 ? ReportAddress.Counted(Question, Count) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Enum.IsDefined(Count) || After < 0 || !await AskAsync(cancel))
        {
            return NotFound();
        }

        Day = catalogue.DayOf(Question.Period);
        All = await catalogue.ListAsync(Question, Count, cancel);
        Shown = [.. All.Skip(After).Take(PageSize)];
        return ModelState.IsValid ? Page() : this.ShowAgain();
    }
}
