using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;
using MotCua.Web.Components;

namespace MotCua.Web.Pages.Slips;

/// <summary>
/// A slip on the screen. Opening it prints nothing: pressing "In" counts a print first and comes back with its number, and only then does the
/// printer's dialog open. A print made past that carries a mark.
/// </summary>
public abstract class SlipPageModel<T> : PageModel
    where T : class
{
    /// <summary>Number of the print that was just counted; null when the page was only opened.</summary>
    [FromQuery]
    public int? Print { get; set; }

    public T Slip { get; private set; } = null!;

    public abstract SlipHead Head { get; }

    /// <summary>The last print was counted for this very page.</summary>
    public bool MayPrint => Print is { } counted && counted == Head.Prints;

    /// <summary>Null when there is no such slip, or none for this officer's eyes: from outside the two look alike.</summary>
    protected abstract Task<T?> ReadAsync(CancellationToken cancel);

    protected abstract Task<Outcome<SlipPrinted>> CountAsync(CancellationToken cancel);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var printed = await CountAsync(cancel);
        return printed.Refused ? this.ShowRefusal(printed.Refusals) : LocalRedirect($"{Request.Path}?print={printed.Value.Copy}");
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
