using System.Text;
using MotCua.Domain.People;

namespace MotCua.Domain.Procedures;

/// <summary>
/// The form in which words of a procedure's name and of a search are compared. Marks are dropped; "kí" and "ký" are one word; what
/// a typing program left behind when it was off (Telex "ddawng kys", VNI "d9a8ng ky1") falls away. Names and searches go through
/// the same form, so a letter dropped wrongly is dropped on both sides.
/// </summary>
internal static class ProcedureWordForm
{
    /// <summary>Words in comparable form, punctuation gone.</summary>
    public static string[] Words(string text) => [.. Split(VietnameseText.Fold(text)).Select(WithoutTypingMarks)];

    private static IEnumerable<string> Split(string folded)
    {
        var start = -1;
        for (var at = 0; at <= folded.Length; at++)
        {
            var inside = at < folded.Length && char.IsLetterOrDigit(folded[at]);
            if (inside && start < 0)
            {
                start = at;
            }
            else if (!inside && start >= 0)
            {
                yield return folded[start..at];
                start = -1;
            }
        }
    }

    /// <summary>
    /// After its first vowel a Vietnamese syllable has no s, f, r, x, j, z or w: there they are Telex tones and hooks. The digits behind
    /// a letter are VNI ones. A doubled d, a, e or o is the Telex đ, â, ê or ô.
    /// </summary>
    private static string WithoutTypingMarks(string word)
    {
        if (!char.IsLetter(word[0]))
        {
            return word;
        }

        var kept = new StringBuilder(word.Length);
        var afterVowel = false;
        foreach (var typed in word)
        {
            if (char.IsDigit(typed) || (afterVowel && IsTypingMark(typed)))
            {
                continue;
            }

            var letter = typed switch
            {
                'w' => 'u', // "tw" types "tư"
                'y' when SoundsLikeI(kept) => 'i',
                _ => typed,
            };
            if (letter is not ('d' or 'a' or 'e' or 'o') || kept.Length == 0 || kept[^1] != letter)
            {
                kept.Append(letter);
            }

            afterVowel |= IsVowel(letter);
        }

        return kept.ToString();
    }

    /// <summary>"ký" and "kí", "quy" and "qui" are spellings of one sound; "tay" and "tai", "tuy" and "tui" are not.</summary>
    private static bool SoundsLikeI(StringBuilder before) =>
        before.Length == 0 || !IsVowel(before[^1]) || (before.Length > 1 && before[^1] == 'u' && before[^2] == 'q');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsTypingMark(char letter) => letter is 's' or 'f' or 'r' or 'x' or 'j' or 'z' or 'w';
}
