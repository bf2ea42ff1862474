using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Looks;

/// <summary>/looks/CODE: who looked at a dossier's personal data, on paper, for the person who asks at the counter.</summary>
public sealed class PaperModel(LooksOf looksOf, Application.Tracking.Looks looks, Names names, OfficeTime time) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    public IReadOnlyList<LookSeen> Seen { get; private set; } = [];

    public string Unit { get; private set; } = "";

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await looksOf.ForOfficerAsync(Code, User.AsOfficer(), cancel) is not { } seen)
        {
            return NotFound();
        }

        Seen = seen;
        Unit = (await names.TodayAsync(cancel))(User.AsOfficer().Unit);
        await looks.RecordAsync(User.AsOfficer(), Code, "looks/paper", cancel);
        return Page();
    }
}
