using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Domain.Dossiers;

/// <summary>
/// Hồ sơ: what one person asked for, from the slip to the result. An act decides and returns what happened;
/// only <see cref="Apply"/> changes the state, and it serves the act, the rebuild and the check alike.
/// </summary>
public sealed partial class Dossier
{
    private Dossier(DossierState state) => State = state;

    public DossierState State { get; private set; }

    public string Code => State.Receipt.Code;

    public DossierStatus Status => State.Status;

    public RouteStep AtStep => State.Receipt.Route[State.Step];

    /// <summary>A dossier as its row keeps it.</summary>
    public static Dossier From(DossierState state) => new(state);

    /// <summary>A dossier as its first entry makes it.</summary>
    public static Dossier Open(DossierReceived receipt, string by, DateTime enteredAt) => new(new DossierState
    {
        Receipt = receipt,
        Status = DossierStatus.Received,
        Version = 1,
        EnteredAt = enteredAt,
        ReceivedBy = by,
        Step = 0,
        Holder = by,
        StepSince = enteredAt,
        DueAt = receipt.DueAt,
    });

    /// <summary>Acts that the lifecycle allows now and this officer may do, in the lifecycle's order.</summary>
    public IEnumerable<DossierAct> ActsFor(Officer officer) => DossierLifecycle.ActsIn(Status).Where(act => Refuses(act, officer) is null);

    /// <summary>Why this officer may not do this now; null when they may.</summary>
    private Refusal? Refuses(DossierAct act, Officer by)
    {
        if (DossierLifecycle.After(Status, act) is null)
        {
            return DossierRefusals.NotWhile(Status, act);
        }

        if (act is DossierAct.Forward && NextOf(StepKind.Process) is null)
        {
            return DossierRefusals.NoStepAfter;
        }

        if (act is DossierAct.RecordResult && NextOf(StepKind.Process) is not null)
        {
            return DossierRefusals.NotLastOffice;
        }

        return MayDo(act, by);
    }

    /// <summary>Duty and place of who may act; a dossier held by one officer is acted on by that officer or who acts for them.</summary>
    private Refusal? MayDo(DossierAct act, Officer by)
    {
        var duties = DutiesFor(act);
        if (!duties.Contains(by.Duty))
        {
            return DossierRefusals.DutyNeeded(duties[0]);
        }

        if (act is DossierAct.Reassign)
        {
            // Who leads: the authority the step's unit belongs to is checked by the verb, which knows the tree of units.
            return null;
        }

        if (act is DossierAct.Withdraw or DossierAct.AttachFile && by.Duty is DutyKind.Receive && by.Unit == State.Receipt.Desk)
        {
            return null;
        }

        if (AtStep.Unit != by.Unit)
        {
            return DossierRefusals.HeldElsewhere(AtStep.Unit);
        }

        return State.Holder is null || State.Holder == by.Id || State.Holder == by.ActingFor ? null : DossierRefusals.HeldBy(State.Holder);
    }

    private DutyKind[] DutiesFor(DossierAct act) => act switch
    {
        DossierAct.Forward when Status is DossierStatus.Received => [DutyKind.Receive],
        DossierAct.Forward or DossierAct.RecordResult => [DutyKind.Process],
        DossierAct.SendBack or DossierAct.Refuse when Status is DossierStatus.AwaitingApproval => [DutyKind.Approve],
        DossierAct.SendBack or DossierAct.Refuse => [DutyKind.Process],
        DossierAct.Approve => [DutyKind.Approve],
        DossierAct.HandToReturnDesk => [DutyKind.Process, DutyKind.Approve],
        DossierAct.ReturnResult => [DutyKind.Return, DutyKind.Receive],
        DossierAct.Withdraw => [DutyKind.Receive],
        DossierAct.Reassign => [DutyKind.Lead, DutyKind.Approve],
        DossierAct.AttachFile => [DutyKind.Receive, DutyKind.Process, DutyKind.Approve, DutyKind.Return],
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act on a dossier."),
    };

    /// <summary>Index of the next step when it is of this kind.</summary>
    private int? NextOf(StepKind kind) =>
        State.Step + 1 < State.Receipt.Route.Count && State.Receipt.Route[State.Step + 1].Kind == kind ? State.Step + 1 : null;

    private int StepOf(StepKind kind)
    {
        for (var i = State.Receipt.Route.Count - 1; i >= 0; i--)
        {
            if (State.Receipt.Route[i].Kind == kind)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"Dossier {Code} has no step of kind {kind} on its way.");
    }
}
