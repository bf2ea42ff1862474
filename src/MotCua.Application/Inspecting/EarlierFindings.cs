using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Inspection;

namespace MotCua.Application.Inspecting;

/// <summary>What earlier rounds found in a commune, and in those that were merged into it: a re-inspection looks at it first.</summary>
public sealed class EarlierFindings(IDbContextFactory<MotCuaDb> databases, Units units, OfficeTime time)
{
    public const int Most = 50;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Finding>> OfAsync(string round, string unit, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return (await (await BeforeAsync(db, round, unit, cancel)).Take(Most).ToListAsync(cancel)).ConvertAll(InspectionProjection.Unfold);
    }

    /// <summary>The newest finding of the same item; null when it was never found there.</summary>
    internal async Task<FindingKey?> LastAsync(string round, string unit, string? check, CancellationToken cancel)
    {
        if (check is null)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        return await (await BeforeAsync(db, round, unit, cancel)).Where(row => row.Item == check).FirstOrDefaultAsync(cancel) is { } row ? new FindingKey(row.Round, row.Unit, row.Number) : null;
    }

    private async Task<IQueryable<FindingRow>> BeforeAsync(MotCuaDb db, string round, string unit, CancellationToken cancel)
    {
        var map = await units.MapAsync(cancel);
        var places = map.PredecessorsOf(unit, time.Today, DateOnly.MinValue).Select(before => before.Code).Append(unit).ToList();
        return db.Findings.AsNoTracking().Where(row => places.Contains(row.Unit) && row.Round != round && row.PublishedAt != null)
            .OrderByDescending(row => row.PublishedAt).ThenBy(row => row.Unit).ThenBy(row => row.Number);
    }
}
