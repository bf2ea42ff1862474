using MotCua.Domain.Organisation;

namespace MotCua.Application.Data;

/// <summary>All that was ever under one unit code: columns of the latest version for lists, and the whole history as JSON.</summary>
public sealed class UnitRow
{
    public required string Code { get; init; }

    public required UnitKind Kind { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public string? Parent { get; init; }

    public string? Office { get; init; }

    /// <summary>First day of the first version.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day of the latest version; null while open.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary><see cref="UnitHistory"/> as JSON.</summary>
    public required string History { get; init; }
}

/// <summary>An officer's file: columns for lists, and the whole file as JSON.</summary>
public sealed class OfficerRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Position { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day in service.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary><see cref="StaffMember"/> as JSON; holds the officer's phone and e-mail.</summary>
    public required string Card { get; init; }
}

/// <summary>One duty, for looking up who holds what in a unit.</summary>
public sealed class DutyRow
{
    public required string Id { get; init; }

    public required string Officer { get; init; }

    public required DutyKind Kind { get; init; }

    public required string Unit { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public string? ActingFor { get; init; }
}
