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

    /// <summary>The file said so before: nothing is left to do.</summary>
    public static readonly Refusal AlreadyKnown = new("chain.already-known");

    /// <summary>A later state is known: nothing is left to do.</summary>
    public static readonly Refusal KnownLater = new("chain.known-later");

    public static readonly Refusal SameTime = new("chain.same-time");
    public static readonly Refusal TimeAhead = new("chain.time-ahead");
    public static readonly Refusal DocumentNeeded = new("chain.document-needed");
    public static readonly Refusal NoteNeeded = new("chain.note-needed");
    public static readonly Refusal NoFile = new("chain.no-file") { Field = "States" };

    public static Refusal NoColumn(string column) => new("chain.no-column", column);

    public static Refusal TooManyLines(int most) => new("chain.too-many-lines", most);

    public static Refusal NoPart(string part) => new("chain.no-part", part);

    public static Refusal NotTime(string text) => new("chain.not-time", text);

    public static Refusal UnknownState(string system, string word) => new("chain.unknown-state", system, word);

    public static Refusal NotReadable(string part) => new("chain.not-readable", part) { Field = "Chain" };

    public static Refusal StageCount(int most) => new("chain.stage-count", most) { Field = "Chain" };

    public static Refusal LimitDiffers(Limit overall) => new("chain.limit-differs", overall) { Field = "Chain" };

    public static Refusal NotOurStage(string unit) => new("chain.not-our-stage", unit);

    public static Refusal NoStage(int number) => new("chain.no-stage", number);
}
