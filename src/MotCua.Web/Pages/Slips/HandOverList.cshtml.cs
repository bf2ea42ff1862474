using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Slips;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Danh sách bàn giao hồ sơ, or the biên bản giao nhận with the post: what this unit handed to another on one day.</summary>
public sealed class HandOverListModel(PaperSlips slips, OfficeTime time) : PageModel
{
    /// <summary>Code of the unit, or that of the post.</summary>
    [FromRoute]
    public string To { get; set; } = "";

    [FromQuery]
    public DateOnly? Day { get; set; }

    public HandOverList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (User.ActingDuty() is not (DutyKind.Receive or DutyKind.Process or DutyKind.Approve or DutyKind.Return))
        {
            return NotFound();
        }

        List = await slips.ListAsync(To, Day ?? time.Today, User.AsOfficer(), cancel);
        return Page();
    }
}
