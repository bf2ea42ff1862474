namespace MotCua.Domain.People;

/// <summary>Numbers as they are typed: grouped by blanks, dots and hyphens.</summary>
internal static class Digit
{
    internal static bool Only(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    /// <summary>Grouping signs dropped, nothing else changed: a wrong letter must stay to be refused.</summary>
    internal static string Ungroup(string? text) =>
        text is null ? "" : string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('.' or '-' or '\u2013')));
}
