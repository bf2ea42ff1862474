namespace MotCua.Domain;

/// <summary>
/// A rule said no. The code is stable ("dossier.not-while") and is turned into words at the edge;
/// the facts fill the places {0}, {1} … of those words.
/// </summary>
public sealed record Refusal(string Code, params object[] Facts)
{
    /// <summary>The input field the refusal speaks of, when there is one: the page shows it beside that field.</summary>
    public string? Field { get; init; }

    public override string ToString() => Facts.Length == 0 ? Code : $"{Code} ({string.Join(", ", Facts)})";
}
