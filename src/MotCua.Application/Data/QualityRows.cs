using MotCua.Domain.Reports;

namespace MotCua.Application.Data;

/// <summary>A counter: what dossiers of one authority and one procedure count for in the index of QĐ 766, in one piece of time. Sector, and interlinked or not, are as the receipts say, for the forms that ask for them.</summary>
public sealed class QualityRow : IOfTime
{
    /// <summary>Authority whose counter received them.</summary>
    public required string Authority { get; init; }

    /// <summary><see cref="PeriodSegment.Key"/> of the piece of time they count in.</summary>
    public required int First { get; init; }

    int IOfTime.At => First;

    public required string Procedure { get; init; }

    public required string Sector { get; init; }

    public required bool Interlinked { get; init; }

    public long Received { get; init; }

    public long Online { get; init; }

    /// <summary>Of the received, with a paper that the office already held.</summary>
    public long Reused { get; init; }

    /// <summary>Of the received, with papers to scan, and <see cref="Scanned"/> with all of them scanned.</summary>
    public long ToScan { get; init; }

    public long Scanned { get; init; }

    /// <summary>Ended, and <see cref="WaitedDays"/> the days they took together.</summary>
    public long Ended { get; init; }

    public long WaitedDays { get; init; }

    /// <summary>Ended, or overdue at the end of a month and ended later; <see cref="InTime"/> of these in time.</summary>
    public long Judged { get; init; }

    public long InTime { get; init; }

    /// <summary>Ended with a result, and <see cref="ResultFiles"/> with its file.</summary>
    public long Results { get; init; }

    public long ResultFiles { get; init; }
}

/// <summary>What was counted by hand for an indicator of an authority and month: the newest.</summary>
public sealed class QualityTallyRow
{
    public required string Unit { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required string Indicator { get; init; }

    public required long Numerator { get; init; }

    public required long Denominator { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required string Counted { get; init; }
}
