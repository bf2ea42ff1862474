using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using MotCua.Application.Processing;
using MotCua.Application.Transferring;
using MotCua.Domain;
using MotCua.Domain.Custody;
using MotCua.Domain.Dossiers;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Custody;

/// <summary>
/// Bàn giao hồ sơ giấy: code after code is scanned, on one side to hand over, on the other to accept; the scanner is a keyboard that ends with Enter.
/// Every answer says which code it is about and leaves the box ready for the next.
/// </summary>
public sealed class IndexModel(PaperDesk papers, PaperPlaces places, VisibleDossier visible, SendPaper send, AcceptPaper accept, RecallPaper recall, Names names, RefusalNames refusals)
    : PageModel
{
    /// <summary>Where what is scanned goes; null for where the dossier is being worked on.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; set; }

    /// <summary>This side accepts: the box to accept has the cursor.</summary>
    [FromQuery]
    public bool Taking { get; set; }

    /// <summary>Code that was just written down.</summary>
    [FromQuery]
    public string? Done { get; set; }

    public PaperStanding Standing { get; private set; } = null!;

    public IReadOnlyList<string> Places { get; private set; } = [];

    public Func<string, string> NameOf { get; private set; } = code => code;

    /// <summary>What was scanned when a rule said no.</summary>
    public string? Scanned { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostSendAsync(string? scan, string? to, CancellationToken cancel)
    {
        To = to;
        return await AnswerAsync(scan, async dossier => Refusals(await send.RunAsync(new(dossier.Code, to ?? PaperPlaces.Following(dossier)), User.AsOfficer(), null, cancel)), cancel);
    }

    public async Task<IActionResult> OnPostAcceptAsync(string? scan, string? to, CancellationToken cancel)
    {
        (To, Taking) = (to, true);
        return await AnswerAsync(scan, async dossier => Refusals(await accept.RunAsync(dossier.Code, User.AsOfficer(), null, cancel)), cancel);
    }

    public async Task<IActionResult> OnPostRecallAsync(string? scan, string? to, CancellationToken cancel)
    {
        To = to;
        return await AnswerAsync(scan, async dossier => Refusals(await recall.RunAsync(dossier.Code, User.AsOfficer(), null, cancel)), cancel);
    }

    /// <summary>The other side signed the printed list: all that went there is acknowledged in one go, and what is refused is named.</summary>
    public async Task<IActionResult> OnPostSignedAsync(string[] codes, string? signer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(codes);
        foreach (var code in codes)
        {
            if (await FindAsync(code, cancel) is not { } dossier)
            {
                return await RefusedAsync([CustodyRefusals.Unknown(code)], cancel);
            }

            var signed = await accept.BySignatureAsync(dossier.Code, signer, User.AsOfficer(), null, cancel);
            if (signed.Refused)
            {
                Scanned = code;
                return await RefusedAsync(signed.Refusals, cancel);
            }
        }

        return LocalRedirect(Address(null, taking: false, done: codes.LastOrDefault()));
    }

    public static string Address(string? to, bool taking, string? done) => QueryHelpers.AddQueryString("/custody", new Dictionary<string, string?>
    {
        ["to"] = to,
        ["taking"] = taking ? "true" : null,
        ["done"] = done,
    }.Where(pair => pair.Value is not null));

    private async Task<IActionResult> AnswerAsync(string? scan, Func<Dossier, Task<IReadOnlyList<Refusal>>> act, CancellationToken cancel)
    {
        Scanned = scan?.Trim();
        var typed = DossierCode.Read(scan);
        if (typed.Code is null || !typed.CheckHolds)
        {
            return await RefusedAsync([typed.Code is null ? CustodyRefusals.NotACode : CustodyRefusals.Mistyped], cancel);
        }

        Scanned = typed.Code;
        if (await FindAsync(typed.Code, cancel) is not { } dossier)
        {
            return await RefusedAsync([CustodyRefusals.Unknown(typed.Code)], cancel);
        }

        var no = await act(dossier);
        return no.Count > 0 ? await RefusedAsync(no, cancel) : LocalRedirect(Address(To, Taking, typed.Code));
    }

    private async Task<Dossier?> FindAsync(string code, CancellationToken cancel) => await visible.FindAsync(code, User.AsOfficer(), cancel);

    private async Task<IActionResult> RefusedAsync(IReadOnlyList<Refusal> no, CancellationToken cancel)
    {
        await LoadAsync(cancel);

        // The box is empty for the next code; the sentence says which one it speaks of.
        ModelState.Clear();
        return await refusals.ShowAsync(this, no, cancel);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var by = User.AsOfficer();
        Standing = await papers.RunAsync(by, cancel);
        Places = await places.OfAsync(by, cancel);
        NameOf = await names.TodayAsync(cancel);
    }

    private static IReadOnlyList<Refusal> Refusals<T>(Outcome<T> outcome)
        where T : Facts => outcome.Refusals;
}
