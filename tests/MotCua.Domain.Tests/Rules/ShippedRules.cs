using MotCua.Domain.Rules;

namespace MotCua.Domain.Tests.Rules;

/// <summary>The rules as they ship.</summary>
internal static class ShippedRules
{
    public static RuleBook Book { get; } = RuleBook.Read(Text);

    public static string Text => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "rules", "rules.json"));
}
