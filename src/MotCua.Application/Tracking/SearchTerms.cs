using System.Text;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;

namespace MotCua.Application.Tracking;

/// <summary>
/// What staff search finds a dossier by, the same for both databases: words and numbers folded here, on writing and on searching alike.
/// A word stands in its folded form ("huong"); a word of a name that carries marks stands once more as written ("=" and its letters with
/// their marks), so that Hường can come before Hương; "@" and a code is a unit the dossier goes through.
/// </summary>
public static class SearchTerms
{
    public const char ExactMark = '=';
    public const char UnitMark = '@';

    /// <summary>Words of names and procedure, and the units on the way, each once, with a blank between.</summary>
    public static string WordsOf(DossierReceived receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in new[] { receipt.Applicant?.Name, receipt.Proxy?.Name })
        {
            foreach (var word in Split(name))
            {
                words.Add(VietnameseText.Fold(word));
                if (Exact(word) is { } exact)
                {
                    words.Add(exact);
                }
            }
        }

        words.UnionWith(Split(receipt.ProcedureName).Select(VietnameseText.Fold));
        words.UnionWith(receipt.Route.Select(step => step.Unit).Append(receipt.Authority).Append(receipt.Desk).Append(receipt.Competent).Select(Unit));
        return string.Join(' ', words);
    }

    /// <summary>
    /// Day and running number of the code and of the portal's, identity numbers and phones; digits and letters only, with a blank between. The agency part of the
    /// code, the same for every dossier of an office, is left out.
    /// </summary>
    public static string NumbersOf(DossierReceived receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var numbers = new[]
        {
            DayAndNumber(receipt.Code),
            receipt.PortalCode is { } portalCode ? DayAndNumber(portalCode) : null,
            receipt.Applicant?.Identity?.Number,
            receipt.Applicant?.Phone,
            receipt.Proxy?.Identity?.Number,
            receipt.Proxy?.Phone,
        };
        return string.Join(' ', numbers.OfType<string>().Select(Number).Where(number => number.Length > 0).Distinct());
    }

    private static string DayAndNumber(string code) => code[(code.IndexOf('-', StringComparison.Ordinal) + 1)..];

    /// <summary>Letters and digits between anything else.</summary>
    public static IEnumerable<string> Split(string? text)
    {
        var composed = VietnameseText.Compose(text);
        var start = 0;
        for (var i = 0; i <= composed.Length; i++)
        {
            if (i < composed.Length && char.IsLetterOrDigit(composed[i]))
            {
                continue;
            }

            if (i > start)
            {
                yield return composed[start..i];
            }

            start = i + 1;
        }
    }

    /// <summary>The token for a word as written, the tone on either vowel; null for a word without marks, which says nothing more than its folded form.</summary>
    public static string? Exact(string word)
    {
        var folded = VietnameseText.Fold(word);
        return string.Equals(folded, word, StringComparison.OrdinalIgnoreCase) ? null : ExactMark + VietnameseText.SortKey(word);
    }

    /// <summary>The token for a unit's code.</summary>
    public static string Unit(string code) => UnitMark + code.ToLowerInvariant();

    /// <summary>Letters and digits of a number, lower case.</summary>
    public static string Number(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var sign in text.Where(char.IsLetterOrDigit))
        {
            kept.Append(char.ToLowerInvariant(sign));
        }

        return kept.ToString();
    }
}
