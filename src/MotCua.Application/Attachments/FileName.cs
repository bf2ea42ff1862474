using System.Globalization;
using MotCua.Domain;
using MotCua.Domain.People;

namespace MotCua.Application.Attachments;

/// <summary>The name a file came with: shown to people, never used as a path.</summary>
public static class FileName
{
    /// <summary>Longer names are cut before their ending.</summary>
    public const int Longest = 120;

    /// <summary>Endings that make a system run or draw what is inside; nowhere in a name, since some systems hide the last ending.</summary>
    private static readonly HashSet<string> Dangerous = new(StringComparer.OrdinalIgnoreCase)
    {
        "exe", "com", "scr", "pif", "msi", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "lnk", "jar", "sh", "run", "app", "apk", "dll", "cpl", "reg",
        "html", "htm", "xhtml", "mht", "mhtml", "svg", "php", "asp", "aspx", "jsp", "docm", "dotm", "xlsm", "xltm", "pptm", "iso", "img", "url",
    };

    /// <summary>The bare name, composed, without the folders some browsers send; or why it cannot be kept.</summary>
    public static Outcome<string> Clean(string? given)
    {
        var bare = (given ?? "").Split('/', '\\')[^1];
        if (bare.Any(IsTrick))
        {
            return FileRefusals.NameHidesItsEnding;
        }

        var name = VietnameseText.Compose(bare).TrimEnd('.', ' ');
        var parts = name.Split('.');
        if (name.Length == 0 || (parts.Length > 1 && parts[..^1].All(string.IsNullOrWhiteSpace)))
        {
            return FileRefusals.NameMissing;
        }

        if (parts.Skip(1).Any(part => Dangerous.Contains(part.Trim())))
        {
            return parts.Length == 2 ? FileRefusals.Executable : FileRefusals.NameHidesItsEnding;
        }

        return Cut(name);
    }

    public static string EndingOf(string name) => Path.GetExtension(name).ToLowerInvariant();

    private static string Cut(string name)
    {
        var ending = Path.GetExtension(name);
        return name.Length <= Longest ? name : string.Concat(name.AsSpan(0, Longest - Math.Min(ending.Length, Longest)).TrimEnd(), ending);
    }

    /// <summary>Signs that reverse or hide part of a name ("đơn[U+202E]fdp.exe" reads "đơnexe.pdf"), and what is no letter at all.</summary>
    private static bool IsTrick(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
