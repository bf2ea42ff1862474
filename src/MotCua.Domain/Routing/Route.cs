using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Domain.Routing;

/// <summary>
/// Đường đi của hồ sơ: the steps of a procedure, each brought to the unit that acts in this place on this day. Resolved when the dossier is
/// received and frozen with it: a later change of the organisation moves open dossiers by an explicit act only.
/// </summary>
public static class Route
{
    /// <summary>
    /// The way of a dossier received at <paramref name="desk"/>. Refused, naming it, for each step whose office does not exist there on the day.
    /// </summary>
    /// <param name="units">The organisation as of the day of receipt.</param>
    /// <param name="clock">When each step is due; null without an appointment.</param>
    /// <param name="table">The unit's own table, where it has one that holds.</param>
    public static Outcome<IReadOnlyList<RouteStep>> For(ProcedureVersion procedure, UnitTree units, string desk, StepClock? clock, ProcessTable? table = null)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(units);
        var steps = StepsOf(procedure, table);
        var whole = steps.Sum(group => group.Max(step => step.Part));
        var way = new List<RouteStep>(steps.Count);
        var wrong = new List<Refusal>();
        var (before, branches) = (0, 0);
        foreach (var group in steps)
        {
            var done = before + group.Max(step => step.Part);
            var found = group.Select(step => (step, Unit: UnitOf(step.Kind, step.Place, units, desk))).ToList();
            wrong.AddRange(found.SelectMany(one => one.Unit.Refusals));
            if (wrong.Count == 0)
            {
                var (step, unit) = found[0];
                var beside = found.Skip(1).Select(one => new BranchStep(++branches, one.step.Name, one.Unit.Value, clock?.AtPart(before + one.step.Part, whole))).ToArray();
                way.Add(new RouteStep(step.Kind, step.Name, unit.Value, DueOf(step.Kind, done, whole, clock)) { Beside = beside.Length > 0 ? beside : null });
            }

            before = done;
        }

        return wrong.Count > 0 ? wrong : way.ToArray();
    }

    /// <summary>The agencies of an interlinked procedure in this place on this day; null for a procedure without a chain. Refused for each that does not exist there.</summary>
    public static Outcome<DossierChain>? ChainFor(ProcedureVersion procedure, UnitTree units, string desk)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(units);
        if (procedure.Chain is not { } chain)
        {
            return null;
        }

        var found = chain.Stages.Select(stage => (stage, Unit: UnitOf(StepKind.Process, stage.Place, units, desk))).ToList();
        var wrong = found.SelectMany(one => one.Unit.Refusals).ToList();
        return wrong.Count > 0
            ? wrong
            : new DossierChain(
                chain.Kind,
                chain.Results,
                [.. found.Select(one => new PlannedStage(one.stage.Name, one.Unit.Value, one.stage.Limit.ToString(), one.stage.HandOver.ToString(), one.stage.System, one.stage.Fields.Count == 0 ? null : one.stage.Fields))]);
    }

    /// <summary>The authority that decides: the one whose unit signs last.</summary>
    public static string CompetentIn(IReadOnlyList<RouteStep> way, UnitTree units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var signs = way.Last(step => step.Kind is StepKind.Approve).Unit;
        return units.AuthorityOf(signs)?.Code ?? throw new InvalidOperationException($"The unit {signs} that signs belongs to no authority.");
    }

    /// <param name="Part">Of the limit: thousandths by the procedure's own steps, minutes by a unit's table.</param>
    private readonly record struct Step(StepKind Kind, StepPlace Place, string Name, int Part);

    /// <summary>The steps in their order, each with those that are done beside it. The procedure's own steps are one after the other.</summary>
    private static List<Step[]> StepsOf(ProcedureVersion procedure, ProcessTable? table) => table is null
        ? [.. procedure.Steps.Select(step => new[] { new Step(step.Kind, step.Place, step.Name ?? "", step.Permille) })]
        : [.. table.SideBySide().Select(group => group.Select(step => new Step(step.Kind, step.Place, step.Content, step.Minutes)).ToArray())];

    private static DateTime? DueOf(StepKind kind, int done, int whole, StepClock? clock) => kind switch
    {
        StepKind.Receive => clock?.HandOverBy,

        // A result that nobody has fetched is not late.
        StepKind.Return => null,
        _ => clock?.AtPart(done, whole),
    };

    private static Outcome<string> UnitOf(StepKind kind, StepPlace place, UnitTree units, string desk)
    {
        if (place is { Level: StepLevel.Receiving, Office: null } && kind is not StepKind.Approve)
        {
            return desk;
        }

        var authority = AuthorityAt(place.Level, units, desk);
        if (authority is null)
        {
            return RoutingRefusals.NoAuthority(place.Level);
        }

        if (place.Office is { } office)
        {
            return units.OfficeOf(authority.Code, office) is { } unit ? unit.Code : RoutingRefusals.NoOffice(office, authority.Name);
        }

        if (kind is StepKind.Approve)
        {
            return authority.Code;
        }

        return units.DeskOf(authority.Code) is { } counter ? counter.Code : RoutingRefusals.NoDesk(authority.Name);
    }

    private static Unit? AuthorityAt(StepLevel level, UnitTree units, string desk) => level switch
    {
        StepLevel.Receiving => units.AuthorityOf(desk),
        StepLevel.Commune => units.AuthorityOf(desk, UnitKind.Commune),
        StepLevel.District => units.AuthorityOf(desk, UnitKind.District),
        StepLevel.Province => units.AuthorityOf(desk, UnitKind.Province),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level of a step."),
    };
}
