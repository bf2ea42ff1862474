using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Demo;

/// <summary>How a dossier stands at the end of the story.</summary>
internal enum DemoFate
{
    InTime,
    Late,
    OpenInTime,
    OpenOverdue,
}

/// <summary>A dossier while the story is made up. Times are the office's wall times.</summary>
internal sealed class DemoDraft
{
    public required Unit Authority { get; init; }

    public required string Desk { get; init; }

    public required ProcedureVersion Procedure { get; init; }

    public required IReadOnlyList<RouteStep> Route { get; init; }

    public required DateTime Received { get; init; }

    public required DateTime Due { get; init; }

    /// <summary>When the program learned of it: at receipt, but for what is entered late.</summary>
    public required DateTime Entered { get; set; }

    public SlipGiven Slip { get; set; } = SlipGiven.Printed;

    /// <summary>The rule of signals that this dossier breaks on purpose; null for the many that break none.</summary>
    public string? Misdeed { get; set; }

    public DemoFate Fate { get; set; }

    /// <summary>End of processing; null when it is open at the end of the story.</summary>
    public DateTime? Ended { get; set; }

    /// <summary>Work of those whose accounts are offered to visitors.</summary>
    public required bool IsShown { get; init; }

    public bool IsLateEntry => Slip != SlipGiven.Printed;

    /// <summary>Offices and signatures between the counter and the return desk.</summary>
    public int Steps => Route.Count - 2;

    /// <summary>The least working time that the acts on it take.</summary>
    public int LeastMinutes => Procedure.Limit.Kind == Domain.Deadlines.LimitKind.SameDay ? 8 + (4 * Steps) : 45 + (20 * Steps);
}
