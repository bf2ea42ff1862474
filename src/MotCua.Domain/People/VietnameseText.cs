using System.Globalization;
using System.Text;

namespace MotCua.Domain.People;

/// <summary>
/// How Vietnamese names and words are compared, found and put in order. Input comes composed and decomposed, with stray blanks,
/// with tone marks on either vowel (hòa, hoà) or with none; what is stored is always composed (NFC).
/// </summary>
public static class VietnameseText
{
    private const string Grave = "\u0300";
    private const string HookAbove = "\u0309";
    private const string Tilde = "\u0303";
    private const string Acute = "\u0301";
    private const string DotBelow = "\u0323";

    /// <summary>Tones in dictionary order: ngang (no mark), huyền, hỏi, ngã, sắc, nặng.</summary>
    private const string Tones = Grave + HookAbove + Tilde + Acute + DotBelow;

    private const char Circumflex = '\u0302';
    private const char Breve = '\u0306';
    private const char Horn = '\u031B';

    /// <summary>The folded form of each letter of the Latin blocks, by its code; nothing where it is no single letter. Made by the rule that folds any text.</summary>
    private static readonly char[] Folded = [.. Enumerable.Range(0, '\u1F00').Select(code => IsLatin((char)code) && FoldAny(((char)code).ToString()) is [var letter] ? letter : '\0')];

    /// <summary>As it is kept: NFC, one blank between words, none at the ends, no control characters. Null becomes "".</summary>
    public static string Compose(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (IsAsKept(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                if (kept.Length > 0 && kept[^1] != ' ')
                {
                    kept.Append(' ');
                }
            }
            else
            {
                kept.Append(letter);
            }
        }

        return kept.ToString().TrimEnd();
    }

    /// <summary>As it is kept, or null where nothing was written.</summary>
    public static string? Said(string? text) => Compose(text) is { Length: > 0 } said ? said : null;

    /// <summary>For searching: marks dropped, đ as d, lower case, one blank between words. "Đăng  ký" and "dang ky" fold alike.</summary>
    public static string Fold(string? text)
    {
        var composed = Compose(text);
        var folded = composed.Length <= 256 ? stackalloc char[composed.Length] : new char[composed.Length];
        for (var place = 0; place < composed.Length; place++)
        {
            folded[place] = composed[place] < Folded.Length ? Folded[composed[place]] : '\0';
            if (folded[place] == '\0')
            {
                return FoldAny(composed);
            }
        }

        return new string(folded);
    }

    /// <summary>The first letters of the words, folded: "Đăng ký khai sinh" gives "dkks", as an official abbreviates it.</summary>
    public static string Initials(string? text)
    {
        var initials = new StringBuilder();
        var atStart = true;
        foreach (var letter in Fold(text))
        {
            if (!char.IsLetterOrDigit(letter))
            {
                atStart = true;
            }
            else if (atStart)
            {
                initials.Append(letter);
                atStart = false;
            }
        }

        return initials.ToString();
    }

    /// <summary>
    /// Puts people in the order of a Vietnamese register: by given name (the last word), then by family and middle names as written.
    /// Compare such keys ordinally (SQLite BINARY, PostgreSQL "C").
    /// </summary>
    public static string PersonSortKey(string? fullName)
    {
        var words = Compose(fullName).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : string.Join(' ', words.Skip(words.Length - 1).Concat(words.SkipLast(1)).Select(WordSortKey));
    }

    /// <summary>
    /// Puts titles in Vietnamese letter order (a ă â b c d đ e ê …, tones ngang huyền hỏi ngã sắc nặng), word by word. Compare ordinally.
    /// </summary>
    public static string SortKey(string? text) =>
        string.Join(' ', Compose(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WordSortKey));

    /// <summary>True when every sign can stand in a Vietnamese name: letters with the language's own marks, blanks, ' - . and ( ).</summary>
    public static bool IsVietnamese(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var afterSmall = false;
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            // A capital with a mark inside a word of small letters ("HoÃng") is the trace of a wrong character table.
            if (!IsVietnamese(letter) || (afterSmall && letter > '\u007f' && char.IsUpper(letter)))
            {
                return false;
            }

            afterSmall = char.IsLower(letter);
        }

        return true;
    }

    /// <summary>As nearly every text is: Latin letters that stand composed, one blank between words and none at the ends. To see it costs less than to make it anew.</summary>
    private static bool IsAsKept(string text)
    {
        var afterBlank = true;
        foreach (var letter in text)
        {
            var isBlank = letter == ' ';
            if ((isBlank && afterBlank) || !IsLatin(letter) || char.IsControl(letter) || (char.IsWhiteSpace(letter) && !isBlank))
            {
                return false;
            }

            afterBlank = isBlank;
        }

        return !afterBlank;
    }

    /// <summary>Of the blocks in which every letter is its own composed form: Basic Latin to Latin Extended-B, and Latin Extended Additional.</summary>
    private static bool IsLatin(char letter) => letter is < '\u0250' or (>= '\u1E00' and < '\u1F00');

    private static string FoldAny(string composed)
    {
        var decomposed = composed.Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var letter in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    private static bool IsVietnamese(char letter)
    {
        if (letter is ' ' or '\'' or '\u2019' or '-' or '.' or '(' or ')' or 'đ' or 'Đ')
        {
            return true;
        }

        if (!char.IsLetter(letter))
        {
            return false;
        }

        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return char.IsAsciiLetter(parts[0]) && parts.Skip(1).All(mark => Tones.Contains(mark, StringComparison.Ordinal) || mark is Circumflex or Breve or Horn);
    }

    /// <summary>
    /// Letters as the alphabet has them, then one digit for the tone, so that "hòa" and "hoà" are one word. A letter that follows another
    /// (ă after a, đ after d) is written as that letter with "~", which comes after every letter.
    /// </summary>
    private static string WordSortKey(string word)
    {
        var letters = new StringBuilder(word.Length + 2);
        var tone = 0;
        foreach (var part in word.Normalize(NormalizationForm.FormD))
        {
            if (Tones.IndexOf(part, StringComparison.Ordinal) is var mark and >= 0)
            {
                tone = mark + 1;
            }
            else if (part is 'đ' or 'Đ')
            {
                letters.Append("d~");
            }
            else
            {
                var before = letters.Length == 0 ? ' ' : letters[^1];
                letters.Append(LetterMark(before, part) ?? char.ToLowerInvariant(part).ToString());
            }
        }

        return letters.Append(CultureInfo.InvariantCulture, $"{tone}").ToString();
    }

    /// <summary>Which of its letter's sisters a mark makes: ă before â, ô before ơ. Null for what is no such mark.</summary>
    private static string? LetterMark(char letter, char mark) => (letter, mark) switch
    {
        ('a', Breve) => "~",
        ('a', Circumflex) => "~~",
        ('e', Circumflex) => "~",
        ('o', Circumflex) => "~",
        ('o', Horn) => "~~",
        ('u', Horn) => "~",
        _ => null,
    };
}
