namespace MotCua.Domain.WorkingTime;

public static class CalendarRefusals
{
    public static readonly Refusal NoticeUnnamed = new("calendar.notice-unnamed") { Field = "Notice" };

    public static readonly Refusal NothingChanges = new("calendar.nothing-changes") { Field = "Rows" };

    public static readonly Refusal DecisionMissing = new("calendar.decision-missing") { Field = "Decision" };

    public static readonly Refusal ReasonMissing = new("calendar.reason-missing") { Field = "Reason" };

    /// <summary>The official notice holds for the whole organisation, so that a commune's administrator does not enter it.</summary>
    public static readonly Refusal NotForACommune = new("calendar.notice-not-for-a-commune");

    public static Refusal BadRows(int count) => new("calendar.bad-rows", count) { Field = "Rows" };

    public static Refusal ClosureInNotice(DateOnly date) => new("calendar.closure-in-notice", date) { Field = "Rows" };

    public static Refusal HoursUnreadable(string hours) => new("calendar.hours-unreadable", hours) { Field = "Hours" };

    public static Refusal DateOutside(DateOnly date) => new("calendar.date-outside", date, WorkingCalendar.First, WorkingCalendar.Last);

    public static Refusal ClosureTooLong(int most) => new("calendar.closure-too-long", most) { Field = "Until" };

    public static Refusal NoSuchClosure(DateOnly from) => new("calendar.no-such-closure", from);

    public static Refusal ColumnsMissing(string columns) => new("calendar.columns-missing", columns);

    public static Refusal DateTwice(DateOnly date) => new("calendar.date-twice", date);

    public static Refusal DateUnreadable(string text) => new("calendar.date-unreadable", text);
}
