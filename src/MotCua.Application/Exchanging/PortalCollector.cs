using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Exchanging;

/// <summary>
/// Reads the ledger on from where it stopped and notes which dossiers have something to tell. The ledger itself is the outbox: its entries have
/// numbers without gaps and one after the other, so a reader that goes on from the last number misses none, and the counter writes nothing more than before.
/// </summary>
public sealed class PortalCollector(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, PortalOptions options)
{
    /// <summary>So few that an intake which waits for the same writer hardly notices.</summary>
    private const int EntriesAtATime = 200;

    private static readonly string Received = EntryJson.NameOf<DossierReceived>();
    private static readonly string Printed = EntryJson.NameOf<SlipPrinted>();

    private sealed record News(long Sequence, DateTime At, string Stream, int Version, string Type);

    /// <summary>Notes everything written so far; how many entries were read.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var nodes = await db.Heads.AsNoTracking().Select(head => head.Node).ToListAsync(cancel);
        var read = 0;
        foreach (var node in nodes)
        {
            int some;
            do
            {
                some = await ReadOnAsync(db, node, cancel);
                read += some;
            }
            while (some == EntriesAtATime);
        }

        return read;
    }

    private async Task<int> ReadOnAsync(MotCuaDb db, string node, CancellationToken cancel)
    {
        var after = await db.PortalCursors.Where(row => row.Node == node).Select(row => (long?)row.Sequence).SingleOrDefaultAsync(cancel) ?? 0;
        var news = await db.Entries.Where(entry => entry.Node == node && entry.Sequence > after).OrderBy(entry => entry.Sequence).Take(EntriesAtATime)
            .Select(entry => new News(entry.Sequence, entry.At, entry.Stream, entry.StreamVersion, entry.Type)).ToListAsync(cancel);
        if (news.Count > 0)
        {
            await ledger.ChangeAsync(rows => Note(rows, node, after, news), cancel);
        }

        return news.Count;
    }

    /// <summary>Notes what was read, unless another process did so meanwhile.</summary>
    private bool Note(IRows rows, string node, long after, List<News> news)
    {
        if ((rows.Find<PortalCursorRow>(node)?.Sequence ?? 0) != after)
        {
            return false;
        }

        foreach (var entry in news.Where(entry => entry.Type != Printed && entry.Stream.StartsWith(DossierProjection.StreamPrefix, StringComparison.Ordinal)))
        {
            Note(rows, entry);
        }

        rows.Put(new PortalCursorRow { Node = node, Sequence = news[^1].Sequence });
        return true;
    }

    private void Note(IRows rows, News entry)
    {
        var code = entry.Stream[DossierProjection.StreamPrefix.Length..];
        var row = rows.Find<PortalDossierRow>(code);
        if (row is null && entry.Type == Received && (options.From is not { } from || OfficeTime.DayOf(entry.At) >= from))
        {
            row = new PortalDossierRow { Code = code, Known = 0, Told = 0, Attempts = 0, Refusals = 0 };
        }

        if (row is null || entry.Version <= row.Known)
        {
            return;
        }

        // What was told already: the sender may have read further than this.
        rows.Put(entry.Version <= row.Told
            ? row with { Known = entry.Version }
            : row with { Known = entry.Version, Since = row.Since ?? entry.At, NextAt = row.NextAt ?? entry.At });
    }
}
