using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Domain.Organisation;

namespace MotCua.Web.Pages.Disclosure;

/// <summary>/disclosure: the units that tell how long their dossiers really take.</summary>
public sealed class IndexModel(Application.Disclosing.Disclosure disclosure) : PageModel
{
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Units = await disclosure.UnitsAsync(cancel);
}
