using MotCua.Domain.Organisation;

namespace MotCua.Domain.Dossiers;

/// <summary>Every no a dossier can say, each named for its cause.</summary>
public static class DossierRefusals
{
    public static readonly Refusal NoStepAfter = new("dossier.no-step-after");
    public static readonly Refusal NoStepBefore = new("dossier.no-step-before");
    public static readonly Refusal ResultComesFirst = new("dossier.result-comes-first");
    public static readonly Refusal NotLastSignature = new("dossier.not-last-signature");
    public static readonly Refusal NotLastOffice = new("dossier.not-last-office");
    public static readonly Refusal ReasonNeeded = new("dossier.reason-needed") { Field = "Reason" };
    public static readonly Refusal GroundNeeded = new("dossier.ground-needed") { Field = "Ground" };
    public static readonly Refusal ResultNumberNeeded = new("dossier.result-number-needed") { Field = "Number" };
    public static readonly Refusal SignerNeeded = new("dossier.signer-needed") { Field = "Signer" };
    public static readonly Refusal ResultInFuture = new("dossier.result-in-future") { Field = "SignedOn" };
    public static readonly Refusal FileUnknown = new("dossier.file-unknown") { Field = "File" };
    public static readonly Refusal TakerNeeded = new("dossier.taker-needed") { Field = "TakerName" };
    public static readonly Refusal MandateNeeded = new("dossier.mandate-needed") { Field = "Mandate" };
    public static readonly Refusal PostalReceiptByPost = new("dossier.postal-receipt-by-post") { Field = "On" };
    public static readonly Refusal AlreadyThere = new("dossier.already-there") { Field = "ToOfficer" };

    public static Refusal NotWhile(DossierStatus status, DossierAct act) => new("dossier.not-while", status, act);

    public static Refusal DutyNeeded(DutyKind duty) => new("dossier.duty-needed", duty);

    public static Refusal HeldElsewhere(string unit) => new("dossier.held-elsewhere", unit);

    public static Refusal HeldBy(string officer) => new("dossier.held-by", officer);

    public static Refusal NotLedBy(string unit) => new("dossier.not-led-by", unit);

    public static Refusal OnlyAtDesk(string desk) => new("dossier.only-at-desk", desk);

    public static Refusal OfficerNotThere(string officer, string unit) => new("dossier.officer-not-there", officer, unit) { Field = "ToOfficer" };

    public static Refusal ResultBeforeReceipt(DateOnly received) => new("dossier.result-before-receipt", received) { Field = "SignedOn" };

    public static Refusal FileAlreadyThere(string name) => new("dossier.file-already-there", name) { Field = "File" };
}
