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
            if (InPeriod(stage.AcceptedAt))
            {
                yield return new StageCount(unit, StageFigure.Received, stage.Number);
                if (stage.HandOverLate)
                {
                    yield return new StageCount(HandedOverBy(stage.Number), StageFigure.HandOverLate, stage.Number);
                }
            }

            if (stage.Timing is { } timing && InPeriod(stage.EndedAt))
            {
                yield return new StageCount(unit, timing is Timeliness.Late ? StageFigure.DoneLate : StageFigure.DoneOnTime, stage.Number);
            }

            if (stage.AcceptedAt < asOf.Now && !(stage.EndedAt < asOf.Now) && WasLate(stage, asOf))
            {
                yield return new StageCount(unit, StageFigure.OpenOverdue, stage.Number);
            }
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
