using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Collecting;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Fees;

/// <summary>Bảng kê cuối ngày on A4, to be signed and kept with the notes.</summary>
public sealed class SheetModel(CashBooks books) : PageModel
{
    [FromRoute]
    public required string Desk { get; set; }

    [FromRoute]
    public required DateOnly Day { get; set; }

    public CashDayView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || await books.DayAsync(Desk, Day, User.AsOfficer(), cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
