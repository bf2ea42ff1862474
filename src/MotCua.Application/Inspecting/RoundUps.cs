using MotCua.Domain.Inspection;

namespace MotCua.Application.Inspecting;

/// <summary>One commune in the round-up.</summary>
/// <param name="Sampled">Dossiers of the sample; <paramref name="Looked"/> were looked at, <paramref name="Faulty"/> fell short.</param>
/// <param name="Findings">In minutes; of these <paramref name="Closed"/> are put right and <paramref name="Overdue"/> past their deadline.</param>
public sealed record RoundUpVisit(InspectionVisit Visit, int Sampled, int Looked, int Faulty, int Findings, int Closed, int Overdue)
{
    public int Open => Findings - Closed;
}

/// <summary>Where one kind was found, with how many dossiers of the sample.</summary>
public sealed record RoundUpPlace(string Unit, int Dossiers, bool IsClosed);

/// <summary>One kind of finding.</summary>
/// <param name="Check">Null for what no item of the checklist says.</param>
/// <param name="Repeated">Found before in the same commune.</param>
public sealed record RoundUpKind(CheckItem? Check, IReadOnlyList<RoundUpPlace> Places, int Repeated)
{
    public int Findings => Places.Count;

    public int Closed => Places.Count(place => place.IsClosed);

    public int Dossiers => Places.Sum(place => place.Dossiers);
}

/// <summary>Tổng hợp đợt kiểm tra: which communes were inspected, what was found how often, what was put right and what is open.</summary>
public sealed record RoundUp(InspectionRound Round, IReadOnlyList<RoundUpVisit> Visits, IReadOnlyList<RoundUpKind> Kinds)
{
    /// <summary>Communes with minutes: only what stands in minutes counts.</summary>
    public IEnumerable<RoundUpVisit> Inspected => Visits.Where(visit => visit.Visit.Minutes is not null);

    public static RoundUp Of(WholeRound whole, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var published = whole.Findings.Where(finding => finding.Status > FindingStatus.Noted).ToList();
        return new RoundUp(
            whole.Round,
            [.. whole.Visits.Select(visit => VisitOf(visit, [.. published.Where(finding => finding.Key.Unit == visit.Unit)], today))],
            [
                .. published.GroupBy(finding => finding.Check)
                    .Select(kind => new RoundUpKind(
                        Checklist.Find(kind.Key),
                        [.. kind.Select(finding => new RoundUpPlace(finding.Key.Unit, finding.Dossiers.Count, finding.Status is FindingStatus.Closed))],
                        kind.Count(finding => finding.Repeats is not null)))
                    .OrderByDescending(kind => kind.Places.Select(place => place.Unit).Distinct().Count()).ThenBy(kind => kind.Check?.Number ?? int.MaxValue),
            ]);
    }

    private static RoundUpVisit VisitOf(InspectionVisit visit, IReadOnlyCollection<Finding> findings, DateOnly today)
    {
        var sample = visit.Taken?.Dossiers ?? [];
        return new RoundUpVisit(
            visit,
            sample.Count,
            sample.Count(one => one.Answer is not CheckAnswer.NotLooked),
            sample.Count(one => one.Answer is CheckAnswer.Fault),
            findings.Count,
            findings.Count(finding => finding.Status is FindingStatus.Closed),
            findings.Count(finding => finding.IsOverdue(today)));
    }
}
