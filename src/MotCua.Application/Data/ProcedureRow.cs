using MotCua.Domain.Procedures;

namespace MotCua.Application.Data;

/// <summary>One procedure of the catalogue: which version is its last.</summary>
public sealed class ProcedureRow
{
    public required string Code { get; init; }

    public required int LastNumber { get; init; }
}

/// <summary>One version of a procedure, with what lists need and the whole of it as JSON.</summary>
public sealed class ProcedureVersionRow
{
    public required string Code { get; init; }

    public required int Number { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day, included; null while nothing has ended it. The JSON does not know what came after it: this column does.</summary>
    public DateOnly? ValidUntil { get; init; }

    public required string Name { get; init; }

    public required string Sector { get; init; }

    public required ProcedureLevels Levels { get; init; }

    public required bool Interlinked { get; init; }

    /// <summary>When it was published (UTC) and by whom.</summary>
    public required DateTime PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    /// <summary>Number of the decision that abolished the procedure, when this was its last version.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary><see cref="ProcedureVersion"/> as JSON.</summary>
    public required string Version { get; init; }
}

/// <summary>A poster of a procedure that was put up.</summary>
public sealed class ProcedurePostingRow
{
    public required string Id { get; init; }

    public required string Code { get; init; }

    /// <summary>Number of the version on the poster.</summary>
    public required int Number { get; init; }

    public required string Unit { get; init; }

    public required string Place { get; init; }

    public required DateOnly PostedOn { get; init; }

    /// <summary>When it was recorded (UTC), and by whom.</summary>
    public required DateTime At { get; init; }

    public required string Officer { get; init; }
}
