using MotCua.Domain.Organisation;

namespace MotCua.Application.Data;

/// <summary>How much one officer holds under one duty in one unit, at the counter apart: there a desk is one hand.</summary>
public sealed class HoldingRow
{
    public required string Unit { get; init; }

    public required DutyKind Duty { get; init; }

    public required string Officer { get; init; }

    public required int Open { get; init; }

    /// <summary>UTC: when the last one came.</summary>
    public required DateTime LastGiven { get; init; }
}

/// <summary>A unit's tables of who gets what, all in time as JSON.</summary>
public sealed class RoutingRow
{
    public required string Unit { get; init; }

    /// <summary>Every <see cref="Domain.Routing.RoutingTable"/>, in the order of their first days.</summary>
    public required string Tables { get; init; }
}
