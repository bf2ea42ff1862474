using MotCua.Domain.Organisation;

namespace MotCua.Domain.Dossiers;

/// <summary>One branch of the step that holds the dossier, with what was done of it; nothing so far is null.</summary>
public readonly record struct Branch(BranchStep Step, BranchWork? Work);

/// <summary>Các bước song song: what other offices do beside a step. The dossier stays with its one holder, and goes on when every branch of the step is done.</summary>
public sealed partial class Dossier
{
    /// <summary>Every branch of the way, in its order.</summary>
    public IEnumerable<BranchStep> Branches => State.Receipt.Route.SelectMany(step => step.Beside ?? []);

    /// <summary>Branches that are to be done now: those of the step that holds the dossier, while it is worked on.</summary>
    public IEnumerable<Branch> OpenBranches => DossierLifecycle.After(Status, DossierAct.FinishBranch) is null ? [] : AtBranches.Where(branch => branch.Work?.DoneAt is null);

    /// <summary>Branches of this step that are done.</summary>
    public IEnumerable<Branch> DoneBranches => AtBranches.Where(branch => branch.Work?.DoneAt is not null);

    /// <summary>What this officer's unit has to do beside the step.</summary>
    public IEnumerable<Branch> OpenBranchesOf(Officer officer)
    {
        ArgumentNullException.ThrowIfNull(officer);
        return OpenBranches.Where(branch => branch.Step.Unit == officer.Unit);
    }

    /// <summary>What this officer can finish: their own branch, or one that nobody took.</summary>
    public IEnumerable<Branch> BranchesInHandOf(Officer officer) => OpenBranchesOf(officer).Where(branch => IsInHand(branch, officer));

    private IEnumerable<Branch> AtBranches => (AtStep.Beside ?? []).Select(step => new Branch(step, Side.Branches.GetValueOrDefault(step.Number)));

    /// <summary>
    /// Takes a branch of the officer's unit, also from a colleague who has not done it: nothing waits for somebody who is away, and the entry shows from
    /// whom it went.
    /// </summary>
    public Outcome<DossierBranchTaken> TakeBranch(int number, Officer by, Roster roster) =>
        Refuses(DossierAct.TakeBranch, by, roster) is { } no ? no
        : OpenBranchesOf(by).Any(branch => branch.Step.Number == number && branch.Work?.Holder != HandOf(by)) ? new DossierBranchTaken(number, HandOf(by))
        : DossierRefusals.NotYourBranch;

    /// <summary>The office did its part; what came out of it has to be said.</summary>
    public Outcome<DossierBranchDone> FinishBranch(int number, string? found, DossierClock clock, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(DossierAct.FinishBranch, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var said = Text(found, DossierRefusals.FoundNeeded, wrong);
        var mine = BranchesInHandOf(by).Where(branch => branch.Step.Number == number).ToList();
        Need(mine.Count > 0, DossierRefusals.NotYourBranch, wrong);
        return wrong.Count > 0 ? wrong : new DossierBranchDone(number, HandOf(by), clock.Now > mine[0].Step.DueAt + Side.WaitedUntil(clock.Now)) { Found = said };
    }

    /// <summary>The step's own office has a branch done again, with a reason; it goes back to who did it.</summary>
    public Outcome<DossierBranchReturned> ReturnBranch(int number, string? reason, Officer by, Roster roster)
    {
        if (Refuses(DossierAct.ReturnBranch, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        var done = DoneBranches.Where(branch => branch.Step.Number == number).ToList();
        Need(done.Count > 0, DossierRefusals.NotYourBranch, wrong);
        return wrong.Count > 0 ? wrong : new DossierBranchReturned(number, StillThere(done[0], roster)) { Reason = why };
    }

    /// <summary>Who did it, if they still serve there.</summary>
    private static string? StillThere(Branch done, Roster roster) =>
        done.Work?.Holder is { } holder && roster.Serves(holder, done.Step.Unit, DutyKind.Process) ? holder : null;

    /// <summary>Whose work it becomes when this officer takes it.</summary>
    private static string HandOf(Officer officer) => officer.ActingFor ?? officer.Id;

    private static bool IsInHand(Branch branch, Officer officer) =>
        branch.Work?.Holder is not { } holder || holder == officer.Id || holder == officer.ActingFor;
}
