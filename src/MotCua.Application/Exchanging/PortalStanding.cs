using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;

namespace MotCua.Application.Exchanging;

/// <summary>How the exchange with the portal stands: what waits, since when, and why.</summary>
public sealed class PortalStanding(IDbContextFactory<MotCuaDb> databases, PortalOptions options)
{
    private const int MostListed = 50;

    /// <summary>One dossier that waits to be told.</summary>
    /// <param name="Since">UTC: since when.</param>
    /// <param name="NextAt">UTC: when it is tried again.</param>
    /// <param name="Trouble">Why the last try failed; null before the first.</param>
    public sealed record Line(string Code, DateTime Since, int Attempts, DateTime NextAt, string? Trouble);

    /// <param name="Unread">Entries of the ledger that the sender has not read yet.</param>
    /// <param name="Waiting">Dossiers with something to tell.</param>
    /// <param name="Troubled">Of these, tried in vain.</param>
    /// <param name="Since">UTC: since when the longest waits.</param>
    /// <param name="LastAnswerAt">UTC: when the portal last answered.</param>
    /// <param name="Lines">The longest waiting, at most fifty.</param>
    public sealed record Answer(bool IsSet, long Unread, int Waiting, int Troubled, DateTime? Since, DateTime? LastAnswerAt, IReadOnlyList<Line> Lines);

    public async Task<Answer> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var heads = await db.Heads.AsNoTracking().Select(head => new { head.Node, head.Sequence }).ToListAsync(cancel);
        var read = await db.PortalCursors.AsNoTracking().ToDictionaryAsync(row => row.Node, row => row.Sequence, cancel);
        var waiting = db.PortalDossiers.AsNoTracking().Where(row => row.NextAt != null);
        var lines = await waiting.OrderBy(row => row.Since).ThenBy(row => row.Code).Take(MostListed)
            .Select(row => new Line(row.Code, row.Since!.Value, row.Attempts, row.NextAt!.Value, row.Trouble)).ToListAsync(cancel);
        return new Answer(
            options.IsSet,
            options.IsSet ? heads.Sum(head => head.Sequence - read.GetValueOrDefault(head.Node)) : 0,
            await waiting.CountAsync(cancel),
            await waiting.CountAsync(row => row.Attempts > 0, cancel),
            lines.Count == 0 ? null : lines[0].Since,
            await db.PortalReceipts.MaxAsync(row => (DateTime?)row.At, cancel),
            lines);
    }
}
