using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Deadlines;

/// <summary>The office's own terms around a dossier: apology, closing for want of papers, hand-over, answers to the portal.</summary>
public static class OfficeTerms
{
    /// <summary>The last day on which a written apology may go out (NĐ 61/2018 art. 19: one working day before the due date; example 25).</summary>
    /// <param name="daysBefore">Working days before the due date.</param>
    public static DateOnly ApologyBy(WorkingCalendar calendar, DateTime due, int daysBefore) => calendar.AddWorkingDays(DateOnly.FromDateTime(due), -daysBefore);

    /// <summary>The last day on which papers asked for are awaited (NĐ 297/2025 art. 6: 15 working days from the notice; example 27).</summary>
    public static DateOnly AnswerBy(WorkingCalendar calendar, DateOnly noticeOn, int days) => calendar.AddWorkingDays(noticeOn, days);

    /// <summary>
    /// The e-dossier goes to the unit on the day of receipt; what came after 15:00 by the opening of the next working day
    /// (NĐ 118/2025 art. 18; example 28).
    /// </summary>
    public static DateTime ElectronicHandOverBy(WorkingCalendar calendar, DateTime received, TimeOnly cutOff)
    {
        var counted = calendar.Normalise(received);
        var day = DateOnly.FromDateTime(counted);
        return TimeOnly.FromDateTime(counted) > cutOff ? calendar.OpeningOf(calendar.NextWorkingDay(day)) : calendar.ClosingOf(day);
    }

    /// <summary>The paper dossier goes to the unit within one working day (law page 2.2, row 8).</summary>
    public static DateTime PaperHandOverBy(WorkingCalendar calendar, DateTime received) =>
        Deadline.Of(calendar, received, Limit.WorkingDays(1), CountingPolicy.Default)!.Value;

    /// <summary>Days the person really waited (ngày chờ thực tế): dates passed since the day of receipt, days off included.</summary>
    public static int DaysWaited(DateTime received, DateTime until) => (until.Date - received.Date).Days;
}
