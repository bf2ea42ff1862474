using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Escalating;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Desk;

/// <summary>The acts beside the way, on the dossier's page: papers, payments, opinions, branches, apologies, withdrawals, mistakes put right.</summary>
public sealed partial class DossierModel
{
    /// <summary>Number of the branch that is taken, finished or given back.</summary>
    [BindProperty]
    public int Branch { get; set; }

    /// <summary>What came out of a branch.</summary>
    [BindProperty]
    public string? Found { get; set; }

    [BindProperty]
    public Channel How { get; set; } = Channel.Direct;

    /// <summary>One on a line.</summary>
    [BindProperty]
    public string? Items { get; set; }

    /// <summary>Why a paper is asked for that is held and still good.</summary>
    [BindProperty]
    public string? AgainReason { get; set; }

    /// <summary>Places of the papers that came.</summary>
    [BindProperty]
    public List<int> Brought { get; set; } = [];

    [BindProperty]
    public bool NoMore { get; set; }

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

    /// <summary>Code of why it is overdue, and what explains it.</summary>
    [BindProperty]
    public string? Cause { get; set; }

    [BindProperty]
    public string? CauseWords { get; set; }

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

    public Task<IActionResult> OnPostAskWithdrawalAsync([FromServices] AskWithdrawal verb, CancellationToken cancel) =>
        DoAsync(DossierAct.AskWithdrawal, by => verb.RunAsync(new(Code, new WithdrawalWish(How, Reason, AskedBy, Mandate)), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostStopWithdrawnAsync([FromServices] StopWithdrawn verb, CancellationToken cancel) =>
        DoAsync(DossierAct.StopWithdrawn, by => verb.RunAsync(new(Code), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostTakeWithdrawalBackAsync([FromServices] TakeWithdrawalBack verb, CancellationToken cancel) =>
        DoAsync(DossierAct.TakeWithdrawalBack, by => verb.RunAsync(new(Code, Reason), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostRefuseWithdrawalAsync([FromServices] RefuseWithdrawal verb, CancellationToken cancel) =>
        DoAsync(DossierAct.RefuseWithdrawal, by => verb.RunAsync(new(Code, Decision), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostProposeSupplementAsync([FromServices] ProposeSupplement verb, CancellationToken cancel) =>
        DoAsync(DossierAct.ProposeSupplement, by => verb.RunAsync(new(Code, [.. (Items ?? "").Split('\n')], Reason, Ground) { AgainReason = AgainReason }, by, Key, cancel), cancel);

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

    public async Task<IActionResult> OnPostStateCauseAsync([FromServices] StateCause verb, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var stated = await verb.RunAsync(new(Code, Cause, CauseWords), User.AsOfficer(), Key, cancel);
        return stated.Refused ? await refusals.ShowAsync(this, stated.Refusals, cancel) : LocalRedirect(AddressOf(Code));
    }

    public Task<IActionResult> OnPostUrgeAsync([FromServices] UrgeDossier verb, CancellationToken cancel) =>
        DoAsync(DossierAct.Urge, by => verb.RunAsync(new(Code, Words), by, Key, cancel), cancel);

    public Task<IActionResult> OnPostCorrectAsync([FromServices] CorrectReceipt verb, CancellationToken cancel) =>
        DoAsync(DossierAct.Correct, by => CorrectAsync(verb, by, cancel), cancel);

    private async Task<Outcome<DossierCorrected>> CorrectAsync(CorrectReceipt verb, Officer by, CancellationToken cancel) =>
        State.Receipt.Applicant is { } known
            ? await verb.RunAsync(new(Code, known with { Name = Name ?? "", Address = Address ?? "", Phone = Phone }, Reason, PortalCode ?? ""), by, Key, cancel)
            : DossierRefusals.NobodyNamed;
}
