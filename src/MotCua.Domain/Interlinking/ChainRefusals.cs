using MotCua.Domain.Deadlines;

namespace MotCua.Domain.Interlinking;

/// <summary>Why a chain or one of its stages cannot be as asked.</summary>
public static class ChainRefusals
{
    public static readonly Refusal MixedLimits = new("chain.mixed-limits") { Field = "Chain" };
    public static readonly Refusal StagesOpen = new("chain.stages-open");
    public static readonly Refusal OnlyNegative = new("chain.only-negative") { Field = "Negative" };
    public static readonly Refusal NotHandedOver = new("chain.not-handed-over");
    public static readonly Refusal NotInWork = new("chain.not-in-work");
    public static readonly Refusal NotWaiting = new("chain.not-waiting");
    public static readonly Refusal NoOwnSystem = new("chain.no-own-system");
    public static readonly Refusal Ended = new("chain.ended");
    public static readonly Refusal ReturnedTogether = new("chain.returned-together");
    public static readonly Refusal NothingToGive = new("chain.nothing-to-give");
    public static readonly Refusal NumberNeeded = new("chain.number-needed") { Field = "Number" };
    public static readonly Refusal ReasonNeeded = new("chain.reason-needed") { Field = "Reason" };
    public static readonly Refusal TakerNeeded = new("chain.taker-needed") { Field = "Taker" };

    public static Refusal NotReadable(string part) => new("chain.not-readable", part) { Field = "Chain" };

    public static Refusal StageCount(int most) => new("chain.stage-count", most) { Field = "Chain" };

    public static Refusal LimitDiffers(Limit overall) => new("chain.limit-differs", overall) { Field = "Chain" };

    public static Refusal NotOurStage(string unit) => new("chain.not-our-stage", unit);

    public static Refusal NoStage(int number) => new("chain.no-stage", number);
}
