using MotCua.Application.Escalating;
using MotCua.Application.Interlinking;
using MotCua.Application.Processing;
using MotCua.Application.Transferring;
using MotCua.Domain;

namespace MotCua.Application.Demo;

/// <summary>Turns what the story tells beside the way of dossiers into acts.</summary>
public sealed class DemoSideActs(
    ProposeSupplement proposeSupplement,
    AskSupplement askSupplement,
    AnswerSupplement answerSupplement,
    AskPayment askPayment,
    RecordPayment recordPayment,
    AskOpinion askOpinion,
    AnswerOpinion answerOpinion,
    RecordVerification recordVerification,
    ProposeNewDate proposeNewDate,
    SignNewDate signNewDate,
    PassOnNewDate passOn,
    DeclineNewDate declineNewDate,
    UrgeDossier urge,
    Escalate escalate,
    AnswerEscalation answerEscalation,
    SendPaper sendPaper,
    AcceptPaper acceptPaper,
    AcceptStage acceptStage,
    EndStage endStage)
{
    /// <inheritdoc cref="DemoActs.ActAsync" />
    public Task<Refusal?> ActAsync(DemoDossierEvent happening, string code, string key)
    {
        ArgumentNullException.ThrowIfNull(happening);
        var (by, cancel) = (happening.By, CancellationToken.None);
        return happening switch
        {
            DemoSupplementProposal one => DemoActs.RefusalAsync(proposeSupplement.RunAsync(new(code, one.Items, one.Reason, one.Ground), by, key, cancel)),
            DemoSupplementRequest => DemoActs.RefusalAsync(askSupplement.RunAsync(new(code), by, key, cancel)),
            DemoSupplementAnswer one => DemoActs.RefusalAsync(answerSupplement.RunAsync(new(code, one.Brought, NoMore: false), by, key, cancel)),
            DemoPaymentNotice one => DemoActs.RefusalAsync(askPayment.RunAsync(new(code, one.Notice, one.Amount, one.Payee), by, key, cancel)),
            DemoPayment one => DemoActs.RefusalAsync(recordPayment.RunAsync(new(code, one.Reference), by, key, cancel)),
            DemoQuestion one => DemoActs.RefusalAsync(askOpinion.RunAsync(new(code, one.Unit, one.Question, one.Until), by, key, cancel)),
            DemoOpinion one => DemoActs.RefusalAsync(answerOpinion.RunAsync(new(code, one.Answer), by, key, cancel)),
            DemoVerification one => DemoActs.RefusalAsync(recordVerification.RunAsync(new(code, DateOnly.FromDateTime(one.At), one.Place, one.Minutes, one.Finding), by, key, cancel)),
            DemoNewDate one => DemoActs.RefusalAsync(proposeNewDate.RunAsync(new(code, one.Day, one.Reason), by, key, cancel)),
            DemoNewDateSignature => DemoActs.RefusalAsync(signNewDate.RunAsync(new(code), by, key, cancel)),
            DemoApologyPassedOn one => DemoActs.RefusalAsync(passOn.RunAsync(new(code, one.How), by, key, cancel)),
            DemoUrging one => DemoActs.RefusalAsync(urge.RunAsync(new(code, one.Words), by, key, cancel)),
            DemoNewDateDeclined one => DemoActs.RefusalAsync(declineNewDate.RunAsync(new(code, one.Reason), by, key, cancel)),
            DemoEscalationAnswer one => DemoActs.RefusalAsync(answerEscalation.RunAsync(new(code, one.Words), by, key, cancel)),
            DemoPaperSent one => DemoActs.RefusalAsync(sendPaper.RunAsync(new(code, one.Unit), by, key, cancel)),
            DemoPaperAccepted => DemoActs.RefusalAsync(acceptPaper.RunAsync(code, by, key, cancel)),
            DemoPaperSigned one => DemoActs.RefusalAsync(acceptPaper.BySignatureAsync(code, one.Signer, by, key, cancel)),
            DemoPartAccepted one => DemoActs.RefusalAsync(acceptStage.RunAsync(new(code, one.Stage), by, key, cancel)),
            DemoPartEnded one => DemoActs.RefusalAsync(endStage.RunAsync(new(code, one.Stage, one.End, one.Document, one.Reason), by, key, cancel)),
            _ => throw new ArgumentOutOfRangeException(nameof(happening), happening, "Nobody knows how to do this."),
        };
    }

    /// <summary>Raises what the ladder says now; raised again, nothing happens.</summary>
    public async Task<Refusal?> EscalateAsync(CancellationToken cancel)
    {
        await escalate.RunAsync(cancel);
        return null;
    }
}
