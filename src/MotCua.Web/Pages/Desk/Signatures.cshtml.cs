using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Processing;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Desk;

/// <summary>The digital signatures of one file of a dossier, checked now.</summary>
public sealed class SignaturesModel(FileSignatures files) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    [FromRoute]
    public required string Hash { get; set; }

    public SignedFile Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await files.RunAsync(Code, Hash, User.AsOfficer(), cancel) is not { } signed)
        {
            return NotFound();
        }

        Shown = signed;
        return Page();
    }
}
