using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>
/// The register books that an officer may read: the clerk the own desk's, who leads or inspects those of the desks within reach. The book is full of
/// names, so that opening it is recorded.
/// </summary>
public sealed class RegisterReader(IDbContextFactory<MotCuaDb> databases, Access access, ReportUnits reportUnits, Units units, Looks looks, OfficeTime time)
{
    /// <summary>Desks and counters whose books may be opened, authority by authority.</summary>
    public async Task<IReadOnlyList<Unit>> DesksAsync(ReportPeriod period, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var reach = (await access.ReachAsync(by, cancel)).ToHashSet(StringComparer.Ordinal);
        var known = await reportUnits.OfAsync(period, cancel);
        var order = (await units.OnAsync(time.Today, cancel)).Subtree(by.Unit).Select((unit, place) => (unit.Code, place)).ToDictionary(unit => unit.Code, unit => unit.place, StringComparer.Ordinal);
        return [.. known.All.Where(unit => unit.Kind.IsCounter() && (reach.Contains(unit.Code) || (known.AuthorityOf(unit) is { } authority && reach.Contains(authority.Code))))
            .OrderBy(unit => order.GetValueOrDefault(unit.Code, int.MaxValue)).ThenBy(unit => unit.Code, StringComparer.Ordinal)];
    }

    /// <param name="page">Where it is read: "register", "register/print", "register/xlsx".</param>
    /// <returns>Null when there is no such desk, or none this officer may read of: from outside the two look alike.</returns>
    public async Task<RegisterBook?> OpenAsync(string desk, ReportPeriod period, Officer by, string page, CancellationToken cancel)
    {
        if ((await DesksAsync(period, by, cancel)).FirstOrDefault(unit => unit.Code == desk) is not { } found)
        {
            return null;
        }

        await looks.RecordAsync(by, desk, page, cancel);
        return new RegisterBook(databases, await reportUnits.OfAsync(period, cancel), found, period);
    }

    /// <summary>Every book this officer may read; each opening is recorded.</summary>
    public async Task<IReadOnlyList<RegisterBook>> OpenAllAsync(ReportPeriod period, Officer by, string page, CancellationToken cancel)
    {
        var desks = await DesksAsync(period, by, cancel);

        // At once, so that they become durable together: one after the other would each wait for the disk.
        await Task.WhenAll(desks.Select(desk => looks.RecordAsync(by, desk.Code, page, cancel)));
        var known = await reportUnits.OfAsync(period, cancel);
        return [.. desks.Select(desk => new RegisterBook(databases, known, desk, period))];
    }
}
