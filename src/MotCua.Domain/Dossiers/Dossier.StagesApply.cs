using MotCua.Domain.Deadlines;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;

namespace MotCua.Domain.Dossiers;

/// <summary>What can be done about one agency's part, in the order of a page.</summary>
public enum StageAct
{
    /// <summary>Tiếp nhận.</summary>
    Accept = 1,

    /// <summary>Trả kết quả liên thông, hoặc kết thúc không có kết quả.</summary>
    End = 2,

    /// <summary>Yêu cầu bổ sung.</summary>
    AskPapers = 3,

    /// <summary>Đã bổ sung, giải quyết tiếp.</summary>
    Resume = 4,

    /// <summary>Ghi số và trạng thái ở phần mềm của cơ quan.</summary>
    Note = 5,

    /// <summary>Trả kết quả phần này cho người nộp.</summary>
    Give = 6,
}

/// <summary>Who may act on a part, and how its entries fold.</summary>
public sealed partial class Dossier
{
    /// <summary>What this officer may do about a part now.</summary>
    public IEnumerable<StageAct> ActsFor(int number, Officer by) => Enum.GetValues<StageAct>().Where(act => Refuses(number, act, by) is null);

    /// <summary>Why this officer may not do this now; null when they may.</summary>
    public Refusal? Refuses(int number, StageAct act, Officer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (number < 1 || number > Stages.Count)
        {
            return ChainRefusals.NoStage(number);
        }

        return NotNow(Stages[number - 1], act) ?? NotTheirs(number, act, by);
    }

    private Refusal? NotNow(Stage stage, StageAct act)
    {
        if (act is StageAct.Give)
        {
            return State.Receipt.Chain!.Results is ChainResults.Together ? ChainRefusals.ReturnedTogether
                : stage.Status is StageStatus.Done && stage.GivenAt is null && Status is not DossierStatus.Returned ? null
                : ChainRefusals.NothingToGive;
        }

        if (!stage.IsOpen)
        {
            return ChainRefusals.Ended;
        }

        return act switch
        {
            StageAct.Accept => stage.Status is StageStatus.HandedOver ? null : ChainRefusals.NotHandedOver,
            StageAct.AskPapers => stage.Status is StageStatus.InWork ? null : ChainRefusals.NotInWork,
            StageAct.Resume => stage.Status is StageStatus.Waiting ? null : ChainRefusals.NotWaiting,
            StageAct.End => stage.Status is StageStatus.InWork or StageStatus.Waiting ? null : ChainRefusals.NotInWork,
            StageAct.Note => PlanOf(stage.Number).System is null ? ChainRefusals.NoOwnSystem : stage.IsAtAgency ? null : ChainRefusals.NotHandedOver,
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act on a stage."),
        };
    }

    /// <summary>The agency acts on its own part; what an agency did in its own program is entered by the desk.</summary>
    private Refusal? NotTheirs(int number, StageAct act, Officer by)
    {
        var (plan, isDesk) = (PlanOf(number), by.Unit == State.Receipt.Desk);
        if (act is StageAct.Give)
        {
            return !isDesk ? DossierRefusals.OnlyAtDesk(State.Receipt.Desk) : by.Duty is DutyKind.Return or DutyKind.Receive ? null : DossierRefusals.DutyNeeded(DutyKind.Return);
        }

        if (isDesk && plan.System is not null && by.Duty is DutyKind.Receive)
        {
            return null;
        }

        return by.Unit != plan.Unit ? ChainRefusals.NotOurStage(plan.Unit)
            : by.Duty is DutyKind.Process or DutyKind.Approve or DutyKind.Receive ? null
            : DossierRefusals.DutyNeeded(DutyKind.Process);
    }

    /// <summary>The parts as they begin: all at once side by side, else the first.</summary>
    private static SidePaths? Beginning(DossierReceived receipt) => receipt.Chain is not { } chain
        ? null
        : new SidePaths
        {
            Stages =
            [
                .. chain.Stages.Select((_, i) => i == 0 || !chain.IsDependent
                    ? new Stage { Number = i + 1, Status = StageStatus.HandedOver, HandedAt = receipt.ReceivedAt }
                    : new Stage { Number = i + 1, Status = StageStatus.NotYet }),
            ],
        };

    /// <summary>Folds an entry of an agency's part; null for facts that are none.</summary>
    private DossierState? AtAgency(Facts facts, DateTime at) => facts switch
    {
        StageAccepted one => With(one.Stage, stage => stage with { Status = StageStatus.InWork, AcceptedAt = at, DueAt = one.DueAt, HandOverLate = one.HandOverLate }),
        StagePapersAsked one => With(one.Stage, stage => stage with { Status = StageStatus.Waiting, Waits = [.. stage.Waits, new StageWait(at, null, one.Notice)] }),
        StageResumed one => Moved(one, at),
        StageEnded one => AfterEnd(one, at),
        StageNoted one => With(one.Stage, stage => stage with { OwnNumber = one.Number, OwnStatus = one.State, OwnSaidAt = one.At ?? stage.OwnSaidAt, OwnDueAt = one.DueThere ?? stage.OwnDueAt }),
        StageGiven one => With(one.Stage, stage => stage with { GivenAt = at }),
        _ => null,
    };

    private DossierState Moved(StageResumed resumed, DateTime at)
    {
        var state = With(resumed.Stage, stage => stage with
        {
            Status = StageStatus.InWork,
            DueAt = resumed.StageDueAfter,
            Waits = Replaced(stage.Waits, stage.Waits.Count - 1, wait => wait with { Until = at, DueBefore = stage.DueAt }),
        });
        return state with { DueAt = resumed.DueAfter, Aside = state.Side with { FirstDueAt = Apart(resumed.JudgedDueAfter, resumed.DueAfter) } };
    }

    /// <summary>A result opens the next part in the same entry; anything else stops all that would have followed.</summary>
    private DossierState AfterEnd(StageEnded ended, DateTime at)
    {
        var isResult = ended.End is StageEnd.Result;
        var isDependent = State.Receipt.Chain!.IsDependent;
        return With(Side with
        {
            Stages =
            [
                .. Stages.Select(stage => stage.Number == ended.Stage
                    ? stage with
                    {
                        Status = isResult ? StageStatus.Done : StageStatus.Failed,
                        EndedAt = at,
                        End = ended.End,
                        Timing = ended.Timing,
                        Document = ended.Document,
                        Reason = ended.Reason,
                        Notice = ended.NoticeNumber,
                        Waits = WaitsEnded(stage, at),
                    }
                    : !isDependent || stage.Number < ended.Stage ? stage
                    : !isResult ? StoppedBy(stage, at)
                    : stage.Number == ended.Stage + 1 ? stage with { Status = StageStatus.HandedOver, HandedAt = at }
                    : stage),
            ],
        });
    }

    /// <summary>The dossier itself ended without a result: so do all its open parts, in the same entry.</summary>
    private static DossierState WithStagesStopped(DossierState state, DateTime at) => DossierLifecycle.IsStopped(state.Status) && state.Side.Stages.Any(stage => stage.IsOpen)
        ? state with { Aside = state.Side with { Stages = [.. state.Side.Stages.Select(stage => StoppedBy(stage, at))] } }
        : state;

    private static Stage StoppedBy(Stage stage, DateTime at) =>
        stage.IsOpen ? stage with { Status = StageStatus.Stopped, EndedAt = at, Waits = WaitsEnded(stage, at) } : stage;

    private static IReadOnlyList<StageWait> WaitsEnded(Stage stage, DateTime at) =>
        stage.Status is StageStatus.Waiting ? Replaced(stage.Waits, stage.Waits.Count - 1, wait => wait with { Until = at }) : stage.Waits;

    private DossierState With(int number, Func<Stage, Stage> change) => With(Side with { Stages = Replaced(Stages, number - 1, change) });
}
