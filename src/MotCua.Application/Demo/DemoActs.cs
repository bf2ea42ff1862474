using MotCua.Application.Collecting;
using MotCua.Application.Processing;
using MotCua.Application.Receiving;
using MotCua.Application.Slips;
using MotCua.Application.Returning;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;

namespace MotCua.Application.Demo;

/// <summary>Turns what the story tells into the acts of the counter and the desks.</summary>
public sealed class DemoActs(
    ReceiveDossier receive,
    PrintSlip print,
    EndVisit endVisit,
    TakeDossier take,
    ForwardDossier forward,
    SendBack sendBack,
    RecordResult recordResult,
    ApproveResult approve,
    HandToReturnDesk handOver,
    ReturnResult giveResult,
    RefuseDossier refuse,
    AskWithdrawal askWithdrawal,
    StopWithdrawn stopWithdrawn,
    TakeFee takeFee,
    PayCashOver payOver,
    CountCash countCash,
    RefundFee refund,
    WaiveFee waive,
    CorrectReceipt correct,
    DemoSideActs beside,
    DemoInspections inspections)
{
    /// <summary>Hands the act over and answers when it is durable, with why it was refused if it was.</summary>
    /// <param name="codes">Codes of the story's dossiers.</param>
    public Task<Refusal?> ActAsync(DemoEvent happening, IReadOnlyList<string> codes, string key)
    {
        ArgumentNullException.ThrowIfNull(codes);

        // An act that was handed over is never called back: the story stops between two of them.
        var cancel = CancellationToken.None;
        string Code(DemoDossierEvent one) => codes[one.Dossier];
        return happening switch
        {
            DemoReceipt one => RefusalAsync(receive.RunAsync(IntakeOf(one), one.By, key, cancel), Code(one)),
            DemoPrint one => RefusalAsync(print.OfDossierAsync(Code(one), one.Form, one.Number, one.By, key, cancel)),
            DemoFee one => RefusalAsync(takeFee.RunAsync(new(Code(one), new Payment(one.Amount, PaidBy.Cash, null, one.Payer), FeeMoment.AtReceipt), one.By, key, cancel)),
            DemoPayOver one => RefusalAsync(payOver.RunAsync(new(one.Amount, "Kế toán"), one.By, key, cancel)),
            DemoCashCount one => RefusalAsync(countCash.RunAsync(new(DateOnly.FromDateTime(one.At), one.Counted, one.Explanation), one.By, key, cancel)),
            DemoForward one => RefusalAsync(forward.RunAsync(new(Code(one), one.ToOfficer, null), one.By, key, cancel)),
            DemoTake one => RefusalAsync(take.RunAsync(new(Code(one)), one.By, key, cancel)),
            DemoSendBack one => RefusalAsync(sendBack.RunAsync(new(Code(one), one.Reason, null), one.By, key, cancel)),
            DemoResult one => RefusalAsync(recordResult.RunAsync(new(Code(one), one.Result, Symbol: one.Symbol), one.By, key, cancel)),
            DemoApproval one => RefusalAsync(approve.RunAsync(new(Code(one)), one.By, key, cancel)),
            DemoHandOver one => RefusalAsync(handOver.RunAsync(new(Code(one)), one.By, key, cancel)),
            DemoReturn one => RefusalAsync(giveResult.RunAsync(new(Code(one), one.Taker, one.ByPost), one.By, key, cancel)),
            DemoRefusal one => RefusalAsync(refuse.RunAsync(new(Code(one), one.Reason, one.Ground), one.By, key, cancel)),
            DemoWithdrawal one => RefusalAsync(askWithdrawal.RunAsync(new(Code(one), new WithdrawalWish(Channel.Direct, one.Reason)), one.By, key, cancel)),
            DemoStopped one => RefusalAsync(stopWithdrawn.RunAsync(new(Code(one)), one.By, key, cancel)),
            DemoRefund one => RefusalAsync(refund.RunAsync(new(Code(one), new Payment(one.Amount, PaidBy.Transfer, $"UNC {one.Dossier + 1}", one.Payee), "Hồ sơ rút khi chưa giải quyết", OwedAgain: false), one.By, key, cancel)),
            DemoVisit one => RefusalAsync(endVisit.RunAsync(new(one.Ending, one.Visitor, one.Procedure, null, one.Items, one.Text, one.Ground), one.By, key, cancel)),
            DemoWaiver one => RefusalAsync(waive.RunAsync(new(Code(one), one.Reason, one.Ground), one.By, key, cancel)),
            DemoCorrection one => RefusalAsync(correct.RunAsync(new(Code(one), one.Right, one.Reason), one.By, key, cancel)),
            DemoEscalation => beside.EscalateAsync(cancel),
            DemoLookingEvent one => inspections.ActAsync(one, key),
            DemoDossierEvent one => beside.ActAsync(one, Code(one), key),
            _ => throw new ArgumentOutOfRangeException(nameof(happening), happening, "Nobody knows how to do this."),
        };
    }

    private static ReceiveDossier.Request IntakeOf(DemoReceipt receipt) => new()
    {
        Procedure = receipt.Procedure,
        Applicant = receipt.Applicant,
        Channel = receipt.Channel,
        Papers = receipt.Papers,
        ReturnAt = receipt.ReturnAt,
        Late = receipt.Late,
        Proxy = receipt.Proxy,
    };

    internal static async Task<Refusal?> RefusalAsync<T>(Task<Outcome<T>> act)
        where T : notnull
    {
        var outcome = await act;
        return outcome.Refused ? outcome.Refusal : null;
    }

    private static async Task<Refusal?> RefusalAsync(Task<Outcome<DossierReceived>> act, string code)
    {
        var received = await act;
        if (!received.Refused && received.Value.Code != code)
        {
            throw new InvalidOperationException($"The story calls a dossier {code}, the counter gave it {received.Value.Code}.");
        }

        return received.Refused ? received.Refusal : null;
    }
}
