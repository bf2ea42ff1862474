namespace MotCua.Application.Data;

/// <summary>How long a piece of time a counter of visits holds.</summary>
public enum TripSpan
{
    /// <summary>A piece of a month that no usual border cuts (<see cref="MotCua.Domain.Reports.PeriodSegment"/>).</summary>
    Segment = 1,

    /// <summary>One day, for borders inside a segment: kept by authority alone.</summary>
    Day = 2,
}

/// <summary>A counter: visits to the counters of one authority for one procedure in one piece of time, and the dossiers finished in it.</summary>
public sealed class TripRow : IOfTime
{
    public required CountCut Cut { get; init; }

    public required TripSpan Span { get; init; }

    /// <summary>Empty when not told apart.</summary>
    public required string Authority { get; init; }

    /// <summary>First day of the piece of time, as a number yyyyMMdd.</summary>
    public required int First { get; init; }

    int IOfTime.At => First;

    /// <summary>Empty where a visit was about none that the catalogue knows, and when not told apart.</summary>
    public required string Procedure { get; init; }

    public long HandedIn { get; init; }

    public long SentForPapers { get; init; }

    public long TurnedAway { get; init; }

    public long Guided { get; init; }

    public long BroughtPapers { get; init; }

    public long Collected { get; init; }

    public long WithdrewInPerson { get; init; }

    public long Finished { get; init; }
}
