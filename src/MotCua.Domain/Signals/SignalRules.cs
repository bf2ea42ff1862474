namespace MotCua.Domain.Signals;

/// <summary>Every rule there is. Their thresholds and sources are <c>data/signals/signals.json</c>, their words <c>Texts/words/signals.*.json</c>; the findings are those of the checklist of inspections.</summary>
public static class SignalRules
{
    public static IReadOnlyList<SignalRule> All { get; } =
    [
        new DossierRule("received-without-slip", 1, ReceiptSigns.WithoutSlip),
        new DossierRule("slip-printed-late", 1, ReceiptSigns.SlipPrintedLate),
        new DossierRule("slip-reprinted", 1, ReceiptSigns.Reprinted),
        new DossierRule("entered-late", 2, ReceiptSigns.EnteredLate),
        new DossierRule("entered-after-due", 2, ReceiptSigns.EnteredAfterDue),
        new DeskRule("hand-slips-missing", 2, DeskSigns.HandSlipsMissing),
        new DeskRule("hand-slip-twice", 2, DeskSigns.HandSlipTwice),
        new DeskRule("outgoing-missing", 2, DeskSigns.OutgoingMissing),
        new DeskRule("volume-falling", 2, VolumeSigns.Falling),
        new DeskRule("silent-days", 2, VolumeSigns.Silent),
        new DossierRule("apology-missing", 3, DeadlineSigns.ApologyMissing),
        new DossierRule("rescheduled-again", 4, DeadlineSigns.RescheduledAgain),
        new DossierRule("apology-too-late", 5, DeadlineSigns.ApologyTooLate),
        new DossierRule("supplements-repeated", 6, DeadlineSigns.SupplementsRepeated),
        new DeskRule("sent-home-again", 6, DeskSigns.SentHomeAgain),
        new DossierRule("paper-not-published", 7, DeadlineSigns.PaperNotPublished),
        new DeskRule("counter-paper-not-published", 7, DeskSigns.CounterPaperNotPublished),
        new DossierRule("paused-at-the-end", 8, DeadlineSigns.PausedAtTheEnd),
        new DeskRule("refused-alike", 9, DeskSigns.RefusedAlike),
        new DossierRule("refused-at-due", 9, DeadlineSigns.RefusedAtDue),
        new DossierRule("edited-near-due", 10, DeadlineSigns.EditedNearDue),
        new DossierRule("result-dated-early", 10, ResultSigns.ResultDatedEarly),
        new DeskRule("entered-in-bulk", 10, DeskSigns.EnteredInBulk),
        new DeskRule("ended-in-bulk", 10, DeskSigns.EndedInBulk),
        new DeskRule("ended-in-a-minute", 10, DeskSigns.EndedInAMinute),
        new DossierRule("stopped-at-due", 10, DeadlineSigns.StoppedAtDue),
        new DossierRule("done-in-minutes", 12, ResultSigns.DoneInMinutes),
        new DossierRule("handed-over-late", 13, ReceiptSigns.HandedOverLate),
        new DossierRule("opinion-late", 14, DeadlineSigns.OpinionLate),
        new DossierRule("result-lying", 15, ResultSigns.ResultLying),
        new DossierRule("payment-not-published", 16, DeadlineSigns.PaymentNotPublished),
        new DossierRule("fee-not-as-published", 16, DeadlineSigns.FeeNotAsPublished),
        new DeskRule("cash-differs", 16, DeskSigns.CashDiffers),
        new DossierRule("held-paper-asked", 18, ReceiptSigns.HeldPaperAsked),
        new DeskRule("one-proxy", 23, DeskSigns.OneProxy),
        new DeskRule("one-phone", 23, DeskSigns.OnePhone),
        new DeskRule("one-taker", 23, DeskSigns.OneTaker),
        new DossierRule("out-of-hours", 25, ResultSigns.OutOfHours),
        new DossierRule("sent-back-again", null, ResultSigns.SentBackAgain),
        new DossierRule("same-hand", null, ResultSigns.SameHand),
        new DossierRule("paper-not-taken-over", null, ResultSigns.PaperNotTakenOver),
    ];

    public static SignalRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
