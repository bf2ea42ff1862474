using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Web.Texts;

namespace MotCua.Web.Components;

/// <summary>The members of an enum as the choices of a field, each by its word.</summary>
public static class Choices
{
    /// <param name="none">Words of the empty choice; null for none.</param>
    public static IReadOnlyList<SelectListItem> Of<T>(OfficeTexts texts, string? none = null, params T[] only)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(texts);
        var members = (only.Length > 0 ? only : Enum.GetValues<T>()).Select(member => new SelectListItem(Capital(texts.Word(member)), member.ToString()));
        return none is null ? [.. members] : [new SelectListItem(none, ""), .. members];
    }

    /// <summary>A word that begins a label.</summary>
    public static string Capital(string word) => string.IsNullOrEmpty(word) ? "" : char.ToUpper(word[0], OfficeTexts.Vietnamese) + word[1..];
}
