using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Deadlines;

/// <summary>The office's own terms around a dossier: apology, closing for want of papers, hand-over, answers to the portal.</summary>
public static class OfficeTerms
{
    /// <summary>Working days the applicant has to bring the papers asked for (NĐ 297/2025 art. 6), where no other text says otherwise.</summary>
    public const int SupplementDays = 15;

    /// <summary>A written apology goes out at the latest the working day before the due date (NĐ 61/2018 art. 19; example 25).</summary>
    public static DateOnly ApologyBy(WorkingCalendar calendar, DateTime due) => calendar.AddWorkingDays(DateOnly.FromDateTime(due), -1);

    /// <summary>The first working day on which a dossier that was not completed may be closed: the one after the last day to answer (example 27).</summary>
    public static DateOnly MayCloseFrom(WorkingCalendar calendar, DateOnly noticeOn, int daysToAnswer = SupplementDays) =>
        calendar.AddWorkingDays(noticeOn, daysToAnswer + 1);

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
