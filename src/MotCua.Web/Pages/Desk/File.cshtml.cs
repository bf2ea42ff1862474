using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Processing;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Desk;

/// <summary>Gives an attached file to an officer who may see its dossier: always to be saved, never opened or run in the browser.</summary>
public sealed class FileModel(ReadFile files) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    [FromRoute]
    public required string Hash { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await files.RunAsync(Code, Hash, User.AsOfficer(), cancel) is { } opened ? new DownloadResult(opened) : NotFound();
}
