using MotCua.Domain.People;

namespace MotCua.Domain.Procedures;

/// <summary>What somebody typed to find a procedure, prepared once and held against every name.</summary>
internal sealed class ProcedureQuery
{
    private const int ShortestWordWithTypos = 3;
    private const int ShortestAcronym = 2;

    private readonly string code;
    private readonly string[] words;
    private readonly string[] abbreviations;
    private readonly string joined;
    private readonly string order;
    private readonly bool hasMarks;
    private readonly bool[][] wholeWords;
    private readonly bool[][] wordBeginnings;
    private readonly Lazy<bool[][]> slips;

    public ProcedureQuery(string? text, ProcedureVocabulary vocabulary)
    {
        var typed = VietnameseText.Compose(text).ToLowerInvariant();
        var folded = VietnameseText.Fold(typed);
        code = typed;
        words = ProcedureWordForm.Words(typed);
        abbreviations = [.. folded.Split(' ').Select(word => new string([.. word.Where(char.IsLetterOrDigit)])).Where(word => word.Length > 0)];
        joined = string.Concat(abbreviations);
        order = VietnameseText.SortKey(typed);
        hasMarks = folded != typed;
        wholeWords = [.. words.Select(word => vocabulary.Mark(known => known == word))];
        wordBeginnings = [.. words.Select(word => vocabulary.Mark(known => known.StartsWith(word, StringComparison.Ordinal)))];
        slips = new Lazy<bool[][]>(() => [.. words.Select(word => vocabulary.Mark(known => IsNear(word, known)))]);
    }

    public bool IsEmpty => words.Length == 0;

    public bool MayHaveTypos => words.Any(word => word.Length >= ShortestWordWithTypos);

    /// <summary>Best kind of match without typing mistakes, or null.</summary>
    public ProcedureMatch? Match(string entryCode, int[] entryWords, string initials)
    {
        if (entryCode == code || (entryCode.Length > code.Length && entryCode[code.Length] == '.' && ProcedureCode.NationalPart(entryCode) == code))
        {
            return ProcedureMatch.Code;
        }

        if (char.IsAsciiDigit(code[0]) && entryCode.StartsWith(code, StringComparison.Ordinal))
        {
            return ProcedureMatch.CodePrefix;
        }

        if (BeginsName(entryWords))
        {
            return ProcedureMatch.NamePrefix;
        }

        if (ContainsEveryWord(entryWords, orInitials: null))
        {
            return ProcedureMatch.AllWords;
        }

        var isAcronym = (abbreviations.Length == 1 && IsInitials(abbreviations[0], initials))
            || (abbreviations.Length == words.Length && ContainsEveryWord(entryWords, initials));
        return isAcronym ? ProcedureMatch.Acronym : null;
    }

    /// <summary>Each word but for one slip, or all of them with the blanks left out ("dangky khaisinh").</summary>
    public bool MatchesWithTypos(int[] entryWords, string letters)
    {
        foreach (var near in slips.Value)
        {
            if (!ContainsOneOf(near, entryWords))
            {
                return letters.Contains(joined, StringComparison.Ordinal);
            }
        }

        return true;
    }

    /// <summary>False when the search was typed with marks and the name has others: "hà" then stands before "hạ".</summary>
    public bool HasMarksOf(string entryOrder) => !hasMarks || entryOrder.Contains(order, StringComparison.Ordinal);

    private static bool IsNear(string word, string known) => word.Length < ShortestWordWithTypos
        ? known == word
        : ProcedureVocabulary.IsOneSlipApart(word, known);

    private static bool IsInitials(string abbreviation, string initials) =>
        abbreviation.Length >= ShortestAcronym && initials.Contains(abbreviation, StringComparison.Ordinal);

    private static bool ContainsOneOf(bool[] wanted, int[] entryWords)
    {
        foreach (var word in entryWords)
        {
            if (wanted[word])
            {
                return true;
            }
        }

        return false;
    }

    private bool BeginsName(int[] entryWords)
    {
        if (entryWords.Length < words.Length)
        {
            return false;
        }

        for (var word = 0; word < words.Length; word++)
        {
            if (!Wanted(word)[entryWords[word]])
            {
                return false;
            }
        }

        return true;
    }

    private bool ContainsEveryWord(int[] entryWords, string? orInitials)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if (!ContainsOneOf(Wanted(word), entryWords) && (orInitials is null || !IsInitials(abbreviations[word], orInitials)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The last word may still be growing; those before it were finished with a blank.</summary>
    private bool[] Wanted(int word) => word == words.Length - 1 ? wordBeginnings[word] : wholeWords[word];
}
