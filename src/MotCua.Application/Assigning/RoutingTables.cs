using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Routing;

namespace MotCua.Application.Assigning;

/// <summary>The tables by which units share their work out, in time, kept in memory.</summary>
public sealed class RoutingTables(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, TimeProvider clock) : IDisposable
{
    private readonly Remembered<IReadOnlyDictionary<string, IReadOnlyList<RoutingTable>>> tables = new(databases, ledger, clock, ["routing."], LoadAsync);

    /// <summary>Every table of a unit, in the order of their first days.</summary>
    public async ValueTask<IReadOnlyList<RoutingTable>> OfAsync(string unit, CancellationToken cancel) => (await tables.GetAsync(cancel)).GetValueOrDefault(unit) ?? [];

    /// <summary>The table of any unit on any day, without waiting; null for the common queue.</summary>
    public async ValueTask<Func<string, DateOnly, RoutingTable?>> AtHandAsync(CancellationToken cancel)
    {
        var known = await tables.GetAsync(cancel);
        return (unit, day) => known.GetValueOrDefault(unit)?.LastOrDefault(table => table.From <= day);
    }

    public void Dispose() => tables.Dispose();

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<RoutingTable>>> LoadAsync(MotCuaDb db, CancellationToken cancel) =>
        (await db.Routings.AsNoTracking().ToListAsync(cancel)).ToDictionary(row => row.Unit, RoutingProjection.Unfold);
}
