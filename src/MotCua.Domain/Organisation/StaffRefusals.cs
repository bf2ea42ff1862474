namespace MotCua.Domain.Organisation;

/// <summary>Every no about officers and their duties, each named for its cause.</summary>
public static class StaffRefusals
{
    public static readonly Refusal NameNeeded = new("officer.name-needed") { Field = nameof(OfficerCard.Name) };
    public static readonly Refusal IdForm = new("officer.id-form") { Field = nameof(OfficerCard.Id) };
    public static readonly Refusal LastDayNeeded = new("officer.last-day-needed") { Field = "LastDay" };
    public static readonly Refusal DutyUnknown = new("duty.unknown");
    public static readonly Refusal UntilBeforeFrom = new("duty.until-before-from") { Field = nameof(Duty.Until) };
    public static readonly Refusal CoversItself = new("duty.covers-itself") { Field = nameof(Duty.Officer) };
    public static readonly Refusal CoverNeedsEnd = new("duty.cover-needs-end") { Field = nameof(Duty.Until) };
    public static readonly Refusal CoverOfCover = new("duty.cover-of-cover");

    public static readonly Refusal NoSuchLeave = new("leave.none");

    public static Refusal LeaveTooLong(int days) => new("leave.too-long", days) { Field = nameof(Leave.Until) };

    public static Refusal LeaveMeetsOther(DateOnly from, DateOnly until) => new("leave.meets-other", from, until) { Field = nameof(Leave.From) };

    public static Refusal OfficerUnknown(string id) => new("officer.unknown", id);

    public static Refusal IdTaken(string id) => new("officer.id-taken", id) { Field = nameof(OfficerCard.Id) };

    public static Refusal HasLeft(string id, DateOnly lastDay) => new("officer.has-left", id, lastDay) { Field = nameof(Duty.Officer) };

    public static Refusal NotYetAppointed(DateOnly from) => new("officer.not-yet-appointed", from) { Field = nameof(Duty.From) };

    public static Refusal AlreadyHeld(DutyKind kind, string unit, DateOnly from) => new("duty.already-held", kind, unit, from) { Field = nameof(Duty.From) };

    public static Refusal NotAtCounter(DutyKind kind) => new("duty.not-at-counter", kind) { Field = nameof(Duty.Unit) };

    public static Refusal OnlyAtCounter(DutyKind kind) => new("duty.only-at-counter", kind) { Field = nameof(Duty.Unit) };

    public static Refusal NotHeldThen(string holder, DateOnly from, DateOnly until) => new("duty.not-held-then", holder, from, until) { Field = nameof(Duty.From) };

    public static Refusal AlreadyEnded(DateOnly lastDay) => new("duty.already-ended", lastDay);

    public static Refusal EndsBeforeBegun(DateOnly from) => new("duty.ends-before-begun", from) { Field = nameof(DutyEnded.LastDay) };
}
