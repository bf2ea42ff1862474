using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Reporting;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Quality;

/// <summary>Whose month the index is asked of.</summary>
/// <param name="Authorities">The authority and those below it on any day of the month.</param>
/// <param name="Last">Last day of the month, or today while it lasts.</param>
internal sealed record QualityMonth(IReadOnlyList<string> Authorities, DateOnly First, DateOnly Last)
{
    /// <summary>UTC.</summary>
    public DateTime From => OfficeTime.StartOf(First);

    /// <summary>UTC: where what counts ends.</summary>
    public DateTime Until => OfficeTime.StartOf(Last.AddDays(1));

    /// <summary>UTC: what was due before it is overdue.</summary>
    private DateTime LastDay => OfficeTime.StartOf(Last);

    public static async Task<QualityMonth> OfAsync(string unit, DateOnly month, Units units, OfficeTime time, CancellationToken cancel)
    {
        var end = month.AddMonths(1).AddDays(-1);
        var map = await units.MapAsync(cancel);
        var below = map.SubtreeDuring(unit, month, end).Where(code => map.Find(code)?.Versions.Any(version => version.Kind.IsAuthority()) == true);
        return new QualityMonth([.. below.Append(unit).Distinct()], month, end < time.Today ? end : time.Today);
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
        var (lastDay, until) = (LastDay, Until);
        return dossiers.Where(row => Authorities.Contains(row.Authority) && row.IndexDueAt != null && row.IndexDueAt < lastDay && row.EnteredAt < until);
    }

    /// <summary>Overdue at the end, and ended late since.</summary>
    /// <param name="longest">Days that the longest dossier was open: nothing is looked for beyond it.</param>
    public IQueryable<DossierRow> OverdueThen(IQueryable<DossierRow> missed, int longest)
    {
        var (lastDay, until, farthest) = (LastDay, Until, Until.AddDays(longest + 1));
        return missed.Where(row => row.ClockEndedAt >= until && row.ClockEndedAt < farthest && row.EnteredAt < until && row.DueAt < lastDay);
    }
}
