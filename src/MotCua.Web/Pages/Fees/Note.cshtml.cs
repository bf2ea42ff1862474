using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Collecting;
using MotCua.Domain.Fees;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Fees;

/// <summary>Phiếu thu, phiếu hoàn: the paper the person takes along.</summary>
public sealed class NoteModel(MoneyNotes notes) : PageModel
{
    /// <summary>Line of the desk's book of fees.</summary>
    [FromRoute]
    public required int Line { get; set; }

    /// <summary>Money just changed hands: the printer's dialog opens by itself.</summary>
    [FromQuery]
    public bool Print { get; set; }

    public MoneyNote Note { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await notes.ReadAsync(Line, User.AsOfficer(), cancel) is not { } note)
        {
            return NotFound();
        }

        Note = note;
        return Page();
    }
}
