namespace MotCua.Domain.Procedures;

/// <summary>The different words of all names. A search looks at each of them once, however many names it stands in.</summary>
internal sealed class ProcedureVocabulary
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<string> words = [];

    public int Enter(string word)
    {
        if (!numbers.TryGetValue(word, out var number))
        {
            number = words.Count;
            numbers.Add(word, number);
            words.Add(word);
        }

        return number;
    }

    /// <summary>One flag for each word, true where the word fulfils the condition.</summary>
    public bool[] Mark(Func<string, bool> condition) => [.. words.Select(condition)];

    /// <summary>True when one letter changed, added, left out or swapped with its neighbour makes one word of the other.</summary>
    public static bool IsOneSlipApart(string typed, string word)
    {
        if (Math.Abs(typed.Length - word.Length) > 1)
        {
            return false;
        }

        var head = typed.AsSpan().CommonPrefixLength(word);
        var typedRest = typed.AsSpan(head);
        var wordRest = word.AsSpan(head);
        if (typedRest.Length == wordRest.Length)
        {
            return typedRest.Length == 0
                || typedRest[1..].SequenceEqual(wordRest[1..])
                || (typedRest.Length > 1 && typedRest[0] == wordRest[1] && typedRest[1] == wordRest[0] && typedRest[2..].SequenceEqual(wordRest[2..]));
        }

        return typedRest.Length > wordRest.Length ? typedRest[1..].SequenceEqual(wordRest) : typedRest.SequenceEqual(wordRest[1..]);
    }
}
