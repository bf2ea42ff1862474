using MotCua.Domain.Deadlines;
using MotCua.Domain.Interlinking;

namespace MotCua.Domain.Dossiers;

/// <summary>What the agencies' parts of a dossier count for in a period.</summary>
public sealed partial class Dossier
{
    /// <param name="from">UTC: begin of the period.</param>
    /// <param name="asOf">The clock at the end of the period, or now; nothing at or after it counts.</param>
    public IEnumerable<StageCount> StageCounts(DateTime from, DossierClock asOf)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        bool InPeriod(DateTime? at) => at >= from && at < asOf.Now;
        foreach (var stage in Stages)
        {
            var unit = PlanOf(stage.Number).Unit;
            if (!(stage.AcceptedAt < asOf.Now) || stage.EndedAt < from)
            {
                continue;
            }

            foreach (var figure in InHand(stage, isNew: InPeriod(stage.AcceptedAt), isOver: InPeriod(stage.EndedAt), asOf))
            {
                yield return new StageCount(unit, figure, stage.Number);
            }

            if (stage.HandOverLate && InPeriod(stage.AcceptedAt))
            {
                yield return new StageCount(HandedOverBy(stage.Number), StageFigure.HandOverLate, stage.Number);
            }
        }
    }

    /// <summary>What a part that the agency had in hand in the period counts for.</summary>
    private IEnumerable<StageFigure> InHand(Stage stage, bool isNew, bool isOver, DossierClock asOf)
    {
        yield return StageFigure.Handled;
        yield return isNew ? StageFigure.Received : StageFigure.CarriedOver;
        if (!isOver)
        {
            yield return StageFigure.Open;
            yield return WasLate(stage, asOf) ? StageFigure.OpenOverdue : StageFigure.OpenInTime;
            yield break;
        }

        yield return StageFigure.Over;
        switch (stage.Timing)
        {
            case Timeliness.Late:
                yield return StageFigure.DoneLate;
                break;
            case { } timing:
                yield return StageFigure.DoneOnTime;
                yield return timing is Timeliness.Early ? StageFigure.DoneEarly : StageFigure.DonePunctual;
                break;
            case null:
                yield return StageFigure.Stopped;
                break;
        }
    }

    /// <summary>Past the due time that held at that moment; a wait that lasted then presses no more than one that lasts now.</summary>
    private bool WasLate(Stage stage, DossierClock at)
    {
        var due = stage.Waits.FirstOrDefault(wait => wait.DueBefore is not null && wait.Until >= at.Now)?.DueBefore ?? stage.DueAt;
        var waits = stage.Waits.Any(wait => wait.From < at.Now && !(wait.Until < at.Now) && wait.From < due);
        return !waits && due is { } held && Judgement.IsOverdue(at.ToLocal(at.Now), at.ToLocal(held), Limit.Parse(PlanOf(stage.Number).Limit), at.Policy);
    }
}
