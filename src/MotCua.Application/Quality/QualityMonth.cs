using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Reporting;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Quality;

/// <summary>Whose month the index is asked of.</summary>
/// <param name="Authorities">The authority and those below it on any day of the month.</param>
/// <param name="Last">Last day of the month, or today while it lasts.</param>
/// <param name="OverdueBefore">
/// UTC: what was due before it and is there is overdue. The end of the month (QĐ 766/QĐ-TTg: without an end, the end of the period is compared), as form II.06a has it too; the beginning of today while the month lasts.
/// </param>
internal sealed record QualityMonth(IReadOnlyList<string> Authorities, DateOnly First, DateOnly Last, DateTime OverdueBefore)
{
    /// <summary>UTC.</summary>
    public DateTime From => OfficeTime.StartOf(First);

    /// <summary>UTC: where what counts ends.</summary>
    public DateTime Until => OfficeTime.StartOf(Last.AddDays(1));

    public static async Task<QualityMonth> OfAsync(string unit, DateOnly month, Units units, OfficeTime time, CancellationToken cancel)
    {
        var end = month.AddMonths(1).AddDays(-1);
        var map = await units.MapAsync(cancel);
        var below = map.SubtreeDuring(unit, month, end).Where(code => map.Find(code)?.Versions.Any(version => version.Kind.IsAuthority()) == true);
        var isOver = end < time.Today;
        return new QualityMonth([.. below.Append(unit).Distinct()], month, isOver ? end : time.Today, OfficeTime.StartOf(isOver ? end.AddDays(1) : time.Today));
    }

    public FigureFilter Filter => new(Authorities, null, null, null);

    /// <summary>Keys of the pieces of time, from one to before the other.</summary>
    public (int From, int Until) Pieces => (PeriodSegment.KeyOf(First), PeriodSegment.KeyOf(Last.AddDays(1)));

    public IQueryable<QualityRow> Counters(MotCuaDb db)
    {
        var (from, until) = Pieces;
        return db.Quality.Where(row => Authorities.Contains(row.Authority) && row.First >= from && row.First < until);
    }

    /// <summary>Overdue at the end, and open until today: what ended since is in the counters.</summary>
    public IQueryable<DossierRow> StillOverdue(IQueryable<DossierRow> dossiers)
    {
        var (overdueBefore, until) = (OverdueBefore, Until);
        return dossiers.Where(row => Authorities.Contains(row.Authority) && row.IndexDueAt != null && row.IndexDueAt < overdueBefore && row.EnteredAt < until);
    }

    /// <summary>Overdue at the end, and ended late since.</summary>
    /// <param name="longest">Days that the longest dossier was open: nothing is looked for beyond it.</param>
    public IQueryable<DossierRow> OverdueThen(IQueryable<DossierRow> missed, int longest)
    {
        var (overdueBefore, until, farthest) = (OverdueBefore, Until, Until.AddDays(longest + 1));
        return missed.Where(row => row.ClockEndedAt >= until && row.ClockEndedAt < farthest && row.EnteredAt < until && row.DueAt < overdueBefore);
    }
}
