using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Routing;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Demo;

/// <summary>Draws a group's dossiers and gives each its fate, so that the published figures come out to the last one.</summary>
internal sealed partial class DemoDrafting
{
    private const int MostDraws = 200_000;

    private readonly DemoFixture fixture;
    private readonly DemoGroup group;
    private readonly UnitTree units;
    private readonly WorkingCalendar calendar;
    private readonly Random dice;
    private readonly DemoTimes times;
    private readonly DateOnly periodFirst;
    private readonly DateOnly periodLast;
    private readonly DemoDays before;
    private readonly DemoDays during;
    private readonly WeightedChoice<Unit> authorities;
    private readonly Dictionary<UnitKind, WeightedChoice<ProcedureVersion>> plain;
    private readonly WeightedChoice<(UnitKind Level, ProcedureVersion Procedure)> interlinked;
    private readonly Dictionary<UnitKind, WeightedChoice<Unit>> byLevel;
    private readonly IReadOnlyDictionary<string, DemoDesk> desks;
    private readonly IReadOnlySet<string> shown;

    public DemoDrafting(DemoFixture fixture, DemoGroup group, DemoWorld world, DemoTimes times, Random dice)
    {
        (this.fixture, this.group, this.times, this.dice) = (fixture, group, times, dice);
        (units, calendar, desks, shown) = (world.Tree, world.Calendar, world.Desks, world.Staff.Shown);
        (periodFirst, periodLast) = (fixture.Period.First, fixture.Period.Last);
        before = new DemoDays(calendar, fixture.First, periodFirst.AddDays(-1), dice);
        during = new DemoDays(calendar, periodFirst, periodLast, dice);
        var there = units.All.Where(unit => group.Levels.Contains(unit.Kind)).OrderBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        authorities = new(there.Select(unit => (unit, desks[unit.Code].Weight)));
        byLevel = there.GroupBy(unit => unit.Kind).ToDictionary(level => level.Key, level => new WeightedChoice<Unit>(level.Select(unit => (unit, desks[unit.Code].Weight))));
        plain = byLevel.Keys.ToDictionary(level => level, level => new WeightedChoice<ProcedureVersion>(world.Procedures(level).Where(one => !one.Procedure.Interlinked)));
        interlinked = new(byLevel.Keys.Order().SelectMany(level => world.Procedures(level).Where(one => one.Procedure.Interlinked).Select(one => ((level, one.Procedure), one.Weight))));
    }

    private DemoFigures Figures => group.Figures;

    public List<DemoDraft> Draw()
    {
        var lateCarried = Figures.Late / 8;
        var overdueCarried = Figures.OpenOverdue / 6;
        var carried = Figures.CarriedOver - lateCarried - overdueCarried;
        List<DemoDraft> drafts =
        [
            .. Many(Figures.Before - Figures.CarriedOver, DrawDoneBefore),
            .. Many(carried, DrawCarried),
            .. Many(lateCarried, DrawCarriedLate),
            .. Many(overdueCarried, DrawCarriedOverdue),
        ];
        drafts.AddRange(New(Figures.Late - lateCarried, Figures.OpenOverdue - overdueCarried));
        return drafts;
    }

    private static IEnumerable<DemoDraft> Many(int count, Func<DemoDraft> draw) => Enumerable.Range(0, count).Select(_ => draw());

    private DemoDraft DrawDoneBefore()
    {
        var draft = DrawUntil(() => Draw(before.Any()), draft => times.CanEndInTime(draft, DateTime.MinValue, times.LastBefore));
        draft.Ended = times.InTime(draft, DateTime.MinValue, times.LastBefore);
        return draft;
    }

    private DemoDraft DrawCarried()
    {
        var draft = DrawUntil(() => Draw(before.Any()), draft => times.CanEndInTime(draft, times.First, times.Last));
        draft.Ended = times.InTime(draft, times.First, times.Last);
        return draft;
    }

    private DemoDraft DrawCarriedLate()
    {
        var draft = DrawUntil(() => Draw(before.Any()), draft => calendar.AddWorkingDays(DateOnly.FromDateTime(draft.Due), 5) >= periodFirst);
        draft.Fate = DemoFate.Late;
        draft.Ended = times.Late(draft, times.First);
        return draft;
    }

    private DemoDraft DrawCarriedOverdue()
    {
        var draft = DrawUntil(() => Draw(before.Any()), draft => DateOnly.FromDateTime(draft.Due) >= periodFirst);
        draft.Fate = DemoFate.OpenOverdue;
        return draft;
    }

    private DemoDraft DrawInterlinked() => DrawUntil(
        () =>
        {
            var (level, procedure) = interlinked.Next(dice);
            return Draw(during.Any(), byLevel[level].Next(dice), procedure);
        },
        draft => calendar.AddWorkingDays(DateOnly.FromDateTime(draft.Due), 9) < periodLast);

    private DemoDraft Draw(DateOnly day)
    {
        var authority = authorities.Next(dice);
        return Draw(day, authority, plain[authority.Kind].Next(dice));
    }

    private DemoDraft Draw(DateOnly day, Unit authority, ProcedureVersion procedure)
    {
        var received = during.MomentOn(day);
        var desk = units.DeskOf(authority.Code)!.Code;
        var way = Route.For(procedure, units, desk, null);
        var route = way.Refused ? throw new InvalidOperationException($"{procedure.Code} has no way from {desk}: {way.Refusal}") : way.Value;
        return new DemoDraft
        {
            Authority = authority,
            Desk = desk,
            Procedure = procedure,
            Route = route,
            IsShown = shown.Contains(authority.Code) || route.Any(step => step.Kind is StepKind.Process && shown.Contains(step.Unit)),
            Received = received,
            Entered = received,
            Due = Deadline.Of(calendar, received, procedure.Limit, procedure.Counting ?? CountingPolicy.Default)
                ?? throw new InvalidOperationException($"{procedure.Code} has no appointment: its timeliness cannot be told beforehand."),
        };
    }

    private static DemoDraft DrawUntil(Func<DemoDraft> draw, Func<DemoDraft, bool> fits)
    {
        for (var i = 0; i < MostDraws; i++)
        {
            var draft = draw();
            if (fits(draft))
            {
                return draft;
            }
        }

        throw new InvalidOperationException("No dossier that fits could be drawn: the figures ask for what these procedures cannot give.");
    }
}
