using MotCua.Domain.Deadlines;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;

namespace MotCua.Domain.Dossiers;

/// <summary>
/// The agencies of an interlinked dossier: each has its part, its own clock and its own judgement; the dossier is the parent. All stands in one
/// stream, so that no part can go on after another failed, and no parent end while a part is open.
/// </summary>
public sealed partial class Dossier
{
    /// <summary>The parts, in the order of the chain; empty for a dossier that one office handles.</summary>
    public IReadOnlyList<Stage> Stages => Side.Stages;

    /// <summary>Units that have something to do about a part now; who works in another program does it at the desk.</summary>
    public IEnumerable<string> UnitsOfOpenStages() =>
        Stages.Where(stage => stage.IsAtAgency).SelectMany(stage => PlanOf(stage.Number) is var plan && plan.System is null ? [plan.Unit] : new[] { plan.Unit, State.Receipt.Desk });

    /// <summary>What this part was planned to be.</summary>
    public PlannedStage PlanOf(int number) => State.Receipt.Chain!.Stages[number - 1];

    /// <summary>Who hands over to this part: the desk, or the agency before it.</summary>
    public string HandedOverBy(int number) => State.Receipt.Chain!.IsDependent && number > 1 ? PlanOf(number - 1).Unit : State.Receipt.Desk;

    /// <summary>Where one agency needs the other's result, a part that failed leaves nothing to grant.</summary>
    private bool HasNothingToGrant => State.Receipt.Chain is { IsDependent: true } && Stages.Any(stage => stage.Status is StageStatus.Failed or StageStatus.Stopped);

    /// <summary>Until when the hand-over should be accepted. Null while nothing is handed over.</summary>
    public DateTime? AcceptBy(int number, DossierClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Stages[number - 1].HandedAt is { } at ? DueOf(Limit.Parse(PlanOf(number).HandOver), at, clock) : null;
    }

    /// <summary>The agency accepts: its own limit counts from here. Until here the time is of who hands over.</summary>
    public Outcome<StageAccepted> AcceptStage(int number, DossierClock clock, Officer by)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(number, StageAct.Accept, by) is { } no)
        {
            return no;
        }

        var plan = PlanOf(number);
        return new StageAccepted(number, plan.Unit, HandedOverBy(number), DueOf(Limit.Parse(plan.Limit), clock.Now, clock)!.Value, clock.Now > AcceptBy(number, clock));
    }

    /// <summary>The agency asks for papers: no pause without the number of the paper that told the applicant.</summary>
    public Outcome<StagePapersAsked> AskStagePapers(int number, string? notice, string? items, Officer by)
    {
        if (Refuses(number, StageAct.AskPapers, by) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var paper = Text(notice, ChainRefusals.NumberNeeded, wrong);
        var what = Text(items, ChainRefusals.ReasonNeeded, wrong);
        return wrong.Count > 0 ? wrong : new StagePapersAsked(number, paper) { Items = what };
    }

    /// <summary>
    /// The papers came. Where one agency follows the other the whole appointment moves as a supplement moves it; side by side only as far as this
    /// agency's own time now reaches beyond it.
    /// </summary>
    public Outcome<StageResumed> ResumeStage(int number, DossierClock clock, Officer by)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(number, StageAct.Resume, by) is { } no)
        {
            return no;
        }

        var stage = Stages[number - 1];
        var wait = clock.Wait(stage.Waits[^1].From, null, null);
        var limit = Limit.Parse(PlanOf(number).Limit);
        var earlier = stage.Waits.SkipLast(1).Select(one => clock.Wait(one.From, one.Until, null)).ToList();
        var lastDay = Deadline.LastDay(clock.Calendar, clock.ToLocal(stage.AcceptedAt!.Value), limit, clock.Policy, earlier);
        var own = clock.ToUtc(Deadline.Moved(clock.Calendar, clock.ToLocal(stage.DueAt!.Value), lastDay, limit, clock.Policy, wait));
        var (due, judged) = State.Receipt.Chain!.IsDependent ? After(wait, clock) : (Later(State.DueAt, own), Later(State.JudgedDueAt, own));
        return new StageResumed(number, own, due, judged);
    }

    /// <summary>The agency's part ends. Without a result it takes every later one with it, which the applicant is told with reason and number.</summary>
    /// <param name="noticeNumber">Gives the notice's number; asked only when later stages are stopped.</param>
    public Outcome<StageEnded> EndStage(int number, StageEnd end, string? document, string? reason, Func<string> noticeNumber, DossierClock clock, Officer by)
    {
        ArgumentNullException.ThrowIfNull(noticeNumber);
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(number, StageAct.End, by) is { } no)
        {
            return no;
        }

        var stage = Stages[number - 1];
        var wrong = new List<Refusal>();
        Need(end is not StageEnd.Result || stage.Status is StageStatus.InWork, ChainRefusals.NotInWork, wrong);
        Need(end is not StageEnd.Unanswered || stage.Status is StageStatus.Waiting, ChainRefusals.NotWaiting, wrong);
        var paper = Text(document, ChainRefusals.NumberNeeded, wrong);
        var why = end is StageEnd.Result ? Optional(reason, "Reason", wrong) : Text(reason, ChainRefusals.ReasonNeeded, wrong);
        if (wrong.Count > 0)
        {
            return wrong;
        }

        var stops = end is not StageEnd.Result && State.Receipt.Chain!.IsDependent && Stages.Any(later => later.Number > number && later.IsOpen);
        var timing = Judgement.Of(clock.ToLocal(clock.Now), OwnDue(stage, clock), Limit.Parse(PlanOf(number).Limit), clock.Policy);
        return new StageEnded(number, PlanOf(number).Unit, end, timing, paper) { Reason = why, NoticeNumber = stops ? noticeNumber() : null };
    }

    /// <summary>Number and state in the agency's own program.</summary>
    public Outcome<StageNoted> NoteStage(int number, string? ownNumber, string? state, Officer by)
    {
        if (Refuses(number, StageAct.Note, by) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var known = Text(ownNumber, ChainRefusals.NumberNeeded, wrong);
        var said = Optional(state, "State", wrong);
        return wrong.Count > 0 ? wrong : new StageNoted(number, known, said ?? "");
    }

    /// <summary>Gives one agency's result to the applicant, where they are not returned together.</summary>
    public Outcome<StageGiven> GiveStage(int number, string? taker, Officer by)
    {
        if (Refuses(number, StageAct.Give, by) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var who = Text(taker, ChainRefusals.TakerNeeded, wrong);
        return wrong.Count > 0 ? wrong : new StageGiven(number) { Taker = who };
    }

    private static DateTime? DueOf(Limit limit, DateTime from, DossierClock clock) =>
        Deadline.Of(clock.Calendar, clock.ToLocal(from), limit, clock.Policy) is { } due ? clock.ToUtc(due) : null;

    /// <summary>Past its own due time now.</summary>
    public bool IsStageLate(int number, DossierClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Judgement.IsOverdue(clock.ToLocal(clock.Now), OwnDue(Stages[number - 1], clock), Limit.Parse(PlanOf(number).Limit), clock.Policy);
    }

    /// <summary>While it waits for the applicant nothing presses: judged as if the papers came now.</summary>
    private static DateTime? OwnDue(Stage stage, DossierClock clock)
    {
        if (stage.DueAt is not { } due)
        {
            return null;
        }

        return stage.Status is StageStatus.Waiting && stage.Waits[^1].From < due ? clock.ToLocal(clock.Now) : clock.ToLocal(due);
    }

    private static DateTime? Later(DateTime? due, DateTime own) => due is null || due > own ? due : own;

    /// <summary>Waits that are over, at agencies that follow one another: they moved the whole appointment.</summary>
    private IEnumerable<Standstill> StageWaits(DossierClock clock) => State.Receipt.Chain is { IsDependent: true }
        ? Stages.SelectMany(stage => stage.Waits).Where(wait => wait.Until is not null).Select(wait => clock.Wait(wait.From, wait.Until, null))
        : [];
}
