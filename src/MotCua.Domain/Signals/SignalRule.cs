using System.Globalization;

namespace MotCua.Domain.Signals;

/// <summary>What one rule found: when it happened, the dossiers it is about, and what fills the places {0}, {1} … of the rule's reason.</summary>
/// <param name="At">The office's wall time.</param>
/// <param name="Dossiers">Codes; empty where it is about the desk as a whole.</param>
/// <param name="Facts">Whole numbers, days, moments, words of the trade: never a person's name or number.</param>
public sealed record Sign(DateTime At, IReadOnlyList<string> Dossiers, IReadOnlyList<object> Facts);

/// <summary>How a rule is set for a unit: whether it looks there at all, and its thresholds by name.</summary>
public sealed record SignalSetting(bool On, IReadOnlyDictionary<string, string> Thresholds)
{
    /// <summary>Throws <see cref="FormatException"/> where there is no such number.</summary>
    public double Number(string name) => Thresholds.TryGetValue(name, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"There is no number \"{name}\".");

    public int Whole(string name) => (int)Number(name);

    /// <summary>A threshold that lists words, divided by semicolons.</summary>
    public IReadOnlyList<string> Words(string name) => Thresholds.TryGetValue(name, out var text) ? text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
}

/// <summary>
/// One thing that stands out in the ledger and that an inspector should look at. It explains itself (reason, dossiers, how to check it on paper) and judges no person:
/// what it finds may have a good reason.
/// </summary>
/// <param name="Id">Stable: stored, read by programs.</param>
/// <param name="Finding">The finding of an inspection that it may lead to, by its number in the checklist; null for one that no list names.</param>
public abstract record SignalRule(string Id, int? Finding);

/// <summary>A rule that looks at one dossier after the other.</summary>
public sealed record DossierRule(string Id, int? Finding, Func<DossierStory, SignalSetting, IEnumerable<Sign>> Look) : SignalRule(Id, Finding);

/// <summary>A rule that looks at all that a desk did in a month.</summary>
public sealed record DeskRule(string Id, int? Finding, Func<DeskMonth, SignalSetting, IEnumerable<Sign>> Look) : SignalRule(Id, Finding);

/// <summary>What the rules of several files need to say.</summary>
internal static class Signs
{
    public static Sign Of(DossierStory story, DateTime at, params object[] facts) => new(at, [story.Code], facts);

    public static Sign Of(DateTime at, IEnumerable<string> dossiers, params object[] facts) => new(at, [.. dossiers.Distinct().Order(StringComparer.Ordinal)], facts);
}
