namespace MotCua.Domain.Procedures;

/// <summary>The rules of a dossier's way, and the way it goes when nobody has written one down.</summary>
public static class ProcedureSteps
{
    /// <summary>The whole limit, in thousandths.</summary>
    public const int Whole = 1000;

    private const int ApprovalShare = 200;

    /// <summary>
    /// Receive at the desk, one processing step per office in the order given, approval, return at the desk. The offices share
    /// eight tenths of the limit evenly, whoever signs has two.
    /// </summary>
    /// <param name="approver">Where it is signed; null for the leaders of the receiving authority.</param>
    public static IReadOnlyList<ProcedureStep> Default(IReadOnlyList<StepPlace> offices, StepPlace? approver = null)
    {
        var working = offices.Count == 0 ? [new StepPlace(StepLevel.Receiving)] : offices;
        var shares = Split(Whole - ApprovalShare, working.Count);
        var desk = new StepPlace(StepLevel.Receiving);
        return
        [
            new ProcedureStep(1, null, StepKind.Receive, desk, 0),
            .. working.Select((place, index) => new ProcedureStep(index + 2, null, StepKind.Process, place, shares[index])),
            new ProcedureStep(working.Count + 2, null, StepKind.Approve, approver ?? desk, ApprovalShare),
            new ProcedureStep(working.Count + 3, null, StepKind.Return, desk, 0),
        ];
    }

    /// <summary>
    /// Một cửa liên thông between commune and district: the commune's office appraises, the district's office takes it up, the
    /// district signs, and the person gets the result where the dossier was handed in.
    /// </summary>
    public static IReadOnlyList<ProcedureStep> CommuneThenDistrict(string? communeOffice, string? districtOffice) =>
        Default(
            [new StepPlace(StepLevel.Receiving, communeOffice), new StepPlace(StepLevel.District, districtOffice)],
            new StepPlace(StepLevel.District));

    /// <summary>Every rule the steps break; empty when they may be published.</summary>
    public static IReadOnlyList<Refusal> Check(IReadOnlyList<ProcedureStep> steps)
    {
        var refusals = new List<Refusal>();
        if (steps.Where((step, index) => step.Order != index + 1).Any())
        {
            refusals.Add(ProcedureRefusals.StepsOutOfOrder);
        }

        refusals.AddRange(CheckKinds([.. steps.Select(step => step.Kind)]));
        if (steps.Any(step => step.Permille < 0 || (step.Permille > 0 && step.Kind is StepKind.Receive or StepKind.Return)))
        {
            refusals.Add(ProcedureRefusals.ShareOutsideWork);
        }

        var sum = steps.Sum(step => step.Permille);
        if (sum != Whole)
        {
            refusals.Add(ProcedureRefusals.SharesDoNotAddUp(sum));
        }

        return refusals;
    }

    /// <summary>The rules of the order alone: one receipt first, one return last, and a signature after the last office.</summary>
    public static IEnumerable<Refusal> CheckKinds(IReadOnlyList<StepKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        if (kinds.Count == 0 || kinds[0] != StepKind.Receive || kinds.Count(kind => kind == StepKind.Receive) != 1)
        {
            yield return ProcedureRefusals.NotOneReceiveFirst;
        }

        if (kinds.Count == 0 || kinds[^1] != StepKind.Return || kinds.Count(kind => kind == StepKind.Return) != 1)
        {
            yield return ProcedureRefusals.NotOneReturnLast;
        }

        if (!ApprovesAfterProcessing(kinds))
        {
            yield return ProcedureRefusals.NoApprovalAfterProcessing;
        }
    }

    private static bool ApprovesAfterProcessing(IReadOnlyList<StepKind> kinds)
    {
        var lastOffice = kinds.ToList().LastIndexOf(StepKind.Process);
        return lastOffice >= 0 && kinds.Skip(lastOffice).Contains(StepKind.Approve);
    }

    /// <summary>Even parts; what does not divide evenly goes to the first ones.</summary>
    private static int[] Split(int whole, int parts) =>
        [.. Enumerable.Range(0, parts).Select(part => (whole / parts) + (part < whole % parts ? 1 : 0))];
}
