using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Results;

namespace MotCua.Domain.Dossiers;

/// <summary>Who may do what now: the lifecycle, then the place on the way, then the duty, the unit and the one who holds it.</summary>
public sealed partial class Dossier
{
    /// <summary>Acts that the lifecycle allows now and this officer may do, in the lifecycle's order.</summary>
    public IEnumerable<DossierAct> ActsFor(Officer officer, Roster roster) => DossierLifecycle.ActsIn(Status).Where(act => Refuses(act, officer, roster) is null);

    /// <summary>Why this officer may not do this now; null when they may.</summary>
    public Refusal? Refuses(DossierAct act, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(roster);
        if (DossierLifecycle.After(Status, act) is null)
        {
            return DossierRefusals.NotWhile(Status, act);
        }

        return NotHere(act) ?? NotWith(by.Duty, act) ?? act switch
        {
            DossierAct.SendBack when by.Duty is DutyKind.Lead => roster.IsWithin(AtStep.Unit, by.Unit) ? null : DossierRefusals.NotLedBy(by.Unit),
            DossierAct.Reassign or DossierAct.Urge => roster.IsWithin(AtStep.Unit, by.Unit) ? null : DossierRefusals.NotLedBy(by.Unit),

            // Whoever signs results of this way signs what goes out to the applicant on its account.
            DossierAct.AskSupplement or DossierAct.DeclineSupplement or DossierAct.SignNewDate or DossierAct.DeclineNewDate =>
                roster.IsWithin(AtStep.Unit, by.Unit) || State.Receipt.Route.Any(step => step.Kind is StepKind.Approve && step.Unit == by.Unit)
                    ? null
                    : DossierRefusals.NotLedBy(by.Unit),
            DossierAct.TakePapers or DossierAct.AnswerSupplement or DossierAct.CloseUnanswered or DossierAct.AskWithdrawal or DossierAct.PassOnNewDate or DossierAct.Correct or DossierAct.SignCopy =>
                by.Unit == State.Receipt.Desk ? null : DossierRefusals.OnlyAtDesk(State.Receipt.Desk),
            DossierAct.StopWithdrawn or DossierAct.TakeWithdrawalBack or DossierAct.RefuseWithdrawal when by.Duty is DutyKind.Lead =>
                roster.IsWithin(State.Receipt.Desk, by.Unit) ? null : DossierRefusals.NotLedBy(by.Unit),
            DossierAct.StopWithdrawn or DossierAct.TakeWithdrawalBack or DossierAct.RefuseWithdrawal => by.Unit == State.Receipt.Desk ? null : DossierRefusals.OnlyAtDesk(State.Receipt.Desk),
            DossierAct.RecordPayment when by.Duty is DutyKind.Receive && by.Unit == State.Receipt.Desk => null,
            DossierAct.AnswerEscalation => EscalationsOf(by).Any() ? null : DossierRefusals.NothingEscalated,
            DossierAct.AnswerOpinion => OpenOpinionsOf(by.Unit).Any() ? null : DossierRefusals.NotAsked,
            DossierAct.AttachFile when by.Duty is DutyKind.Receive && by.Unit == State.Receipt.Desk => null,
            DossierAct.AttachFile when by.Duty is DutyKind.Process && OpenBranchesOf(by).Any() => null,
            DossierAct.TakeBranch => OpenBranchesOf(by).Any(branch => branch.Work?.Holder != HandOf(by)) ? null : DossierRefusals.NoBranch,
            DossierAct.FinishBranch => OpenBranchesOf(by).Any(branch => IsInHand(branch, by)) ? null : DossierRefusals.NoBranch,
            _ => NotInHand(act, by),
        };
    }

    /// <summary>Why the step that holds the dossier cannot do this, whoever asks.</summary>
    private Refusal? NotHere(DossierAct act) => act switch
    {
        DossierAct.Forward when !IsWork(State.Step + 1) => DossierRefusals.NoStepAfter,

        DossierAct.Forward or DossierAct.RecordResult when OpenBranches.Any() => DossierRefusals.BranchesOpen(OpenBranches.Count()),
        DossierAct.TakeBranch or DossierAct.FinishBranch when !OpenBranches.Any() => DossierRefusals.NoBranch,
        DossierAct.ReturnBranch when !DoneBranches.Any() => DossierRefusals.NoBranchDone,

        // The last office records the result, and so submits it for signature; before that the way goes on to the next office.
        DossierAct.Forward when AtStep.Kind is StepKind.Process && State.Step == LastOffice => DossierRefusals.ResultComesFirst,
        DossierAct.RecordResult when AtStep.Kind is not StepKind.Process || State.Step != LastOffice => DossierRefusals.NotLastOffice,
        DossierAct.RecordResult when Stages.Any(stage => stage.IsOpen) => ChainRefusals.StagesOpen,
        DossierAct.Approve when KindOf(State.Step + 1) is StepKind.Approve => DossierRefusals.NotLastSignature,
        DossierAct.SendBack when OfficeBefore is null => DossierRefusals.NoStepBefore,
        DossierAct.Take when State.Holder is not null => DossierRefusals.HeldBy(State.Holder),
        DossierAct.ProposeSupplement or DossierAct.AskPayment or DossierAct.AskOpinion or DossierAct.RecordVerification when AtStep.Kind is not StepKind.Process =>
            DossierRefusals.NotAtOffice,
        DossierAct.ProposeSupplement when Side.Proposal is not null => DossierRefusals.AlreadyProposed,
        DossierAct.AskSupplement or DossierAct.DeclineSupplement when Side.Proposal is null => DossierRefusals.NothingProposed,
        DossierAct.TakePapers when Side.Supplements[^1].Items.All(item => item.Brought) => DossierRefusals.NothingMissing,
        DossierAct.ProposeNewDate when State.DueAt is null => DossierRefusals.NoAppointment,
        DossierAct.SignNewDate or DossierAct.DeclineNewDate when Side.ProposedDate is null => DossierRefusals.NothingProposed,
        DossierAct.PassOnNewDate when Side.NewDates is [] or [.., { PassedOn: not null }] => DossierRefusals.NoApology,
        DossierAct.SignCopy when !UnsignedScans.Any() => ResultRefusals.NoScanToSign,
        DossierAct.Correct when State.Receipt.Applicant is null => DossierRefusals.NobodyNamed,
        _ => null,
    };

    private Refusal? NotWith(DutyKind duty, DossierAct act)
    {
        var duties = DutiesFor(act);
        return duties.Contains(duty) ? null : DossierRefusals.DutyNeeded(duties[0]);
    }

    private DutyKind[] DutiesFor(DossierAct act) => act switch
    {
        DossierAct.Take or DossierAct.Forward or DossierAct.RecordResult or DossierAct.Approve or DossierAct.Refuse => [DutyAt(AtStep.Kind)],
        DossierAct.SendBack => [DutyAt(AtStep.Kind), DutyKind.Lead],
        DossierAct.ProposeSupplement or DossierAct.AskPayment or DossierAct.AskOpinion or DossierAct.RecordVerification or DossierAct.ProposeNewDate => [DutyAt(AtStep.Kind)],
        DossierAct.TakeBranch or DossierAct.FinishBranch or DossierAct.ReturnBranch => [DutyKind.Process],
        DossierAct.AskSupplement or DossierAct.DeclineSupplement => [DutyKind.Approve, DutyKind.Lead],
        DossierAct.SignNewDate or DossierAct.DeclineNewDate => [DutyKind.Approve],
        DossierAct.AnswerOpinion => [DutyKind.Process, DutyKind.Approve],
        DossierAct.TakePapers or DossierAct.AnswerSupplement or DossierAct.CloseUnanswered or DossierAct.Correct or DossierAct.SignCopy => [DutyKind.Receive],
        DossierAct.RecordPayment => [DutyAt(AtStep.Kind), DutyKind.Receive],
        DossierAct.PassOnNewDate => [DutyKind.Receive, DutyKind.Return],
        DossierAct.Urge => [DutyKind.Lead, DutyKind.Approve],
        DossierAct.AnswerEscalation => [DutyAt(AtStep.Kind), DutyKind.Lead, DutyKind.Approve],
        DossierAct.HandToReturnDesk => [DutyKind.Process, DutyKind.Approve],
        DossierAct.ReturnResult => [DutyKind.Return, DutyKind.Receive],
        DossierAct.AskWithdrawal => [DutyKind.Receive],

        // The notice is the one-stop's: who sits at its counter or heads it (law page 12.2).
        DossierAct.StopWithdrawn or DossierAct.TakeWithdrawalBack or DossierAct.RefuseWithdrawal => [DutyKind.Receive, DutyKind.Lead],
        DossierAct.Reassign => [DutyKind.Lead, DutyKind.Approve],
        DossierAct.AttachFile => [DutyAt(AtStep.Kind), DutyKind.Receive],
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act on a dossier."),
    };

    /// <summary>A dossier held by one officer is acted on by that officer or who acts for them; one in the common queue by anyone with the duty.</summary>
    private Refusal? NotInHand(DossierAct act, Officer by)
    {
        if (AtStep.Unit != by.Unit)
        {
            return DossierRefusals.HeldElsewhere(AtStep.Unit);
        }

        // A desk is one hand: whoever sits at the counter moves what was received there.
        var isOneHand = AtStep.Kind is StepKind.Receive || act is DossierAct.Take;
        return isOneHand || State.Holder is null || State.Holder == by.Id || State.Holder == by.ActingFor ? null : DossierRefusals.HeldBy(State.Holder);
    }

    /// <summary>The duty that a kind of step asks for.</summary>
    public static DutyKind DutyAt(StepKind kind) => kind switch
    {
        StepKind.Receive => DutyKind.Receive,
        StepKind.Process => DutyKind.Process,
        StepKind.Approve => DutyKind.Approve,
        StepKind.Return => DutyKind.Return,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of step."),
    };

    /// <summary>Index of the office that drafts the result: the last one that processes.</summary>
    private int LastOffice => LastBefore(State.Receipt.Route.Count, StepKind.Process)
        ?? throw new InvalidOperationException($"Dossier {Code} has no office on its way.");

    private int ReturnDesk => LastBefore(State.Receipt.Route.Count, StepKind.Return)
        ?? throw new InvalidOperationException($"Dossier {Code} has no return desk on its way.");

    /// <summary>Index of the office that worked on it before this step; null at the first one: what is missing there is asked of the applicant.</summary>
    private int? OfficeBefore => LastBefore(State.Step, StepKind.Process);

    private int? LastBefore(int end, StepKind kind)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (KindOf(i) == kind)
            {
                return i;
            }
        }

        return null;
    }

    private StepKind? KindOf(int step) => step < State.Receipt.Route.Count ? State.Receipt.Route[step].Kind : null;

    private bool IsWork(int step) => KindOf(step) is StepKind.Process or StepKind.Approve;
}
