namespace MotCua.Domain.Procedures;

/// <summary>The different words of all names, and in which names each stands: a search looks at each word once.</summary>
internal sealed class ProcedureVocabulary
{
    private readonly Dictionary<string, List<int>> namesByWord = [];
    private int names;

    /// <param name="words">Words of the next name.</param>
    public void Enter(IEnumerable<string> words)
    {
        foreach (var word in words.Distinct())
        {
            if (!namesByWord.TryGetValue(word, out var standsIn))
            {
                namesByWord.Add(word, standsIn = []);
            }

            standsIn.Add(names);
        }

        names++;
    }

    /// <summary>One flag for each name in the order they were entered, true where a word of it fulfils the condition.</summary>
    public bool[] NamesWith(Func<string, bool> condition)
    {
        var found = new bool[names];
        foreach (var (word, standsIn) in namesByWord)
        {
            if (condition(word))
            {
                foreach (var name in standsIn)
                {
                    found[name] = true;
                }
            }
        }

        return found;
    }

    /// <summary>The same for one whole word.</summary>
    public bool[] NamesWith(string word)
    {
        var found = new bool[names];
        foreach (var name in namesByWord.GetValueOrDefault(word) ?? [])
        {
            found[name] = true;
        }

        return found;
    }

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
