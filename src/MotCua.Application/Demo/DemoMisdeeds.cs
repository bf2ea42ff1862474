using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Demo;

/// <summary>
/// Chooses which dossiers and which desks fail, before the story is told, and keeps what was really done: some that were chosen turn out not to fit. Its dice are its own, so that the
/// rest of the story stays the same.
/// </summary>
internal sealed class DemoMisdeeds(DemoFixture fixture, DemoTimes times, WorkingCalendar calendar)
{
    private const int Day = 480;
    private readonly Random dice = new(unchecked((fixture.Seed * 1_000_133) + 7));
    private readonly List<DemoMisdone> done = [];
    private readonly Dictionary<DemoDraft, int> places = [];

    public IReadOnlyList<DemoMisdone> Done => done;

    public Random Dice => dice;

    /// <summary>What each rule's failing needs of a dossier.</summary>
    private Dictionary<string, Func<DemoDraft, bool>> Fits => new()
    {
        ["received-without-slip"] = EnterAfterwards,
        ["entered-late"] = EnterTooLate,
        ["entered-after-due"] = EnterAfterDue,
        ["slip-printed-late"] = draft => !draft.IsLateEntry,
        ["slip-reprinted"] = draft => !draft.IsLateEntry,
        ["apology-missing"] = draft => draft.Fate is DemoFate.Late or DemoFate.OpenOverdue,
        ["apology-too-late"] = draft => draft.Fate is DemoFate.Late,
        ["rescheduled-again"] = draft => draft.Fate is DemoFate.Late,
        ["supplements-repeated"] = draft => Lasts(draft, 4),
        ["paper-not-published"] = draft => Lasts(draft, 4) && draft.Procedure.Papers.Count > 0,
        ["opinion-late"] = draft => Lasts(draft, 8),
        ["payment-not-published"] = draft => Lasts(draft, 4) && draft.Procedure.Sector != "Đất đai",
        ["paused-at-the-end"] = draft => Lasts(draft, 3) && EndAtTheEnd(draft, 5),
        ["refused-at-due"] = draft => EndAtTheEnd(draft, 2),
        ["stopped-at-due"] = draft => EndAtTheEnd(draft, 2),
        ["edited-near-due"] = draft => EndAtTheEnd(draft, 2),
        ["result-dated-early"] = draft => Lasts(draft, 8),
        ["done-in-minutes"] = EndInMinutes,
        ["handed-over-late"] = draft => Lasts(draft, 5),
        ["result-lying"] = draft => draft.Ended < times.Last.AddDays(-50),
        ["fee-not-as-published"] = draft => draft.Procedure.Fee is > 1,
        ["out-of-hours"] = draft => Lasts(draft, 3),
        ["sent-back-again"] = draft => Lasts(draft, 3),
        ["paper-not-taken-over"] = draft => Lasts(draft, 4),
    };

    public IEnumerable<DemoMisdeed> Of(string rule) => fixture.Misdeeds.Where(one => one.Rule == rule);

    /// <summary>Whether a desk fails so in a month; asked once for each.</summary>
    public bool Falls(DemoMisdeed misdeed) => dice.NextDouble() < misdeed.Rate;

    public void Add(string rule, string authority, int? dossier, DateOnly? month = null) => done.Add(new DemoMisdone(rule, authority, dossier, month));

    public void Add(DemoDraft draft) => Add(draft.Misdeed!, draft.Authority.Code, places[draft]);

    /// <summary>Chooses the dossiers that fail, each in one way.</summary>
    public void Choose(IReadOnlyList<DemoDraft> drafts)
    {
        var fits = Fits;
        var free = drafts.Where(draft => DateOnly.FromDateTime(draft.Entered) >= fixture.Period.First && !draft.Procedure.Interlinked).ToList();
        foreach (var misdeed in fixture.Misdeeds.Where(one => fits.ContainsKey(one.Rule)))
        {
            foreach (var draft in free.Where(draft => draft.Misdeed is null && misdeed.Authorities.Contains(draft.Authority.Code)))
            {
                if (dice.NextDouble() < misdeed.Rate && fits[misdeed.Rule](draft))
                {
                    draft.Misdeed = misdeed.Rule;
                }
            }
        }
    }

    /// <summary>Says which place in the plan each got, and notes what was done to the drafts themselves.</summary>
    public void Number(IReadOnlyList<DemoDraft> drafts)
    {
        foreach (var (place, draft) in drafts.Index())
        {
            places[draft] = place;
        }

        foreach (var draft in drafts.Where(draft => draft.Misdeed is "received-without-slip" or "entered-late" or "entered-after-due" or "done-in-minutes"))
        {
            Add(draft);
        }
    }

    private bool Lasts(DemoDraft draft, int workingDays) =>
        draft.Fate is DemoFate.InTime && draft.Ended is { } ended && calendar.MinutesBetween(draft.Entered, ended) >= workingDays * Day && calendar.MinutesBetween(draft.Received, draft.Due) >= workingDays * Day;

    private bool EnterAfterwards(DemoDraft draft) => draft.Slip is SlipGiven.Printed && Enter(draft, SlipGiven.Missing, dice.Next(60, 200));

    private bool EnterTooLate(DemoDraft draft) => draft.Slip is SlipGiven.Printed && draft.Procedure.Limit.Kind is not LimitKind.SameDay && Enter(draft, SlipGiven.Handwritten, dice.Next(600, 1_500));

    private bool Enter(DemoDraft draft, SlipGiven slip, int minutes)
    {
        var before = draft.Entered;
        draft.Entered = times.After(DemoTimes.Minute(draft.Received), minutes);
        if (draft.Fate is not DemoFate.InTime || !times.CanEndInTime(draft, times.First, times.Last))
        {
            draft.Entered = before;
            return false;
        }

        draft.Slip = slip;
        draft.Ended = times.InTime(draft, times.First, times.Last);
        return true;
    }

    private bool EnterAfterDue(DemoDraft draft)
    {
        var entered = times.After(DemoTimes.Minute(draft.Due), dice.Next(120, 900));
        if (draft.Slip is not SlipGiven.Printed || draft.Fate is not DemoFate.InTime || entered > times.Last.AddDays(-20))
        {
            return false;
        }

        (draft.Entered, draft.Slip, draft.Fate) = (entered, SlipGiven.Handwritten, DemoFate.Late);
        draft.Ended = times.After(entered, draft.LeastMinutes + dice.Next(60, 900));
        return DateOnly.FromDateTime(draft.Ended.Value) > DateOnly.FromDateTime(draft.Due);
    }

    private bool EndAtTheEnd(DemoDraft draft, int workingDays)
    {
        if (!Lasts(draft, 1) || calendar.MinutesBetween(draft.Received, draft.Due) < workingDays * Day || times.AtTheEnd(draft) is not { } at || at < draft.Ended || at > times.Last.AddDays(-3))
        {
            return false;
        }

        draft.Ended = at;
        return true;
    }

    private bool EndInMinutes(DemoDraft draft)
    {
        if (!Lasts(draft, 1) || draft.Route.Count < 4 || draft.Slip is not SlipGiven.Printed)
        {
            return false;
        }

        var at = times.After(DemoTimes.Minute(draft.Entered), 13);
        if (calendar.MinutesBetween(DemoTimes.Minute(draft.Entered), at) != (int)(at - DemoTimes.Minute(draft.Entered)).TotalMinutes)
        {
            return false;
        }

        draft.Ended = at;
        return true;
    }
}
