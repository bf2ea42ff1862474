using MotCua.Domain.Results;

namespace MotCua.Application.Data;

/// <summary>Where a result lies at the return desk, and how often its owner was told. There is none before somebody said so.</summary>
public sealed record ShelfRow
{
    public required string Dossier { get; init; }

    public string? Slot { get; init; }

    public required int Reminders { get; init; }

    /// <summary>UTC: the last time the applicant was told.</summary>
    public DateTime? RemindedAt { get; init; }

    public RemindedBy? RemindedBy { get; init; }
}

/// <summary>A paper in an authority's register of outgoing papers (sổ đăng ký văn bản đi).</summary>
public sealed record OutgoingRow
{
    public required string Unit { get; init; }

    /// <summary>The symbol as registers compare it.</summary>
    public required string Kind { get; init; }

    public required int Year { get; init; }

    public required long Number { get; init; }

    /// <summary>Số, ký hiệu as on the paper.</summary>
    public required string Text { get; init; }

    public required DateOnly SignedOn { get; init; }

    public required string Signer { get; init; }

    public required string Dossier { get; init; }
}
