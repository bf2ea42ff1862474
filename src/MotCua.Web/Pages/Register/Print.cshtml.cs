using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Reporting;
using MotCua.Domain.Slips;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Register;

/// <summary>/register/print: the whole of the chosen days on A4 across, written to the browser as it is read.</summary>
public sealed class PrintModel(RegisterReader registers, ReportQuestions questions, OfficeTexts texts, OfficeTime time) : RegisterPageModel(registers, questions, time)
{
    /// <summary>So many lines go to the browser at once.</summary>
    public const int SentAtOnce = 100;

    public IReadOnlyList<RegisterColumn> Columns { get; private set; } = [];

    public IAsyncEnumerable<RegisterLine> Lines(CancellationToken cancel) => Book.AllAsync(cancel);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await OpenAsync("register/print", cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return RedirectToPage("/Register/Index", new { Desk, Period, From, Until });
        }

        Language.UsePaper();
        Columns = RegisterSheet.Columns(texts, Book.Forms);
        return Page();
    }
}
