using System.Globalization;
using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>Something the ledger and what is stored do not agree on.</summary>
/// <param name="Kind">"chain", "gap", "digest", "unreadable", "row-differs", "row-missing", "row-too-many", "seal" or "back-dated".</param>
/// <param name="Where">"node/sequence" of an entry, "table/key" of a row.</param>
public sealed record LedgerFault(string Kind, string Where, string What);

/// <summary>What the hashes of a node's chain tell.</summary>
internal static class ChainFaults
{
    /// <summary>What is wrong with this entry, coming after the end of the chain that <paramref name="before"/> tells.</summary>
    public static IEnumerable<LedgerFault> At(LedgerEntry entry, LedgerHead? before)
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

    /// <summary>Do the chains end where their heads say?</summary>
    public static IEnumerable<LedgerFault> AtEnds(List<LedgerHead> heads, Dictionary<string, LedgerHead> ends)
    {
        foreach (var node in heads.Select(head => head.Node).Union(ends.Keys).Order(StringComparer.Ordinal))
        {
            var head = heads.Find(head => head.Node == node);
            var end = ends.GetValueOrDefault(node) ?? new LedgerHead { Node = node, Sequence = 0, Hash = EntryHash.Genesis };
            if (head is null || head.Sequence != end.Sequence || !head.Hash.AsSpan().SequenceEqual(end.Hash))
            {
                yield return new LedgerFault("chain", $"{node}/{end.Sequence}", $"the chain ends here, but its head says {head?.Sequence.ToString(CultureInfo.InvariantCulture) ?? "nothing"}");
            }
        }
    }
}
