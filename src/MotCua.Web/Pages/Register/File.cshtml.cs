using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Exporting;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Register;

/// <summary>/register/file/ID: how far a file of the register is, and the file when it is whole. Only who asked for it finds it.</summary>
public sealed class FileModel(WrittenFiles files) : PageModel
{
    private const string TakeHandler = "take";

    public WrittenFile Written { get; private set; } = null!;

    public static string Address(WrittenFile file, bool take = false)
    {
        ArgumentNullException.ThrowIfNull(file);
        return $"/register/file/{file.Id}{(take ? $"?handler={TakeHandler}" : "")}";
    }

    public IActionResult OnGet(string id)
    {
        if (files.Find(id, User.AsOfficer().Id) is not { } found)
        {
            return NotFound();
        }

        Written = found;
        return Page();
    }

    public IActionResult OnGetTake(string id)
    {
        if (files.Find(id, User.AsOfficer().Id) is not { IsReady: true } found)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        return new FileStreamResult(found.Open(), found.MediaType) { FileDownloadName = found.Name, EnableRangeProcessing = true };
    }
}
