using System.Text.Json;
using System.Text.Json.Serialization;

namespace MotCua.Domain.Rules;

/// <summary>One rule with all the values it ever had.</summary>
/// <param name="Key">"supplement.most": stable, written in the ledger.</param>
/// <param name="Values">The oldest first.</param>
public sealed record Rule(string Key, IReadOnlyList<RuleValue> Values)
{
    /// <summary>The value that holds on a day; before the first, the first.</summary>
    public RuleValue On(DateOnly day) => Values.LastOrDefault(value => value.From <= day) ?? Values[0];
}

/// <param name="From">First day of receipt it holds for.</param>
/// <param name="Source">The text it comes from, or why the office set it.</param>
/// <param name="Certainty">How sure the source is; an office's own choice is <see cref="RuleCertainty.Office"/>.</param>
public sealed record RuleValue(DateOnly From, string Value, string Source, RuleCertainty Certainty);

/// <summary>How a value is known (law page, "How to read this file").</summary>
public enum RuleCertainty
{
    Verified = 1,
    VerifiedPractice = 2,
    Recalled = 3,
    Doubt = 4,

    /// <summary>A reading of the law page's own, where the law is silent.</summary>
    Design = 5,

    /// <summary>Set here, with a reason.</summary>
    Office = 6,
}

/// <summary>
/// Every figure and choice that the law leaves to a date, a province or an office, in time. The shipped values are <c>data/rules/rules.json</c>; an
/// office lays its own over them from a day on, and what was laid down before stays as it was for the dossiers it was laid down for.
/// </summary>
public sealed class RuleBook
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly Dictionary<string, Rule> rules;

    private RuleBook(IEnumerable<Rule> rules) => this.rules = rules.ToDictionary(rule => rule.Key);

    public IReadOnlyCollection<Rule> Rules => rules.Values;

    /// <summary>Throws <see cref="FormatException"/> for a rule that is missing, unknown, out of order, or has a value that it cannot have.</summary>
    public static RuleBook Read(string json)
    {
        var shipped = JsonSerializer.Deserialize<List<Rule>>(json, Options) ?? [];
        var book = new RuleBook(shipped);
        if (book.rules.Keys.Order().SequenceEqual(RuleKind.All.Keys.Order()) is false)
        {
            throw new FormatException($"The rules are not the known ones: {string.Join(", ", book.rules.Keys.Except(RuleKind.All.Keys).Concat(RuleKind.All.Keys.Except(book.rules.Keys)))}.");
        }

        foreach (var (rule, value) in shipped.SelectMany(rule => rule.Values.Select(value => (rule, value))))
        {
            if (!RuleKind.All[rule.Key].Accepts(value.Value))
            {
                throw new FormatException($"{rule.Key} cannot be \"{value.Value}\".");
            }
        }

        return shipped.FirstOrDefault(rule => !rule.Values.Zip(rule.Values.Skip(1)).All(pair => pair.First.From < pair.Second.From)) is { } mixed
            ? throw new FormatException($"The values of {mixed.Key} do not follow each other in time.")
            : book;
    }

    /// <summary>One rule with all its values. Throws for a key that is none.</summary>
    public Rule Rule(string key) => rules[key];

    /// <summary>The same book with a value of the office's own from a day on. What was shipped or set for later days stays.</summary>
    public RuleBook With(RuleSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var rule = rules[set.Key];
        var value = new RuleValue(set.From, set.Value, set.Reason ?? "", RuleCertainty.Office);
        return new RuleBook(rules.Values.Select(one => one == rule
            ? one with { Values = [.. one.Values.Where(other => other.From != set.From).Append(value).OrderBy(other => other.From)] }
            : one));
    }

    /// <summary>Lays a value down from a day on, today at the earliest: what a dossier was received under is not changed afterwards.</summary>
    public static Outcome<RuleSet> Set(string key, DateOnly from, string? value, string? reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!RuleKind.All.TryGetValue(key, out var kind))
        {
            return RuleRefusals.Unknown(key);
        }

        var wrong = new List<Refusal>();
        var written = (value ?? "").Trim();
        if (!kind.Accepts(written))
        {
            wrong.Add(RuleRefusals.CannotBe(written));
        }

        if (from < today)
        {
            wrong.Add(RuleRefusals.InThePast);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            wrong.Add(RuleRefusals.ReasonMissing);
        }

        return wrong.Count > 0 ? wrong : new RuleSet(key, from, written) { Reason = reason!.Trim() };
    }

    /// <summary>The rules for a dossier received on a day. Before the first of them those of the first day hold.</summary>
    public OfficeRules On(DateOnly day)
    {
        return new OfficeRules
        {
            MostSupplements = Of(RuleKind.MostSupplements),
            SupplementDays = Of(RuleKind.SupplementDays),
            OnSupplement = Of(RuleKind.OnSupplement),
            MostNewDates = Of(RuleKind.MostNewDates),
            ApologyDaysBefore = Of(RuleKind.ApologyDaysBefore),
            JudgedByFirstAppointment = Of(RuleKind.JudgedByFirstAppointment),
            SendBacksBeforeLeader = Of(RuleKind.SendBacksBeforeLeader),
            HandOverCutOff = Of(RuleKind.HandOverCutOff),
            OnWithdrawal = Of(RuleKind.OnWithdrawal),
            WithdrawalMayBeTakenBack = Of(RuleKind.WithdrawalMayBeTakenBack),
            ApologyDraftedDaysBefore = Of(RuleKind.ApologyDraftedDaysBefore),
            ApologyDraftedDays = Of(RuleKind.ApologyDraftedDays),
            RefundWithdrawn = Of(RuleKind.RefundWithdrawn),
            RefundStopped = Of(RuleKind.RefundStopped),
            WarnOfficialHours = Of(RuleKind.WarnOfficialHours),
            TellHeadHours = Of(RuleKind.TellHeadHours),
            TellLeaderHours = Of(RuleKind.TellLeaderHours),
            DigestAt = Of(RuleKind.DigestAt),
            FeesBeforeReturn = Of(RuleKind.FeesBeforeReturn),
            KilobytesAPage = Of(RuleKind.KilobytesAPage),
            MostKilobytesAPage = Of(RuleKind.MostKilobytesAPage),
            ScansSigned = Of(RuleKind.ScansSigned),
            CodeGiver = Of(RuleKind.CodeGiver),
            SlipSigns = Of(RuleKind.SlipSigns),
            RetentionYears = Of(RuleKind.RetentionYears),
            LooksOutOfHours = Of(RuleKind.LooksOutOfHours),
            LooksLeast = Of(RuleKind.LooksLeast),
            LooksTimesUsual = Of(RuleKind.LooksTimesUsual),
            SmallestDisclosed = Of(RuleKind.SmallestDisclosed),
        };

        T Of<T>(RuleKind<T> kind) => kind.Read(rules[kind.Key].On(day).Value);
    }
}

/// <summary>Đặt quy định: a value of the office's own, for dossiers received from a day on.</summary>
[EntryType("rule.set")]
public sealed record RuleSet(string Key, DateOnly From, string Value) : Facts
{
    public string? Reason { get; init; }
}
