using MotCua.Domain.People;

namespace MotCua.Application.Tracking;

/// <summary>What an officer typed into the search box, taken apart. Every word and every number must be found; the last word may be unfinished.</summary>
/// <param name="Words">Folded.</param>
/// <param name="Exact">Tokens of the words typed with marks: what has them all comes first.</param>
/// <param name="Numbers">Parts of a code, an identity number or a phone, at least three signs each.</param>
/// <param name="LastIsPrefix">The last of <see cref="Words"/> may be the beginning of a word.</param>
public sealed record SearchQuery(IReadOnlyList<string> Words, IReadOnlyList<string> Exact, IReadOnlyList<string> Numbers, bool LastIsPrefix)
{
    private const int LongestText = 200;
    private const int MostTerms = 12;

    /// <summary>Fewer signs than this match half of all numbers.</summary>
    private const int ShortestNumber = 3;

    public bool IsEmpty => Words.Count == 0 && Numbers.Count == 0;

    public static SearchQuery Parse(string? text)
    {
        var words = new List<string>();
        var exact = new List<string>();
        var numbers = new List<string>();
        var composed = VietnameseText.Compose(text);
        var chunks = composed[..Math.Min(composed.Length, LongestText)].Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTerms).ToList();
        var lastIsPrefix = false;
        foreach (var chunk in chunks)
        {
            if (IsNumber(chunk))
            {
                numbers.Add(NumberIn(chunk));
                lastIsPrefix = false;
                continue;
            }

            foreach (var word in SearchTerms.Split(chunk))
            {
                words.Add(VietnameseText.Fold(word));
                lastIsPrefix = words[^1].Length > 1;
                if (SearchTerms.Exact(word) is { } marked)
                {
                    exact.Add(marked);
                }
            }
        }

        return new SearchQuery(words, exact, numbers, lastIsPrefix);
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
