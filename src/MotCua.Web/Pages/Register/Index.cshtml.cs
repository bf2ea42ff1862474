using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Exporting;
using MotCua.Application.Reporting;
using MotCua.Domain.Reports;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Register;

/// <summary>/register: Sổ theo dõi hồ sơ on the screen, page by page, and as a file.</summary>
public sealed class IndexModel(RegisterReader registers, WrittenFiles files, ReportQuestions questions, OfficeTexts texts, OfficeTime time) : RegisterPageModel(registers, questions, time)
{
    /// <summary>So long somebody waits for the file itself before being shown how far it is.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);

    private readonly RegisterReader registers = registers;

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

    /// <summary>
    /// Begins a file of this book, or of every book within reach, and shows how far it is; a short one is there at once. A file is paper: always Vietnamese.
    /// </summary>
    public async Task<IActionResult> OnPostFileAsync(RegisterFileKind kind, bool all, CancellationToken cancel)
    {
        if (!Enum.IsDefined(kind) || !await OpenAsync("register/file", cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return RedirectToPage(new { Desk, Period, From, Until });
        }

        var books = new List<RegisterBook> { Book };
        if (all)
        {
            books = [.. (await registers.OpenAllAsync(Book.Period, User.AsOfficer(), "register/file", cancel))];
        }

        var begun = files.Begin(
            User.AsOfficer().Id,
            RegisterFile.NameOf(all ? null : Book.Desk.Code, Book.Period, kind),
            RegisterFile.MediaTypeOf(kind),
            end => RegisterFile.CountAsync(kind, books, end),
            (file, onLine, end) => RegisterFile.WriteAsync(kind, texts, books, file, onLine, end));
        if (begun is not null)
        {
            await files.WaitAsync(begun, AtOnce, cancel);
            return begun.IsReady ? Redirect(FileModel.Address(begun, take: true)) : Redirect(FileModel.Address(begun));
        }

        this.ShowRefusal([ReportRefusals.TooManyFiles(WrittenFiles.MostAtOnce)]);
        Lines = await Book.PageAsync(After, cancel);
        return this.ShowAgain();
    }
}
