using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;

namespace MotCua.Web.Pages.Admin.Calendars;

/// <summary>/admin/calendars: the days off of a year with the certainty of each, and the offices that differ from the rest.</summary>
public sealed class IndexModel(Application.Administering.Calendars calendars, Application.Administering.Units units, OfficeTime time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public int ShownYear { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<CalendarDay> Days { get; private set; } = [];

    public IReadOnlyList<OfficeLine> Offices { get; private set; } = [];

    /// <param name="Hours">The unit's own hours now and to come; empty when it has those of the unit above.</param>
    public sealed record OfficeLine(Unit Unit, IReadOnlyList<OfficeHoursSet> Hours, IReadOnlyList<OfficeClosed> Closures);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var book = await calendars.BookAsync(cancel);
        var today = time.Today;
        var tree = await units.OnAsync(today, cancel);
        ShownYear = Year ?? today.Year;
        Version = book.Version;
        Years = [.. book.Years.Append(ShownYear).Distinct().Order()];
        Days = book.DaysIn(ShownYear);
        Offices = [.. book.UnitsThatDiffer.Select(tree.Find).OfType<Unit>().Select(unit => new OfficeLine(
            unit,
            PresentAndComing(book.HoursSetFor(unit.Code), today),
            [.. book.ClosuresOf(unit.Code).Where(closed => closed.Until >= today)]))];
    }

    private static IReadOnlyList<OfficeHoursSet> PresentAndComing(IReadOnlyList<OfficeHoursSet> all, DateOnly today)
    {
        var present = all.LastOrDefault(set => set.From <= today);
        return [.. all.Where(set => set == present || set.From > today)];
    }
}
