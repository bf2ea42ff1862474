using MotCua.Domain.Deadlines;

namespace MotCua.Application.Demo;

/// <summary>What becomes of those that come in the period.</summary>
internal sealed partial class DemoDrafting
{
    /// <summary>Share of the dossiers that merely lie there a while, however soon they are due; where visitors look there is more to do.</summary>
    private const double SlowShare = 0.1;
    private const double ShownSlowShare = 0.5;
    private const double ShownDueShare = 0.9;

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
            .OrderBy(draft => dice.NextDouble() < ShareLeftLying(draft) ? 0.3 * dice.NextDouble() : WayGone(draft)).ToList();
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

    /// <summary>
    /// The failing of some communes: received without the program, entered hours or days afterwards, with a slip written by hand or with none. Only what
    /// can still be in time: lateness is given out elsewhere.
    /// </summary>
    private void EnterLateWhereTheyDo(DemoDraft draft)
    {
        var desk = desks[draft.Authority.Code];
        if (dice.NextDouble() >= desk.EnteredLate || fixture.IsOrderly)
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

    private double ShareLeftLying(DemoDraft draft) => !draft.IsShown ? SlowShare
        : DateOnly.FromDateTime(draft.Due) == calendar.NextWorkingDay(periodLast) ? ShownDueShare
        : ShownSlowShare;

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
}
