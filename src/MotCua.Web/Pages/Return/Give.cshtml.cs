using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Collecting;
using MotCua.Application.Processing;
using MotCua.Application.Returning;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using MotCua.Web.Components;
using MotCua.Web.Pages.Desk;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Return;

/// <summary>Trả kết quả: who takes it and on what paper; then the paper to sign.</summary>
public sealed class GiveModel(DossierPage dossiers, DossierFees fees, ReturnResult give, RefusalNames refusals) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string? TakerName { get; set; }

    [BindProperty]
    public string? IdentityNumber { get; set; }

    /// <summary>A postal receipt says that the post takes it.</summary>
    [BindProperty]
    public TakenOn On { get; set; } = TakenOn.Slip;

    [BindProperty]
    public string? Mandate { get; set; }

    /// <summary>Originals that the desk keeps go out with the result; asked only where some are kept.</summary>
    [BindProperty]
    public bool OriginalsBack { get; set; }

    public DossierView View { get; private set; } = null!;

    /// <summary>Money that is open is shown; it does not hold the result back.</summary>
    public DossierFee Fee { get; private set; } = null!;

    public DossierResult Result => View.Dossier.State.Result!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        // What cannot be handed over now is explained by the dossier's own page.
        if (!View.Acts.Contains(DossierAct.ReturnResult))
        {
            return LocalRedirect(DossierModel.AddressOf(Code));
        }

        var receipt = View.Dossier.State.Receipt;
        Key = Guid.NewGuid().ToString("n");
        On = receipt.ReturnAt is ReturnPlace.Post ? TakenOn.PostalReceipt : TakenOn.Slip;
        TakerName = receipt.Proxy?.Name ?? (receipt.Applicant is { Kind: ApplicantKind.Person } person ? person.Name : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var taker = new Taker(TakerName ?? "", IdentityNumber, Mandate) { On = On };
        var returned = await give.RunAsync(new(Code, taker, On is TakenOn.PostalReceipt, OriginalsBack), User.AsOfficer(), Key, cancel);
        if (!returned.Refused)
        {
            return LocalRedirect($"/return/hand-over/{Uri.EscapeDataString(Code)}?print=true");
        }

        return View.Dossier.State.Result is null
            ? LocalRedirect(DossierModel.AddressOf(Code))
            : await refusals.ShowAsync(this, returned.Refusals, cancel);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await dossiers.ReadAsync(Code, User.AsOfficer(), "return/give", cancel) is not { } view)
        {
            return false;
        }

        View = view;
        Fee = await fees.OfAsync(view.Dossier.State.Receipt, cancel);
        return true;
    }
}
