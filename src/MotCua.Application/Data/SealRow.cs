namespace MotCua.Application.Data;

/// <summary>One sealed day of one node, as <see cref="Domain.Sealing.DaySeal"/> has it.</summary>
public sealed record SealRow
{
    public required string Node { get; init; }

    public required DateOnly Day { get; init; }

    public required long First { get; init; }

    public required long Last { get; init; }

    public required string Root { get; init; }

    public required string Chain { get; init; }

    public required string Before { get; init; }

    public required string Seal { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SealedAt { get; init; }
}
