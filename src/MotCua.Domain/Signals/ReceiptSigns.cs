using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;

namespace MotCua.Domain.Signals;

/// <summary>What stands out at the receipt: late entry, slips, papers, the way to the office.</summary>
internal static class ReceiptSigns
{
    /// <summary>Entered more than so many working days after it was received (finding 2).</summary>
    public static IEnumerable<Sign> EnteredLate(DossierStory story, SignalSetting setting)
    {
        var minutes = story.Entered > story.Received ? story.Calendar.MinutesBetween(story.Received, story.Entered) : 0;
        if (minutes > setting.Number("working-hours") * 60)
        {
            yield return Signs.Of(story, story.Entered, story.Received, story.Entered, minutes / 60);
        }
    }

    /// <summary>The program learned of it when its appointment was over.</summary>
    public static IEnumerable<Sign> EnteredAfterDue(DossierStory story, SignalSetting setting)
    {
        if (story.FirstAppointment is { } due && story.Entered >= due && story.Entered > story.Received)
        {
            yield return Signs.Of(story, story.Entered, due, story.Entered);
        }
    }

    /// <summary>The person left without a slip (finding 1).</summary>
    public static IEnumerable<Sign> WithoutSlip(DossierStory story, SignalSetting setting)
    {
        if (story.State.Receipt.Slip is SlipGiven.Missing)
        {
            yield return Signs.Of(story, story.Entered, story.Received);
        }
    }

    /// <summary>The slip came out of the printer so many minutes after the dossier was entered, or never (finding 1).</summary>
    public static IEnumerable<Sign> SlipPrintedLate(DossierStory story, SignalSetting setting)
    {
        if (story.State.Receipt.Slip is not SlipGiven.Printed)
        {
            yield break;
        }

        var allowed = setting.Number("minutes");
        var printed = story.Of<SlipPrinted>().Where(print => print.Facts.Form == nameof(SlipForm.Receipt)).Select(print => (DateTime?)print.Act.At).FirstOrDefault();
        var waited = ((printed ?? story.AsOf) - story.Entered).TotalMinutes;
        if (waited > allowed)
        {
            yield return Signs.Of(story, printed ?? story.Entered.AddMinutes(allowed), story.Entered, printed is null ? "" : (object)printed.Value);
        }
    }

    /// <summary>A slip printed again and again.</summary>
    public static IEnumerable<Sign> Reprinted(DossierStory story, SignalSetting setting)
    {
        var most = story.Of<SlipPrinted>().OrderByDescending(print => print.Facts.Copy).FirstOrDefault();
        if (most.Facts is { } print && print.Copy >= setting.Whole("copies"))
        {
            yield return Signs.Of(story, most.Act.At, print.Number, print.Copy);
        }
    }

    /// <summary>Handed to the office later than the law has it: on the day of receipt, after the cut-off hour at the opening of the next working day (finding 13).</summary>
    public static IEnumerable<Sign> HandedOverLate(DossierStory story, SignalSetting setting)
    {
        var forwarded = story.Of<DossierForwarded>().Select(one => (DateTime?)one.Act.At).FirstOrDefault();
        var day = story.Calendar.OnOrAfter(DateOnly.FromDateTime(story.Entered));
        var isAfterCutOff = day > DateOnly.FromDateTime(story.Entered) || TimeOnly.FromDateTime(story.Entered) > story.Rules.HandOverCutOff;
        var until = isAfterCutOff && day == DateOnly.FromDateTime(story.Entered) ? story.Calendar.ClosingOf(story.Calendar.NextWorkingDay(day)) : story.Calendar.ClosingOf(day);
        var at = forwarded ?? (story.Ended is null && story.State.Step == 0 ? story.AsOf : null);
        if (at is { } moved && moved > until && story.Calendar.MinutesBetween(until, moved) > setting.Number("working-hours") * 60)
        {
            yield return Signs.Of(story, moved, story.Entered, until, moved);
        }
    }

    /// <summary>Papers that the office holds were asked for again (finding 18).</summary>
    public static IEnumerable<Sign> HeldPaperAsked(DossierStory story, SignalSetting setting)
    {
        var times = (story.State.Receipt.AskedAgain?.Count ?? 0) + story.Of<DossierSupplementProposed>().Sum(one => one.Facts.AskedAgain?.Count ?? 0);
        if (times >= setting.Whole("papers"))
        {
            yield return Signs.Of(story, story.Entered, times);
        }
    }
}
