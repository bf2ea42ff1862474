using MotCua.Domain.People;

namespace MotCua.Domain.Procedures;

/// <summary>How well a procedure answers a search; the better kinds stand first.</summary>
public enum ProcedureMatch
{
    /// <summary>The code, whole or without its province.</summary>
    Code = 0,

    /// <summary>The code begins so.</summary>
    CodePrefix = 1,

    /// <summary>The name is so, or begins so.</summary>
    NamePrefix = 2,

    /// <summary>Every word stands in the name, in any order.</summary>
    AllWords = 3,

    /// <summary>First letters of the name's words ("ĐKKS"), alone or among words written out ("ĐK kết hôn").</summary>
    Acronym = 4,

    /// <summary>Every word stands in the name but for one letter wrong, missing, too many, or swapped with its neighbour.</summary>
    Typo = 5,
}

/// <summary>A procedure found, and why.</summary>
public sealed record ProcedureHit(ProcedureVersion Procedure, ProcedureMatch Match);

/// <summary>
/// Finds procedures by code, name or first letters, with or without diacritics and with the usual slips of typing. It holds the
/// versions of one day in memory; some thousands are answered within a few milliseconds.
/// </summary>
public sealed class ProcedureIndex
{
    /// <summary>Words that a ministry puts before a name and nobody searches for.</summary>
    private static readonly string[] Opening = ProcedureWordForm.Words("thủ tục");

    private readonly Entry[] entries;
    private readonly ProcedureVocabulary vocabulary = new();

    public ProcedureIndex(IEnumerable<ProcedureVersion> procedures)
    {
        entries = [.. procedures.Select(Enter).OrderBy(entry => entry.Name.Order, StringComparer.Ordinal).ThenBy(entry => entry.Name.Code, StringComparer.Ordinal)];
    }

    /// <summary>Every procedure that passes the filter, in the order of the alphabet.</summary>
    public IEnumerable<ProcedureVersion> All(Func<ProcedureVersion, bool>? filter = null) =>
        entries.Select(entry => entry.Procedure).Where(filter ?? (_ => true));

    /// <summary>
    /// The best answers first, at most <paramref name="limit"/>. What has a typing mistake in it is only offered when nothing else is
    /// found. An empty search finds nothing.
    /// </summary>
    public IReadOnlyList<ProcedureHit> Search(string? text, int limit, Func<ProcedureVersion, bool>? filter = null)
    {
        var query = new ProcedureQuery(text, vocabulary);
        if (query.IsEmpty)
        {
            return [];
        }

        var found = Rank(query, query.Match, limit, filter);
        return found.Count > 0 || !query.MayHaveTypos ? found : Rank(query, query.MatchWithTypos, limit, filter);
    }

    private List<ProcedureHit> Rank(ProcedureQuery query, Func<SearchedName, ProcedureMatch?> match, int limit, Func<ProcedureVersion, bool>? filter)
    {
        var found = new List<(ProcedureMatch Match, Entry Entry)>();
        foreach (var entry in entries)
        {
            if ((filter is null || filter(entry.Procedure)) && match(entry.Name) is { } kind)
            {
                found.Add((kind, entry));
            }
        }

        // Entries stand in the order of the alphabet and the sort keeps it, so equals stay in that order.
        return [.. found.OrderBy(hit => hit.Match).ThenBy(hit => !query.HasMarksOf(hit.Entry.Name)).ThenBy(hit => hit.Entry.Name.WordCount)
            .Take(limit).Select(hit => new ProcedureHit(hit.Entry.Procedure, hit.Match))];
    }

    private Entry Enter(ProcedureVersion procedure, int number)
    {
        var words = ProcedureWordForm.Words(procedure.Name);
        var opening = words.AsSpan().StartsWith(Opening) ? Opening.Length : 0;
        words = words[opening..];
        vocabulary.Enter(words);
        var name = new SearchedName(
            number,
            procedure.Code.ToLowerInvariant(),
            string.Join(' ', words),
            words.Length,
            new string([.. VietnameseText.Fold(procedure.Name).Where(char.IsLetterOrDigit)]),
            VietnameseText.Initials(procedure.Name)[opening..],
            VietnameseText.SortKey(procedure.Name.ToLowerInvariant()));
        return new Entry(procedure, name);
    }

    private sealed record Entry(ProcedureVersion Procedure, SearchedName Name);
}
