using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Inspecting;

/// <summary>A round with its communes, in the order of their days, and what was found there.</summary>
public sealed record WholeRound(InspectionRound Round, IReadOnlyList<InspectionVisit> Visits, IReadOnlyList<Finding> Findings)
{
    public InspectionVisit? VisitOf(string unit) => Visits.FirstOrDefault(visit => visit.Unit == unit);

    public IEnumerable<Finding> FindingsOf(string unit) => Findings.Where(finding => finding.Key.Unit == unit);
}

/// <summary>A round as a list shows it.</summary>
/// <param name="Places">Communes of the plan; <paramref name="Inspected"/> of them were.</param>
/// <param name="Findings">In minutes; <paramref name="Closed"/> of them are put right.</param>
public sealed record RoundLine(InspectionRound Round, int Places, int Inspected, int Findings, int Closed);

/// <summary>
/// The rounds an officer may read: whoever leads, controls or inspects in the authority that inspects, or above it, all of it; the commune that was inspected its
/// own minutes and findings, and these only when there are minutes.
/// </summary>
public sealed class Rounds(IDbContextFactory<MotCuaDb> databases, Access access, Units units, OfficeTime time)
{
    public const int Shown = 50;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<RoundLine>> ListAsync(Officer by, CancellationToken cancel)
    {
        var reach = await access.ReachAsync(by, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rounds = await db.InspectionRounds.AsNoTracking().Where(row => reach.Contains(row.Unit)).OrderByDescending(row => row.PlannedOn).ThenByDescending(row => row.Id).Take(Shown).ToListAsync(cancel);
        var ids = rounds.ConvertAll(row => row.Id);
        var visits = await db.InspectionVisits.AsNoTracking().Where(row => ids.Contains(row.Round)).GroupBy(row => row.Round)
            .Select(group => new { group.Key, All = group.Count(), Inspected = group.Sum(row => row.InspectedOn != null ? 1 : 0) }).ToDictionaryAsync(group => group.Key, cancel);
        var findings = await db.Findings.AsNoTracking().Where(row => ids.Contains(row.Round) && row.Status > FindingStatus.Noted).GroupBy(row => row.Round)
            .Select(group => new { group.Key, All = group.Count(), Closed = group.Sum(row => row.Status == FindingStatus.Closed ? 1 : 0) }).ToDictionaryAsync(group => group.Key, cancel);
        return rounds.ConvertAll(row => new RoundLine(
            InspectionProjection.Unfold(row),
            visits.GetValueOrDefault(row.Id)?.All ?? 0,
            visits.GetValueOrDefault(row.Id)?.Inspected ?? 0,
            findings.GetValueOrDefault(row.Id)?.All ?? 0,
            findings.GetValueOrDefault(row.Id)?.Closed ?? 0));
    }

    /// <summary>Null when there is none, or none that this officer may read as a whole.</summary>
    public async Task<WholeRound?> FindAsync(string id, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var reach = by.IsSystem ? null : await access.ReachAsync(by, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.InspectionRounds.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is { } row && reach?.Contains(row.Unit) is not false
            ? Whole(row, await db.InspectionVisits.AsNoTracking().Where(one => one.Round == id).ToListAsync(cancel), await db.Findings.AsNoTracking().Where(one => one.Round == id).ToListAsync(cancel))
            : null;
    }

    /// <summary>One commune of a round with its minutes, for the team and for the commune itself; null when there is nothing for this officer.</summary>
    public async Task<WholeRound?> FindMinutesAsync(string id, string unit, Officer by, CancellationToken cancel)
    {
        if (await FindAsync(id, by, cancel) is { } whole)
        {
            return whole.VisitOf(unit)?.Minutes is null ? null : whole;
        }

        var own = await OwnAsync(by, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return own.Contains(unit)
            && await db.InspectionRounds.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is { } row
            && await db.InspectionVisits.AsNoTracking().Where(one => one.Round == id && one.Unit == unit).ToListAsync(cancel) is [var visit]
            && InspectionProjection.Unfold(visit).Minutes is not null
            ? Whole(row, [visit], await db.Findings.AsNoTracking().Where(one => one.Round == id && one.Unit == unit).ToListAsync(cancel))
            : null;
    }

    /// <summary>The authority an officer's unit belongs to, with those that were merged into it.</summary>
    internal async Task<IReadOnlySet<string>> OwnAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var map = await units.MapAsync(cancel);
        return map.On(time.Today).AuthorityOf(by.Unit) is { } authority
            ? map.PredecessorsOf(authority.Code, time.Today, DateOnly.MinValue).Select(before => before.Code).Append(authority.Code).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal);
    }

    /// <summary>Throws <see cref="InspectionNotFoundException"/> when there is no such commune in the round.</summary>
    internal async Task<(InspectionRound Round, InspectionVisit Visit)> FindVisitAsync(string id, string unit, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.InspectionRounds.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is { } round
            && await db.InspectionVisits.AsNoTracking().FirstOrDefaultAsync(row => row.Round == id && row.Unit == unit, cancel) is { } visit
            ? (InspectionProjection.Unfold(round), InspectionProjection.Unfold(visit))
            : throw new InspectionNotFoundException(id);
    }

    private static WholeRound Whole(InspectionRoundRow row, IEnumerable<InspectionVisitRow> visits, IEnumerable<FindingRow> findings) => new(
        InspectionProjection.Unfold(row),
        [.. visits.OrderBy(visit => visit.Day).ThenBy(visit => visit.Unit, StringComparer.Ordinal).Select(InspectionProjection.Unfold)],
        [.. findings.OrderBy(finding => finding.Unit, StringComparer.Ordinal).ThenBy(finding => finding.Number).Select(InspectionProjection.Unfold)]);
}
