using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Data;

/// <summary>
/// A counter: dossiers of one authority and one procedure that ended in one piece of time, by the days they took. From it the middle and the ninth tenth
/// of the days really waited come out exactly, without a look at the dossiers.
/// </summary>
public sealed class WaitRow : IOfTime
{
    public required CountCut Cut { get; init; }

    /// <summary>Empty when not told apart.</summary>
    public required string Authority { get; init; }

    /// <summary><see cref="PeriodSegment.Key"/> of the piece of time in which they ended.</summary>
    public required int First { get; init; }

    int IOfTime.At => First;

    /// <summary>Empty when not told apart.</summary>
    public required string Procedure { get; init; }

    /// <summary>Days off included, as <see cref="DaySpread.Bucket"/> tells them apart.</summary>
    public required int Days { get; init; }

    public required EndTiming Timing { get; init; }

    /// <summary>Ended without a result.</summary>
    public required bool Stopped { get; init; }

    /// <summary>How many took so many days.</summary>
    public long Waited { get; init; }

    /// <summary>How many were promised so many days.</summary>
    public long Promised { get; init; }
}

/// <summary>A counter: dossiers of one authority and one procedure that ended in one piece of time and count for something in the procedure's review.</summary>
public sealed class ReviewRow : IOfTime
{
    public required string Authority { get; init; }

    /// <summary><see cref="PeriodSegment.Key"/> of the piece of time in which they ended.</summary>
    public required int First { get; init; }

    int IOfTime.At => First;

    public required string Procedure { get; init; }

    public required ReviewCount Kind { get; init; }

    /// <summary>Name of the published paper, or the text a refusal rests on; empty where there is none.</summary>
    public required string What { get; init; }

    public long Count { get; init; }
}

/// <summary>A time, now over, in which the office waited for an applicant (<see cref="Pause"/>).</summary>
public sealed class PauseRow
{
    public required string Dossier { get; init; }

    public required PauseReason Reason { get; init; }

    public required int Number { get; init; }

    /// <summary>Authority whose counter received the dossier.</summary>
    public required string Authority { get; init; }

    public required DateTime EndedAt { get; init; }

    /// <summary>Days from its begin to its end, days off included.</summary>
    public required int Days { get; init; }
}
