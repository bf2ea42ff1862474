using MotCua.Domain.Deadlines;

namespace MotCua.Domain.Interlinking;

/// <summary>One agency's part as a period sees it: accepted before the period's end, and not ended before its begin.</summary>
/// <param name="Unit">The agency's.</param>
/// <param name="HandedBy">Unit that handed over to it.</param>
/// <param name="IsNew">Accepted in the period.</param>
/// <param name="IsOver">Ended in it.</param>
/// <param name="Timing">Of a part that is over: early, on time or late by its own due time; null when it was stopped.</param>
/// <param name="HandOverLate">It was accepted after the allowance for handing over.</param>
public readonly record struct StageInPeriod(string Unit, string HandedBy, bool IsNew, bool IsOver, Timeliness? Timing, bool HandOverLate)
{
    /// <summary>Open at the end of the period and past the due time that held then.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Every figure it counts in, and for which unit.</summary>
    public IEnumerable<(string Unit, StageFigure Figure)> Counts()
    {
        yield return (Unit, StageFigure.Handled);
        yield return (Unit, IsNew ? StageFigure.Received : StageFigure.CarriedOver);
        if (IsNew && HandOverLate)
        {
            yield return (HandedBy, StageFigure.HandOverLate);
        }

        foreach (var figure in AtItsEnd())
        {
            yield return (Unit, figure);
        }
    }

    private StageFigure[] AtItsEnd() => (IsOver, Timing) switch
    {
        (false, _) => [StageFigure.Open, IsOverdue ? StageFigure.OpenOverdue : StageFigure.OpenInTime],
        (true, null) => [StageFigure.Over, StageFigure.Stopped],
        (true, Timeliness.Late) => [StageFigure.Over, StageFigure.DoneLate],
        (true, Timeliness.Early) => [StageFigure.Over, StageFigure.DoneOnTime, StageFigure.DoneEarly],
        _ => [StageFigure.Over, StageFigure.DoneOnTime, StageFigure.DonePunctual],
    };
}

/// <summary>The time an agency has for its part, as it stood at any moment. UTC.</summary>
/// <param name="DueAt">As it stands now.</param>
public sealed record StageTime(Limit Limit, DateTime? DueAt, IReadOnlyList<StageWait> Waits)
{
    /// <summary>Past the due time that held at that moment; a wait that lasted then presses no more than one that lasts now.</summary>
    /// <param name="toLocal">UTC to the office's wall time.</param>
    public bool WasOverdue(DateTime at, CountingPolicy policy, Func<DateTime, DateTime> toLocal)
    {
        ArgumentNullException.ThrowIfNull(toLocal);
        var due = Waits.FirstOrDefault(wait => wait.DueBefore is not null && wait.Until >= at)?.DueBefore ?? DueAt;
        var waited = Waits.Any(wait => wait.From < at && !(wait.Until < at) && wait.From < due);
        return !waited && due is { } held && Judgement.IsOverdue(toLocal(at), toLocal(held), Limit, policy);
    }
}
