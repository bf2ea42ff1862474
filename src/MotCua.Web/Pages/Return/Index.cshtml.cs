using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using MotCua.Application.Returning;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Return;

/// <summary>
/// Kết quả chờ trả: what lies on the shelf of this desk, the longest waiting first, or what the person at the counter names. A whole code, typed
/// or scanned from the slip, leads straight to the hand-over.
/// </summary>
public sealed class IndexModel(Shelf shelf, SealedWords words) : PageModel
{
    /// <summary>Name, code, identity number or phone, with or without marks; sealed.</summary>
    [FromQuery(Name = "find")]
    public string? Seal { get; set; }

    [FromQuery]
    public string? After { get; set; }

    public string? Words { get; private set; }

    public ShelfPage Results { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var by = User.AsOfficer();
        Words = words.Open(Seal, by);
        Results = await shelf.RunAsync(by, Words, After, cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? find, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(find))
        {
            return LocalRedirect("/return");
        }

        var by = User.AsOfficer();
        if (DossierCode.Read(find) is { CheckHolds: true, Code: { } code })
        {
            var lying = (await shelf.RunAsync(by, code, null, cancel)).Items;
            return lying is [var only] && only.Code == code ? LocalRedirect($"/return/give/{code}") : Sealed(code, by);
        }

        return Sealed(find.Trim(), by);
    }

    public static string Address(string? after) => after is null ? "/return" : QueryHelpers.AddQueryString("/return", "after", after);

    private LocalRedirectResult Sealed(string typed, Officer by) => LocalRedirect(QueryHelpers.AddQueryString("/return", "find", words.Seal(typed, by)));
}
