namespace MotCua.Application.Data;

/// <summary>Where a dossier's paper is now. There is no row before it was first moved or an original was kept.</summary>
public sealed record PaperRow
{
    public required string Code { get; init; }

    /// <summary>The desk that received it, and that gives originals back.</summary>
    public required string Desk { get; init; }

    /// <summary>Unit that has it.</summary>
    public required string Unit { get; init; }

    /// <summary>Unit that has not acknowledged it yet; null when it lies still.</summary>
    public string? ToUnit { get; init; }

    /// <summary>UTC: when it was sent there.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>Originals that the applicant has to get back.</summary>
    public required int OriginalsOut { get; init; }
}

/// <summary>One hand-over of a paper file, for the lists that are signed.</summary>
public sealed record PaperMoveRow
{
    public required string Code { get; init; }

    /// <summary>1, 2, 3 … of this paper file.</summary>
    public required int Number { get; init; }

    public required string FromUnit { get; init; }

    public required string ToUnit { get; init; }

    public required DateTime SentAt { get; init; }

    /// <summary>The office's day of <see cref="SentAt"/>.</summary>
    public required DateOnly Day { get; init; }

    public required string SentBy { get; init; }

    /// <summary>UTC; null while nobody acknowledged it.</summary>
    public DateTime? AcceptedAt { get; init; }

    /// <summary>Officer who acknowledged it, or wrote down who signed.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>Private: who signed the printed list.</summary>
    public string? Signer { get; init; }
}
