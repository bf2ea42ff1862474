using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>
/// Takes what tells of a person out of entries, with its salt, and makes the rows that knew it anew from what is left: exactly those a rebuild would make. The
/// hashes cover a digest only and stay as they are.
/// </summary>
internal static class Forgetting
{
    /// <summary>The rows a dossier's own entries make and that know people. Counters are no part of it: what was counted stays counted.</summary>
    private static readonly Type[] Personal = [typeof(DossierRow), typeof(VisitRow), typeof(PaperRow), typeof(PaperMoveRow)];

    /// <summary>The rows a round of inspection makes and that repeat what was said there.</summary>
    private static readonly Type[] Inspected = [typeof(InspectionVisitRow), typeof(FindingRow)];

    /// <param name="entries">Every entry of the dossier's stream in its order, with the one that says it is erased at the end.</param>
    public static void Dossier(IReadOnlyList<LedgerEntry> entries, IReadOnlyList<IProjection> projections, IRows rows)
    {
        var anew = new RowsOfOne();
        foreach (var entry in entries)
        {
            var left = Emptied(entry, rows);
            var facts = EntryJson.Read(left.Type, left.Facts, left.PrivateFacts);
            foreach (var projection in projections)
            {
                projection.Apply(left, facts, anew);
            }
        }

        foreach (var type in Personal)
        {
            anew.PutAll(type, rows);
        }
    }

    /// <param name="entries">The entries about one dossier in its desk's book of fees, in their order.</param>
    public static void Fees(string code, string desk, IReadOnlyList<LedgerEntry> entries, IRows rows)
    {
        var left = entries.Select(entry => Emptied(entry, rows)).Select(entry => EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts)).ToList();
        if (left.Count > 0)
        {
            rows.Put(FeeProjection.AccountOf(code, desk, left));
        }
    }

    /// <param name="entries">Every entry of one round of inspection, in their order.</param>
    public static void Round(string code, IReadOnlyList<LedgerEntry> entries, IRows rows)
    {
        var told = InspectedWords.Of(code, entries).ToHashSet();
        var (anew, projection) = (new RowsOfOne(), new InspectionProjection());
        foreach (var entry in entries)
        {
            var left = told.Contains(entry) ? Emptied(entry, rows) : entry;
            projection.Apply(left, EntryJson.Read(left.Type, left.Facts, left.PrivateFacts), anew);
        }

        foreach (var type in Inspected)
        {
            anew.PutAll(type, rows);
        }
    }

    /// <summary>The entry without what tells of a person. One that never had any is left alone.</summary>
    public static LedgerEntry Emptied(LedgerEntry entry, IRows rows)
    {
        if (entry.PrivateFacts is null)
        {
            return entry;
        }

        var left = entry with { PrivateFacts = null, Salt = null };
        rows.Put(left);
        return left;
    }

    /// <summary>Rows as the entries of one dossier, or of one round of inspection, make them from nothing.</summary>
    private sealed class RowsOfOne : IRows
    {
        private readonly Dictionary<RowKey, object> made = [];

        public TRow? Find<TRow>(params object[] key)
            where TRow : class => made.GetValueOrDefault(new RowKey(typeof(TRow), key)) as TRow;

        public void Put<TRow>(TRow row)
            where TRow : class => made[new RowKey(typeof(TRow), KeyOf(row))] = row;

        public void Add<TRow>(TRow delta)
            where TRow : class
        {
        }

        public void Remove<TRow>(TRow row)
            where TRow : class => made.Remove(new RowKey(typeof(TRow), KeyOf(row)));

        public void PutAll(Type type, IRows rows)
        {
            foreach (var row in made.Where(one => one.Key.Type == type).Select(one => one.Value))
            {
                switch (row)
                {
                    case DossierRow dossier: rows.Put(dossier); break;
                    case VisitRow visit: rows.Put(visit); break;
                    case PaperRow paper: rows.Put(paper); break;
                    case PaperMoveRow move: rows.Put(move); break;
                    case InspectionVisitRow visit: rows.Put(visit); break;
                    case FindingRow finding: rows.Put(finding); break;
                }
            }
        }

        /// <summary>Of the kinds that are looked for again; the others only pass through.</summary>
        private static object[] KeyOf(object row) => row switch
        {
            DossierRow dossier => [dossier.Code],
            VisitRow visit => [visit.Id],
            PaperRow paper => [paper.Code],
            PaperMoveRow move => [move.Code, move.Number],
            ErasureRow erasure => [erasure.Code],
            InspectionRoundRow round => [round.Id],
            InspectionVisitRow visit => [visit.Round, visit.Unit],
            FindingRow finding => [finding.Round, finding.Unit, finding.Number],
            _ => [Guid.CreateVersion7()],
        };
    }
}
