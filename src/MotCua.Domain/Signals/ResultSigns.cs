using MotCua.Domain.Custody;
using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Signals;

/// <summary>What stands out in the handling and at the result.</summary>
internal static class ResultSigns
{
    /// <summary>Received and finished within minutes, although its way has several hands (finding 12).</summary>
    public static IEnumerable<Sign> DoneInMinutes(DossierStory story, SignalSetting setting)
    {
        var hands = story.State.Receipt.Route.Count;
        if (story.HasResult && story.Ended is { } ended && hands >= setting.Whole("steps") && (ended - story.Entered).TotalMinutes is >= 0 and var minutes && minutes < setting.Number("minutes"))
        {
            yield return Signs.Of(story, ended, (int)minutes, hands);
        }
    }

    /// <summary>The paper's date lies before the receipt (finding 12).</summary>
    public static IEnumerable<Sign> ResultBeforeReceipt(DossierStory story, SignalSetting setting)
    {
        if (story.State.Result is { } result && result.SignedOn < DateOnly.FromDateTime(story.Received))
        {
            yield return Signs.Of(story, story.Ended ?? story.AsOf, result.Number, result.SignedOn, story.Received);
        }
    }

    /// <summary>The paper's date lies behind the day on which the handling was said to be over (finding 11).</summary>
    public static IEnumerable<Sign> ResultAfterEnd(DossierStory story, SignalSetting setting)
    {
        if (story.HasResult && story.Ended is { } ended && story.State.Result!.SignedOn > DateOnly.FromDateTime(ended))
        {
            yield return Signs.Of(story, ended, story.State.Result.Number, story.State.Result.SignedOn, ended);
        }
    }

    /// <summary>The paper is so many working days older than its record here: it was made beside the program (finding 10).</summary>
    public static IEnumerable<Sign> ResultDatedEarly(DossierStory story, SignalSetting setting)
    {
        if (story.Of<DossierResultRecorded>().LastOrDefault() is { Facts: { } recorded } last && recorded.Result.SignedOn < DateOnly.FromDateTime(last.Act.At)
            && story.Calendar.WorkingDaysBetween(recorded.Result.SignedOn, DateOnly.FromDateTime(last.Act.At)) >= setting.Whole("working-days"))
        {
            yield return Signs.Of(story, last.Act.At, recorded.Result.Number, recorded.Result.SignedOn, last.Act.At);
        }
    }

    /// <summary>The result lies at the desk, and nobody told the applicant (finding 15).</summary>
    public static IEnumerable<Sign> ResultLying(DossierStory story, SignalSetting setting)
    {
        if (!story.HasResult || story.Ended is not { } ended)
        {
            yield break;
        }

        var until = story.Returned ?? story.AsOf;
        var told = story.Reminded is { } reminded && reminded < until ? reminded : until;
        if ((told - ended).TotalDays > setting.Number("days"))
        {
            yield return Signs.Of(story, ended.AddDays(setting.Number("days")), ended, (int)(told - ended).TotalDays);
        }
    }

    /// <summary>A step was sent back again and again.</summary>
    public static IEnumerable<Sign> SentBackAgain(DossierStory story, SignalSetting setting)
    {
        var back = story.Of<DossierSentBack>().ToList();
        if (back.Count >= setting.Whole("times"))
        {
            yield return Signs.Of(story, back[^1].Act.At, back.Count);
        }
    }

    /// <summary>Who drafted the result also signed it.</summary>
    public static IEnumerable<Sign> SameHand(DossierStory story, SignalSetting setting) =>
        story.Of<DossierApproved>().Where(one => one.Facts.SameHand).Take(1).Select(one => Signs.Of(story, one.Act.At, story.State.Result?.Number ?? ""));

    /// <summary>Acts of people far outside working hours (finding 25).</summary>
    public static IEnumerable<Sign> OutOfHours(DossierStory story, SignalSetting setting)
    {
        var far = story.Acts.Where(act => !act.ByProgram && act.Facts is not SlipPrinted && story.Calendar.IsFarFromWork(act.At, setting.Whole("minutes"))).ToList();
        if (far.Count >= setting.Whole("acts"))
        {
            yield return Signs.Of(story, far[0].At, far.Count, far[0].At);
        }
    }

    /// <summary>The paper file was sent, and nobody said that it came.</summary>
    public static IEnumerable<Sign> PaperNotTakenOver(DossierStory story, SignalSetting setting)
    {
        foreach (var (place, act) in story.Acts.Index().Where(one => one.Item.Facts is PaperSent))
        {
            var taken = story.Acts.Skip(place + 1).Where(later => later.Facts is PaperAccepted or PaperRecalled).Select(later => (DateTime?)later.At).FirstOrDefault();
            var until = taken ?? story.Returned ?? story.AsOf;
            if (until > act.At && story.Calendar.MinutesBetween(act.At, until) > setting.Number("working-hours") * 60)
            {
                yield return Signs.Of(story, act.At, ((PaperSent)act.Facts).ToUnit, act.At, taken is null ? "" : (object)taken.Value);
            }
        }
    }
}
