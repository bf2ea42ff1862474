using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Inspecting;

/// <summary>A finding with its round, and what the reader is to it.</summary>
/// <param name="IsOwn">Found in the reader's own commune, who has to answer.</param>
public sealed record FollowedFinding(InspectionRound Round, Finding Finding, bool IsOwn);

/// <summary>The findings that are not put right yet, for the leader above, the team, and the commune where they were found.</summary>
public sealed class FollowedFindings(IDbContextFactory<MotCuaDb> databases, Access access, Rounds rounds)
{
    public const int Most = 200;

    /// <summary>Those in minutes and not closed, the earliest deadline first.</summary>
    public async Task<IReadOnlyList<Finding>> OpenAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var reach = (await access.ReachAsync(by, cancel)).Union(await rounds.OwnAsync(by, cancel)).ToList();
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ListAsync(Open(db, reach), cancel);
    }

    /// <summary>
    /// Those whose deadline is over or comes by a day and that this officer has to see to, the earliest first: for who leads the place where they were found what it has not answered,
    /// for the team all that is not closed. Nothing for any other duty.
    /// </summary>
    public async Task<IReadOnlyList<Finding>> DueAsync(Officer by, DateOnly until, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return by.Duty switch
        {
            DutyKind.Lead => await ListAsync(Open(db, [.. await rounds.OwnAsync(by, cancel)]).Where(row => row.Status == FindingStatus.Open && row.Deadline <= until), cancel),
            DutyKind.Inspect => await ListAsync(Open(db, [.. await access.ReachAsync(by, cancel)]).Where(row => row.Inspector == by.Unit && row.Deadline <= until), cancel),
            _ => [],
        };
    }

    private static IQueryable<FindingRow> Open(MotCuaDb db, List<string> places) =>
        db.Findings.AsNoTracking().Where(row => places.Contains(row.Unit) && row.Status < FindingStatus.Closed && row.Status > FindingStatus.Noted);

    private static async Task<IReadOnlyList<Finding>> ListAsync(IQueryable<FindingRow> open, CancellationToken cancel)
    {
        var rows = await open.OrderBy(row => row.Deadline).ThenBy(row => row.Round).ThenBy(row => row.Unit).ThenBy(row => row.Number).Take(Most).ToListAsync(cancel);
        return rows.ConvertAll(InspectionProjection.Unfold);
    }

    /// <summary>Null when there is none, or none for this officer: the commune sees its own as soon as they stand in minutes.</summary>
    public async Task<FollowedFinding?> FindAsync(FindingKey key, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Findings.AsNoTracking().FirstOrDefaultAsync(row => row.Round == key.Round && row.Unit == key.Unit && row.Number == key.Number, cancel) is not { } row)
        {
            return null;
        }

        var isOwn = (await rounds.OwnAsync(by, cancel)).Contains(row.Unit);
        var isTeams = (await access.ReachAsync(by, cancel)).Contains(row.Inspector);
        if (!isTeams && !(isOwn && row.PublishedAt is not null))
        {
            return null;
        }

        var (round, _) = await rounds.FindVisitAsync(key.Round, key.Unit, cancel);
        return new FollowedFinding(round, InspectionProjection.Unfold(row), isOwn);
    }
}
