namespace MotCua.Domain.Interlinking;

/// <summary>One agency's own program: what its words mean here, and in which order its form asks.</summary>
/// <param name="States">Compared without regard to case.</param>
/// <param name="Fields">Order of the copy sheet where the chain names none; empty for our own.</param>
public sealed record AgencyProgram(IReadOnlyDictionary<string, AgencyMeaning> States, IReadOnlyList<CopyField> Fields);

/// <summary>The programs that agencies of chains work in, by the name a chain gives them. Nothing of them stands in the code.</summary>
public sealed class AgencyPrograms(IReadOnlyDictionary<string, AgencyProgram> programs)
{
    /// <summary>Null for a word nobody said the meaning of. The names of the meanings are understood of every program.</summary>
    public AgencyMeaning? MeaningOf(string system, string word)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(word);
        return programs.TryGetValue(system, out var program) && program.States.TryGetValue(word, out var meaning) ? meaning
            : Enum.GetNames<AgencyMeaning>().Contains(word, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<AgencyMeaning>(word, ignoreCase: true)
            : null;
    }

    /// <summary>The order the chain gives, else that of the program, else ours.</summary>
    public IReadOnlyList<CopyField> FieldsOf(PlannedStage plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Fields is { Count: > 0 } own ? own
            : plan.System is { } system && programs.TryGetValue(system, out var program) && program.Fields.Count > 0 ? program.Fields
            : Enum.GetValues<CopyField>();
    }
}
