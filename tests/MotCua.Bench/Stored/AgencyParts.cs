using MotCua.Application;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;

namespace MotCua.Bench.Stored;

/// <summary>The agencies' parts of an interlinked dossier, one after the other as the chains of the district are: some are accepted late, some take more than their share of the time.</summary>
internal sealed class AgencyParts(Random dice)
{
    private const double LateHandOverShare = 0.12;

    /// <param name="until">When the last part ends.</param>
    /// <param name="asOf">The parts are as they stand then.</param>
    /// <param name="isStopped">The last part ends with the dossier and without a result.</param>
    public IReadOnlyList<Stage> Of(DossierReceived receipt, DateTime until, DateTime asOf, bool isStopped)
    {
        if (receipt.Chain is not { } chain)
        {
            return [];
        }

        var limits = chain.Stages.Select(stage => Limit.Parse(stage.Limit)).ToList();
        var paces = limits.ConvertAll(limit => (double)limit.Amount * (0.5 + dice.NextDouble()));
        var stages = new List<Stage>();
        var handed = receipt.ReceivedAt;
        foreach (var (place, limit) in limits.Index())
        {
            var ended = place == limits.Count - 1 ? until : handed + (until - receipt.ReceivedAt) * (paces[place] / paces.Sum());
            var isLate = dice.NextDouble() < LateHandOverShare;
            var accepted = handed.AddHours(isLate ? 4 : 1);
            var due = accepted + (receipt.DueAt!.Value - receipt.ReceivedAt) * ((double)limit.Amount / limits.Sum(one => (double)one.Amount));
            var stage = new Stage { Number = place + 1, Status = StageStatus.NotYet };
            if (handed <= asOf)
            {
                stage = stage with { Status = StageStatus.HandedOver, HandedAt = handed };
            }

            if (accepted <= asOf)
            {
                stage = stage with { Status = StageStatus.InWork, AcceptedAt = accepted, HandOverLate = isLate, DueAt = due };
            }

            if (ended <= asOf)
            {
                stage = isStopped && ended == until
                    ? stage with { Status = StageStatus.Stopped, EndedAt = ended }
                    : stage with
                    {
                        Status = StageStatus.Done,
                        EndedAt = ended,
                        End = StageEnd.Result,
                        Timing = Judgement.Of(OfficeTime.ToLocal(ended), OfficeTime.ToLocal(due), limit, CountingPolicy.Default),
                        Document = "12/KQ",
                    };
            }

            stages.Add(stage);
            handed = ended;
        }

        return stages;
    }
}
