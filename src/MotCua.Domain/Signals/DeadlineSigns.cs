using MotCua.Domain.Dossiers;
using MotCua.Domain.People;

namespace MotCua.Domain.Signals;

/// <summary>What stands out around the appointment: requests for papers, apologies, ends that come when the time is up.</summary>
internal static class DeadlineSigns
{
    /// <summary>Papers were asked for in the last part of the limit (finding 8).</summary>
    public static IEnumerable<Sign> PausedAtTheEnd(DossierStory story, SignalSetting setting)
    {
        foreach (var (act, facts) in story.Of<DossierSupplementAsked>())
        {
            if (facts.DueBefore is not { } due || Share(story, act.At, due) is not { } gone || gone < setting.Number("share"))
            {
                continue;
            }

            yield return Signs.Of(story, act.At, facts.SlipNumber, act.At, due);
        }
    }

    /// <summary>Papers were asked for more often than the law allows (finding 6).</summary>
    public static IEnumerable<Sign> SupplementsRepeated(DossierStory story, SignalSetting setting)
    {
        var asked = story.Of<DossierSupplementAsked>().ToList();
        if (asked.Count > setting.Whole("requests"))
        {
            yield return Signs.Of(story, asked[^1].Act.At, asked.Count, setting.Whole("requests"));
        }
    }

    /// <summary>A request names a paper that the published list does not have (finding 7).</summary>
    public static IEnumerable<Sign> PaperNotPublished(DossierStory story, SignalSetting setting)
    {
        if (story.Procedure is not { Papers.Count: > 0 } published)
        {
            yield break;
        }

        var papers = published.Papers.Select(paper => paper.Name).Concat(published.PaperNotes).ToList();
        foreach (var (act, facts) in story.Of<DossierSupplementProposed>())
        {
            var unknown = (facts.Items ?? []).Count(item => !PublishedPapers.Names(papers, item));
            if (unknown > 0)
            {
                yield return Signs.Of(story, act.At, unknown);
            }
        }
    }

    /// <summary>The appointment passed without an apology (finding 3).</summary>
    public static IEnumerable<Sign> ApologyMissing(DossierStory story, SignalSetting setting)
    {
        if (story.Due is not { } due || story.State.Side.NewDates.Count > 0 || story.Of<DossierNewDateSigned>().Any())
        {
            yield break;
        }

        var until = story.Ended ?? story.AsOf;
        if (DateOnly.FromDateTime(until) > DateOnly.FromDateTime(due) && !WaitsForApplicant(story, due))
        {
            yield return Signs.Of(story, due, due, story.Calendar.WorkingDaysBetween(DateOnly.FromDateTime(due), DateOnly.FromDateTime(until)));
        }
    }

    /// <summary>The apology went out later than the law wants it (finding 5).</summary>
    public static IEnumerable<Sign> ApologyTooLate(DossierStory story, SignalSetting setting) =>
        story.Of<DossierNewDateSigned>().Where(one => one.Facts.TooLate).Select(one => Signs.Of(story, one.Act.At, one.Facts.SlipNumber, one.Act.At, story.Due ?? story.AsOf));

    /// <summary>A new date was set more often than the law allows (finding 4).</summary>
    public static IEnumerable<Sign> RescheduledAgain(DossierStory story, SignalSetting setting)
    {
        var dates = story.Of<DossierNewDateSigned>().ToList();
        if (dates.Count > setting.Whole("new-dates"))
        {
            yield return Signs.Of(story, dates[^1].Act.At, dates.Count);
        }
    }

    /// <summary>What was entered of the dossier was changed shortly before its appointment or after it (finding 10).</summary>
    public static IEnumerable<Sign> EditedNearDue(DossierStory story, SignalSetting setting)
    {
        foreach (var (act, _) in story.Of<DossierCorrected>())
        {
            if (story.Due is { } due && (act.At >= due || story.Calendar.MinutesBetween(act.At, due) <= setting.Number("working-hours") * 60) && !(story.Ended < act.At))
            {
                yield return Signs.Of(story, act.At, act.At, due);
            }
        }
    }

    /// <summary>It was withdrawn, or stopped for want of papers, when its time was up: so it counts as late nowhere.</summary>
    public static IEnumerable<Sign> StoppedAtDue(DossierStory story, SignalSetting setting)
    {
        var wishes = story.Of<DossierWithdrawalAsked>().Select(one => one.Act).Concat(story.Of<DossierClosedUnanswered>().Select(one => one.Act));
        foreach (var act in wishes.Where(_ => story.Ended is not null && story.State.Result is null))
        {
            if (story.FirstAppointment is { } due && Share(story, act.At, due) is { } gone && gone >= setting.Number("share"))
            {
                yield return Signs.Of(story, act.At, act.At, due);
            }
        }
    }

    /// <summary>It was refused during handling when its time was up.</summary>
    public static IEnumerable<Sign> RefusedAtDue(DossierStory story, SignalSetting setting)
    {
        foreach (var (act, facts) in story.Of<DossierRefused>())
        {
            if (story.FirstAppointment is { } due && Share(story, act.At, due) is { } gone && gone >= setting.Number("share"))
            {
                yield return Signs.Of(story, act.At, facts.SlipNumber, act.At, due);
            }
        }
    }

    /// <summary>An office that was asked for an opinion is silent past its time (finding 14).</summary>
    public static IEnumerable<Sign> OpinionLate(DossierStory story, SignalSetting setting)
    {
        foreach (var (act, asked) in story.Of<DossierOpinionAsked>())
        {
            var due = story.ToLocal(asked.DueAt);
            var answer = story.Of<DossierOpinionGiven>().FirstOrDefault(one => one.Facts.Number == asked.Number);
            var at = answer.Facts is null ? story.Ended ?? story.AsOf : answer.Act.At;
            if (at > due && story.Calendar.MinutesBetween(due, at) > setting.Number("working-hours") * 60)
            {
                yield return Signs.Of(story, due, asked.Unit, due, answer.Facts is null ? "" : (object)at);
            }
        }
    }

    /// <summary>The applicant was told to pay under a procedure whose published text names nothing to pay (NĐ 63/2010/NĐ-CP Art. 6).</summary>
    public static IEnumerable<Sign> PaymentNotPublished(DossierStory story, SignalSetting setting)
    {
        var receipt = story.State.Receipt;
        if (setting.Words("sectors").Contains(receipt.Sector))
        {
            yield break;
        }

        foreach (var (act, facts) in story.Of<DossierPaymentAsked>())
        {
            yield return Signs.Of(story, act.At, facts.Notice, facts.Amount);
        }
    }

    /// <summary>What was taken is not what the published schedule asks for: a part was waived beside its reliefs, or the result went out with money open (finding 16).</summary>
    public static IEnumerable<Sign> FeeNotAsPublished(DossierStory story, SignalSetting setting)
    {
        var open = story.Returned is null ? 0 : story.FeeOwed;
        if (story.FeeWaived > 0 || open != 0)
        {
            yield return Signs.Of(story, story.Returned ?? story.Entered, story.FeeWaived, Math.Max(0, open), Math.Max(0, -open));
        }
    }

    /// <summary>How much of the time from the receipt to an appointment was gone; null where it is too short to speak of an end.</summary>
    private static double? Share(DossierStory story, DateTime at, DateTime due)
    {
        const int LeastMinutes = 480;
        var whole = due > story.Received ? story.Calendar.MinutesBetween(story.Received, due) : 0;
        return whole >= LeastMinutes ? (double)story.Calendar.MinutesBetween(story.Received, at) / whole : null;
    }

    private static bool WaitsForApplicant(DossierStory story, DateTime due) =>
        story.State.Status is DossierStatus.AwaitingSupplement or DossierStatus.AwaitingPayment or DossierStatus.WithdrawalAsked
        && story.Acts.Last(act => act.Facts is DossierSupplementAsked or DossierPaymentAsked or DossierWithdrawalAsked).At < due;
}

/// <summary>Whether a request for papers speaks of one that is published.</summary>
internal static class PublishedPapers
{
    private const int LeastWords = 3;
    private const double LeastShared = 0.6;

    /// <summary>An item names a paper when it holds the paper's name, or when most words of what stands before its colon are words of that name: people shorten.</summary>
    public static bool Names(IReadOnlyList<string> papers, string item)
    {
        var folded = VietnameseText.Fold(item);
        var head = Words(folded.Split(':')[0]);
        return papers.Any(paper =>
        {
            var name = VietnameseText.Fold(paper);
            if (folded.Contains(name, StringComparison.Ordinal) || name.Contains(folded, StringComparison.Ordinal))
            {
                return true;
            }

            var known = Words(name);
            return head.Count >= LeastWords && head.Count(known.Contains) >= LeastShared * head.Count;
        });
    }

    private static HashSet<string> Words(string folded) => [.. folded.Split([' ', ',', '.', ';', '(', ')', '/', '-', '"'], StringSplitOptions.RemoveEmptyEntries)];
}
