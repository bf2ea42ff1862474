using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Visits;

namespace MotCua.Application.Receiving;

/// <summary>One visit in the day's list.</summary>
/// <param name="Prints">0: the person has left without paper, or is still waiting for it.</param>
public sealed record VisitListed(string Id, DateTime At, string Officer, VisitEnding Ending, string SlipNumber, string? DossierCode, string? Procedure, string? ApplicantName, int Prints);

/// <summary>The visits of a desk on one day, and how each ended.</summary>
public sealed class VisitsOf(IDbContextFactory<MotCuaDb> databases)
{
    private const int Most = 500;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<VisitListed>> OnAsync(string desk, string authority, DateOnly day, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Of(db, desk, authority, day).OrderByDescending(visit => visit.At).Take(Most)
            .Select(visit => new VisitListed(visit.Id, visit.At, visit.Officer, visit.Ending, visit.SlipNumber, visit.DossierCode, visit.Procedure, visit.ApplicantName, visit.Prints))
            .ToListAsync(cancel);
    }

    public async Task<int> CountAsync(string desk, string authority, DateOnly day, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Of(db, desk, authority, day).CountAsync(cancel);
    }

    private static IQueryable<VisitRow> Of(MotCuaDb db, string desk, string authority, DateOnly day)
    {
        var (from, until) = (OfficeTime.StartOf(day), OfficeTime.StartOf(day.AddDays(1)));
        return db.Visits.AsNoTracking().Where(visit => visit.Authority == authority && visit.At >= from && visit.At < until && visit.Desk == desk);
    }
}
