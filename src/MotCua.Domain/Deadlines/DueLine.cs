using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Deadlines;

/// <summary>What a line of the sum says; the words are put at the edge.</summary>
public enum DueLineKind
{
    /// <summary>Received at <see cref="DueLine.At"/>.</summary>
    Received = 1,

    /// <summary>Came after closing: counts as received at <see cref="DueLine.At"/> (R4).</summary>
    AfterClosing = 2,

    /// <summary>Came on a day off: counts as received at <see cref="DueLine.At"/> (R4).</summary>
    OnDayOff = 3,

    /// <summary>Came before opening: counts as received at <see cref="DueLine.At"/> (R5).</summary>
    BeforeOpening = 4,

    /// <summary>Came in the break: counts as received at <see cref="DueLine.At"/> (R5).</summary>
    InBreak = 5,

    /// <summary>Came after the cut-off hour <see cref="DueLine.Hour"/>: counts as received at <see cref="DueLine.At"/> (R6).</summary>
    AfterCutOff = 6,

    /// <summary>Came after the cut-off hour <see cref="DueLine.Hour"/>: due one working day later (R13).</summary>
    DueADayLater = 7,

    /// <summary>Came in the last hour: counts as received at <see cref="DueLine.At"/> (R7).</summary>
    InLastHour = 8,

    /// <summary>The first day counted is <see cref="DueLine.From"/> (R2).</summary>
    CountsFromDay = 9,

    /// <summary>Working time runs from <see cref="DueLine.At"/> on.</summary>
    CountsFromTime = 10,

    /// <summary>Days off from <see cref="DueLine.From"/> to <see cref="DueLine.Until"/>, for <see cref="DueLine.Names"/>.</summary>
    DaysOff = 11,

    /// <summary><see cref="DueLine.From"/> is a rest day that is worked and counts (R8).</summary>
    WorkedInstead = 12,

    /// <summary>On <see cref="DueLine.From"/> only part of the day is worked.</summary>
    HalfDay = 13,

    /// <summary>The last day <see cref="DueLine.From"/> is off: the limit ends on <see cref="DueLine.Until"/> (R9).</summary>
    LastDayOff = 14,

    /// <summary>The month has no such date: its last day <see cref="DueLine.From"/> is meant (R10).</summary>
    MonthIsShorter = 15,

    /// <summary>Clock stood still while papers were awaited, <see cref="DueLine.StoppedAt"/> to <see cref="DueLine.At"/> (R15).</summary>
    StoodStill = 16,

    /// <summary>The papers came at <see cref="DueLine.At"/>: the full limit began anew (R16).</summary>
    BeganAnew = 17,

    /// <summary>The days off around <see cref="DueLine.From"/> are not announced yet: the due time may change.</summary>
    NotAnnounced = 18,

    /// <summary>Due at <see cref="DueLine.At"/>.</summary>
    Due = 19,

    /// <summary>The procedure has no appointment (R17).</summary>
    NoDueTime = 20,
}

/// <summary>One line of the sum of a due time, in no language: what happened, with its dates and the official names of days.</summary>
public sealed record DueLine(DueLineKind Kind)
{
    public DateTime? At { get; init; }

    public DateTime? StoppedAt { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public TimeOnly? Hour { get; init; }

    /// <summary>Official Vietnamese names of holidays, or the reason of a local closure.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>How surely the days off are known; the least sure of them.</summary>
    public DayCertainty? Certainty { get; init; }
}
