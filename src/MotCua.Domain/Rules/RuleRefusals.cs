namespace MotCua.Domain.Rules;

public static class RuleRefusals
{
    public static readonly Refusal ReasonMissing = new("rule.reason-missing") { Field = "Reason" };

    /// <summary>Dossiers received earlier keep to what held on their day.</summary>
    public static readonly Refusal InThePast = new("rule.in-the-past") { Field = "From" };

    /// <summary>The rules hold for the whole organisation.</summary>
    public static readonly Refusal NotForACommune = new("rule.not-for-a-commune");

    public static Refusal Unknown(string key) => new("rule.unknown", key);

    public static Refusal CannotBe(string value) => new("rule.cannot-be", value) { Field = "Value" };
}
