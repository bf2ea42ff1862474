using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Processing;
using MotCua.Application.Transferring;
using MotCua.Domain.Custody;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Custody;

/// <summary>Hồ sơ giấy of one dossier: who has it, every hand-over, and the originals that the applicant left.</summary>
public sealed class OneModel(DossierPage dossiers, TakeOriginals take, GiveOriginalsBack giveBack, RefusalNames refusals) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    [BindProperty]
    public int[] Papers { get; set; } = [];

    [BindProperty]
    public string? Taker { get; set; }

    public DossierView View { get; private set; } = null!;

    public Dossier Dossier => View.Dossier;

    public PaperFile Paper => Dossier.Paper;

    /// <summary>Hand-overs and originals, the oldest first.</summary>
    public IEnumerable<WayEntry> Way => View.Way
        .Where(entry => entry.Facts is PaperSent or PaperAccepted or PaperRecalled or OriginalsTaken or OriginalsGivenBack or DossierReturned { Originals: not null })
        .OrderBy(entry => entry.Number);

    public bool IsOurDesk => User.AsOfficer().Unit == Dossier.State.Receipt.Desk && User.ActingDuty() is DutyKind.Receive or DutyKind.Return;

    public bool HasEnded => Dossier.Status is DossierStatus.Returned || DossierLifecycle.IsStopped(Dossier.Status);

    /// <summary>Originals of the checklist that are not kept yet, with their places.</summary>
    public IEnumerable<(int Place, PaperReceived Paper)> Keepable => Dossier.State.Receipt.Papers.Select((paper, place) => (place, paper))
        .Where(one => one.paper.Originals > 0 && !Paper.OriginalsOut().Any(kept => kept.Paper == one.place));

    public string NameOf(int paper) => Dossier.State.Receipt.Papers.ElementAtOrDefault(paper)?.Name ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var taken = await take.RunAsync(new(Code, Papers), User.AsOfficer(), null, cancel);
        return taken.Refused ? await refusals.ShowAsync(this, taken.Refusals, cancel) : LocalRedirect(AddressOf(Code));
    }

    public async Task<IActionResult> OnPostGiveBackAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var given = await giveBack.RunAsync(new(Code, Papers, Taker), User.AsOfficer(), null, cancel);
        return given.Refused ? await refusals.ShowAsync(this, given.Refusals, cancel) : LocalRedirect(AddressOf(Code));
    }

    public static string AddressOf(string code) => $"/custody/one/{Uri.EscapeDataString(code)}";

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await dossiers.ReadAsync(Code, User.AsOfficer(), "custody/one", cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
