namespace MotCua.Application.Data;

/// <summary>A proposal to erase what tells of a person in a dossier, and whether it was done.</summary>
public sealed record ErasureRow
{
    public required string Code { get; init; }

    /// <summary>The authority that received it.</summary>
    public required string Authority { get; init; }

    public required string Decision { get; init; }

    public required string ProposedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ProposedAt { get; init; }

    /// <summary>UTC; null while it waits for another officer.</summary>
    public DateTime? ErasedAt { get; init; }

    public string? ErasedBy { get; init; }
}

/// <summary>A dossier, or a round of inspections, names a file: its content goes only when nobody names it any more.</summary>
public sealed record FileUseRow
{
    public required string Hash { get; init; }

    /// <summary>Of the dossier; the stream "inspection:ID" of a round.</summary>
    public required string Code { get; init; }
}
