using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Data;

/// <summary>Which facts about a dossier a counter tells apart, besides authority and time. Each dossier is counted once in each cut.</summary>
public enum FigureCut
{
    /// <summary>None: the whole.</summary>
    Whole = 0,

    Sector = 1,

    Channel = 2,

    /// <summary>Interlinked dossiers only.</summary>
    Interlinked = 3,

    /// <summary>Sector, channel and interlinked or not.</summary>
    All = 4,
}

/// <summary>
/// A counter: dossiers of one authority in one piece of time. What a cut does not tell apart is left at its empty value, so every
/// question reads rows that are few whatever the number of dossiers.
/// </summary>
public sealed class FigureRow : DossierCounts, IOfTime
{
    public FigureCut Cut { get; init; }

    /// <summary><see cref="PeriodSegment.Key"/>, or <see cref="PeriodSegment.KeyOfYear"/> for the sum of a calendar year.</summary>
    public int Span { get; init; }

    int IOfTime.At => Span;

    /// <summary>Authority whose counter received the dossier.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Empty when not told apart.</summary>
    public string Sector { get; init; } = "";

    /// <summary>0 when not told apart.</summary>
    public Channel Channel { get; init; }

    public bool Interlinked { get; init; }
}

/// <summary>The dossier that took longest of those that ended in a segment, for the cuts Whole and All of <see cref="FigureRow"/>.</summary>
public sealed class LongestWaitRow : IOfTime
{
    public required FigureCut Cut { get; init; }

    public required int Span { get; init; }

    int IOfTime.At => Span;

    public required string Authority { get; init; }

    public required string Sector { get; init; }

    public required Channel Channel { get; init; }

    public required bool Interlinked { get; init; }

    public required int Days { get; init; }

    public required string Code { get; init; }

    /// <summary>
    /// The most days from entry to end, of this one or another: so far a list of what was open on a past day has to look. A wish to withdraw ends the waiting, and the
    /// dossier only when it is stopped.
    /// </summary>
    public required int OpenDays { get; init; }
}
