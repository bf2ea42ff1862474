using System.Globalization;
using System.Text;

namespace MotCua.Domain.Procedures;

/// <summary>
/// The steps between receiving and returning as one line of a table: "van-hoa-xa-hoi:400; district/lao-dong-xa-hoi:400; !district/:200".
/// Each step is [!][level/]office:share; "!" is an approval, no level is the receiving authority, no office its desk or, for an
/// approval, its leaders; shares are thousandths. Receiving and returning at the desk stand around them unwritten.
/// </summary>
public static class ProcedureStepText
{
    public static string Write(IReadOnlyList<ProcedureStep> steps)
    {
        var text = new StringBuilder();
        foreach (var step in steps.Where(step => step.Kind is StepKind.Process or StepKind.Approve))
        {
            text.Append(text.Length == 0 ? "" : "; ")
                .Append(step.Kind == StepKind.Approve ? "!" : "")
                .Append(Write(step.Place))
                .Append(CultureInfo.InvariantCulture, $":{step.Permille}");
        }

        return text.ToString();
    }

    /// <summary>The steps, or why the text is none: the part that cannot be read, or the rule the steps break.</summary>
    public static Outcome<IReadOnlyList<ProcedureStep>> Read(string text)
    {
        var desk = new StepPlace(StepLevel.Receiving);
        var steps = new List<ProcedureStep> { new(1, null, StepKind.Receive, desk, 0) };
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadStep(part, steps.Count + 1) is not { } step)
            {
                return ProcedureRefusals.StepNotReadable(part);
            }

            steps.Add(step);
        }

        steps.Add(new ProcedureStep(steps.Count + 1, null, StepKind.Return, desk, 0));
        return ProcedureSteps.Check(steps) is { Count: > 0 } refusals ? refusals.ToArray() : steps;
    }

    /// <summary>"[level/]office".</summary>
    public static string Write(StepPlace place) => (LevelWord(place.Level) is { } level ? $"{level}/" : "") + place.Office;

    private static ProcedureStep? ReadStep(string part, int order)
    {
        var colon = part.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(part[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var permille))
        {
            return null;
        }

        return ReadPlace(part[..colon]) is { } place ? new ProcedureStep(order, null, place.Kind, place.Place, permille) : null;
    }

    /// <summary>The part before the share: what is done, and where. Null when the level is none we know.</summary>
    public static (StepKind Kind, StepPlace Place)? ReadPlace(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kind = text.StartsWith('!') ? StepKind.Approve : StepKind.Process;
        var place = text.TrimStart('!').Trim();
        var slash = place.IndexOf('/', StringComparison.Ordinal);
        if (ReadLevel(slash < 0 ? "" : place[..slash]) is not { } level)
        {
            return null;
        }

        var office = place[(slash + 1)..].Trim();
        return (kind, new StepPlace(level, office.Length == 0 ? null : office));
    }

    private static string? LevelWord(StepLevel level) => level switch
    {
        StepLevel.Commune => "commune",
        StepLevel.District => "district",
        StepLevel.Province => "province",
        _ => null,
    };

    private static StepLevel? ReadLevel(string word) => word.Trim() switch
    {
        "" => StepLevel.Receiving,
        "commune" => StepLevel.Commune,
        "district" => StepLevel.District,
        "province" => StepLevel.Province,
        _ => null,
    };
}
