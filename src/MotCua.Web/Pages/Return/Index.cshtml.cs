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
public sealed class IndexModel(Shelf shelf, SealedWords words) : PageModel
{
    /// <summary>The words looked for, sealed.</summary>
    [FromQuery(Name = "find")]
    public string? Seal { get; set; }

    [FromQuery]
    public string? After { get; set; }

    /// <summary>Name, code, identity number or phone, with or without marks.</summary>
    public string? Find { get; private set; }

    public ShelfPage Results { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var by = User.AsOfficer();
        Find = words.Open(Seal, by);
        Results = await shelf.RunAsync(by, Find, After, cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? find, CancellationToken cancel)
    {
        var by = User.AsOfficer();
        var code = DossierCode.Read(find) is { CheckHolds: true, Code: { } whole } ? whole : null;
        if (code is not null && (await shelf.RunAsync(by, code, null, cancel)).Items is [var only] && only.Code == code)
        {
            return LocalRedirect($"/return/give/{code}");
        }

        return LocalRedirect(string.IsNullOrWhiteSpace(find) ? Address(null) : QueryHelpers.AddQueryString("/return", "find", words.Seal(code ?? find.Trim(), by)));
    }

    public static string Address(string? after) => after is null ? "/return" : QueryHelpers.AddQueryString("/return", "after", after);
}
