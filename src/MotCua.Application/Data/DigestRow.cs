namespace MotCua.Application.Data;

/// <summary>What one officer was told on one morning under one duty.</summary>
public sealed class DigestRow
{
    public required string DutyId { get; init; }

    public required DateOnly Day { get; init; }

    public required string Officer { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary><see cref="Domain.Reports.Digest"/> as JSON.</summary>
    public required string Content { get; init; }
}
