using MotCua.Application.Processing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Web.Texts;

/// <summary>What is done at a step: the words of the procedure's process table, or the plain word for the kind of step when it has none.</summary>
public static class StepWords
{
    public static string Of(OfficeTexts texts, RouteStep step)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(step);
        return step.Name.Length > 0 ? step.Name : texts.Word(step.Kind);
    }

    public static string Of(OfficeTexts texts, WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(item);
        return item.Step.Length > 0 ? item.Step : texts.Word(item.Duty);
    }
}
