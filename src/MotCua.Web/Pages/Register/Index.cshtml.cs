using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Reporting;
using MotCua.Web.Components;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Register;

/// <summary>/register: Sổ theo dõi hồ sơ on the screen, page by page, and as a file.</summary>
public sealed class IndexModel(RegisterReader registers, ReportQuestions questions, OfficeTexts texts, OfficeTime time) : RegisterPageModel(registers, questions, time)
{
    [FromQuery]
    public string? After { get; set; }

    public RegisterPage Lines { get; private set; } = null!;

    public IReadOnlyList<RegisterColumn> Columns => RegisterSheet.Columns(texts, Book.Forms);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await OpenAsync("register", cancel))
        {
            return NotFound();
        }

        Lines = await Book.PageAsync(After, cancel);
        return ModelState.IsValid ? Page() : this.ShowAgain();
    }

    /// <summary>A file is paper: always Vietnamese.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel)
    {
        if (!await OpenAsync("register/xlsx", cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return RedirectToPage(new { Desk, Period, From, Until });
        }

        Language.UsePaper();
        var columns = Columns;
        var name = $"so-theo-doi-{Book.Desk.Code}-{Book.Period.First:yyyyMMdd}-{Book.Period.Last:yyyyMMdd}.xlsx";
        return new SpreadsheetResult(name, "Sổ theo dõi hồ sơ", [.. columns.Select(column => column.Width)], RegisterSheet.RowsAsync(texts, Book, columns, Book.AllAsync(cancel)));
    }
}
