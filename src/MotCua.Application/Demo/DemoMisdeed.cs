using System.Globalization;
using MotCua.Domain.Signals;

namespace MotCua.Application.Demo;

/// <summary>A failing that is put into the story on purpose, so that it can be seen whether the rule of signals finds it.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Authorities">Codes of the authorities that fail so.</param>
/// <param name="Rate">Share of the dossiers there that could; of the months, for what is a failing of the desk.</param>
public sealed record DemoMisdeed(string Rule, IReadOnlyList<string> Authorities, double Rate)
{
    /// <summary>Every rule whose failing can be put into a story.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. SignalRules.All.Select(rule => rule.Id).Except(NotPlayed)];

    /// <summary>A paper that was kept and is still good needs scans, which the story has none of.</summary>
    private static string[] NotPlayed => ["held-paper-asked"];

    /// <summary>"entered-late=0.2@01231,01243;same-hand=1@01225". Throws <see cref="FormatException"/> for what is not so.</summary>
    public static IReadOnlyList<DemoMisdeed> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One)];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rule}={Rate}@{string.Join(',', Authorities)}");

    private static DemoMisdeed One(string text)
    {
        var parts = text.Split(['=', '@']);
        return parts.Length == 3 && Known.Contains(parts[0]) && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= 1
            ? new DemoMisdeed(parts[0], parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries), rate)
            : throw new FormatException($"\"{text}\" is no failing: rule=rate@authority,authority.");
    }
}

/// <summary>A failing that is in the story.</summary>
/// <param name="Dossier">Place in the plan; null for what the desk does.</param>
/// <param name="Rule">Of signals, that should find it.</param>
/// <param name="Month">First day of the month in which the desk did it; null for what it does all along, and for a dossier's.</param>
public sealed record DemoMisdone(string Rule, string Authority, int? Dossier, DateOnly? Month);
