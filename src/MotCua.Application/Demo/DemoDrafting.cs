using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Routing;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Demo;

/// <summary>Draws a group's dossiers and gives each its fate, so that the published figures come out to the last one.</summary>
internal sealed class DemoDrafting
{
    private const int MostDraws = 200_000;

    /// <summary>Share of the dossiers that merely lie there a while, however soon they are due; where visitors look there is more to do.</summary>
    private const double SlowShare = 0.1;
    private const double ShownSlowShare = 0.5;

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
        (this.group, this.times, this.dice) = (group, times, dice);
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

    /// <summary>What comes in the period: first when, then what becomes of it.</summary>
    private List<DemoDraft> New(int late, int overdue)
    {
        var linked = Many(Figures.Interlinked, DrawInterlinked).ToList();
        foreach (var (draft, place) in linked.Select((draft, place) => (draft, place)))
        {
            draft.Fate = place < Figures.InterlinkedLate ? DemoFate.Late : DemoFate.InTime;
        }

        var fresh = during.Exactly(Figures.New - linked.Count).Select(Draw).ToList();
        var open = fresh.Where(draft => !times.CanEndInTime(draft, times.First, times.Last)).ToList();
        Give(open, DemoFate.OpenInTime);
        if (open.Count > Figures.OpenInTime)
        {
            throw new InvalidOperationException($"{open.Count} dossiers came too near the end to be resolved; only {Figures.OpenInTime} may be open.");
        }

        // Of those not due yet, the ones that have gone the least way are still on it, and some that were left lying.
        var waiting = fresh.Where(draft => draft.Fate is DemoFate.InTime && DateOnly.FromDateTime(draft.Due) > periodLast)
            .OrderBy(draft => dice.NextDouble() < (draft.IsShown ? ShownSlowShare : SlowShare) ? 0.3 * dice.NextDouble() : WayGone(draft)).ToList();
        Give(Take(waiting, Figures.OpenInTime - open.Count), DemoFate.OpenInTime);

        var stale = fresh.Where(draft => draft.Fate is DemoFate.InTime && calendar.AddWorkingDays(DateOnly.FromDateTime(draft.Due), 8) < periodLast).ToList();
        Shuffle(stale);
        BringForward(stale, overdue / 4);
        var unlucky = Take(stale, late - Figures.InterlinkedLate + overdue);
        Give(unlucky.Skip(overdue), DemoFate.Late);
        Give(unlucky.Take(overdue), DemoFate.OpenOverdue);
        foreach (var draft in fresh.Where(draft => draft.Fate is DemoFate.InTime))
        {
            EnterLateWhereTheyDo(draft);
        }

        fresh.AddRange(linked);
        foreach (var draft in fresh)
        {
            draft.Ended = draft.Fate switch
            {
                DemoFate.InTime => times.InTime(draft, times.First, times.Last),
                DemoFate.Late => times.Late(draft, times.First),
                _ => null,
            };
        }

        return fresh;
    }

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

    /// <summary>
    /// The failing of some communes: received without the program, entered hours or days afterwards, with a slip written by hand or with none. Only what
    /// can still be in time: lateness is given out elsewhere.
    /// </summary>
    private void EnterLateWhereTheyDo(DemoDraft draft)
    {
        var desk = desks[draft.Authority.Code];
        if (dice.NextDouble() >= desk.EnteredLate)
        {
            return;
        }

        var received = DemoTimes.Minute(draft.Received);
        draft.Entered = draft.Procedure.Limit.Kind is LimitKind.SameDay ? times.After(received, dice.Next(60, 200)) : times.After(received, dice.Next(480, 1_700));
        draft.Slip = dice.NextDouble() < desk.WithoutSlip ? Domain.Dossiers.SlipGiven.Missing : Domain.Dossiers.SlipGiven.Handwritten;
        if (!times.CanEndInTime(draft, times.First, times.Last))
        {
            draft.Entered = draft.Received;
            draft.Slip = Domain.Dossiers.SlipGiven.Printed;
        }
    }

    private double WayGone(DemoDraft draft)
    {
        var whole = Math.Max(1, calendar.MinutesBetween(draft.Received, draft.Due));
        return ((double)calendar.MinutesBetween(draft.Received, times.Last) / whole) + (0.35 * dice.NextDouble());
    }

    private static void Give(IEnumerable<DemoDraft> drafts, DemoFate fate)
    {
        foreach (var draft in drafts)
        {
            draft.Fate = fate;
        }
    }

    private static List<DemoDraft> Take(List<DemoDraft> from, int count) => count >= 0 && count <= from.Count
        ? from.GetRange(0, count)
        : throw new InvalidOperationException($"{count} dossiers are wanted, {from.Count} fit.");

    private void Shuffle(List<DemoDraft> drafts)
    {
        for (var i = drafts.Count - 1; i > 0; i--)
        {
            var other = dice.Next(i + 1);
            (drafts[i], drafts[other]) = (drafts[other], drafts[i]);
        }
    }

    /// <summary>Lets the first few be such as visitors look at.</summary>
    private static void BringForward(List<DemoDraft> drafts, int count)
    {
        var shown = drafts.Where(draft => draft.IsShown).Take(count).ToList();
        drafts.RemoveAll(shown.Contains);
        drafts.InsertRange(0, shown);
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
