using MotCua.Domain.Deadlines;

namespace MotCua.Application.Data;

/// <summary>What decides who may see a dossier, wherever it stands.</summary>
public interface IOnTheWay
{
    /// <summary>Authority whose counter received it.</summary>
    string Authority { get; }

    /// <summary>Authority that decides.</summary>
    string Competent { get; }

    /// <summary>Codes of the units on its way, each between two bars.</summary>
    string RouteUnits { get; }
}

/// <summary>One agency's part of a dossier from the day it accepted it, with all that is counted of it. Times are UTC.</summary>
public sealed class StageRow : IOnTheWay
{
    public required string Dossier { get; init; }

    public required int Number { get; init; }

    public required string Authority { get; init; }

    public required string Competent { get; init; }

    public required string RouteUnits { get; init; }

    /// <summary>The agency's.</summary>
    public required string Unit { get; init; }

    /// <summary>Unit that handed over to it.</summary>
    public required string HandedBy { get; init; }

    public required DateTime AcceptedAt { get; init; }

    /// <summary>When it ended, however it did; the far future while it is open.</summary>
    public required DateTime Until { get; init; }

    /// <summary>Early, on time or late by its own due time; null while it is open, and when it was stopped.</summary>
    public Timeliness? Timing { get; init; }

    public required bool HandOverLate { get; init; }

    public DateTime? DueAt { get; init; }

    /// <summary>Its waits for the applicant as JSON; null when it had none.</summary>
    public string? Waits { get; init; }

    /// <summary>In text form.</summary>
    public required string OwnLimit { get; init; }

    /// <summary>With <see cref="ProcedureVersion"/>: by what lateness is judged.</summary>
    public required string Procedure { get; init; }

    public required int ProcedureVersion { get; init; }
}
