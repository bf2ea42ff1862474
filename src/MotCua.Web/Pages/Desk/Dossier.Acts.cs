using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Desk;

/// <summary>The acts that move a dossier along its way, on its page: each is one form and one verb. What a rule refuses is shown on the same page, with all that was typed.</summary>
public sealed partial class DossierModel
{
    /// <summary>Made with the form: sent twice, it is one act.</summary>
    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string? ToOfficer { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    /// <summary>Ký hiệu in the register of outgoing papers.</summary>
    [BindProperty]
    public string? Symbol { get; set; }

    [BindProperty]
    public DateOnly? SignedOn { get; set; }

    [BindProperty]
    public string? Signer { get; set; }

    [BindProperty]
    public bool Negative { get; set; }

    /// <summary>Place of the paper that a file is a scan of; none for any other file.</summary>
    [BindProperty]
    public int? Paper { get; set; }

    [BindProperty]
    public int? Pages { get; set; }

    /// <summary>Hash of the scan to be signed.</summary>
    [BindProperty]
    public string? Scan { get; set; }

    [BindProperty]
    public new IFormFile? File { get; set; }

    public Task<IActionResult> OnPostTakeAsync([FromServices] TakeDossier verb, CancellationToken cancel) =>
        DoAsync(DossierAct.Take, by => verb.RunAsync(new(Code), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostForwardAsync([FromServices] ForwardDossier verb, CancellationToken cancel) =>
        DoAsync(DossierAct.Forward, by => verb.RunAsync(new(Code, Chosen(ToOfficer), Note), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostSendBackAsync([FromServices] SendBack verb, CancellationToken cancel) =>
        DoAsync(DossierAct.SendBack, by => verb.RunAsync(new(Code, Reason, null), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostRecordResultAsync([FromServices] RecordResult verb, [FromServices] IncomingFiles files, CancellationToken cancel) =>
        DoAsync(DossierAct.RecordResult, by => RecordAsync(verb, files, by, cancel), cancel);

    public Task<IActionResult> OnPostApproveAsync([FromServices] ApproveResult verb, CancellationToken cancel) =>
        DoAsync(DossierAct.Approve, by => verb.RunAsync(new(Code), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostHandToReturnDeskAsync([FromServices] HandToReturnDesk verb, CancellationToken cancel) =>
        DoAsync(DossierAct.HandToReturnDesk, by => verb.RunAsync(new(Code), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostRefuseAsync([FromServices] RefuseDossier verb, CancellationToken cancel) =>
        DoAsync(DossierAct.Refuse, by => verb.RunAsync(new(Code, Reason, Ground), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostReassignAsync([FromServices] ReassignDossier verb, CancellationToken cancel) =>
        DoAsync(DossierAct.Reassign, by => verb.RunAsync(new(Code, Chosen(ToOfficer), Reason), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostAttachFileAsync([FromServices] AttachFile verb, [FromServices] IncomingFiles files, CancellationToken cancel) =>
        DoAsync(DossierAct.AttachFile, by => AttachAsync(verb, files, by, cancel), cancel);

    public Task<IActionResult> OnPostSignCopyAsync([FromServices] SignCopy verb, CancellationToken cancel) =>
        DoAsync(DossierAct.SignCopy, by => verb.RunAsync(new(Code, Scan ?? ""), by, Key, cancel), cancel);

    /// <summary>Who may not see the dossier learns nothing by acting on it either.</summary>
    private async Task<IActionResult> DoAsync<T>(DossierAct act, Func<Officer, Task<Outcome<T>>> verb, CancellationToken cancel)
        where T : Facts
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        Act = act;
        if (!ModelState.IsValid)
        {
            return Components.PageAnswers.ShowAgain(this);
        }

        var outcome = await verb(User.AsOfficer());
        return outcome.Refused ? await refusals.ShowAsync(this, outcome.Refusals, cancel) : LocalRedirect($"{AddressOf(Code)}?done={act}");
    }

    private async Task<Outcome<DossierResultRecorded>> RecordAsync(RecordResult verb, IncomingFiles files, Officer by, CancellationToken cancel)
    {
        FileKept? kept = null;
        if (File is not null)
        {
            await using var content = File.OpenReadStream();
            var keeping = await files.KeepAsync(Code, content, File.FileName, by, cancel);
            if (keeping.Refused)
            {
                return keeping.Refusals.ToArray();
            }

            kept = keeping.Value;
        }

        var result = new DossierResult(Number ?? "", SignedOn ?? time.Today, Signer ?? "", Negative, kept?.Hash);
        return await verb.RunAsync(new(Code, result, kept, Symbol), by, Key, cancel);
    }

    private async Task<Outcome<DossierFileAttached>> AttachAsync(AttachFile verb, IncomingFiles files, Officer by, CancellationToken cancel)
    {
        if (File is null)
        {
            return DossierRefusals.FileUnknown;
        }

        await using var content = File.OpenReadStream();
        var kept = await files.KeepAsync(Code, content, File.FileName, by, cancel);
        return kept.Refused ? kept.Refusals.ToArray() : await verb.RunAsync(new(Code, kept.Value with { Paper = Paper, Pages = Pages }), by, Key, cancel);
    }

    /// <summary>The first choice of a list of officers is nobody: the common queue.</summary>
    private static string? Chosen(string? officer) => string.IsNullOrEmpty(officer) ? null : officer;
}
