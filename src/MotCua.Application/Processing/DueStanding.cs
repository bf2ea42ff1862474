using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Processing;

/// <summary>Where an open dossier stands against its appointment, as lists and the dossier's page colour it.</summary>
public enum DueStanding
{
    OnTime = 1,

    /// <summary>Hẹn trả hôm nay.</summary>
    Today = 2,

    /// <summary>Quá hạn.</summary>
    Late = 3,

    /// <summary>Nothing is due: no appointment, or processing has ended.</summary>
    NothingDue = 4,

    /// <summary>Chờ người nộp: the office waits for the applicant, and was not late when it asked.</summary>
    Waiting = 5,
}

public static class DueStandings
{
    /// <param name="now">UTC.</param>
    public static DueStanding Of(DossierRow row, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Of(row.Status, row.EndedAt is null ? row.DueAt : null, row.QueueOrder, row.LimitInHours, now);
    }

    /// <param name="dueAt">UTC; null without an appointment, or when processing has ended.</param>
    /// <param name="pressesAt">UTC: the row's order in a list of work, which is behind all others while the office waits.</param>
    /// <param name="now">UTC.</param>
    public static DueStanding Of(DossierStatus status, DateTime? dueAt, DateTime pressesAt, bool limitInHours, DateTime now)
    {
        if (dueAt is not { } due)
        {
            return DueStanding.NothingDue;
        }

        if (DossierLifecycle.IsWaiting(status) && pressesAt == DossierProjection.NeverDue)
        {
            return DueStanding.Waiting;
        }

        var (nowLocal, dueLocal) = (OfficeTime.ToLocal(now), OfficeTime.ToLocal(due));
        var limit = limitInHours ? Limit.Hours(1) : Limit.WorkingDays(1);
        if (Judgement.IsOverdue(nowLocal, dueLocal, limit, CountingPolicy.Default))
        {
            return DueStanding.Late;
        }

        return dueLocal.Date == nowLocal.Date ? DueStanding.Today : DueStanding.OnTime;
    }

    /// <summary>The rows that stand so; the same rule as <see cref="Of"/>, for queries over open dossiers.</summary>
    /// <param name="now">UTC.</param>
    public static IQueryable<DossierRow> Where(this IQueryable<DossierRow> rows, DueStanding standing, DateTime now)
    {
        var today = OfficeTime.StartOf(OfficeTime.DayOf(now));
        var tomorrow = OfficeTime.StartOf(OfficeTime.DayOf(now).AddDays(1));
        var minute = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        return standing switch
        {
            DueStanding.Late => rows.Where(row => row.QueueOrder < today || (row.LimitInHours && row.QueueOrder < minute)),
            DueStanding.Today => rows.Where(row => row.QueueOrder >= today && row.QueueOrder < tomorrow && (!row.LimitInHours || row.QueueOrder >= minute)),
            DueStanding.OnTime => rows.Where(row => row.QueueOrder >= tomorrow && row.QueueOrder < DossierProjection.NeverDue),
            DueStanding.Waiting => rows.Where(row => row.QueueOrder == DossierProjection.NeverDue && row.DueAt != null),
            DueStanding.NothingDue => rows.Where(row => row.DueAt == null),
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Not a standing."),
        };
    }
}
