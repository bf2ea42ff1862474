using static MotCua.Domain.Dossiers.DossierAct;
using static MotCua.Domain.Dossiers.DossierStatus;

namespace MotCua.Domain.Dossiers;

/// <summary>The whole life of a dossier, on one screen. An act that is not listed is refused; pages show exactly the acts it allows.</summary>
public static class DossierLifecycle
{
    public static DossierStatus? After(DossierStatus status, DossierAct act) => (status, act) switch
    {
        (Received, Forward) => InProgress,
        (InProgress, Forward) => InProgress,
        (InProgress, SendBack) => InProgress,
        (InProgress, RecordResult) => AwaitingApproval,

        // From the first signature (the head of the office) to the next (the head of the authority).
        (AwaitingApproval, Forward) => AwaitingApproval,
        (AwaitingApproval, SendBack) => InProgress,
        (AwaitingApproval, DossierAct.Approve) => Approved,
        (Approved, HandToReturnDesk) => ResultReady,
        (ResultReady, ReturnResult) => Returned,

        (InProgress, Refuse) => Refused,
        (AwaitingApproval, Refuse) => Refused,

        // The office waits for the applicant, and goes on where it stood.
        (InProgress, ProposeSupplement) => InProgress,
        (InProgress, DeclineSupplement) => InProgress,
        (InProgress, AskSupplement) => AwaitingSupplement,
        (AwaitingSupplement, TakePapers) => AwaitingSupplement,
        (AwaitingSupplement, AnswerSupplement) => InProgress,
        (AwaitingSupplement, CloseUnanswered) => Closed,
        (InProgress, AskPayment) => AwaitingPayment,
        (AwaitingPayment, RecordPayment) => InProgress,

        // Only while there is no decision: NĐ 118/2025 Art. 21, the same in practice before it. Where it goes on, it goes on where it stood.
        (Received or InProgress or AwaitingSupplement or AwaitingPayment or AwaitingApproval, AskWithdrawal) => WithdrawalAsked,
        (WithdrawalAsked, StopWithdrawn) => Withdrawn,
        (WithdrawalAsked, TakeWithdrawalBack or RefuseWithdrawal) => InProgress,

        // Beside the way: the dossier stays where it is.
        (InProgress, AskOpinion or RecordVerification) => status,
        (InProgress or AwaitingSupplement or AwaitingPayment or WithdrawalAsked or AwaitingApproval or Approved, AnswerOpinion) => status,
        (InProgress or AwaitingSupplement or AwaitingPayment, TakeBranch or FinishBranch) => status,
        (InProgress, ReturnBranch) => status,
        (InProgress or AwaitingApproval, ProposeNewDate or SignNewDate or DeclineNewDate) => status,
        (InProgress or AwaitingSupplement or AwaitingPayment or AwaitingApproval or Approved or ResultReady, PassOnNewDate) => status,
        (InProgress or AwaitingApproval or Approved, Take) => status,
        (Received or InProgress or AwaitingApproval or Approved, Reassign or Urge or AnswerEscalation) => status,
        (Received or InProgress or AwaitingSupplement or AwaitingPayment or AwaitingApproval or Approved or ResultReady, Correct or AttachFile or SignCopy) => status,
        (WithdrawalAsked, Correct or AttachFile) => status,
        _ => null,
    };

    /// <summary>What the lifecycle allows in this state, in the order in which a page offers it.</summary>
    public static IEnumerable<DossierAct> ActsIn(DossierStatus status) => Enum.GetValues<DossierAct>().Where(act => After(status, act) is not null);

    /// <summary>The dossier is being worked on: it counts as open, in time or overdue.</summary>
    public static bool IsOpen(DossierStatus status) => status < ResultReady;

    /// <summary>It ended, and no result will come.</summary>
    public static bool IsStopped(DossierStatus status) => status >= Refused;

    /// <summary>The office waits for the applicant, or stopped at their wish: open, and not overdue while it does.</summary>
    public static bool IsWaiting(DossierStatus status) => status is AwaitingSupplement or AwaitingPayment or WithdrawalAsked;

    /// <summary>The state in the national list of ten.</summary>
    public static OfficialStatus OfficialOf(DossierStatus status) => status switch
    {
        Received => OfficialStatus.Received,
        Refused => OfficialStatus.Refused,
        InProgress or AwaitingApproval or Approved => OfficialStatus.InProgress,
        AwaitingSupplement => OfficialStatus.AwaitingSupplement,
        AwaitingPayment => OfficialStatus.AwaitingPayment,
        WithdrawalAsked => OfficialStatus.WithdrawalAsked,
        Withdrawn or Closed => OfficialStatus.Stopped,
        ResultReady => OfficialStatus.Processed,
        Returned => OfficialStatus.Returned,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a dossier status."),
    };
}
