namespace MotCua.Domain.Deadlines;

/// <summary>How a finished dossier stands to its due time (law page 4.5).</summary>
public enum Timeliness
{
    /// <summary>Trước hạn: finished on a date before the due date.</summary>
    Early = 1,

    /// <summary>Đúng hạn: finished on the due date and not after the due time; also what has no due time at all.</summary>
    OnTime = 2,

    /// <summary>Quá hạn.</summary>
    Late = 3,
}

/// <summary>Early, on time, late; wall times, compared by the minute or by the date as the policy and the limit say.</summary>
public static class Judgement
{
    public static Timeliness Of(DateTime finished, DateTime? due, Limit limit, CountingPolicy policy)
    {
        if (due is null)
        {
            return Timeliness.OnTime;
        }

        return IsLate(finished, due.Value, limit, policy) ? Timeliness.Late : finished.Date < due.Value.Date ? Timeliness.Early : Timeliness.OnTime;
    }

    /// <summary>Whether an open dossier is past its due time now, or at the end of a period.</summary>
    public static bool IsOverdue(DateTime now, DateTime? due, Limit limit, CountingPolicy policy) => due is { } time && IsLate(now, time, limit, policy);

    private static bool IsLate(DateTime at, DateTime due, Limit limit, CountingPolicy policy)
    {
        var byDate = policy.JudgedBy switch
        {
            Granularity.Date => true,
            Granularity.Minute => false,
            _ => limit.IsInDays,
        };
        return byDate ? at.Date > due.Date : at.Ticks / TimeSpan.TicksPerMinute > due.Ticks / TimeSpan.TicksPerMinute;
    }
}
