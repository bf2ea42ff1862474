using System.Globalization;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Fees;
using MotCua.Domain.Slips;

namespace MotCua.Domain.Rules;

/// <summary>What one rule may say: a number within bounds, a choice, an hour.</summary>
public abstract class RuleKind
{
    public static readonly RuleKind<int> MostSupplements = Number("supplement.most", 0, 9);
    public static readonly RuleKind<int?> SupplementDays = NumberOrNone("supplement.days", 1, 365);
    public static readonly RuleKind<SupplementClock> OnSupplement = Choice<SupplementClock>("supplement.clock");
    public static readonly RuleKind<int> MostNewDates = Number("apology.most", 0, 9);
    public static readonly RuleKind<int> ApologyDaysBefore = Number("apology.days-before", 0, 9);
    public static readonly RuleKind<bool> JudgedByFirstAppointment = YesNo("apology.judged-by-first");
    public static readonly RuleKind<int> SendBacksBeforeLeader = Number("send-back.before-leader", 0, 9);
    public static readonly RuleKind<TimeOnly> HandOverCutOff = Hour("hand-over.cut-off");

    public static readonly RuleKind<SupplementClock> OnWithdrawal = Choice<SupplementClock>("withdrawal.clock");
    public static readonly RuleKind<bool> WithdrawalMayBeTakenBack = YesNo("withdrawal.taken-back");
    public static readonly RuleKind<int> ApologyDraftedDaysBefore = Number("apology.drafted-days-before", 0, 9);
    public static readonly RuleKind<int> ApologyDraftedDays = Number("apology.drafted-days", 1, 30);
    public static readonly RuleKind<FeeRefund> RefundWithdrawn = Choice<FeeRefund>("fee.refund-withdrawn");
    public static readonly RuleKind<FeeRefund> RefundStopped = Choice<FeeRefund>("fee.refund-stopped");
    public static readonly RuleKind<int?> WarnOfficialHours = NumberOrNone("escalation.official-hours-before", 1, 240);
    public static readonly RuleKind<int?> TellHeadHours = NumberOrNone("escalation.head-hours-after", 0, 240);
    public static readonly RuleKind<int?> TellLeaderHours = NumberOrNone("escalation.leader-hours-after", 0, 240);
    public static readonly RuleKind<TimeOnly> DigestAt = Hour("digest.at");
    public static readonly RuleKind<bool> FeesBeforeReturn = YesNo("fee.before-return");

    public static readonly RuleKind<int> KilobytesAPage = Number("scan.kb-a-page", 10, 10_000);
    public static readonly RuleKind<int?> MostKilobytesAPage = NumberOrNone("scan.most-kb-a-page", 10, 20_000);
    public static readonly RuleKind<bool> ScansSigned = YesNo("scan.signed");

    public static readonly RuleKind<CodeGiver> CodeGiver = Choice<CodeGiver>("portal.code-giver");

    public static readonly RuleKind<SlipSigns> SlipSigns = Choice<SlipSigns>("slip.signs");

    public static readonly RuleKind<int> LooksOutOfHours = Number("looks.out-of-hours", 1, 1_000);
    public static readonly RuleKind<int> LooksLeast = Number("looks.least", 1, 10_000);
    public static readonly RuleKind<int> LooksTimesUsual = Number("looks.times-usual", 1, 100);

    public static readonly RuleKind<int> SmallestDisclosed = Number("disclosure.smallest", 1, 1_000);

    /// <summary>Where the procedure itself names no time.</summary>
    public static readonly RuleKind<int?> RetentionYears = NumberOrNone("retention.years", 1, 200);

    private protected RuleKind(string key, IReadOnlyList<string> choices)
    {
        Key = key;
        Choices = choices;
    }

    /// <summary>Every rule there is, by its key.</summary>
    public static IReadOnlyDictionary<string, RuleKind> All { get; } = new RuleKind[]
    {
        MostSupplements, SupplementDays, OnSupplement, MostNewDates, ApologyDaysBefore, JudgedByFirstAppointment, SendBacksBeforeLeader, HandOverCutOff, WarnOfficialHours, TellHeadHours, TellLeaderHours, DigestAt, FeesBeforeReturn,
        KilobytesAPage, MostKilobytesAPage, ScansSigned, OnWithdrawal, WithdrawalMayBeTakenBack, RefundWithdrawn, RefundStopped, CodeGiver, SlipSigns,
        ApologyDraftedDaysBefore, ApologyDraftedDays, RetentionYears, LooksOutOfHours, LooksLeast, LooksTimesUsual, SmallestDisclosed,
    }.ToDictionary(kind => kind.Key);

    public string Key { get; }

    /// <summary>What may be chosen; empty where it is typed.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>"none": the rule does not apply.</summary>
    public static string None => "none";

    public abstract bool Accepts(string value);

    private static RuleKind<int> Number(string key, int least, int most) => new(key, [], text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? (true, number) : default);

    private static RuleKind<int?> NumberOrNone(string key, int least, int most) => new(key, [], text =>
        text == None ? (true, null)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? (true, number)
        : default);

    private static RuleKind<bool> YesNo(string key) => new(key, ["yes", "no"], text => text switch
    {
        "yes" => (true, true),
        "no" => (true, false),
        _ => default,
    });

    private static RuleKind<TimeOnly> Hour(string key) => new(key, [], text =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? (true, hour) : default);

    private static RuleKind<T> Choice<T>(string key)
        where T : struct, Enum => new(key, Enum.GetNames<T>(), text => Enum.GetNames<T>().Contains(text) ? (true, Enum.Parse<T>(text)) : default);
}

/// <inheritdoc />
public sealed class RuleKind<T> : RuleKind
{
    private readonly Func<string, (bool Accepted, T Value)> read;

    internal RuleKind(string key, IReadOnlyList<string> choices, Func<string, (bool Accepted, T Value)> read)
        : base(key, choices) => this.read = read;

    public override bool Accepts(string value) => read(value).Accepted;

    /// <summary>Throws <see cref="FormatException"/> for a value the rule cannot have.</summary>
    public T Read(string value) => read(value) is (true, var known) ? known : throw new FormatException($"{Key} cannot be \"{value}\".");
}
