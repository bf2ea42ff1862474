using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Application.Reporting;

/// <summary>One open dossier that waits long. Nobody's name is in it.</summary>
/// <param name="Holder">Code of the unit that must act.</param>
public sealed record LateDossier(string Code, string Procedure, string? Holder, DateTime ReceivedAt, DateTime? DueAt);

/// <summary>Overdue dossiers of one procedure at one desk, the longest overdue first.</summary>
public sealed record LateGroup(string Procedure, string? Holder, IReadOnlyList<LateDossier> Dossiers);

/// <param name="Groups">The largest first.</param>
/// <param name="IsCut">There are more than were looked at.</param>
/// <param name="Longest">Who has waited longest of all that is open, overdue or not.</param>
public sealed record LateList(IReadOnlyList<LateGroup> Groups, bool IsCut, IReadOnlyList<LateDossier> Longest);

/// <summary>What is late at this moment, whatever period is looked at: by procedure and desk, so that it is plain whom to ask.</summary>
public sealed class LateNow(IDbContextFactory<MotCuaDb> databases, FiguresOf figures, ReportOptions options, OfficeTime time)
{
    /// <summary>Of more than these the longest overdue are told; the figures say how many there are.</summary>
    public const int LookedAt = 200;

    public const int LongestShown = 5;

    private const int OldestLookedAt = 50;

    public async Task<LateList> ReadAsync(FigureQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var moment = new ReportMoment(time.Today, time.Today.AddDays(1), time.Now);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var filter = await figures.NamedAsync(await figures.FilterAsync(question, cancel), question, cancel);
        var dossiers = filter.Among(db.Dossiers.AsNoTracking());

        // Up to when the longest overdue were due is told by the index of what is open; only these are opened.
        var overdue = FiguresOf.PastDue(dossiers, moment, options.Rules);
        var dueAtMost = await overdue.OrderBy(row => row.QueueOrder).Select(row => (DateTime?)row.QueueOrder).Skip(LookedAt).FirstOrDefaultAsync(cancel);
        var late = await Told((dueAtMost is null ? overdue : overdue.Where(row => row.QueueOrder <= dueAtMost)).OrderBy(row => row.QueueOrder).ThenBy(row => row.Code).Take(LookedAt + 1)).ToListAsync(cancel);
        var longest = await LongestAsync(dossiers, cancel);
        var groups = late.Take(LookedAt).GroupBy(one => (one.Procedure, one.Holder))
            .Select(group => new LateGroup(group.Key.Procedure, group.Key.Holder, [.. group]))
            .OrderByDescending(group => group.Dossiers.Count).ThenBy(group => group.Dossiers[0].DueAt);
        return new LateList([.. groups], late.Count > LookedAt, longest);
    }

    /// <summary>
    /// First by whom and when the oldest were received and entered, all from the index of what is open; then these few dossiers themselves. Everything is due before never: saying so leads the database to
    /// that index.
    /// </summary>
    private static async Task<List<LateDossier>> LongestAsync(IQueryable<DossierRow> dossiers, CancellationToken cancel)
    {
        var open = dossiers.Where(row => row.EndedAt == null);
        var oldest = await open.Where(row => row.QueueOrder <= DossierProjection.NeverDue).OrderBy(row => row.ReceivedAt)
            .Select(row => new { row.Authority, row.EnteredAt, row.ReceivedAt }).Take(OldestLookedAt).ToListAsync(cancel);
        var shown = oldest.Where(one => one.ReceivedAt <= oldest[Math.Min(LongestShown, oldest.Count) - 1].ReceivedAt).ToList();
        var (authorities, entered) = (shown.ConvertAll(one => one.Authority), shown.ConvertAll(one => one.EnteredAt));
        return await Told(open.Where(row => authorities.Contains(row.Authority) && entered.Contains(row.EnteredAt)).OrderBy(row => row.ReceivedAt).ThenBy(row => row.Code).Take(LongestShown)).ToListAsync(cancel);
    }

    private static IQueryable<LateDossier> Told(IQueryable<DossierRow> rows) =>
        rows.Select(row => new LateDossier(row.Code, row.ProcedureName, row.HolderUnit, row.ReceivedAt, row.DueAt));
}
