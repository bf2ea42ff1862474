using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Slips;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>
/// A slip on the screen. Opening it prints nothing: pressing "In" counts a print first and comes back with its number, and only then does the
/// printer's dialog open. A print made past that carries a mark. Its address ends in the dossier code, or in the visit's id when it was given at the
/// counter before there was a dossier.
/// </summary>
public abstract class SlipPageModel<T>(SlipForm form, PrintSlip print, SlipSettings settings) : PageModel
    where T : class, ISlip
{
    [FromRoute]
    public required string Id { get; set; }

    /// <summary>Number of the print that was just counted; null when the page was only opened.</summary>
    [FromQuery]
    public int? Print { get; set; }

    public T Slip { get; private set; } = null!;

    public SlipHead Head => Slip.Head;

    public string Paper => Settings.PaperFor(form, Head.DeskCode, Head.Forms);

    public SlipSheet<T> Sheet => new(Slip, Paper);

    /// <summary>The last print was counted for this very page.</summary>
    public bool MayPrint => Print is { } counted && counted == Head.Prints;

    protected SlipSettings Settings => settings;

    protected bool IsOfDossier => DossierCode.IsWellFormed(Id);

    /// <summary>Null when there is no such slip, or none for this officer's eyes: from outside the two look alike.</summary>
    protected abstract Task<T?> ReadAsync(CancellationToken cancel);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var printed = IsOfDossier
            ? await print.OfDossierAsync(Id, form, Head.Number, User.AsOfficer(), requestKey: null, cancel)
            : await print.OfVisitAsync(Id, User.AsOfficer(), requestKey: null, cancel);
        return printed.Refused ? this.ShowRefusal(printed.Refusals) : LocalRedirect(Request.Path + QueryString.Create(Request.Query.Where(one => one.Key != "print")).Add("print", $"{printed.Value.Copy}"));
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is not { } found)
        {
            return false;
        }

        Slip = found;
        return true;
    }
}
