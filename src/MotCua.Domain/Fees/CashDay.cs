using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;

namespace MotCua.Domain.Fees;

/// <summary>What a leader sees of a day's cash.</summary>
public enum CashDayMark
{
    /// <summary>Counted, and as the book says.</summary>
    Balanced = 0,

    /// <summary>Money moved and the drawer is not counted yet.</summary>
    NotCounted = 1,

    /// <summary>Counted, with a difference that nobody has explained.</summary>
    Unexplained = 2,

    /// <summary>Counted, with a difference and its explanation.</summary>
    Explained = 3,
}

/// <summary>
/// Sổ quỹ một ngày của một quầy: what was in the drawer in the morning, what came and went, what was counted in the evening. Until a day is settled,
/// the next one cannot begin to take money.
/// </summary>
public sealed record CashDay
{
    public required string Desk { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Cash that was counted at the end of the day before.</summary>
    public long Opening { get; init; }

    public long CashTaken { get; init; }

    public long CashRefunded { get; init; }

    public long TransferTaken { get; init; }

    public long TransferRefunded { get; init; }

    public long PaidOver { get; init; }

    public int Receipts { get; init; }

    public int Refunds { get; init; }

    /// <summary>Null until it is counted, and again when money moves after the count.</summary>
    public long? Counted { get; init; }

    public string? Explanation { get; init; }

    /// <summary>Cash that should be in the drawer.</summary>
    public long Expected => Opening + CashTaken - CashRefunded - PaidOver;

    /// <summary>More than zero: too much in the drawer; null while it is not counted.</summary>
    public long? Difference => Counted - Expected;

    public bool IsSettled => Mark is CashDayMark.Balanced or CashDayMark.Explained;

    public CashDayMark Mark => Difference switch
    {
        null => CashDayMark.NotCounted,
        0 => CashDayMark.Balanced,
        _ => Explanation is null ? CashDayMark.Unexplained : CashDayMark.Explained,
    };

    /// <summary>The desk's book on a day. Refused while an earlier day is not settled.</summary>
    /// <param name="last">The last day on which money moved; null when there was none.</param>
    public static Outcome<CashDay> On(DateOnly day, string desk, CashDay? last)
    {
        if (last is null)
        {
            return new CashDay { Desk = desk, Day = day };
        }

        if (last.Day >= day)
        {
            return last.Day == day ? last : FeeRefusals.DayPassed(last.Day);
        }

        return last.Mark switch
        {
            CashDayMark.NotCounted => FeeRefusals.DayNotCounted(last.Day),
            CashDayMark.Unexplained => FeeRefusals.DifferenceNotExplained(last.Day, last.Difference!.Value),
            _ => new CashDay { Desk = desk, Day = day, Opening = last.Counted!.Value },
        };
    }

    public Outcome<CashCounted> Count(long? counted, string? explanation, Officer by) =>
        NotAt(Desk, by) is { } no ? no
        : counted is not >= 0 ? FeeRefusals.CountNeeded
        : new CashCounted(Day, Expected, counted.Value) { Explanation = counted == Expected ? null : VietnameseText.Said(explanation) };

    public Outcome<CashExplained> Explain(string? explanation, Officer by) =>
        NotAt(Desk, by) is { } no ? no
        : Difference is null or 0 ? FeeRefusals.NothingToExplain
        : VietnameseText.Said(explanation) is not { } said ? FeeRefusals.ExplanationNeeded
        : new CashExplained(Day, Difference.Value) { Explanation = said };

    public Outcome<CashPaidOver> PayOver(long amount, string? to, Officer by)
    {
        if (NotAt(Desk, by) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        if (amount <= 0)
        {
            wrong.Add(FeeRefusals.AmountNeeded);
        }
        else if (amount > Expected)
        {
            wrong.Add(FeeRefusals.NotInDrawer(Expected));
        }

        return wrong.Count > 0 ? wrong : new CashPaidOver(Day, amount) { To = VietnameseText.Said(to) };
    }

    /// <summary>The state after an entry. Money that moves after the count makes the count void.</summary>
    public CashDay Apply(Facts facts) => facts switch
    {
        FeeTaken { Method: PaidBy.Cash } one => Moved() with { CashTaken = CashTaken + one.Amount, Receipts = Receipts + 1 },
        FeeTaken one => Moved() with { TransferTaken = TransferTaken + one.Amount, Receipts = Receipts + 1 },
        FeeRefunded { Method: PaidBy.Cash } one => Moved() with { CashRefunded = CashRefunded + one.Amount, Refunds = Refunds + 1 },
        FeeRefunded one => Moved() with { TransferRefunded = TransferRefunded + one.Amount, Refunds = Refunds + 1 },
        CashPaidOver one => Moved() with { PaidOver = PaidOver + one.Amount },
        CashCounted one => this with { Counted = one.Counted, Explanation = one.Explanation },
        CashExplained one => this with { Explanation = one.Explanation },
        _ => throw new ArgumentException($"{facts?.GetType().Name} is not an entry of a cash book.", nameof(facts)),
    };

    private CashDay Moved() => this with { Counted = null, Explanation = null };

    /// <summary>Why this officer has no hand in the desk's money; null when they have.</summary>
    internal static Refusal? NotAt(string desk, Officer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Duty is not (DutyKind.Receive or DutyKind.Return) ? DossierRefusals.DutyNeeded(DutyKind.Receive)
            : by.Unit != desk ? DossierRefusals.OnlyAtDesk(desk)
            : null;
    }
}
