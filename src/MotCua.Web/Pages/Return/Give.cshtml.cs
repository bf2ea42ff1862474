using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Attachments;
using MotCua.Application.Collecting;
using MotCua.Application.Data;
using MotCua.Application.Processing;
using MotCua.Application.Returning;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Results;
using MotCua.Web.Components;
using MotCua.Web.Pages.Desk;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Return;

/// <summary>Trả kết quả: who takes it and on what paper; then the paper to sign.</summary>
public sealed class GiveModel(DossierPage dossiers, DossierFees fees, Shelf shelf, ResultSignatures signatures, ReturnResult give, RefusalNames refusals) : PageModel
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

    /// <summary>Tủ, ngăn.</summary>
    [BindProperty]
    public string? Slot { get; set; }

    [BindProperty]
    public string? ShelveKey { get; set; }

    [BindProperty]
    public RemindedBy How { get; set; } = RemindedBy.Call;

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? RemindKey { get; set; }

    /// <summary>Where it lies and who was told; null when nobody said either.</summary>
    public ShelfRow? Place { get; private set; }

    /// <summary>Null when the result was signed by hand.</summary>
    public IReadOnlyList<PdfSignature>? Signatures { get; private set; }

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
        ShelveKey = Guid.NewGuid().ToString("n");
        RemindKey = Guid.NewGuid().ToString("n");
        Slot = Place?.Slot;
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

    public Task<IActionResult> OnPostShelveAsync([FromServices] PlaceOnShelf place, CancellationToken cancel) =>
        DoAsync(by => place.RunAsync(new(Code, Slot), by, ShelveKey, cancel), cancel);

    public Task<IActionResult> OnPostRemindAsync([FromServices] RemindApplicant remind, CancellationToken cancel) =>
        DoAsync(by => remind.RunAsync(new(Code, How, Note), by, RemindKey, cancel), cancel);

    private async Task<IActionResult> DoAsync<T>(Func<Officer, Task<Outcome<T>>> act, CancellationToken cancel)
        where T : Facts
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var done = await act(User.AsOfficer());
        if (!done.Refused)
        {
            return LocalRedirect($"/return/give/{Uri.EscapeDataString(Code)}");
        }

        return View.Dossier.State.Result is null
            ? LocalRedirect(DossierModel.AddressOf(Code))
            : await refusals.ShowAsync(this, done.Refusals, cancel);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await dossiers.ReadAsync(Code, User.AsOfficer(), "return/give", cancel) is not { } view)
        {
            return false;
        }

        View = view;
        Place = await shelf.PlaceOfAsync(Code, cancel);
        Signatures = await signatures.OfAsync(view.Dossier.State, cancel);
        Fee = await fees.OfAsync(view.Dossier.State.Receipt, cancel);
        return true;
    }
}
