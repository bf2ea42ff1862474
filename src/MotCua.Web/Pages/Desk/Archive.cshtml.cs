using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Archiving;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Desk;

/// <summary>Nộp lưu: a whole ended dossier as one zip.</summary>
public sealed class ArchiveModel(ArchiveDossier archive, VisibleDossier dossiers) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await dossiers.FindAsync(Code, User.AsOfficer(), cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        try
        {
            var recorded = await archive.RecordAsync(Code, User.AsOfficer(), null, cancel);
            return recorded.Refused ? this.ShowRefusal(recorded.Refusals) : new ArchiveResult(archive, Code, User.AsOfficer());
        }
        catch (DossierNotFoundException)
        {
            return NotFound();
        }
    }
}
