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
                return ToMinute(dueBy).AddMinutes(-limit.Minutes);
        }

        // A later receipt is never due earlier, except that "due next working day" gives the late ones of a day more time than the
        // next morning's. So the rule is left out first, and the late minutes of the day so found are looked at again.
        var ordered = policy.LateReceipt == LateReceipt.DueNextWorkingDay ? policy with { LateReceipt = LateReceipt.Off } : policy;
        var end = ToMinute(dueBy);
        var latest = LastInTime(calendar, EarlyEnough(calendar, end, limit, ordered), end, end, limit, ordered);
        if (Of(calendar, latest, limit, policy) <= end)
        {
            return latest;
        }

        var day = StartOf(calendar, latest, limit, policy).Moment.Day;
        var cutOff = WorkingCalendar.InstantOf(new WorkingCalendar.Moment(day, policy.CutOffAt.Hour * 60 + policy.CutOffAt.Minute));
        return LastInTime(calendar, cutOff, latest, end, limit, policy);
    }

    private static DateTime EarlyEnough(WorkingCalendar calendar, DateTime dueBy, Limit limit, CountingPolicy policy)
    {
        var back = WorkSpan.MinutesADay;
        while (Of(calendar, dueBy.AddMinutes(-back), limit, policy) > dueBy)
        {
            back *= 2;
        }

        return dueBy.AddMinutes(-back);
    }

    /// <summary>The last minute from <paramref name="early"/>, which is in time, to <paramref name="late"/> that is still in time.</summary>
    private static DateTime LastInTime(WorkingCalendar calendar, DateTime early, DateTime late, DateTime dueBy, Limit limit, CountingPolicy policy)
    {
        var (inTime, tooLate) = (0, (int)(late - early).TotalMinutes + 1);
        while (tooLate - inTime > 1)
        {
            var middle = inTime + (tooLate - inTime) / 2;
            if (Of(calendar, early.AddMinutes(middle), limit, policy) <= dueBy)
            {
                inTime = middle;
            }
            else
            {
                tooLate = middle;
            }
        }

        return early.AddMinutes(inTime);
    }
}
