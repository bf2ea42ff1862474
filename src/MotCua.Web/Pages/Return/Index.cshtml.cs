using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using MotCua.Application.Returning;
using MotCua.Domain.Dossiers;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Return;

/// <summary>
/// Kết quả chờ trả: what lies on the shelf of this desk, the longest waiting first, or what the person at the counter names. A whole code, typed
/// or scanned from the slip, leads straight to the hand-over.
/// </summary>
public sealed class IndexModel(Shelf shelf) : PageModel
{
    /// <summary>Name, code, identity number or phone, with or without marks.</summary>
    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    [FromQuery]
    public string? After { get; set; }

    public ShelfPage Results { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var code = DossierCode.Read(Find) is { CheckHolds: true, Code: { } whole } ? whole : null;
        Find = code ?? Find;
        Results = await shelf.RunAsync(User.AsOfficer(), Find, After, cancel);
        return code is not null && Results.Items is [var only] && only.Code == code ? Redirect($"/return/give/{code}") : Page();
    }

    public static string Address(string? after) => after is null ? "/return" : QueryHelpers.AddQueryString("/return", "after", after);
}
