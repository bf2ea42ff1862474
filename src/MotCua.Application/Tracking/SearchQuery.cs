using MotCua.Domain.People;

namespace MotCua.Application.Tracking;

/// <summary>What an officer typed into the search box, taken apart. Every word and every number must be found; the last word may be unfinished.</summary>
/// <param name="Numbers">Parts of a code, an identity number or a phone, at least three signs each.</param>
public sealed record SearchQuery(IReadOnlyList<SearchWord> Words, IReadOnlyList<string> Numbers)
{
    private const int LongestText = 200;
    private const int MostTerms = 12;

    /// <summary>Fewer signs than this match half of all numbers.</summary>
    private const int ShortestNumber = 3;

    public bool IsEmpty => Words.Count == 0 && Numbers.Count == 0;

    /// <summary>Tokens of the words typed with marks: what has them all comes first.</summary>
    public IEnumerable<string> Exact => Words.Select(word => word.Exact).OfType<string>();

    /// <summary>
    /// The words to look for, each the whole of a word or its beginning. Of a word typed with marks the exact token says all that the folded one
    /// does: to ask for both would only mislead a database about how rare the two are together.
    /// </summary>
    public IEnumerable<(string Token, bool IsBeginning)> WordsToFind(bool? exactly) =>
        Words.Select(word => exactly == true && word.Exact is { } exact ? (exact, false) : (word.Folded, word.IsBeginning));

    public static SearchQuery Parse(string? text)
    {
        var words = new List<SearchWord>();
        var numbers = new List<string>();
        var composed = VietnameseText.Compose(text);
        var chunks = composed[..Math.Min(composed.Length, LongestText)].Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTerms).ToList();
        var endsInWord = false;
        foreach (var chunk in chunks)
        {
            if (IsNumber(chunk))
            {
                numbers.Add(NumberIn(chunk));
                endsInWord = false;
                continue;
            }

            foreach (var word in SearchTerms.Split(chunk))
            {
                words.Add(new SearchWord(VietnameseText.Fold(word), SearchTerms.Exact(word), false));
                endsInWord = true;
            }
        }

        if (endsInWord && words[^1].Folded.Length > 1)
        {
            words[^1] = words[^1] with { IsBeginning = true };
        }

        return new SearchQuery(words, numbers);
    }

    /// <summary>"200615-0001", "0912 345 678" typed together, "H22-200615-0001", "073000123".</summary>
    private static bool IsNumber(string chunk) => chunk.Count(char.IsAsciiDigit) >= ShortestNumber && SearchTerms.Number(chunk).All(char.IsAsciiLetterOrDigit);

    /// <summary>Without the agency part of a code, which search does not keep, and without the check character behind the running number.</summary>
    private static string NumberIn(string chunk)
    {
        var parts = chunk.Split('-', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts.Count > 1 && parts[0].Any(char.IsAsciiLetter))
        {
            parts.RemoveAt(0);
        }

        if (parts.Count > 2 && parts[^1].Length == 1)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return SearchTerms.Number(string.Concat(parts));
    }
}

/// <summary>A word looked for.</summary>
/// <param name="Exact">Its token with the marks typed; null for a word typed without.</param>
/// <param name="IsBeginning">The last word typed: more of it may come.</param>
public sealed record SearchWord(string Folded, string? Exact, bool IsBeginning);
