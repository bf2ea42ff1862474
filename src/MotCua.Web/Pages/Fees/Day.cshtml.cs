using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Collecting;
using MotCua.Domain;
using MotCua.Domain.Fees;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Fees;

/// <summary>Thu phí trong ngày: the notes of the day, the drawer's count, and what the day's dossiers still owe.</summary>
public sealed class DayModel(CashBooks books, CountCash count, ExplainCash explain, PayCashOver payOver, RefusalNames refusals) : PageModel
{
    /// <summary>Empty for the day that has something to be done.</summary>
    [FromQuery(Name = "day")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    /// <summary>The day that was shown when its cash was counted.</summary>
    [BindProperty]
    public DateOnly? Of { get; set; }

    [BindProperty]
    public long? Counted { get; set; }

    [BindProperty]
    public string? Explanation { get; set; }

    [BindProperty]
    public long? Amount { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public CashDayView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Key = Guid.NewGuid().ToString("n");
        return ShowAsync(cancel);
    }

    public Task<IActionResult> OnPostCountAsync(CancellationToken cancel) =>
        DoAsync(async () => Any(await count.RunAsync(new(Of ?? default, Counted, Explanation), User.AsOfficer(), Key, cancel)), cancel);

    public Task<IActionResult> OnPostExplainAsync(CancellationToken cancel) =>
        DoAsync(async () => Any(await explain.RunAsync(new(Of ?? default, Explanation), User.AsOfficer(), Key, cancel)), cancel);

    public Task<IActionResult> OnPostPayOverAsync(CancellationToken cancel) =>
        DoAsync(async () => Any(await payOver.RunAsync(new(Amount ?? 0, To), User.AsOfficer(), Key, cancel)), cancel);

    private async Task<IActionResult> DoAsync(Func<Task<Outcome<Facts>>> act, CancellationToken cancel)
    {
        if (await ShowAsync(cancel) is NotFoundResult none)
        {
            return none;
        }

        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var done = await act();
        return done.Refused
            ? await refusals.ShowAsync(this, done.Refusals, cancel)
            : LocalRedirect($"/fees/day?day={View.Sheet.Day.Day:yyyy-MM-dd}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var by = User.AsOfficer();
        if (await books.DayAsync(by.Unit, Of ?? Day, by, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    private static Outcome<Facts> Any<T>(Outcome<T> outcome)
        where T : Facts => outcome.Then<Facts>(facts => facts);
}
