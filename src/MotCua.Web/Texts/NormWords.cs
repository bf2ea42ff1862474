using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.WorkingTime;

namespace MotCua.Web.Texts;

/// <summary>Norms and places of a process table as approved tables write them.</summary>
public static class NormWords
{
    private const int Half = WorkingDuration.MinutesAWorkingDay / 2;

    /// <summary>"16 ngày", "1/2 ngày", "1,5 ngày", "1 ngày 2 giờ", "30 phút": days of eight hours.</summary>
    public static string Of(OfficeTexts texts, WorkingDuration norm)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (norm.TotalMinutes == Half)
        {
            return texts["1/2 ngày"];
        }

        if (norm.TotalMinutes % Half == 0)
        {
            return texts["{0:0.#} ngày", norm.TotalMinutes / (decimal)WorkingDuration.MinutesAWorkingDay];
        }

        var parts = new List<string>();
        if (norm.Days > 0)
        {
            parts.Add(texts["{0:0.#} ngày", norm.Days]);
        }

        if (norm.Hours > 0)
        {
            parts.Add(texts["{0} giờ", norm.Hours]);
        }

        if (norm.Minutes > 0)
        {
            parts.Add(texts["{0} phút", norm.Minutes]);
        }

        return string.Join(' ', parts);
    }

    /// <summary>The time of one line; handing out goes by office hours and is not counted.</summary>
    public static string Of(OfficeTexts texts, ProcessStep step)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(step);
        return step.Kind is StepKind.Return ? texts["Giờ hành chính"] : step.Minutes == 0 ? "" : Of(texts, new WorkingDuration(step.Minutes));
    }

    /// <summary>Who does it: as the decision writes it, or the place where it writes nobody.</summary>
    public static string Doer(ProcedureWords words, OfficeNames names, ProcessStep step, UnitKind receiving)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(step);
        return step.Doer.Length > 0 ? step.Doer : words.Place(new ProcedureStep(0, null, step.Kind, step.Place, 0), names, receiving);
    }
}
