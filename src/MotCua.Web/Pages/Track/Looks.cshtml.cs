using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Application.Sealing;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Sealing;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Track;

/// <summary>
/// /track/looks: who looked at the dossier, for whoever holds its slip. The mark in the slip's QR stands nowhere else, so who sends it has the slip; without a true one the
/// page says no more than that.
/// </summary>
[EnableRateLimiting(LookUpLimit.Policy)]
public sealed class LooksModel(Application.Sealing.Seals seals, LooksOf looksOf) : PageModel
{
    [FromQuery]
    public string? Code { get; set; }

    [FromQuery(Name = "m")]
    public string? Mark { get; set; }

    /// <summary>Null when the slip could not be recognised.</summary>
    public IReadOnlyList<LookSeen>? Seen { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var code = DossierCode.Read(Code).Code;
        if (code is null || SealMark.Read(Mark) is not { } mark || await seals.CheckAsync(code, mark, cancel) is not { Standing: not SlipStanding.Differs })
        {
            return Page();
        }

        Code = code;
        Seen = await looksOf.ForThePersonAsync(code, cancel);
        return Page();
    }
}
