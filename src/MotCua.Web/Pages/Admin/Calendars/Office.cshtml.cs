using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain;
using MotCua.Domain.WorkingTime;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Calendars;

/// <summary>/admin/calendars/office: a unit's own weekly hours, and the days on which it is closed.</summary>
public sealed class OfficeModel(Application.Administering.Calendars calendars, Application.Administering.Units units, SetOfficeHours setOfficeHours, CloseOffice closeOffice, WithdrawClosure withdrawClosure, OfficeTime time)
    : PageModel
{
    /// <summary>As people read a week.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Code; the administrator's own unit when none is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>Hours of each weekday from Monday on, "07:00-11:30 13:30-17:00"; empty for a rest day.</summary>
    [BindProperty]
    public List<string?> Hours { get; set; } = [];

    [BindProperty]
    public DateOnly? HoursFrom { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What is still worked on the closed days; empty for nothing.</summary>
    [BindProperty]
    public string? Worked { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public IReadOnlyList<SelectListItem> UnitItems { get; private set; } = [];

    public IReadOnlyList<OfficeHoursSet> HoursSet { get; private set; } = [];

    public IReadOnlyList<OfficeClosed> Closures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var calendar = await calendars.ForAsync(Unit, time.Today, cancel);
        Hours = [.. Weekdays.Select(day => calendar.WeekOn(time.Today)[day].ToString())];
        HoursFrom = From = Until = time.Today;
    }

    public async Task<IActionResult> OnPostHoursAsync(CancellationToken cancel)
    {
        var week = string.Join("; ", WeekdayNames().Zip(Hours).Where(day => !string.IsNullOrWhiteSpace(day.Second)).Select(day => $"{day.First} {day.Second!.Trim()}"));
        var set = await setOfficeHours.RunAsync(new(Unit!, HoursFrom ?? default, week, Decision ?? ""), User.AsOfficer(), RequestKey, cancel);
        return set.Refused ? await RefuseAsync(set.Refusals.Select(AsInHoursForm), cancel) : RedirectToPage(new { Unit });
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        var closed = await closeOffice.RunAsync(new(Unit!, From ?? default, Until ?? From ?? default, Reason ?? "", Worked), User.AsOfficer(), RequestKey, cancel);
        return closed.Refused ? await RefuseAsync(closed.Refusals.Select(AsInCloseForm), cancel) : RedirectToPage(new { Unit });
    }

    public async Task<IActionResult> OnPostReopenAsync(DateOnly day, CancellationToken cancel)
    {
        var reopened = await withdrawClosure.RunAsync(Unit!, day, User.AsOfficer(), null, cancel);
        return reopened.Refused ? await RefuseAsync(reopened.Refusals, cancel) : RedirectToPage(new { Unit });
    }

    private static Refusal AsInHoursForm(Refusal refusal) => refusal.Field switch
    {
        "Hours" => refusal with { Field = "Hours[0]" },
        "From" => refusal with { Field = nameof(HoursFrom) },
        _ => refusal,
    };

    private static Refusal AsInCloseForm(Refusal refusal) => refusal.Field == "Hours" ? refusal with { Field = nameof(Worked) } : refusal;

    private static IEnumerable<string> WeekdayNames() => Weekdays.Select(day => day.ToString()[..3]);

    private async Task<PageResult> RefuseAsync(IEnumerable<Refusal> refusals, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        Hours = [.. Enumerable.Range(0, 7).Select(day => Hours.ElementAtOrDefault(day))];
        return this.ShowRefusal(refusals);
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var book = await calendars.BookAsync(cancel);
        var tree = await units.OnAsync(time.Today, cancel);
        var own = User.AsOfficer().Unit;
        Unit ??= own;
        UnitItems = [.. tree.Subtree(own).Select(unit => new SelectListItem(unit.Name, unit.Code))];
        HoursSet = book.HoursSetFor(Unit);
        Closures = [.. book.ClosuresOf(Unit).Where(closed => closed.Until >= time.Today.AddYears(-1))];
    }
}
