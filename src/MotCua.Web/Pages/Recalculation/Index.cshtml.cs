using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Processing;
using MotCua.Application.Recalculating;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Recalculation;

/// <summary>Tính lại ngày hẹn: open dossiers whose appointment is another by the calendar of now, proposals, and the decision of another officer.</summary>
public sealed class IndexModel(RecalculationList list, ProposeRecalculation propose, Recalculate recalculate, DeclineRecalculation decline, Names names) : PageModel
{
    /// <summary>End of the page before.</summary>
    [FromQuery]
    public string? After { get; set; }

    [BindProperty]
    public List<string> Codes { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>How many were just done.</summary>
    [FromQuery]
    public int? Done { get; set; }

    public RecalculationPage List { get; private set; } = null!;

    public Func<string, string> NameOf { get; private set; } = code => code;

    public bool MayPropose => User.AsOfficer().Duty is DutyKind.Lead;

    public bool MayDecide => User.AsOfficer().Duty is DutyKind.Control;

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public Task<IActionResult> OnPostProposeAsync(CancellationToken cancel) => EachAsync((code, by) => propose.RunAsync(new(code, Reason), by, null, cancel), cancel);

    public Task<IActionResult> OnPostAgreeAsync(CancellationToken cancel) => EachAsync((code, by) => recalculate.RunAsync(code, by, null, cancel), cancel);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel) => EachAsync((code, by) => decline.RunAsync(new(code, Reason), by, null, cancel), cancel);

    /// <summary>Whether this officer can tick it.</summary>
    public bool IsOpenTo(RecalculationItem item) => item.Proposed is null ? MayPropose && item.Not is null : MayDecide;

    /// <summary>A day off concerns them all: whoever wants fewer takes the tick away.</summary>
    public bool IsTicked(RecalculationItem item) => HttpMethods.IsGet(Request.Method) || Codes.Contains(item.Code);

    /// <summary>One act for each dossier: one that is refused holds up no other, and why stands in its line too.</summary>
    private async Task<IActionResult> EachAsync<T>(Func<string, Officer, Task<Outcome<T>>> act, CancellationToken cancel)
        where T : Facts
    {
        var by = User.AsOfficer();
        if (Codes.Count == 0)
        {
            return await ShowAsync([RecalculationPageRefusals.NothingChosen], cancel);
        }

        await FindAsync(cancel);
        var seen = List.Items.Select(item => item.Code).ToHashSet();
        var (done, refused) = (0, new List<Refusal>());
        foreach (var code in Codes.Where(seen.Contains))
        {
            var outcome = await act(code, by);
            done += outcome.Refused ? 0 : 1;
            refused.AddRange(outcome.Refused ? outcome.Refusals : []);
        }

        Done = done > 0 ? done : null;
        return refused.Count > 0 ? await ShowAsync([.. refused.Distinct()], cancel)
            : done == 0 ? await ShowAsync([RecalculationPageRefusals.NothingChosen], cancel)
            : LocalRedirect($"/recalculation?done={done}");
    }

    private async Task<IActionResult> ShowAsync(IReadOnlyList<Refusal> refusals, CancellationToken cancel)
    {
        await FindAsync(cancel);
        return this.ShowRefusal(refusals);
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        NameOf = await names.TodayAsync(cancel);
        List = await list.RunAsync(User.AsOfficer(), After, cancel);
    }
}

public static class RecalculationPageRefusals
{
    public static readonly Refusal NothingChosen = new("recalculation.nothing-chosen") { Field = "Codes" };
}
