using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Lead;

/// <summary>/lead/looks: one week of looking at personal data below the head's unit, and whom to ask why.</summary>
public sealed class LooksModel(UnusualLooks unusual, Names names) : PageModel
{
    /// <summary>Any day of the week; the last whole week when it is left out.</summary>
    [FromQuery]
    public DateOnly? Week { get; set; }

    public LookingReport Report { get; private set; } = null!;

    public Func<string, string> NameOf { get; private set; } = code => code;

    public DateOnly Last => Report.First.AddDays(6);

    /// <summary>There is a later week that is over.</summary>
    public bool HasLater => Report.First < unusual.LastWeek;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        NameOf = await names.TodayAsync(cancel);
        Report = await unusual.RunAsync(User.AsOfficer(), ModelState.IsValid && Week is { } week && week <= unusual.LastWeek.AddDays(6) && week.Year > 2000 ? week : unusual.LastWeek, cancel);
    }
}
