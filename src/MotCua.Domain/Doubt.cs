namespace MotCua.Domain;

/// <summary>
/// Something does not fit, but no rule forbids it: it is shown beside the field, and the act goes on. The code is stable
/// ("citizen-number.year-differs") and is turned into words at the edge; the facts fill the places {0}, {1} … of those words.
/// </summary>
public sealed record Doubt(string Code, params object[] Facts)
{
    /// <summary>The input field the doubt speaks of, when there is one.</summary>
    public string? Field { get; init; }

    public override string ToString() => Facts.Length == 0 ? Code : $"{Code} ({string.Join(", ", Facts)})";
}
