using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>One fact of a statement. The ids are stable: whoever reads them by program finds them again in any period and unit.</summary>
public enum StatementFact
{
    /// <summary>New dossiers of all counters.</summary>
    ReceivedTotal = 1,
    ProvinceResolved = 2,
    DistrictResolved = 3,
    CommuneResolved = 4,

    /// <summary>Handled under the interlinked mechanism: new ones and those carried over.</summary>
    InterlinkedTotal = 5,
    InterlinkedEarlyOrOnTime = 6,

    /// <summary>Late, or still open.</summary>
    InterlinkedNotOnTime = 7,

    /// <summary>One decimal; null when there were none.</summary>
    InterlinkedOnTimeRatePct = 8,

    /// <summary>Came online to communes, at procedures that can be asked for online (levels 3 and 4).</summary>
    OnlineLevel34 = 9,

    /// <summary>Visits to the counters, whatever they ended in; null where the question is narrowed to what visits do not know.</summary>
    Visits = 10,

    /// <summary>Two decimals; null when no dossier was finished.</summary>
    TripsPerFinished = 11,
}

/// <summary>What a report on a period says in sentences, with the figures it rests on.</summary>
public sealed record PeriodStatement
{
    /// <summary>Line by line, by authority.</summary>
    public required FigureAnswer Whole { get; init; }

    /// <summary>The interlinked dossiers alone.</summary>
    public required FigureAnswer Interlinked { get; init; }

    /// <summary>Sums by level of the authority that received; levels that have no authority here are missing.</summary>
    public required IReadOnlyDictionary<UnitKind, Figures> Levels { get; init; }

    public required long OnlineInCommunes { get; init; }

    /// <summary>Null where the question is narrowed to what visits do not know.</summary>
    public required TripAnswer? Trips { get; init; }

    /// <summary>Early or on time, of all that were to be handled; one decimal, null when there were none.</summary>
    public decimal? InterlinkedRate => Interlinked.Total.Received == 0 ? null : Math.Round(100m * Interlinked.Total.EarlyOrOnTime / Interlinked.Total.Received, 1, MidpointRounding.AwayFromZero);

    public decimal? Value(StatementFact fact) => fact switch
    {
        StatementFact.ReceivedTotal => Whole.Total.New,
        StatementFact.ProvinceResolved => Resolved(UnitKind.Province),
        StatementFact.DistrictResolved => Resolved(UnitKind.District),
        StatementFact.CommuneResolved => Resolved(UnitKind.Commune),
        StatementFact.InterlinkedTotal => Interlinked.Total.Received,
        StatementFact.InterlinkedEarlyOrOnTime => Interlinked.Total.EarlyOrOnTime,
        StatementFact.InterlinkedNotOnTime => Interlinked.Total.Received - Interlinked.Total.EarlyOrOnTime,
        StatementFact.InterlinkedOnTimeRatePct => InterlinkedRate,
        StatementFact.OnlineLevel34 => OnlineInCommunes,
        StatementFact.Visits => Trips?.Total.Visits,
        StatementFact.TripsPerFinished => Trips?.Total.PerFinished,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Not a fact of a statement."),
    };

    /// <summary>The figure that opens a fact's dossiers; null for a share, and for what two figures make up together.</summary>
    public (FigureQuestion Question, Figure Figure)? Behind(StatementFact fact) => fact switch
    {
        StatementFact.ReceivedTotal => (Whole.Question, Figure.New),
        StatementFact.ProvinceResolved => (Whole.Question with { Level = UnitKind.Province }, Figure.Resolved),
        StatementFact.DistrictResolved => (Whole.Question with { Level = UnitKind.District }, Figure.Resolved),
        StatementFact.CommuneResolved => (Whole.Question with { Level = UnitKind.Commune }, Figure.Resolved),
        StatementFact.InterlinkedTotal => (Interlinked.Question, Figure.Received),
        StatementFact.InterlinkedEarlyOrOnTime => (Interlinked.Question, Figure.EarlyOrOnTime),
        StatementFact.OnlineLevel34 => (Whole.Question with { Level = UnitKind.Commune }, Figure.NewOnline),
        _ => null,
    };

    private long Resolved(UnitKind level) => Levels.TryGetValue(level, out var figures) ? figures.Resolved : 0;
}
