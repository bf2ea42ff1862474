using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>
/// Which dossiers an officer may open, search, list and download from: whose duty needs it, and nobody else. The counter, an office and a signatory
/// see what goes through their unit; who leads, controls or inspects sees what goes through their unit or one below it. Administrators run the
/// program without reading dossiers; its command line, which reads the data folder itself, sees all. One place for pages, API, slips and search.
/// </summary>
public sealed class Access(Units units, OfficeTime time)
{
    /// <summary>The part of the dossiers, or of what is kept of them, that this officer may see.</summary>
    public async ValueTask<IQueryable<TRow>> VisibleAsync<TRow>(IQueryable<TRow> dossiers, Officer by, CancellationToken cancel)
        where TRow : class, IOnTheWay
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.IsSystem)
        {
            return dossiers;
        }

        switch (by.Duty)
        {
            case DutyKind.Receive or DutyKind.Return or DutyKind.Process or DutyKind.Approve:
                var passing = $"|{by.Unit}|";
                return dossiers.Where(row => row.RouteUnits.Contains(passing));
            case DutyKind.Lead or DutyKind.Control or DutyKind.Inspect:
                return await BelowAsync(dossiers, by.Unit, cancel);
            default:
                return dossiers.Where(row => false);
        }
    }

    /// <summary>The dossier's row, or null: there is none with this code, or none this officer may see. Outside, the two look alike.</summary>
    public async Task<DossierRow?> FindAsync(MotCuaDb db, string code, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var visible = await VisibleAsync(db.Dossiers.AsNoTracking().Where(row => row.Code == code), by, cancel);
        return await visible.FirstOrDefaultAsync(cancel);
    }

    /// <summary>
    /// Units one of which a visible dossier goes through: a first sieve for the search, which <see cref="VisibleAsync"/> then makes exact.
    /// Empty for an officer who sees none.
    /// </summary>
    public async ValueTask<IReadOnlyList<string>> ReachAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Duty switch
        {
            DutyKind.Receive or DutyKind.Return or DutyKind.Process or DutyKind.Approve => [by.Unit],
            DutyKind.Lead or DutyKind.Control or DutyKind.Inspect => await AuthoritiesBelowAsync(by.Unit, cancel) ?? [by.Unit],
            _ => [],
        };
    }

    private async ValueTask<IQueryable<TRow>> BelowAsync<TRow>(IQueryable<TRow> dossiers, string unit, CancellationToken cancel)
        where TRow : class, IOnTheWay
    {
        var authorities = await AuthoritiesBelowAsync(unit, cancel);
        if (authorities is null)
        {
            var passing = $"|{unit}|";
            return dossiers.Where(row => row.RouteUnits.Contains(passing));
        }

        return dossiers.Where(row => authorities.Contains(row.Authority) || authorities.Contains(row.Competent));
    }

    /// <summary>The authority and those below it, with the communes that were merged into them on the way to today; null when the unit is no authority.</summary>
    private async ValueTask<IReadOnlyList<string>?> AuthoritiesBelowAsync(string unit, CancellationToken cancel)
    {
        var map = await units.MapAsync(cancel);
        var tree = map.On(time.Today);
        return tree.Find(unit)?.Kind.IsAuthority() != true
            ? null
            : [.. tree.Subtree(unit).Where(below => below.Kind.IsAuthority())
                .SelectMany(below => map.PredecessorsOf(below.Code, time.Today, DateOnly.MinValue).Select(before => before.Code).Append(below.Code))
                .Distinct()];
    }
}
