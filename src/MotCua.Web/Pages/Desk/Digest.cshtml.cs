using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Notifying;
using MotCua.Application.Processing;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Desk;

/// <summary>/desk/digest: what a working day brings this officer, as it stood that morning, on a sheet to print.</summary>
public sealed class DigestModel(Digests digests, Names names, OfficeTime time) : PageModel
{
    /// <summary>The morning; without it today's.</summary>
    [FromQuery(Name = "day")]
    public DateOnly? Asked { get; set; }

    public DateOnly Day { get; private set; }

    public DigestView? View { get; private set; }

    /// <summary>Mornings that can be shown again.</summary>
    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    public Func<string, string> NameOf { get; private set; } = code => code;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var by = User.AsOfficer();
        Day = Asked ?? time.Today;
        View = await digests.ReadAsync(by, Day, cancel);
        Days = await digests.DaysAsync(by, cancel);
        NameOf = await names.TodayAsync(cancel);
    }
}
