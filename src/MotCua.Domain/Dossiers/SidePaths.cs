using MotCua.Domain.Deadlines;
using MotCua.Domain.Fees;
using MotCua.Domain.Interlinking;
using MotCua.Domain.People;

namespace MotCua.Domain.Dossiers;

/// <summary>What happened beside the way of one dossier.</summary>
public sealed record SidePaths
{
    public static SidePaths None { get; } = new();

    /// <summary>UTC: the appointment that early and late are measured by, where an apology's new date is another; null where there is one appointment.</summary>
    public DateTime? FirstDueAt { get; init; }

    /// <summary>What was proposed to ask for; null when nothing waits for a signature.</summary>
    public SupplementProposal? Proposal { get; init; }

    /// <summary>Every request for papers; the last one is open while the dossier is <see cref="DossierStatus.AwaitingSupplement"/>.</summary>
    public IReadOnlyList<SupplementRequest> Supplements { get; init; } = [];

    /// <summary>Every notice to pay; the last one is open while the dossier is <see cref="DossierStatus.AwaitingPayment"/>.</summary>
    public IReadOnlyList<PaymentRequest> Payments { get; init; } = [];

    public IReadOnlyList<Opinion> Opinions { get; init; } = [];

    public IReadOnlyList<SiteVisit> SiteVisits { get; init; } = [];

    public NewDateProposal? ProposedDate { get; init; }

    /// <summary>UTC: the appointment that the last draft of the program was for.</summary>
    public DateTime? DraftedFor { get; init; }

    public IReadOnlyList<NewDate> NewDates { get; init; } = [];

    /// <summary>An appointment that is to be counted anew; null when nothing waits for a decision.</summary>
    public RecalculationProposal? ProposedRecalculation { get; init; }

    /// <summary>Every time the appointment was counted anew.</summary>
    public IReadOnlyList<Recalculation> Recalculations { get; init; } = [];

    public IReadOnlyList<Urging> Urgings { get; init; } = [];

    /// <summary>Every time somebody said why it is overdue; the last one holds.</summary>
    public IReadOnlyList<StatedCause> Causes { get; init; } = [];

    /// <summary>Every step of the ladder that was raised, with what was done about it.</summary>
    public IReadOnlyList<Escalation> Escalations { get; init; } = [];

    /// <summary>How often each office's work was sent back to it, by the step's index.</summary>
    public IReadOnlyDictionary<int, int> SentBack { get; init; } = new Dictionary<int, int>();

    /// <summary>What was put right of the person after the receipt, the oldest first.</summary>
    public IReadOnlyList<ReceiptCorrection> Corrections { get; init; } = [];

    /// <summary>What was done of the work beside the way, by the branch's number; a branch nobody touched is not in it.</summary>
    public IReadOnlyDictionary<int, BranchWork> Branches { get; init; } = new Dictionary<int, BranchWork>();

    /// <summary>The agencies' parts of an interlinked dossier, in the order of its chain.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    /// <summary>Every time the applicant wanted it back; the last one is open while the dossier is <see cref="DossierStatus.WithdrawalAsked"/>.</summary>
    public IReadOnlyList<WithdrawalRequest> Withdrawals { get; init; } = [];

    /// <summary>Số of the notice that handling stopped because papers did not come.</summary>
    public string? ClosingNotice { get; init; }

    /// <summary>What that notice says of the fee.</summary>
    public FeeAtStop? ClosingFee { get; init; }

    /// <summary>By how much waits that ended until then, and counting anew, moved the appointment: the norm of a step moves by as much.</summary>
    public TimeSpan WaitedUntil(DateTime at) =>
        Supplements.Select(request => (Ended: request.AnsweredAt, request.DueBefore, request.DueAfter))
            .Concat(Payments.Select(request => (Ended: request.PaidAt, request.DueBefore, request.DueAfter)))
            .Concat(Withdrawals.Select(wish => (Ended: wish.EndedAt, wish.DueBefore, wish.DueAfter)))
            .Concat(Recalculations.Select(one => (Ended: (DateTime?)one.At, DueBefore: (DateTime?)one.DueBefore, DueAfter: (DateTime?)one.DueAfter)))
            .Where(wait => wait.Ended <= at && wait.DueAfter is not null)
            .Aggregate(TimeSpan.Zero, (sum, wait) => sum + (wait.DueAfter!.Value - wait.DueBefore!.Value));
}

/// <summary>What was proposed to ask the applicant for, and waits for the leader's signature.</summary>
/// <param name="By">Officer who proposed it.</param>
public sealed record SupplementProposal(IReadOnlyList<string> Items, string Reason, string Ground, string By, DateTime At)
{
    /// <summary>Why a paper is asked for that is held; null when none is.</summary>
    public string? AgainReason { get; init; }

    /// <summary>For each item the paper of the published list that it names; null where that was not kept.</summary>
    public IReadOnlyList<string?>? Listed { get; init; }
}

/// <summary>A paper asked for, and whether it came.</summary>
public sealed record SupplementItem(string Text, bool Brought);

/// <summary>One request for papers during processing (form 02), from the signature to the answer. Times are UTC.</summary>
public sealed record SupplementRequest
{
    public required string SlipNumber { get; init; }

    public required IReadOnlyList<SupplementItem> Items { get; init; }

    /// <summary>For each item the paper of the published list that it names, null for none; null where that was not kept.</summary>
    public IReadOnlyList<string?>? Listed { get; init; }

    public required string Reason { get; init; }

    public required string Ground { get; init; }

    public required string ProposedBy { get; init; }

    public required string SignedBy { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>The office's day until which papers are awaited; null where no text sets one.</summary>
    public DateOnly? AnswerBy { get; init; }

    public DateTime? AnsweredAt { get; init; }

    /// <summary>Ngày hẹn trả trước.</summary>
    public DateTime? DueBefore { get; init; }

    /// <summary>Ngày hẹn trả mới; null until answered.</summary>
    public DateTime? DueAfter { get; init; }
}

/// <summary>One notice of what the applicant has to pay before the office can go on. Times are UTC.</summary>
public sealed record PaymentRequest(string Notice, long Amount, string Payee, DateTime AskedAt, DateTime? DueBefore)
{
    public DateTime? PaidAt { get; init; }

    public string? Reference { get; init; }

    public DateTime? DueAfter { get; init; }
}

/// <summary>One wish of the applicant to have the dossier back. Times are UTC.</summary>
/// <param name="SlipNumber">Số of the note that they got for it.</param>
/// <param name="Clock">What the time until it is taken back or refused does to the clock, by the rule of the dossier's day.</param>
/// <param name="From">Where the dossier stood, and goes on.</param>
public sealed record WithdrawalRequest(string SlipNumber, Channel By, string? Name, string? Mandate, string? Reason, SupplementClock Clock, DossierStatus From, DateTime AskedAt, string TakenBy)
{
    public DateTime? DueBefore { get; init; }

    /// <summary>Null until the office goes on.</summary>
    public DateTime? DueAfter { get; init; }

    /// <summary>Null while it is open.</summary>
    public WithdrawalEnd? End { get; init; }

    public DateTime? EndedAt { get; init; }

    public string? EndedBy { get; init; }

    /// <summary>Số of the answer that refuses it.</summary>
    public string? AnswerNumber { get; init; }

    /// <summary>The decision that was there already.</summary>
    public string? Decision { get; init; }
}

/// <summary>What became of a wish to have the dossier back.</summary>
public enum WithdrawalEnd
{
    /// <summary>Đã dừng giải quyết.</summary>
    Stopped = 1,

    /// <summary>Người nộp thôi rút.</summary>
    TakenBack = 2,

    /// <summary>Đã có quyết định, không dừng được.</summary>
    Refused = 3,
}

/// <summary>One question to another office. Times are UTC.</summary>
public sealed record Opinion(int Number, string Unit, string Question, string AskedBy, DateTime AskedAt, DateTime DueAt)
{
    public DateTime? AnsweredAt { get; init; }

    public string? Answer { get; init; }

    public string? AnsweredBy { get; init; }

    public bool Late { get; init; }
}

/// <summary>What was done of one branch. Times are UTC.</summary>
/// <param name="Holder">Whose work it is; null when it waits in its unit's common queue.</param>
public sealed record BranchWork(string? Holder)
{
    public DateTime? DoneAt { get; init; }

    public string? DoneBy { get; init; }

    /// <summary>What came out of it.</summary>
    public string? Found { get; init; }

    public bool Late { get; init; }

    /// <summary>Why it was given back to be done again.</summary>
    public string? GivenBack { get; init; }
}

/// <summary>What was found on the spot.</summary>
public sealed record SiteVisit(DateOnly On, string Place, string Minutes, string Finding, string By);

/// <summary>A new date that was proposed and waits for the head's signature. UTC.</summary>
public sealed record NewDateProposal(DateTime Due, string Reason, string By, DateTime At);

/// <summary>An apology with a new date (form 04). Times are UTC.</summary>
public sealed record NewDate(string SlipNumber, string Reason, DateTime DueBefore, DateTime DueAfter, string SignedBy, DateTime SignedAt, bool TooLate)
{
    public PassedOnBy? PassedOn { get; init; }
}

/// <summary>How the applicant heard of an apology (law page 2.5).</summary>
public enum PassedOnBy
{
    Phone = 1,
    Sms = 2,
    Email = 3,

    /// <summary>At the counter, or by the head of the village.</summary>
    InPerson = 4,
}

/// <summary>Words of a leader to whose work it is.</summary>
public sealed record Urging(string By, DateTime At, string Words);

/// <summary>The person as entered before a mistake was put right.</summary>
public sealed record ReceiptCorrection(string By, DateTime At, Applicant Before, string Reason);
