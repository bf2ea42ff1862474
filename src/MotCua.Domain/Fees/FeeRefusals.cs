namespace MotCua.Domain.Fees;

/// <summary>Why money is not asked for, taken, given back or counted.</summary>
public static class FeeRefusals
{
    public static readonly Refusal NotKnown = new("fee.not-known");
    public static readonly Refusal AssessFirst = new("fee.assess-first");
    public static readonly Refusal NothingOwed = new("fee.nothing-owed");
    public static readonly Refusal AlreadyTaken = new("fee.already-taken");
    public static readonly Refusal DossierEnded = new("fee.dossier-ended");
    public static readonly Refusal AmountNeeded = new("fee.amount-needed") { Field = "Amount" };
    public static readonly Refusal ReferenceNeeded = new("fee.reference-needed") { Field = "Reference" };
    public static readonly Refusal ReasonNeeded = new("fee.reason-needed") { Field = "Reason" };
    public static readonly Refusal GroundNeeded = new("fee.ground-needed") { Field = "Ground" };
    public static readonly Refusal ReliefNotPublished = new("fee.relief-not-published") { Field = "Relief" };
    public static readonly Refusal LaterNeeded = new("fee.later-needed") { Field = "Later" };
    public static readonly Refusal NothingToCount = new("cash.nothing-to-count");
    public static readonly Refusal NothingToExplain = new("cash.nothing-to-explain");
    public static readonly Refusal CountNeeded = new("cash.count-needed") { Field = "Counted" };
    public static readonly Refusal ExplanationNeeded = new("cash.explanation-needed") { Field = "Explanation" };

    /// <summary>A rule of a fee schedule that is none.</summary>
    public static Refusal ScheduleNotReadable(string part) => new("fee.schedule-not-readable", part) { Field = "FeeRules" };

    public static Refusal CountOutside(int most) => new("fee.count-outside", most) { Field = "Count" };

    public static Refusal PagesOutside(int most) => new("fee.pages-outside", most) { Field = "Pages" };

    /// <summary>NĐ 63/2010/NĐ-CP Art. 6: nothing beyond the published fee.</summary>
    public static Refusal MoreThanOwed(long owed) => new("fee.more-than-owed", owed) { Field = "Amount" };

    public static Refusal MoreThanTaken(long kept) => new("fee.more-than-taken", kept) { Field = "Amount" };

    /// <summary>The drawer does not hold as much cash.</summary>
    public static Refusal NotInDrawer(long held) => new("cash.not-in-drawer", held) { Field = "Amount" };

    public static Refusal DayNotCounted(DateOnly day) => new("cash.day-not-counted", day);

    public static Refusal DifferenceNotExplained(DateOnly day, long difference) => new("cash.difference-not-explained", day, difference);

    /// <summary>The book already has a later day: the machine's date is wrong.</summary>
    public static Refusal DayPassed(DateOnly last) => new("cash.day-passed", last);
}
