using MotCua.Domain.Custody;

namespace MotCua.Web.Texts;

/// <summary>Who has a paper file, in a word: a unit, or the post.</summary>
public static class CustodyWords
{
    /// <param name="nameOf">Name of a unit's code.</param>
    public static string HolderOfPaper(this OfficeTexts texts, string unit, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(nameOf);
        return unit == PaperFile.Post ? texts["Bưu chính"] : nameOf(unit);
    }
}
