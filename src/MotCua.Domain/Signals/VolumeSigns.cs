namespace MotCua.Domain.Signals;

/// <summary>
/// What stands out in how many dossiers a desk enters: measured against its own past and against the desks like it in the same days, so that a holiday or a slack season, which all
/// have, is no sign. Both rules ask how often mere chance would do the same.
/// </summary>
internal static class VolumeSigns
{
    private const int DaysAWeek = 7;

    /// <summary>Over the last weeks far fewer than the desk's own share: dossiers may be handled beside the program (finding 2).</summary>
    public static IEnumerable<Sign> Falling(DeskMonth month, SignalSetting setting)
    {
        var last = month.LastTold;
        var from = last.AddDays(-DaysAWeek * setting.Whole("weeks") + 1);
        var past = from.AddDays(-DaysAWeek * setting.Whole("weeks-before"));
        var (now, before) = (Sum(month, from, last), Sum(month, past, from.AddDays(-1)));
        var known = month.Days.Count > 0 ? from.DayNumber - month.Days[0].Day.DayNumber : 0;
        if (known < DaysAWeek * setting.Whole("weeks-least") || before.Own < setting.Whole("dossiers") || before.Others == 0 || now.Others == 0)
        {
            yield break;
        }

        var expected = (double)before.Own * now.Others / before.Others;
        if (now.Own < setting.Number("share") * expected && Chance.AtMost(now.Own, before.Own + now.Own, (double)now.Others / (now.Others + before.Others)) < setting.Number("chance"))
        {
            yield return Signs.Of(month.AsOf < last.ToDateTime(TimeOnly.MaxValue) ? month.AsOf : last.ToDateTime(new TimeOnly(17, 0)), [], now.Own, (int)Math.Round(expected), from, last);
        }
    }

    /// <summary>Working days on end without a single dossier, at a desk that always has some (finding 2).</summary>
    public static IEnumerable<Sign> Silent(DeskMonth month, SignalSetting setting)
    {
        var days = month.Days.Where(day => day.Day <= month.LastTold).ToList();
        for (var first = 0; first < days.Count;)
        {
            var run = days.Skip(first).TakeWhile(day => day.Own == 0).ToList();
            if (run.Count == 0)
            {
                first++;
                continue;
            }

            // A run is told in the month of its last day, once.
            if (run.Count >= setting.Whole("working-days") && run[^1].Day >= month.First)
            {
                var past = days.Take(first).ToList();
                var (own, others) = (past.Sum(day => day.Own), past.Sum(day => day.Others));
                var expected = others == 0 ? 0 : (double)own * run.Sum(day => day.Others) / others;
                if (own >= setting.Whole("dossiers") && Math.Exp(-expected) < setting.Number("chance"))
                {
                    yield return Signs.Of(run[^1].Day.ToDateTime(new TimeOnly(17, 0)), [], run.Count, run[0].Day, run[^1].Day, (int)Math.Round(expected));
                }
            }

            first += run.Count;
        }
    }

    private static (int Own, int Others) Sum(DeskMonth month, DateOnly from, DateOnly until)
    {
        var days = month.Days.Where(day => day.Day >= from && day.Day <= until).ToList();
        return (days.Sum(day => day.Own), days.Sum(day => day.Others));
    }
}

/// <summary>How likely mere chance is.</summary>
internal static class Chance
{
    /// <summary>That of so many independent ones, each falling into a part with the same probability, at most so many fall there (binomial distribution).</summary>
    public static double AtMost(int most, int all, double probability)
    {
        if (most >= all || probability <= 0)
        {
            return 1;
        }

        if (probability >= 1)
        {
            return 0;
        }

        // In logarithms: the first term of a large number of dossiers is too small for a double.
        var term = all * Math.Log(1 - probability);
        var sum = Math.Exp(term);
        for (var count = 1; count <= most; count++)
        {
            term += Math.Log((double)(all - count + 1) / count) + Math.Log(probability / (1 - probability));
            sum += Math.Exp(term);
        }

        return Math.Min(1, sum);
    }
}
