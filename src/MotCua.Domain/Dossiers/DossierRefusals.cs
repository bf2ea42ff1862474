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
    /// <summary>The fee is owed, to be given back, or not even counted.</summary>
    public static readonly Refusal MoneyOpen = new("dossier.money-open");

    public static readonly Refusal PostalReceiptByPost = new("dossier.postal-receipt-by-post") { Field = "On" };
    public static readonly Refusal AlreadyThere = new("dossier.already-there") { Field = "ToOfficer" };

    public static readonly Refusal NotAtOffice = new("dossier.not-at-office");
    public static readonly Refusal ItemsNeeded = new("dossier.items-needed") { Field = "Items" };
    public static readonly Refusal NothingProposed = new("dossier.nothing-proposed");
    public static readonly Refusal AlreadyProposed = new("dossier.already-proposed");
    public static readonly Refusal NothingBrought = new("dossier.nothing-brought") { Field = "Brought" };
    public static readonly Refusal NothingMissing = new("dossier.nothing-missing");
    public static readonly Refusal SomeStillMissing = new("dossier.some-still-missing") { Field = "Brought" };
    public static readonly Refusal NeverClosed = new("dossier.never-closed");
    public static readonly Refusal NoticeNeeded = new("dossier.notice-needed") { Field = "Notice" };
    public static readonly Refusal AmountNeeded = new("dossier.amount-needed") { Field = "Amount" };
    public static readonly Refusal PayeeNeeded = new("dossier.payee-needed") { Field = "Payee" };
    public static readonly Refusal ReferenceNeeded = new("dossier.reference-needed") { Field = "Reference" };
    public static readonly Refusal QuestionNeeded = new("dossier.question-needed") { Field = "Question" };
    public static readonly Refusal AnswerNeeded = new("dossier.answer-needed") { Field = "Answer" };
    public static readonly Refusal OwnOpinion = new("dossier.own-opinion") { Field = "Unit" };
    public static readonly Refusal DueInPast = new("dossier.due-in-past") { Field = "Due" };
    public static readonly Refusal NotAsked = new("dossier.not-asked");
    public static readonly Refusal MinutesNeeded = new("dossier.minutes-needed") { Field = "Minutes" };
    public static readonly Refusal FindingNeeded = new("dossier.finding-needed") { Field = "Finding" };
    public static readonly Refusal VisitInFuture = new("dossier.visit-in-future") { Field = "On" };
    public static readonly Refusal NoAppointment = new("dossier.no-appointment");
    public static readonly Refusal NoApology = new("dossier.no-apology");
    public static readonly Refusal WordsNeeded = new("dossier.words-needed") { Field = "Words" };
    public static readonly Refusal NothingToCorrect = new("dossier.nothing-to-correct") { Field = "Name" };
    public static readonly Refusal DecisionNeeded = new("dossier.decision-needed") { Field = "Decision" };

    /// <summary>The office's rule: a wish to withdraw stands once it is on record.</summary>
    public static readonly Refusal WithdrawalStands = new("dossier.withdrawal-stands");
    /// <summary>No apology is to be drafted: there is time, or its step is not behind.</summary>
    public static readonly Refusal OnItsWay = new("dossier.on-its-way");
    public static readonly Refusal NobodyNamed = new("dossier.nobody-named");
    public static readonly Refusal LeaderSendsBack = new("dossier.leader-sends-back");

    public static readonly Refusal NoBranch = new("dossier.no-branch");
    public static readonly Refusal NoBranchDone = new("dossier.no-branch-done");
    public static readonly Refusal NotYourBranch = new("dossier.not-your-branch") { Field = "Branch" };
    public static readonly Refusal FoundNeeded = new("dossier.found-needed") { Field = "Found" };

    /// <summary>Other offices have not finished what they do beside this step.</summary>
    public static Refusal BranchesOpen(int open) => new("dossier.branches-open", open);

    /// <summary>No step of the ladder waits for this officer's answer.</summary>
    public static readonly Refusal NothingEscalated = new("dossier.nothing-escalated");

    /// <summary>The ladder's step is not reached, was raised before, or the clock stands still.</summary>
    public static readonly Refusal NotToEscalate = new("dossier.not-to-escalate");

    public static Refusal TooLong(string field, int longest) => new("dossier.too-long", longest) { Field = field };

    public static Refusal ItemsTooLong(int most, int longest) => new("dossier.items-too-long", most, longest) { Field = "Items" };

    /// <summary>Nobody there has the duty to answer.</summary>
    public static Refusal NobodyThere(string unit) => new("dossier.nobody-there", unit) { Field = "Unit" };

    /// <summary>Papers were asked for as often as the law allows (NĐ 63/2010 Art. 20(4): twice; NĐ 118/2025 Art. 11: once).</summary>
    public static Refusal AskedOften(int most) => new("dossier.asked-often", most);

    /// <summary>A new date was set as often as the law allows.</summary>
    public static Refusal NewDateOften(int most) => new("dossier.new-date-often", most);

    public static Refusal NewDateNotLater(DateTime due) => new("dossier.new-date-not-later", due) { Field = "Due" };

    public static Refusal StillTime(DateOnly answerBy) => new("dossier.still-time", answerBy);

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
