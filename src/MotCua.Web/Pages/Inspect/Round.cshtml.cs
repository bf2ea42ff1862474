using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Inspecting;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Inspect;

/// <summary>/inspect/round/ID: the plan of a round, how each commune stands, and changes of the plan.</summary>
public sealed class RoundModel(Rounds rounds, ChangeVisits change, Units units, Names names, RefusalNames refusals, OfficeTime time) : PageModel
{
    [FromRoute]
    public required string Id { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public WholeRound Whole { get; private set; } = null!;

    public Func<string, string> NameOf { get; private set; } = code => code;

    public DateOnly Today => time.Today;

    /// <summary>The authorities that may be visited.</summary>
    public IReadOnlyList<SelectListItem> UnitChoices { get; private set; } = [];

    public bool MayChange => User.AsOfficer() is { Duty: DutyKind.Control } by && by.Unit == Whole.Round.Unit;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (On is not { } day || string.IsNullOrEmpty(Unit))
        {
            ModelState.AddModelError(nameof(On), HttpContext.RequestServices.GetRequiredService<Texts.OfficeTexts>()["Hãy ghi ngày đến."]);
            return this.ShowAgain();
        }

        return await AnswerAsync(await change.SetAsync(Id, Unit, day, User.AsOfficer(), null, cancel), cancel);
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancel) =>
        await LoadAsync(cancel) && Whole.VisitOf(Unit ?? "") is not null ? await AnswerAsync(await change.DropAsync(Id, Unit!, Reason, User.AsOfficer(), null, cancel), cancel) : NotFound();

    private async Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, CancellationToken cancel)
        where T : notnull => outcome.Refused ? await refusals.ShowAsync(this, outcome.Refusals, cancel) : LocalRedirect(InspectAddress.Round(Id));

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await rounds.FindAsync(Id, User.AsOfficer(), cancel) is not { } whole)
        {
            return false;
        }

        Whole = whole;
        NameOf = await names.TodayAsync(cancel);
        var tree = await units.OnAsync(time.Today, cancel);
        UnitChoices = [.. tree.Subtree(whole.Round.Unit).Where(unit => unit.Kind.IsAuthority() && unit.Code != whole.Round.Unit && whole.VisitOf(unit.Code)?.Taken is null)
            .Select(unit => new SelectListItem(unit.Territory ?? unit.ShortName, unit.Code))];
        return true;
    }
}
