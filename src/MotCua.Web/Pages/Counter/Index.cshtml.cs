using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Application.Receiving;
using MotCua.Domain.Visits;
using MotCua.Web.Pages.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Counter;

/// <summary>Today's visits at this counter, how each ended, and whose slip was not printed.</summary>
public sealed class IndexModel(VisitsOf visits, Units units, Staff staff, Catalogue catalogue, OfficeTime time) : PageModel
{
    private readonly Dictionary<string, string> procedures = [];
    private StaffRoll roll = null!;

    public DateOnly Day { get; private set; }

    public IReadOnlyList<VisitListed> Visits { get; private set; } = [];

    /// <summary>How many visits ended each way; ways that did not occur are left out.</summary>
    public IEnumerable<(VisitEnding Ending, int Count)> Counts => Visits.GroupBy(visit => visit.Ending).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()));

    public int Unprinted => Visits.Count(visit => visit.Prints == 0);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var officer = User.AsOfficer();
        Day = time.Today;
        var authority = (await units.OnAsync(Day, cancel)).AuthorityOf(officer.Unit)?.Code ?? officer.Unit;
        Visits = await visits.OnAsync(officer.Unit, authority, Day, cancel);
        roll = await staff.RollAsync(cancel);
        foreach (var code in Visits.Select(visit => visit.Procedure).OfType<string>().Distinct())
        {
            procedures[code] = (await catalogue.FindAsync(code, Day, cancel))?.Name ?? code;
        }
    }

    public string NameOf(VisitListed visit) => visit.Procedure is { } code ? procedures[code] : "";

    public string OfficerOf(VisitListed visit) => roll.NameOf(visit.Officer);

    public string SlipOf(VisitListed visit) => SlipAddress.Of(Visit.FormOf(visit.Ending), visit.Id);
}
