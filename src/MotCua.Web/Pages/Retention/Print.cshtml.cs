using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Archiving;
using MotCua.Application.Processing;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Retention;

/// <summary>The list on paper, for the decision and its signatures.</summary>
public sealed class PrintModel(RetentionList retention, Names names, OfficeTime time) : PageModel
{
    [FromQuery]
    public string? After { get; set; }

    public RetentionPage Over { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Unit = (await names.TodayAsync(cancel))(User.AsOfficer().Unit);
        Over = await retention.OverAsync(User.AsOfficer(), After, cancel);
    }
}
