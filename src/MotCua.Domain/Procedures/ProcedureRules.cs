using MotCua.Domain.Interlinking;

namespace MotCua.Domain.Procedures;

/// <summary>What must hold before a version may be published. All rules run, so that every fault is seen at once.</summary>
public static class ProcedureRules
{
    public static IReadOnlyList<Refusal> Check(ProcedureVersion version)
    {
        var refusals = new List<Refusal>();
        RefuseWhen(string.IsNullOrWhiteSpace(version.Code), ProcedureRefusals.NoCode);
        RefuseWhen(string.IsNullOrWhiteSpace(version.Name), ProcedureRefusals.NoName);
        RefuseWhen(string.IsNullOrWhiteSpace(version.Sector), ProcedureRefusals.NoSector);
        RefuseWhen(version.Levels == ProcedureLevels.None, ProcedureRefusals.NoLevel);
        RefuseWhen(version.Fee < 0, ProcedureRefusals.NegativeFee);
        RefuseWhen(version.ValidUntil < version.ValidFrom, ProcedureRefusals.EndsBeforeItBegins);

        // The slip promises one day for the whole chain: the published limit is the agencies' limits together.
        if (version.Chain?.Overall is { } overall && overall != version.Limit)
        {
            refusals.Add(ChainRefusals.LimitDiffers(overall));
        }

        for (var index = 0; index < version.Papers.Count; index++)
        {
            var paper = version.Papers[index];
            RefuseWhen(string.IsNullOrWhiteSpace(paper.Name), ProcedureRefusals.PaperWithoutName(index + 1));
            RefuseWhen(
                paper.Originals < 0 || paper.Copies < 0 || paper.CertifiedCopies < 0 || paper.Originals + paper.Copies + paper.CertifiedCopies == 0,
                ProcedureRefusals.PaperWithoutCount(paper.Name));
        }

        refusals.AddRange(ProcedureSteps.Check(version.Steps));
        return refusals;

        void RefuseWhen(bool broken, Refusal refusal)
        {
            if (broken)
            {
                refusals.Add(refusal);
            }
        }
    }
}
