using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain;

namespace MotCua.Application.Ledger;

/// <summary>Something the ledger and what is stored do not agree on.</summary>
/// <param name="Kind">"chain", "digest", "gap", "row-differs", "row-missing" or "row-too-many".</param>
public sealed record LedgerFault(string Kind, string Where, string What);

/// <summary>Re-computes every hash, folds everything again and compares it with the rows; makes the rows anew when asked.</summary>
public sealed class LedgerCheck(IDbContextFactory<MotCuaDb> databases, IEnumerable<IProjection> projections)
{
    private const int EntriesAtATime = 5_000;

    /// <summary>Every fault found, as it is found. Nothing is changed. <paramref name="progress"/> hears how many entries were read.</summary>
    public async IAsyncEnumerable<LedgerFault> VerifyAsync(IProgress<long>? progress, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var heads = await db.Heads.AsNoTracking().ToDictionaryAsync(head => head.Node, cancel);
        var folded = new FoldedRows(db.Model);
        var last = new Dictionary<string, LedgerHead>();
        long read = 0;
        await foreach (var entry in EntriesAsync(db, cancel))
        {
            foreach (var fault in FaultsOf(entry, last.GetValueOrDefault(entry.Node)))
            {
                yield return fault;
            }

            last[entry.Node] = new LedgerHead { Node = entry.Node, Sequence = entry.Sequence, Hash = entry.Hash };
            if (TryFold(entry, folded) is { } unreadable)
            {
                yield return unreadable;
            }

            if (++read % EntriesAtATime == 0)
            {
                progress?.Report(read);
            }
        }

        progress?.Report(read);
        foreach (var (node, head) in heads)
        {
            if (!last.TryGetValue(node, out var end) || end.Sequence != head.Sequence || !end.Hash.AsSpan().SequenceEqual(head.Hash))
            {
                yield return new LedgerFault("chain", $"{node}/{head.Sequence}", "the end of the chain is not where the head says");
            }
        }

        foreach (var type in projections.SelectMany(projection => projection.Rows).Distinct())
        {
            await foreach (var fault in folded.CompareAsync(db, type, cancel))
            {
                yield return fault;
            }
        }
    }

    /// <summary>Empties every projected table and fills it again from the ledger, in one transaction. Only with nobody at work.</summary>
    /// <returns>Number of entries read.</returns>
    public async Task<long> RebuildAsync(IProgress<long>? progress, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var folded = new FoldedRows(db.Model);
        long read = 0;
        await foreach (var entry in EntriesAsync(db, cancel))
        {
            Fold(entry, folded);
            if (++read % EntriesAtATime == 0)
            {
                progress?.Report(read);
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var type in projections.SelectMany(projection => projection.Rows).Distinct())
        {
            await folded.ReplaceAsync(db, type, cancel);
        }

        await transaction.CommitAsync(cancel);
        progress?.Report(read);
        return read;
    }

    private static async IAsyncEnumerable<LedgerEntry> EntriesAsync(MotCuaDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var node in await db.Heads.Select(head => head.Node).OrderBy(node => node).ToListAsync(cancel))
        {
            long after = 0;
            while (true)
            {
                var some = await db.Entries.AsNoTracking().Where(entry => entry.Node == node && entry.Sequence > after)
                    .OrderBy(entry => entry.Sequence).Take(EntriesAtATime).ToListAsync(cancel);
                foreach (var entry in some)
                {
                    yield return entry;
                }

                if (some.Count < EntriesAtATime)
                {
                    break;
                }

                after = some[^1].Sequence;
            }
        }
    }

    private static IEnumerable<LedgerFault> FaultsOf(LedgerEntry entry, LedgerHead? before)
    {
        var where = $"{entry.Node}/{entry.Sequence}";
        if (entry.Sequence != (before?.Sequence ?? 0) + 1)
        {
            yield return new LedgerFault("gap", where, $"follows {before?.Sequence ?? 0}");
        }

        if (!EntryHash.Of(before?.Hash ?? EntryHash.Genesis, entry).AsSpan().SequenceEqual(entry.Hash))
        {
            yield return new LedgerFault("chain", where, $"{entry.Type} of {entry.Stream} does not have the hash its content gives");
        }

        // Erased private facts leave their digest behind; present ones must fit it.
        if (entry.PrivateFacts is not null && (entry.Salt is null || entry.PrivateDigest is null
            || !EntryHash.Digest(entry.Salt, entry.PrivateFacts).AsSpan().SequenceEqual(entry.PrivateDigest)))
        {
            yield return new LedgerFault("digest", where, $"private facts of {entry.Type} of {entry.Stream} were altered");
        }
    }

    private LedgerFault? TryFold(LedgerEntry entry, FoldedRows rows)
    {
        try
        {
            Fold(entry, rows);
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or System.Text.Json.JsonException or ArgumentException)
        {
            return new LedgerFault("chain", $"{entry.Node}/{entry.Sequence}", error.Message);
        }
    }

    private void Fold(LedgerEntry entry, FoldedRows rows)
    {
        var facts = EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts);
        foreach (var projection in projections)
        {
            projection.Apply(entry, facts, rows);
        }
    }
}
