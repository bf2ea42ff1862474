using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Escalating;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Desk;

/// <summary>The acts of the dossier's page: each is one form and one verb. What a rule refuses is shown on the same page, with all that was typed.</summary>
public sealed partial class DossierModel
{
    /// <summary>Made with the form: sent twice, it is one act.</summary>
    /// <summary>Number of the branch that is taken, finished or given back.</summary>
    [BindProperty]
    public int Branch { get; set; }

    /// <summary>What came out of a branch.</summary>
    [BindProperty]
    public string? Found { get; set; }

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

    [BindProperty]
    public Channel How { get; set; } = Channel.Direct;

    /// <summary>One on a line.</summary>
    [BindProperty]
    public string? Items { get; set; }

    /// <summary>Places of the papers that came.</summary>
    [BindProperty]
    public List<int> Brought { get; set; } = [];

    [BindProperty]
    public bool NoMore { get; set; }

    /// <summary>Place of the paper that a file is a scan of; none for any other file.</summary>
    [BindProperty]
    public int? Paper { get; set; }

    [BindProperty]
    public int? Pages { get; set; }

    /// <summary>Hash of the scan to be signed.</summary>
    [BindProperty]
    public string? Scan { get; set; }

    [BindProperty]
    public string? Notice { get; set; }

    [BindProperty]
    public long? Amount { get; set; }

    [BindProperty]
    public string? Payee { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Minutes { get; set; }

    [BindProperty]
    public string? Finding { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Who wants the dossier back.</summary>
    [BindProperty]
    public string? AskedBy { get; set; }

    [BindProperty]
    public string? Mandate { get; set; }

    /// <summary>Number and date of the decision that came before the wish.</summary>
    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public PassedOnBy PassedOn { get; set; } = PassedOnBy.Phone;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    /// <summary>The code the portal gave, as it should be.</summary>
    [BindProperty]
    public string? PortalCode { get; set; }

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

    public Task<IActionResult> OnPostAskWithdrawalAsync([FromServices] AskWithdrawal verb, CancellationToken cancel) =>
        DoAsync(DossierAct.AskWithdrawal, by => verb.RunAsync(new(Code, new WithdrawalWish(How, Reason, AskedBy, Mandate)), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostStopWithdrawnAsync([FromServices] StopWithdrawn verb, CancellationToken cancel) =>
        DoAsync(DossierAct.StopWithdrawn, by => verb.RunAsync(new(Code), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostTakeWithdrawalBackAsync([FromServices] TakeWithdrawalBack verb, CancellationToken cancel) =>
        DoAsync(DossierAct.TakeWithdrawalBack, by => verb.RunAsync(new(Code, Reason), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostRefuseWithdrawalAsync([FromServices] RefuseWithdrawal verb, CancellationToken cancel) =>
        DoAsync(DossierAct.RefuseWithdrawal, by => verb.RunAsync(new(Code, Decision), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostReassignAsync([FromServices] ReassignDossier verb, CancellationToken cancel) =>
        DoAsync(DossierAct.Reassign, by => verb.RunAsync(new(Code, Chosen(ToOfficer), Reason), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostAttachFileAsync([FromServices] AttachFile verb, [FromServices] IncomingFiles files, CancellationToken cancel) =>
        DoAsync(DossierAct.AttachFile, by => AttachAsync(verb, files, by, cancel), cancel);

    public Task<IActionResult> OnPostSignCopyAsync([FromServices] SignCopy verb, CancellationToken cancel) =>
        DoAsync(DossierAct.SignCopy, by => verb.RunAsync(new(Code, Scan ?? ""), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostProposeSupplementAsync([FromServices] ProposeSupplement verb, CancellationToken cancel) =>
        DoAsync(DossierAct.ProposeSupplement, by => verb.RunAsync(new(Code, [.. (Items ?? "").Split('\n')], Reason, Ground), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostDeclineSupplementAsync([FromServices] DeclineSupplement verb, CancellationToken cancel) =>
        DoAsync(DossierAct.DeclineSupplement, by => verb.RunAsync(new(Code, Reason), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostAskSupplementAsync([FromServices] AskSupplement verb, CancellationToken cancel) =>
        DoAsync(DossierAct.AskSupplement, by => verb.RunAsync(new(Code), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostTakePapersAsync([FromServices] TakePapers verb, CancellationToken cancel) =>
        DoAsync(DossierAct.TakePapers, by => verb.RunAsync(new(Code, Brought), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostAnswerSupplementAsync([FromServices] AnswerSupplement verb, CancellationToken cancel) =>
        DoAsync(DossierAct.AnswerSupplement, by => verb.RunAsync(new(Code, Brought, NoMore), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostCloseUnansweredAsync([FromServices] CloseUnanswered verb, CancellationToken cancel) =>
        DoAsync(DossierAct.CloseUnanswered, by => verb.RunAsync(new(Code), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostAskPaymentAsync([FromServices] AskPayment verb, CancellationToken cancel) =>
        DoAsync(DossierAct.AskPayment, by => verb.RunAsync(new(Code, Notice, Amount ?? 0, Payee), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostRecordPaymentAsync([FromServices] RecordPayment verb, CancellationToken cancel) =>
        DoAsync(DossierAct.RecordPayment, by => verb.RunAsync(new(Code, Reference), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostAskOpinionAsync([FromServices] AskOpinion verb, CancellationToken cancel) =>
        DoAsync(DossierAct.AskOpinion, by => verb.RunAsync(new(Code, Unit ?? "", Question, Due ?? time.Today), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostAnswerOpinionAsync([FromServices] AnswerOpinion verb, CancellationToken cancel) =>
        DoAsync(DossierAct.AnswerOpinion, by => verb.RunAsync(new(Code, Answer), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostTakeBranchAsync([FromServices] TakeBranch verb, CancellationToken cancel) =>
        DoAsync(DossierAct.TakeBranch, by => verb.RunAsync(new(Code, Branch), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostFinishBranchAsync([FromServices] FinishBranch verb, CancellationToken cancel) =>
        DoAsync(DossierAct.FinishBranch, by => verb.RunAsync(new(Code, Branch, Found), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostReturnBranchAsync([FromServices] ReturnBranch verb, CancellationToken cancel) =>
        DoAsync(DossierAct.ReturnBranch, by => verb.RunAsync(new(Code, Branch, Reason), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostRecordVerificationAsync([FromServices] RecordVerification verb, CancellationToken cancel) =>
        DoAsync(DossierAct.RecordVerification, by => verb.RunAsync(new(Code, On ?? time.Today, Place, Minutes, Finding), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostProposeNewDateAsync([FromServices] ProposeNewDate verb, CancellationToken cancel) =>
        DoAsync(DossierAct.ProposeNewDate, by => verb.RunAsync(new(Code, Due ?? time.Today, Reason), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostSignNewDateAsync([FromServices] SignNewDate verb, CancellationToken cancel) =>
        DoAsync(DossierAct.SignNewDate, by => verb.RunAsync(new(Code, Due, Reason), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostDeclineNewDateAsync([FromServices] DeclineNewDate verb, CancellationToken cancel) =>
        DoAsync(DossierAct.DeclineNewDate, by => verb.RunAsync(new(Code, Reason), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostPassOnNewDateAsync([FromServices] PassOnNewDate verb, CancellationToken cancel) =>
        DoAsync(DossierAct.PassOnNewDate, by => verb.RunAsync(new(Code, PassedOn), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostAnswerEscalationAsync([FromServices] AnswerEscalation verb, CancellationToken cancel) =>
        DoAsync(DossierAct.AnswerEscalation, by => verb.RunAsync(new(Code, Words), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostUrgeAsync([FromServices] UrgeDossier verb, CancellationToken cancel) =>
        DoAsync(DossierAct.Urge, by => verb.RunAsync(new(Code, Words), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostCorrectAsync([FromServices] CorrectReceipt verb, CancellationToken cancel) =>
        DoAsync(DossierAct.Correct, by => CorrectAsync(verb, by, cancel), cancel);

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

    private async Task<Outcome<DossierCorrected>> CorrectAsync(CorrectReceipt verb, Officer by, CancellationToken cancel) =>
        State.Receipt.Applicant is { } known
            ? await verb.RunAsync(new(Code, known with { Name = Name ?? "", Address = Address ?? "", Phone = Phone }, Reason, PortalCode ?? ""), by, Key, cancel)
            : DossierRefusals.NobodyNamed;

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
