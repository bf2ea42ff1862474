using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Administering;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Admin.Calendars;

/// <summary>/admin/calendars/notice: the year's official days off from a file or pasted rows, first looked at, then entered.</summary>
public sealed class NoticeModel(EnterOfficialNotice enterOfficialNotice, OfficeTexts texts) : PageModel
{
    /// <summary>A year has some twenty rows; a file far larger is another file.</summary>
    private const int LargestFile = 256 * 1024;

    [BindProperty, Required(ErrorMessage = "Hãy ghi số và ngày của thông báo nghỉ lễ.")]
    public string? Notice { get; set; }

    [BindProperty]
    public string? Rows { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public EnterOfficialNotice.Preview? Preview { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadFileAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        Preview = await enterOfficialNotice.PreviewAsync(Rows!, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostEnterAsync(CancellationToken cancel)
    {
        await ReadFileAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var entered = await enterOfficialNotice.RunAsync(new(Notice!, Rows!), User.AsOfficer(), RequestKey, cancel);
        if (entered.Refused)
        {
            Preview = await enterOfficialNotice.PreviewAsync(Rows!, cancel);
            return this.ShowRefusal(entered.Refusals);
        }

        return RedirectToPage("Index", new { Year = entered.Value.Years[0] });
    }

    /// <summary>An uploaded file takes the place of what was pasted, and stays in the form for the second step.</summary>
    private async Task ReadFileAsync(CancellationToken cancel)
    {
        if (Upload is { Length: > LargestFile })
        {
            ModelState.AddModelError(nameof(Upload), texts["Tệp quá lớn; tệp ngày nghỉ của một năm chỉ có vài chục dòng."]);
            return;
        }

        if (Upload is { Length: > 0 })
        {
            using var reader = new StreamReader(Upload.OpenReadStream(), Encoding.UTF8);
            Rows = await reader.ReadToEndAsync(cancel);
            ModelState.Remove(nameof(Rows));
        }

        if (string.IsNullOrWhiteSpace(Rows))
        {
            ModelState.AddModelError(nameof(Rows), texts["Hãy chọn tệp hoặc dán các dòng ngày nghỉ."]);
        }
    }
}
