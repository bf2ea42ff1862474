using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Domain.Rules;

namespace MotCua.Domain.Signals;

/// <summary>How a rule is shipped.</summary>
/// <param name="Thresholds">By name; a number, or words divided by semicolons.</param>
/// <param name="Source">Where the thresholds come from.</param>
public sealed record ShippedSignal(string Id, IReadOnlyDictionary<string, string> Thresholds, string Source, RuleCertainty Certainty);

/// <summary>Đặt dấu hiệu: a rule is switched, or measures otherwise, for a unit and all below it, from a day on. The reason is for who asks why a sign is not there.</summary>
[EntryType("signal.set")]
public sealed record SignalSet(string Rule, string Unit, DateOnly From, bool On) : Facts
{
    /// <summary>Thresholds that are others than before; the rest stays.</summary>
    public IReadOnlyDictionary<string, string>? Thresholds { get; init; }

    public required string Reason { get; init; }
}

/// <summary>
/// The rules' thresholds in time: the shipped ones (<c>data/signals/signals.json</c>), and what was laid over them for a unit. What was found in an earlier month is found with what held
/// on the last day of that month.
/// </summary>
public sealed class SignalBook
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly Dictionary<string, ShippedSignal> shipped;

    private SignalBook(Dictionary<string, ShippedSignal> shipped, IReadOnlyList<SignalSet> sets) => (this.shipped, Sets) = (shipped, sets);

    /// <summary>What was laid over the shipped values, in the order of time.</summary>
    public IReadOnlyList<SignalSet> Sets { get; }

    /// <summary>Throws <see cref="FormatException"/> when a rule of the program is missing in it, or one is there that the program does not know.</summary>
    public static SignalBook Read(string json)
    {
        var read = (JsonSerializer.Deserialize<List<ShippedSignal>>(json, Options) ?? []).ToDictionary(one => one.Id);
        var unmatched = read.Keys.Except(SignalRules.All.Select(rule => rule.Id)).Concat(SignalRules.All.Select(rule => rule.Id).Except(read.Keys)).ToList();
        return unmatched.Count > 0 ? throw new FormatException($"The signals are not the known ones: {string.Join(", ", unmatched)}.") : new SignalBook(read, []);
    }

    /// <summary>The same book with one more setting.</summary>
    public SignalBook With(SignalSet set) => new(shipped, [.. Sets, set]);

    /// <summary>How a rule is shipped. Throws for an id that is none.</summary>
    public ShippedSignal Shipped(string rule) => shipped[rule];

    /// <summary>How a rule looks at a unit on a day.</summary>
    /// <param name="path">The unit's code, then its parents' up to the top: what is set for the nearest holds, of two the later.</param>
    public SignalSetting On(string rule, IReadOnlyList<string> path, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(path);
        var thresholds = new Dictionary<string, string>(shipped[rule].Thresholds);
        var isOn = true;
        foreach (var set in Sets.Where(set => set.Rule == rule && set.From <= day && path.Contains(set.Unit)).OrderByDescending(set => path.ToList().IndexOf(set.Unit)).ThenBy(set => set.From))
        {
            isOn = set.On;
            foreach (var (name, value) in set.Thresholds ?? new Dictionary<string, string>())
            {
                thresholds[name] = value;
            }
        }

        return new SignalSetting(isOn, thresholds);
    }

    /// <summary>Switches a rule or sets its thresholds for a unit, today at the earliest and with a reason.</summary>
    public Outcome<SignalSet> Set(string rule, string unit, DateOnly from, bool on, IReadOnlyDictionary<string, string> thresholds, string? reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        if (!shipped.TryGetValue(rule, out var known))
        {
            return SignalRefusals.Unknown(rule);
        }

        var wrong = new List<Refusal>();
        foreach (var (name, value) in thresholds)
        {
            if (!known.Thresholds.TryGetValue(name, out var before) || (IsNumber(before) && !(IsNumber(value) && double.Parse(value, CultureInfo.InvariantCulture) >= 0)))
            {
                wrong.Add(SignalRefusals.NotANumber(value) with { Field = name });
            }
        }

        if (from < today)
        {
            wrong.Add(SignalRefusals.InThePast with { Field = "From" });
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            wrong.Add(SignalRefusals.ReasonMissing with { Field = "Reason" });
        }

        return wrong.Count > 0 ? wrong : new SignalSet(rule, unit, from, on) { Thresholds = thresholds.Count > 0 ? thresholds : null, Reason = reason!.Trim() };
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

public static class SignalRefusals
{
    public static readonly Refusal InThePast = new("signal.in-the-past");
    public static readonly Refusal ReasonMissing = new("signal.reason-missing");

    /// <summary>Who controls procedures of a district or province sets it, for units below their own.</summary>
    public static readonly Refusal NotYours = new("signal.not-yours");

    public static Refusal Unknown(string rule) => new("signal.unknown", rule);

    public static Refusal NotANumber(string value) => new("signal.not-a-number", value);
}
