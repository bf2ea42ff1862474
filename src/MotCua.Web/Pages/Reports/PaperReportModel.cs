using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Exporting;
using MotCua.Application.Reporting;
using MotCua.Web.Components;
using MotCua.Web.Pages.Figures;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Reports;

/// <summary>A report of a unit and period, on A4 across and as a file of the same name. A period that cannot be read is said on the list of reports.</summary>
public abstract class PaperReportModel(ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts) : FigurePageModel(units, questions, time, texts)
{
    /// <summary>What the file's name begins with.</summary>
    protected abstract string FileName { get; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShownAsync(Page, cancel);

    public Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel) => ShownAsync(
        () =>
        {
            var file = new MemoryStream();
            ToSheet().Write(file);
            file.Position = 0;
            return File(file, SpreadsheetResult.MediaType, $"{FileName}-{Question.Unit}-{Question.Period.ToString().Replace("..", "-", StringComparison.Ordinal)}.xlsx");
        },
        cancel);

    /// <summary>Counts the report; false when there is none, or not for this officer.</summary>
    protected abstract Task<bool> LoadAsync(CancellationToken cancel);

    protected abstract FormSheet ToSheet();

    private async Task<IActionResult> ShownAsync(Func<IActionResult> show, CancellationToken cancel) =>
        !await LoadAsync(cancel) ? NotFound() : ModelState.IsValid ? show() : Redirect(ReportAddress.List + Request.QueryString);
}
