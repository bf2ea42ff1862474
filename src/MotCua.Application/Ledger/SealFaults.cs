using MotCua.Application.Data;
using MotCua.Domain.Sealing;

namespace MotCua.Application.Ledger;

/// <summary>
/// What the seals tell of a node's entries, read in their order: a day that does not give its seal, an entry dated into a day that was sealed before it, and against sheets
/// published elsewhere exactly which entry is another.
/// </summary>
/// <param name="published">Sheets that were kept outside, by node and day.</param>
internal sealed class SealFaults(IReadOnlyDictionary<(string Node, DateOnly Day), SealSheet> published)
{
    private readonly Dictionary<string, NodeSeals> nodes = new(StringComparer.Ordinal);
    private readonly HashSet<(string Node, DateOnly Day)> seen = [];

    public IEnumerable<LedgerFault> At(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!nodes.TryGetValue(entry.Node, out var known))
        {
            nodes[entry.Node] = known = new NodeSeals();
        }

        if (known.Newest is { } newest && OfficeTime.DayOf(entry.At) <= newest.Day)
        {
            yield return new LedgerFault("back-dated", $"{entry.Node}/{entry.Sequence}", $"{entry.Type} of {entry.Stream} is dated {entry.At:u}, a day that was sealed before it was entered");
        }

        if (entry.Type == EntryJson.NameOf<DaySealed>() && EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts) is DaySealed day)
        {
            foreach (var fault in AtSeal(entry, day.Of(entry.Node), known))
            {
                yield return fault;
            }
        }

        known.Open.Add((entry.Sequence, SealMark.Of(entry.Sequence, entry.At, entry.Hash).LeafOf(entry.Stream), $"{entry.Type} of {entry.Stream}"));
    }

    /// <summary>Sheets that were published and that this ledger has no seal for.</summary>
    public IEnumerable<LedgerFault> AtEnd() =>
        published.Where(one => !seen.Contains(one.Key)).Select(one => new LedgerFault("seal", $"{one.Key.Node}/{one.Key.Day:yyyy-MM-dd}", "the published sheet has no seal in this ledger"));

    private IEnumerable<LedgerFault> AtSeal(LedgerEntry entry, DaySeal seal, NodeSeals known)
    {
        var where = $"{entry.Node}/{seal.Day:yyyy-MM-dd}";
        var covered = known.Open.Where(one => one.Sequence <= seal.Last).ToList();
        known.Open.RemoveAll(one => one.Sequence <= seal.Last);
        if (seal.Before != (known.Newest?.Seal ?? "") || seal.First != (known.Newest?.Last ?? 0) + 1)
        {
            yield return new LedgerFault("seal", where, "does not follow the seal before it");
        }

        if (DaySeal.RootOf(covered.Select(one => one.Leaf)) != seal.Root)
        {
            yield return new LedgerFault("seal", where, $"entries {seal.First} to {seal.Last} do not give the root of their day");
        }

        seen.Add((seal.Node, seal.Day));
        if (published.GetValueOrDefault((seal.Node, seal.Day)) is { } sheet)
        {
            foreach (var (sequence, leaf, what) in covered)
            {
                var place = (int)(sequence - sheet.Day.First);
                if (place < 0 || place >= sheet.Leaves.Count || sheet.Leaves[place] != Convert.ToHexStringLower(leaf))
                {
                    yield return new LedgerFault("seal", $"{entry.Node}/{sequence}", $"{what} is not what was published for {seal.Day:yyyy-MM-dd}");
                }
            }

            if (sheet.Seal != seal.Seal)
            {
                yield return new LedgerFault("seal", where, "is another than the published one");
            }
        }

        known.Newest = seal;
    }

    private sealed class NodeSeals
    {
        public DaySeal? Newest { get; set; }

        /// <summary>Entries that no seal covers yet.</summary>
        public List<(long Sequence, byte[] Leaf, string What)> Open { get; } = [];
    }
}
