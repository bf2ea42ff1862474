using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Sealing;

namespace MotCua.Application.Sealing;

/// <summary>Of an entry what a seal needs.</summary>
internal readonly record struct SealedEntry(long Sequence, DateTime At, string Stream, byte[] Hash)
{
    public byte[] Leaf => SealMark.Of(Sequence, At, Hash).LeafOf(Stream);
}

internal static class SealedEntries
{
    /// <summary>
    /// The entries behind a number, up to the first one made at or after an instant: what a day's seal covers is a run of numbers, so that no entry is between two
    /// seals even when the machine's clock was set back.
    /// </summary>
    public static async IAsyncEnumerable<SealedEntry> From(MotCuaDb db, string node, long after, DateTime until, [EnumeratorCancellation] CancellationToken cancel)
    {
        var entries = db.Entries.AsNoTracking().Where(entry => entry.Node == node && entry.Sequence > after).OrderBy(entry => entry.Sequence)
            .Select(entry => new SealedEntry(entry.Sequence, entry.At, entry.Stream, entry.Hash)).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            if (entry.At >= until)
            {
                yield break;
            }

            yield return entry;
        }
    }

    /// <summary>The entries that a seal says it covers, as they are now.</summary>
    public static Task<List<SealedEntry>> OfAsync(MotCuaDb db, DaySeal seal, CancellationToken cancel) =>
        db.Entries.AsNoTracking().Where(entry => entry.Node == seal.Node && entry.Sequence >= seal.First && entry.Sequence <= seal.Last).OrderBy(entry => entry.Sequence)
            .Select(entry => new SealedEntry(entry.Sequence, entry.At, entry.Stream, entry.Hash)).ToListAsync(cancel);
}
