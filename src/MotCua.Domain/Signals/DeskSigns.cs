using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using MotCua.Domain.Visits;

namespace MotCua.Domain.Signals;

/// <summary>What stands out when all dossiers of a desk in a month are laid side by side.</summary>
internal static class DeskSigns
{
    /// <summary>Many dossiers were entered after the fact on one day, shortly before a report closes or an inspection comes (finding 10).</summary>
    public static IEnumerable<Sign> EnteredInBulk(DeskMonth month, SignalSetting setting) =>
        month.Entered.Where(story => story.Entered > story.Received && story.State.Receipt.LateEntry).GroupBy(story => DateOnly.FromDateTime(story.Entered))
            .Where(day => day.Count() >= setting.Whole("dossiers"))
            .Select(day => (Day: day, Border: NextBorder(month, day.Key, setting.Whole("working-days"))))
            .Where(one => one.Border is not null)
            .Select(one => Signs.Of(one.Day.Max(story => story.Entered), one.Day.Select(story => story.Code), one.Day.Count(), one.Day.Key, one.Border!.Value));

    /// <summary>Far more dossiers than on any other day of the month were finished on one day shortly before a report closes (finding 10).</summary>
    public static IEnumerable<Sign> EndedInBulk(DeskMonth month, SignalSetting setting)
    {
        var days = month.Ended.GroupBy(story => DateOnly.FromDateTime(story.Ended!.Value)).OrderByDescending(day => day.Count()).ToList();
        if (days.Count == 0 || days[0].Count() < setting.Whole("dossiers") || NextBorder(month, days[0].Key, setting.Whole("working-days")) is not { } border)
        {
            yield break;
        }

        var second = days.Skip(1).Select(day => day.Count()).FirstOrDefault();
        if (days[0].Count() >= setting.Number("times-other") * second)
        {
            yield return Signs.Of(days[0].Max(story => story.Ended!.Value), days[0].Select(story => story.Code), days[0].Count(), days[0].Key, border, second);
        }
    }

    /// <summary>Many dossiers were finished by one hand within a minute or so (finding 10).</summary>
    public static IEnumerable<Sign> EndedInAMinute(DeskMonth month, SignalSetting setting)
    {
        var ends = month.Ended.SelectMany(story => story.Of<DossierResultReady>().TakeLast(1).Select(one => (story.Code, one.Act.At, one.Act.Officer))).GroupBy(end => end.Officer);
        foreach (var hand in ends)
        {
            foreach (var group in Clusters([.. hand.OrderBy(end => end.At)], end => end.At, TimeSpan.FromSeconds(setting.Number("seconds"))).Where(group => group.Count >= setting.Whole("dossiers")))
            {
                yield return Signs.Of(group[^1].At, group.Select(end => end.Code), group.Count, group[0].At, (int)(group[^1].At - group[0].At).TotalSeconds);
            }
        }
    }

    /// <summary>Numbers of slips written by hand are missing between those that were entered: somebody holds a slip that the program does not know (finding 2).</summary>
    public static IEnumerable<Sign> HandSlipsMissing(DeskMonth month, SignalSetting setting) => Gaps(month, month.HandSlips, setting.Whole("numbers"));

    /// <summary>A number of a slip written by hand was entered twice.</summary>
    public static IEnumerable<Sign> HandSlipTwice(DeskMonth month, SignalSetting setting) =>
        month.HandSlips.GroupBy(slip => (slip.Series, slip.Number)).Where(number => number.Select(slip => slip.Dossier).Distinct().Count() > 1 && IsIn(month, number.Max(slip => slip.At)))
            .Select(number => Signs.Of(number.Max(slip => slip.At), number.Select(slip => slip.Dossier), $"{number.Key.Number}/{number.Key.Series}"));

    /// <summary>Numbers are missing in the register of results: papers went out for which no dossier is here (finding 2).</summary>
    public static IEnumerable<Sign> OutgoingMissing(DeskMonth month, SignalSetting setting) => Gaps(month, month.Outgoing, setting.Whole("numbers"));

    /// <summary>One person handed in the dossiers of many (finding 23).</summary>
    public static IEnumerable<Sign> OneProxy(DeskMonth month, SignalSetting setting) =>
        month.Entered.Where(story => story.State.Receipt.Proxy is not null).GroupBy(story => KeyOf(story.State.Receipt.Proxy!.Identity?.Number, story.State.Receipt.Proxy!.Name))
            .Where(proxy => proxy.Count() >= setting.Whole("dossiers"))
            .Select(proxy => Signs.Of(proxy.Max(story => story.Entered), proxy.Select(story => story.Code), proxy.Count()));

    /// <summary>One phone number stands on the dossiers of many people (finding 23).</summary>
    public static IEnumerable<Sign> OnePhone(DeskMonth month, SignalSetting setting) =>
        month.Entered.Where(story => story.State.Receipt.Applicant?.Phone is not null).GroupBy(story => story.State.Receipt.Applicant!.Phone!)
            .Where(phone => phone.Select(story => KeyOf(story.State.Receipt.Applicant!.Identity?.Number, story.State.Receipt.Applicant!.Name)).Distinct().Count() >= setting.Whole("people"))
            .Select(phone => Signs.Of(phone.Max(story => story.Entered), phone.Select(story => story.Code), phone.Count()));

    /// <summary>One person took the results of many, among those that were ready in the month.</summary>
    public static IEnumerable<Sign> OneTaker(DeskMonth month, SignalSetting setting) =>
        month.Ended.Where(story => story.Returned is not null && story.State.Taker is { On: not TakenOn.PostalReceipt }).GroupBy(story => KeyOf(story.State.Taker!.IdentityNumber, story.State.Taker!.Name))
            .Where(taker => taker.Select(story => KeyOf(story.State.Receipt.Applicant?.Identity?.Number, story.State.Receipt.Applicant?.Name)).Distinct().Count() >= setting.Whole("people"))
            .Select(taker => Signs.Of(taker.Max(story => story.Returned!.Value), taker.Select(story => story.Code), taker.Count()));

    /// <summary>Refusals in the same words again and again (finding 9).</summary>
    public static IEnumerable<Sign> RefusedAlike(DeskMonth month, SignalSetting setting)
    {
        var refusals = month.Ended.SelectMany(story => story.Of<DossierRefused>().Select(one => (story.Code, one.Act.At, Text: VietnameseText.Fold(one.Facts.Reason))))
            .Concat(month.Visits.Where(visit => visit.Facts.Ending is VisitEnding.Refusal && IsIn(month, visit.At)).Select(visit => (Code: "", visit.At, Text: VietnameseText.Fold(visit.Facts.Text))));
        return refusals.Where(one => one.Text.Length > 0).GroupBy(one => one.Text).Where(words => words.Count() >= setting.Whole("times"))
            .Select(words => Signs.Of(words.Max(one => one.At), words.Select(one => one.Code).Where(code => code.Length > 0), words.Count()));
    }

    /// <summary>One person was sent home for papers of the same procedure more often than the law allows (NĐ 63/2010/NĐ-CP Art. 20).</summary>
    public static IEnumerable<Sign> SentHomeAgain(DeskMonth month, SignalSetting setting) =>
        month.Visits.Where(visit => visit.Facts.Ending is VisitEnding.Supplement && visit.Facts.Visitor is { Name: not null })
            .GroupBy(visit => (Who: KeyOf(visit.Facts.Visitor!.Phone, visit.Facts.Visitor.Name), visit.Facts.Procedure))
            .Where(visits => visits.Count() > setting.Whole("visits") && IsIn(month, visits.Max(visit => visit.At)))
            .Select(visits => Signs.Of(visits.Max(visit => visit.At), [], visits.Count(), string.Join(", ", visits.Select(visit => visit.Facts.SlipNumber))));

    /// <summary>A counter asked for papers that the published list does not have (finding 7).</summary>
    public static IEnumerable<Sign> CounterPaperNotPublished(DeskMonth month, SignalSetting setting) =>
        month.Visits.Where(visit => IsIn(month, visit.At) && visit.Facts.Ending is VisitEnding.Supplement && visit.Papers.Count > 0 && (visit.Facts.Items ?? []).Any(item => !PublishedPapers.Names(visit.Papers, item)))
            .Select(visit => Signs.Of(visit.At, [], visit.Facts.SlipNumber));

    /// <summary>The cash that was counted is not what the book says.</summary>
    public static IEnumerable<Sign> CashDiffers(DeskMonth month, SignalSetting setting) =>
        month.Cash.Where(evening => Math.Abs(evening.Counted - evening.Expected) >= setting.Number("amount"))
            .Select(evening => Signs.Of(evening.At, [], DateOnly.FromDateTime(evening.At), evening.Expected, evening.Counted));

    private static IEnumerable<Sign> Gaps(DeskMonth month, IReadOnlyList<NumberTold> numbers, int least)
    {
        foreach (var series in numbers.GroupBy(one => one.Series))
        {
            var known = series.DistinctBy(one => one.Number).OrderBy(one => one.Number).ToList();
            var told = known.Where(one => IsIn(month, one.At)).ToList();
            var gaps = known.Zip(known.Skip(1)).Where(pair => pair.Second.Number - pair.First.Number > 1 && IsIn(month, pair.Second.At > pair.First.At ? pair.Second.At : pair.First.At)).ToList();
            var missing = gaps.Sum(pair => pair.Second.Number - pair.First.Number - 1);
            if (told.Count > 0 && missing >= least)
            {
                var spans = gaps.Select(pair => pair.Second.Number - pair.First.Number == 2 ? $"{pair.First.Number + 1}" : $"{pair.First.Number + 1}–{pair.Second.Number - 1}");
                yield return Signs.Of(told.Max(one => one.At), gaps.SelectMany(pair => new[] { pair.First.Dossier, pair.Second.Dossier }), series.Key, missing, string.Join(", ", spans.Take(20)));
            }
        }
    }

    private static bool IsIn(DeskMonth month, DateTime at) => DateOnly.FromDateTime(at) is var day && day >= month.First && day <= month.Last;

    private static DateOnly? NextBorder(DeskMonth month, DateOnly day, int workingDays) =>
        month.Borders.Where(border => border >= day && month.Calendar.AddWorkingDays(day, workingDays) > border).Order().Select(border => (DateOnly?)border).FirstOrDefault();

    private static string KeyOf(string? number, string? name) => string.IsNullOrEmpty(number) ? VietnameseText.Fold(name) : number;

    /// <summary>Runs of neighbours that all lie within a span of the first.</summary>
    private static IEnumerable<List<T>> Clusters<T>(List<T> inOrder, Func<T, DateTime> at, TimeSpan span)
    {
        for (var first = 0; first < inOrder.Count;)
        {
            var run = inOrder.Skip(first).TakeWhile(one => at(one) - at(inOrder[first]) <= span).ToList();
            yield return run;
            first += run.Count;
        }
    }
}
