using MotCua.Domain.Rules;

namespace MotCua.Domain.Inspection;

/// <summary>One item of the inspector's checklist, as <c>data/inspection/checklist.json</c> has it.</summary>
/// <param name="Id">What the ledger knows it by; never changes.</param>
/// <param name="Number">As printed.</param>
/// <param name="Look">What to look at on paper.</param>
/// <param name="Figure">Name of the figure that counts it in the program; null where none does.</param>
public sealed record CheckItem(string Id, int Number, string Title, string Look, string? Figure, IReadOnlyList<LegalBasis> Basis)
{
    /// <summary>The legal basis that held on a day, in one line; empty where none is known.</summary>
    public string BasisOn(DateOnly day) => string.Join("; ", Basis.Where(basis => basis.HoldsOn(day)).Select(basis => basis.Text));
}

/// <param name="From">First day it holds; null for before everything here.</param>
/// <param name="Until">Last day it holds; null while it does.</param>
public sealed record LegalBasis(string Text, DateOnly? From, DateOnly? Until, RuleCertainty Certainty)
{
    public bool HoldsOn(DateOnly day) => !(day < From) && !(day > Until);
}
