using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Domain.Fees;

/// <summary>How a dossier stands with its fee, whatever becomes of the dossier itself.</summary>
public enum FeeStanding
{
    /// <summary>The catalogue knows no amount.</summary>
    NotKnown = 1,

    /// <summary>It has to be counted first.</summary>
    NotAssessed = 2,

    /// <summary>Nothing is to be paid.</summary>
    Free = 3,

    Owed = 4,

    /// <summary>Paid, waived, or both.</summary>
    Settled = 5,

    /// <summary>More was taken than is owed now: the rest goes back.</summary>
    ToRefund = 6,
}

/// <summary>
/// Phí của một hồ sơ: what it owes, what was taken, given back and waived. An act decides and returns what happened; only <see cref="Apply"/> makes
/// the next state.
/// </summary>
public sealed partial record FeeAccount
{
    public required string Dossier { get; init; }

    /// <summary>The desk that takes its money: the one that received it.</summary>
    public required string Desk { get; init; }

    /// <summary>Đồng; null while it is not known or not assessed.</summary>
    public long? Due { get; init; }

    public FeeAssessed? Assessment { get; init; }

    public long Taken { get; init; }

    public long Refunded { get; init; }

    public long Waived { get; init; }

    /// <summary>Why it was not asked for; the last time, where there were several.</summary>
    public FeeWaived? Waiver { get; init; }

    /// <summary>Given back and not asked for again.</summary>
    public long Forgiven { get; init; }

    public FeeMoment? DeferredUntil { get; init; }

    /// <summary>The money the office has of it.</summary>
    public long Kept => Taken - Refunded;

    public long Owed => Math.Max(0, Asked - Kept);

    /// <summary>What was taken beyond what is owed now.</summary>
    public long Over => Math.Max(0, Kept - Asked);

    private long Asked => AtStop switch
    {
        null => Beforehand,
        FeeRefund.All => 0,

        // Nothing more is asked of who got no result.
        _ => Math.Min(Due is null ? Kept : Beforehand, Kept),
    };

    private long Beforehand => Math.Max(0, (Due ?? 0) - Waived - Forgiven);

    /// <summary>The account of a dossier before anything was said of its fee.</summary>
    public static FeeAccount Of(DossierReceived receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return new FeeAccount { Dossier = receipt.Code, Desk = receipt.Desk };
    }

    /// <summary>The same account with the amount that stands published, where none was assessed.</summary>
    public FeeAccount Under(Tariff tariff)
    {
        ArgumentNullException.ThrowIfNull(tariff);
        return Assessment is null ? this with { Due = tariff.Unasked ?? Due } : this;
    }

    public FeeStanding StandingUnder(Tariff tariff)
    {
        ArgumentNullException.ThrowIfNull(tariff);
        var account = Under(tariff);
        return account switch
        {
            { AtStop: not null } => account.Over > 0 ? FeeStanding.ToRefund : FeeStanding.Settled,
            { Due: null } => tariff.Rate is null ? FeeStanding.NotKnown : FeeStanding.NotAssessed,
            { Over: > 0 } => FeeStanding.ToRefund,
            { Owed: > 0 } => FeeStanding.Owed,
            { Due: 0, Taken: 0 } => FeeStanding.Free,
            _ => FeeStanding.Settled,
        };
    }

    /// <summary>
    /// Whether money of this dossier is open: owed, to be given back, or not even counted. A fee the catalogue does not know is nobody's debt.
    /// </summary>
    public bool IsOpenUnder(Tariff tariff) => StandingUnder(tariff) is FeeStanding.Owed or FeeStanding.ToRefund or FeeStanding.NotAssessed;

    /// <summary>The state after an entry.</summary>
    public FeeAccount Apply(Facts facts) => facts switch
    {
        FeeAssessed one => this with { Assessment = one, Due = one.Amount },
        FeeTaken one => this with { Due = one.Due, Taken = Taken + one.Amount, DeferredUntil = null },
        FeeRefunded one => this with { Refunded = Refunded + one.Amount, Forgiven = Forgiven + (one.OwedAgain ? 0 : Math.Max(0, one.Amount - Over)) },
        FeeWaived one => this with { Due = one.Due, Waived = Waived + one.Amount, Waiver = one, DeferredUntil = null },
        FeeDeferred one => this with { Due = one.Due, DeferredUntil = one.Until },
        _ => throw new ArgumentException($"{facts?.GetType().Name} is not an entry of a dossier's fee.", nameof(facts)),
    };
}
