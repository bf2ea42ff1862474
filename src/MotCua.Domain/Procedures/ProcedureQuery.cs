using MotCua.Domain.People;

namespace MotCua.Domain.Procedures;

/// <summary>A name as searches look at it.</summary>
/// <param name="Number">Its place in the vocabulary.</param>
/// <param name="Code">In small letters.</param>
/// <param name="Words">In comparable form, one blank between them.</param>
/// <param name="WordCount">How many they are.</param>
/// <param name="Letters">Folded letters and digits, without blanks.</param>
/// <param name="Initials">First letters of the words.</param>
/// <param name="Order">Sort key, which tells marks apart but not where they stand.</param>
internal sealed record SearchedName(int Number, string Code, string Words, int WordCount, string Letters, string Initials, string Order);

/// <summary>What somebody typed to find a procedure, prepared once and held against every name.</summary>
internal sealed class ProcedureQuery
{
    /// <summary>"bay" is no slip of "bán": with so few letters every word is near another.</summary>
    private const int ShortestWordWithTypos = 4;
    private const int ShortestAcronym = 2;

    private readonly string code;
    private readonly string[] words;
    private readonly string beginning;
    private readonly string[] abbreviations;
    private readonly string letters;
    private readonly string order;
    private readonly bool hasMarks;
    private readonly bool[][] namesWithWord;
    private readonly Lazy<bool[][]> namesWithNearWord;

    public ProcedureQuery(string? text, ProcedureVocabulary vocabulary)
    {
        var typed = VietnameseText.Compose(text).ToLowerInvariant();
        var folded = VietnameseText.Fold(typed);
        code = typed;
        words = ProcedureWordForm.Words(typed);
        beginning = string.Join(' ', words);
        abbreviations = [.. folded.Split(' ').Select(word => new string([.. word.Where(char.IsLetterOrDigit)])).Where(word => word.Length > 0)];
        letters = string.Concat(abbreviations);
        order = VietnameseText.SortKey(typed);
        hasMarks = folded != typed;

        // The last word may still be growing; those before it were finished with a blank.
        namesWithWord = [.. words.Select((word, index) => index == words.Length - 1
            ? vocabulary.NamesWith(known => known.StartsWith(word, StringComparison.Ordinal))
            : vocabulary.NamesWith(word))];
        namesWithNearWord = new Lazy<bool[][]>(() => [.. words.Select(word => vocabulary.NamesWith(known => IsNear(word, known)))]);
    }

    public bool IsEmpty => words.Length == 0;

    public bool MayHaveTypos => letters.Length >= ShortestWordWithTypos;

    /// <summary>Best kind of match without typing mistakes, or null.</summary>
    public ProcedureMatch? Match(SearchedName name)
    {
        if (name.Code == code || (name.Code.Length > code.Length && name.Code[code.Length] == '.' && ProcedureCode.NationalPart(name.Code) == code))
        {
            return ProcedureMatch.Code;
        }

        if (char.IsAsciiDigit(code[0]) && name.Code.StartsWith(code, StringComparison.Ordinal))
        {
            return ProcedureMatch.CodePrefix;
        }

        if (HasEveryWord(name, namesWithWord))
        {
            return name.Words.StartsWith(beginning, StringComparison.Ordinal) ? ProcedureMatch.NamePrefix : ProcedureMatch.AllWords;
        }

        return IsAbbreviated(name) ? ProcedureMatch.Acronym : null;
    }

    /// <summary>Each word but for one slip, or all of them with the blanks left out ("dangky khaisinh").</summary>
    public ProcedureMatch? MatchWithTypos(SearchedName name) =>
        HasEveryWord(name, namesWithNearWord.Value) || name.Letters.Contains(letters, StringComparison.Ordinal) ? ProcedureMatch.Typo : null;

    /// <summary>False when the search was typed with marks and the name has others: "hà" then stands before "hạ".</summary>
    public bool HasMarksOf(SearchedName name) => !hasMarks || name.Order.Contains(order, StringComparison.Ordinal);

    private static bool HasEveryWord(SearchedName name, bool[][] namesWith)
    {
        foreach (var names in namesWith)
        {
            if (!names[name.Number])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNear(string word, string known) =>
        known == word || (Math.Max(word.Length, known.Length) >= ShortestWordWithTypos && ProcedureVocabulary.IsOneSlipApart(word, known));

    private static bool IsInitials(string abbreviation, SearchedName name) =>
        abbreviation.Length >= ShortestAcronym && name.Initials.Contains(abbreviation, StringComparison.Ordinal);

    /// <summary>First letters alone ("ĐKKS", "đ.k.k.s"), or among words written out ("ĐK kết hôn").</summary>
    private bool IsAbbreviated(SearchedName name)
    {
        if (abbreviations.Length == 1 && IsInitials(abbreviations[0], name))
        {
            return true;
        }

        if (abbreviations.Length != words.Length)
        {
            return false;
        }

        for (var word = 0; word < words.Length; word++)
        {
            if (!namesWithWord[word][name.Number] && !IsInitials(abbreviations[word], name))
            {
                return false;
            }
        }

        return true;
    }
}
