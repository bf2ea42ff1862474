using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Archiving;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Retention;

/// <summary>Thời hạn lưu giữ: closed dossiers whose time is over, proposals to erase, and the decision of another officer.</summary>
public sealed class IndexModel(RetentionList retention, ProposeErasure propose, DeclineErasure decline, EraseDossier erase, Names names) : PageModel
{
    /// <summary>End of the page before.</summary>
    [FromQuery]
    public string? After { get; set; }

    [BindProperty]
    public List<string> Codes { get; set; } = [];

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>How many were just done.</summary>
    [FromQuery]
    public int? Done { get; set; }

    public RetentionPage Over { get; private set; } = null!;

    public IReadOnlyList<WaitingErasure> Waiting { get; private set; } = [];

    public Func<string, string> NameOf { get; private set; } = code => code;

    public bool MayPropose => User.AsOfficer().Duty is DutyKind.Control;

    public bool MayDecide => User.AsOfficer().Duty is DutyKind.Approve or DutyKind.Lead;

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public Task<IActionResult> OnPostProposeAsync(CancellationToken cancel) => EachAsync((code, by) => propose.RunAsync(new(code, Decision), by, null, cancel), cancel);

    public Task<IActionResult> OnPostEraseAsync(CancellationToken cancel) => EachAsync((code, by) => erase.RunAsync(code, by, null, cancel), cancel);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancel) => EachAsync((code, by) => decline.RunAsync(new(code, Reason), by, null, cancel), cancel);

    /// <summary>One act for each dossier, until the first that is refused.</summary>
    private async Task<IActionResult> EachAsync<T>(Func<string, Officer, Task<Outcome<T>>> act, CancellationToken cancel)
        where T : Facts
    {
        var by = User.AsOfficer();
        if (Codes.Count == 0)
        {
            return await ShowAsync([RetentionPageRefusals.NothingChosen], cancel);
        }

        foreach (var code in Codes)
        {
            try
            {
                var outcome = await act(code, by);
                if (outcome.Refused)
                {
                    return await ShowAsync(outcome.Refusals, cancel);
                }
            }
            catch (DossierNotFoundException)
            {
                return NotFound();
            }
        }

        return LocalRedirect($"/retention?done={Codes.Count}");
    }

    private async Task<IActionResult> ShowAsync(IReadOnlyList<Refusal> refusals, CancellationToken cancel)
    {
        await FindAsync(cancel);
        return this.ShowRefusal(refusals);
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        NameOf = await names.TodayAsync(cancel);
        Over = await retention.OverAsync(User.AsOfficer(), After, cancel);
        Waiting = await retention.WaitingAsync(User.AsOfficer(), cancel);
    }
}

public static class RetentionPageRefusals
{
    public static readonly Refusal NothingChosen = new("retention.nothing-chosen") { Field = "Codes" };
}
