using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Inspection;

namespace MotCua.Application.Ledger;

/// <summary>
/// Which entries of a round of inspection may tell of one dossier's people. Words are kept for a finding as a whole, so what is said of several dossiers goes with the first of
/// them; of what was filled in at a commune, where the dossier fell short or has words of its own.
/// </summary>
internal static class InspectedWords
{
    /// <param name="entries">Every entry of one round in its order.</param>
    public static IReadOnlyList<LedgerEntry> Of(string code, IReadOnlyList<LedgerEntry> entries) => Read(code, entries).Told;

    /// <summary>What is still attached to findings that name the dossier, and every finding of the round that has the same content; null where there is nothing.</summary>
    public static InspectionFilesErased? FilesOf(string code, IReadOnlyList<LedgerEntry> entries)
    {
        var (_, held, named) = Read(code, entries);
        var hashes = held.Where(one => named.Contains(one.Of)).Select(one => one.Hash).Distinct().ToList();
        return hashes.Count == 0 ? null
            : new InspectionFilesErased(code, "", hashes, [.. held.Where(one => hashes.Contains(one.Hash)).Select(one => new FindingPlace(one.Of.Unit, one.Of.Number)).Distinct()]);
    }

    private static (IReadOnlyList<LedgerEntry> Told, IReadOnlyList<(Life Of, string Hash)> Held, IReadOnlySet<Life> Named) Read(string code, IReadOnlyList<LedgerEntry> entries)
    {
        var held = new List<(Life Of, string Hash)>();
        var (taken, lives) = (new List<(LedgerEntry Entry, PackTaken Facts)>(), new List<(LedgerEntry Entry, Life Of)>());
        var (backs, named) = (new Dictionary<string, int>(), new HashSet<Life>());
        foreach (var entry in entries)
        {
            var facts = EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts);
            if (facts is PackTaken pack)
            {
                taken.Add((entry, pack));
            }

            // A number begins anew when what was taken is taken back.
            if (facts is PackTakenBack back)
            {
                backs[back.Unit] = backs.GetValueOrDefault(back.Unit) + 1;
            }

            if (facts is InspectionFilesErased erased)
            {
                held.RemoveAll(one => erased.Files.Contains(one.Hash));
            }

            if (FindingOf(facts) is var (unit, number))
            {
                var life = new Life(unit, number, backs.GetValueOrDefault(unit));
                lives.Add((entry, life));
                if (facts is InspectionFileAttached file)
                {
                    held.Add((life, file.Hash));
                }

                if (facts is FindingNoted noted && noted.Dossiers.Contains(code))
                {
                    named.Add(life);
                }
            }
        }

        var told = taken.Where(one => one.Facts.Seen?.ContainsKey(code) is true || one.Facts.Dossiers.Any(dossier => dossier.Code == code && dossier.Answer is CheckAnswer.Fault)).Select(one => one.Entry)
            .Concat(lives.Where(one => named.Contains(one.Of)).Select(one => one.Entry));
        return ([.. told.Where(entry => entry.PrivateFacts is not null).OrderBy(entry => entry.StreamVersion)], held, named);
    }

    private static (string Unit, int Number)? FindingOf(Facts facts) => facts switch
    {
        FindingNoted noted => (noted.Unit, noted.Number),
        FindingDropped dropped => (dropped.Unit, dropped.Number),
        InspectionFileAttached { Number: { } number } file => (file.Unit, number),
        FindingAnswered answered => (answered.Unit, answered.Number),
        FindingSentBack back => (back.Unit, back.Number),
        _ => null,
    };

    /// <summary>A finding from its first note on.</summary>
    /// <param name="Backs">How often what was taken at the commune had been taken back before.</param>
    private sealed record Life(string Unit, int Number, int Backs);
}
