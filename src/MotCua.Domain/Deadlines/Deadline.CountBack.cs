using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Deadlines;

public static partial class Deadline
{
    /// <summary>
    /// Counting back: the latest minute at which a dossier may come and still be due at <paramref name="dueBy"/> or before; null where
    /// the procedure has no appointment. Throws <see cref="ArgumentOutOfRangeException"/> when that lies before the calendar begins.
    /// </summary>
    public static DateTime? LatestReceipt(WorkingCalendar calendar, DateTime dueBy, Limit limit, CountingPolicy policy)
    {
        switch (limit.Kind)
        {
            case LimitKind.None:
                return null;
            case LimitKind.Hours:
                return ToMinute(dueBy).AddMinutes(-limit.MinutesOfHours);
        }

        // A later receipt is never due earlier, except that "due next working day" gives the late ones of a day more than the next
        // morning's. The next morning's receipt is then the later of the two, so the late ones can be left out.
        var ordered = policy.LateReceipt == LateReceipt.DueNextWorkingDay ? policy with { LateReceipt = LateReceipt.Off } : policy;
        var latest = SearchBack(calendar, ToMinute(dueBy), limit, ordered);
        return StartOf(calendar, latest, limit, policy).Shift == Shift.CutOffDueNext && limit.Kind != LimitKind.SameDay
            ? DateOnly.FromDateTime(latest).ToDateTime(policy.CutOffAt)
            : latest;
    }

    private static DateTime SearchBack(WorkingCalendar calendar, DateTime dueBy, Limit limit, CountingPolicy policy)
    {
        var back = WorkSpan.MinutesADay;
        while (Of(calendar, dueBy.AddMinutes(-back), limit, policy) > dueBy)
        {
            back *= 2;
        }

        var (early, late) = (-back, 1);
        while (late - early > 1)
        {
            var middle = early + (late - early) / 2;
            if (Of(calendar, dueBy.AddMinutes(middle), limit, policy) <= dueBy)
            {
                early = middle;
            }
            else
            {
                late = middle;
            }
        }

        return dueBy.AddMinutes(early);
    }
}
