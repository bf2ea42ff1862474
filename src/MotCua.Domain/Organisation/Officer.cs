namespace MotCua.Domain.Organisation;

/// <summary>Who acts: an officer, in one duty of one unit. Every entry of the ledger names these.</summary>
/// <param name="Id">Stable id of the officer, for example "mai.lt"; "system" for what the program does by itself.</param>
/// <param name="Name">Full name in Vietnamese order, family name first.</param>
/// <param name="Duty">The duty acted under.</param>
/// <param name="Unit">Code of the unit the duty is held in.</param>
public sealed record Officer(string Id, string Name, DutyKind Duty, string Unit)
{
    public const string SystemId = "system";

    /// <summary>The officer whose duty this one performs while away or on leave, when there is one.</summary>
    public string? ActingFor { get; init; }

    /// <summary>What the program does by itself, and who sits at its command line, is no officer's act and has no unit's bounds.</summary>
    public bool IsSystem => Id == SystemId;

    public static Officer System(string unit) => new(SystemId, "MotCua", DutyKind.Administer, unit);
}
