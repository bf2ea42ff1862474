using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Returning;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Return;

/// <summary>Biên nhận trả kết quả, with the place for the taker's signature.</summary>
public sealed class HandOverModel(HandOverReader receipts) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    /// <summary>It was just handed over: the printer's dialog opens by itself.</summary>
    [FromQuery]
    public bool Print { get; set; }

    public HandOverReceipt Receipt { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await receipts.ReadAsync(Code, User.AsOfficer(), cancel) is not { } receipt)
        {
            return NotFound();
        }

        Receipt = receipt;
        return Page();
    }
}
