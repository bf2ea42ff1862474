using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Demo;

/// <summary>The failings of a desk that show in when its dossiers come and end: before the story of each is told.</summary>
internal sealed class DemoDeskMisdeeds(DemoFixture fixture, DemoMisdeeds misdeeds, DemoTimes times, WorkingCalendar calendar)
{
    private const double LeftOfVolume = 0.2;
    private const int SilentDays = 18;
    private const int Least = 8;
    private const double TimesOther = 2.2;

    private Random Dice => misdeeds.Dice;

    /// <summary>The drafts as the failings leave them: some never reach the program.</summary>
    public List<DemoDraft> Change(List<DemoDraft> drafts)
    {
        drafts = Vanish(drafts);
        InMonths("entered-in-bulk", drafts, EnterInBulk);
        InMonths("ended-in-bulk", drafts, EndInBulk);
        return drafts;
    }

    /// <summary>The months of the story that are over.</summary>
    public IEnumerable<DateOnly> Months()
    {
        for (var month = new DateOnly(fixture.Period.First.Year, fixture.Period.First.Month, 1).AddMonths(1); month.AddMonths(1) <= fixture.Period.Last; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    /// <summary>From two thirds of the story on most are handled beside the program, or for some weeks all of them.</summary>
    private List<DemoDraft> Vanish(List<DemoDraft> drafts)
    {
        var days = fixture.Period.Last.DayNumber - fixture.Period.First.DayNumber;
        var gone = new HashSet<DemoDraft>();
        foreach (var authority in misdeeds.Of("volume-falling").SelectMany(one => one.Authorities))
        {
            var from = fixture.Period.First.AddDays(days * 6 / 10);
            gone.UnionWith(drafts.Where(draft => draft.Authority.Code == authority && DateOnly.FromDateTime(draft.Entered) >= from && Dice.NextDouble() >= LeftOfVolume));
            misdeeds.Add("volume-falling", authority, null);
        }

        foreach (var authority in misdeeds.Of("silent-days").SelectMany(one => one.Authorities))
        {
            var from = calendar.OnOrAfter(fixture.Period.First.AddDays((days / 2) + Dice.Next(days / 4)));
            var until = calendar.AddWorkingDays(from, SilentDays);
            gone.UnionWith(drafts.Where(draft => draft.Authority.Code == authority && DateOnly.FromDateTime(draft.Entered) >= from && DateOnly.FromDateTime(draft.Entered) < until));
            misdeeds.Add("silent-days", authority, null);
        }

        return [.. drafts.Where(draft => !gone.Contains(draft))];
    }

    private void InMonths(string rule, List<DemoDraft> drafts, Func<List<DemoDraft>, DateOnly, int> change)
    {
        foreach (var (misdeed, authority) in misdeeds.Of(rule).SelectMany(one => one.Authorities.Select(authority => (one, authority))).ToList())
        {
            var own = drafts.Where(draft => draft.Authority.Code == authority && draft.Fate is DemoFate.InTime && draft.Slip is SlipGiven.Printed && !draft.Procedure.Interlinked).ToList();
            foreach (var month in Months().Where(_ => misdeeds.Falls(misdeed)))
            {
                if (change(own, month) >= Least)
                {
                    misdeeds.Add(rule, authority, null, month);
                }
            }
        }
    }

    /// <summary>What came in the weeks before is entered in the afternoon before the report closes.</summary>
    private int EnterInBulk(List<DemoDraft> drafts, DateOnly month)
    {
        var at = calendar.ClosingOf(DayBefore(month)).AddMinutes(-150);
        var fit = new List<(DemoDraft Draft, DateTime At)>();
        foreach (var draft in drafts.Where(draft => draft.Misdeed is null && draft.Entered < at.AddMinutes(-600) && draft.Entered > at.AddDays(-21)).ToList())
        {
            var before = draft.Entered;
            draft.Entered = at.AddMinutes(4 * fit.Count);
            if (times.CanEndInTime(draft, times.First, times.Last) && fit.Count < 25)
            {
                fit.Add((draft, draft.Entered));
            }

            draft.Entered = before;
        }

        foreach (var (draft, entered) in fit.Where(_ => fit.Count >= Least))
        {
            (draft.Entered, draft.Slip, draft.Misdeed) = (entered, SlipGiven.Handwritten, "entered-in-bulk");
            draft.Ended = times.InTime(draft, times.First, times.Last);
        }

        return fit.Count;
    }

    /// <summary>All that can be is finished in the afternoon before the report closes.</summary>
    private int EndInBulk(List<DemoDraft> drafts, DateOnly month)
    {
        var at = calendar.ClosingOf(DayBefore(month)).AddMinutes(-200);
        var fit = drafts.Where(draft => draft.Misdeed is null && draft.Due >= at.AddMinutes(200) && times.Earliest(draft) < at && draft.Entered > at.AddDays(-60)).Take(60).ToList();
        var fullest = drafts.Except(fit).Where(draft => draft.Ended is { } ended && ended.Year == month.Year && ended.Month == month.Month).GroupBy(draft => draft.Ended!.Value.Date).Max(day => (int?)day.Count()) ?? 0;
        if (fit.Count < Math.Max(2 * Least, TimesOther * (fullest + 1)))
        {
            return 0;
        }

        foreach (var (place, draft) in fit.Index())
        {
            (draft.Ended, draft.Misdeed) = (at.AddMinutes(3 * place), "ended-in-bulk");
        }

        return fit.Count;
    }

    private DateOnly DayBefore(DateOnly month)
    {
        var border = ReportPeriod.Month(month.Year, month.Month, ReportBorderNames.UsualIn(month.Year)).Last;
        var day = border;
        while (!calendar.IsWorkingDay(day) || day == border)
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
