using MotCua.Domain.Inspection;

namespace MotCua.Application.Data;

/// <summary>A round of inspections, as it was planned.</summary>
public sealed record InspectionRoundRow
{
    public required string Id { get; init; }

    /// <summary>The authority that inspects.</summary>
    public required string Unit { get; init; }

    public required DateOnly PlannedOn { get; init; }

    /// <summary><see cref="InspectionRound"/> as JSON.</summary>
    public required string State { get; init; }
}

/// <summary>One commune of a round.</summary>
public sealed record InspectionVisitRow
{
    public required string Round { get; init; }

    public required string Unit { get; init; }

    /// <summary>The day it is, or was, planned for.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day it was inspected; null before what was filled in there is taken.</summary>
    public DateOnly? InspectedOn { get; init; }

    /// <summary>Private: <see cref="InspectionVisit"/> as JSON.</summary>
    public required string State { get; init; }
}

/// <summary>What was found, and how its follow-up stands.</summary>
public sealed record FindingRow
{
    public required string Round { get; init; }

    /// <summary>The authority where it was found.</summary>
    public required string Unit { get; init; }

    public required int Number { get; init; }

    /// <summary>The authority that inspects.</summary>
    public required string Inspector { get; init; }

    /// <summary>Item of the checklist.</summary>
    public string? Item { get; init; }

    public required FindingStatus Status { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>UTC: when it stood in minutes; null before.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>Private: <see cref="Finding"/> as JSON.</summary>
    public required string State { get; init; }
}
