using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>What a report is asked for.</summary>
public sealed record FigureQuestion
{
    public required ReportPeriod Period { get; init; }

    /// <summary>Code of an authority.</summary>
    public required string Unit { get; init; }

    /// <summary>
    /// The authority alone, or with every authority below it. A dossier belongs to exactly one authority, the one whose counter received it, so
    /// neither sum can count it twice.
    /// </summary>
    public required bool WithBelow { get; init; }

    /// <summary>Of the authorities that the unit stands for this one only, as one line of an answer counts it; null for all.</summary>
    public string? Authority { get; init; }

    /// <summary>Of these authorities those of one level only; null for all.</summary>
    public UnitKind? Level { get; init; }

    /// <summary>One sector only; null for all.</summary>
    public string? Sector { get; init; }

    /// <summary>One channel only; null for all.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Interlinked dossiers only, or all others; null for all.</summary>
    public bool? Interlinked { get; init; }

    /// <summary>Of overdue dossiers those for which this cause was stated last, empty for those without one; null for all. No counter knows it.</summary>
    public string? Cause { get; init; }

    /// <summary>The unit and its period, narrowed by nothing: what a statutory form counts, whatever else was asked.</summary>
    public FigureQuestion Whole() => new() { Period = Period, Unit = Unit, WithBelow = WithBelow };
}

/// <summary>The figures of one authority, or of one sector.</summary>
/// <param name="Of">Code of the authority, or name of the sector.</param>
public sealed record FigureLine(string Of, Figures Figures);

/// <summary>An answer: the figures line by line, and their sum.</summary>
public sealed record FigureAnswer
{
    public required FigureQuestion Question { get; init; }

    /// <summary>UTC: the end of the period, or now while it lasts; open dossiers are judged at this instant.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>Lines with anything to count in them.</summary>
    public required IReadOnlyList<FigureLine> Lines { get; init; }

    public required Figures Total { get; init; }

    /// <summary>Code and days of the dossier that took longest of those that ended in the period; null when none ended.</summary>
    public (string Code, int Days)? LongestWait { get; init; }
}
