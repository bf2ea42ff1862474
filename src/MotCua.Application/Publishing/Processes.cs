using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>The process tables of all units in time (quy trình nội bộ), kept in memory.</summary>
public sealed class Processes(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, TimeProvider clock) : IDisposable
{
    private readonly Remembered<ILookup<string, ProcessTable>> tables = new(databases, ledger, clock, ["process."], LoadAsync);

    /// <summary>
    /// The table that a dossier of the procedure, received at a desk on a day, goes by: the desk's own, then its authority's. Null where there is
    /// none, or none that adds up to the limit of this version.
    /// </summary>
    public async ValueTask<ProcessTable?> FindAsync(ProcedureVersion procedure, string desk, UnitTree units, DateOnly day, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(units);
        var holding = (await tables.GetAsync(cancel))[procedure.Code].Where(table => table.HoldsOn(day) && table.Limit == procedure.Limit).ToList();
        return holding.Count == 0
            ? null
            : holding.Find(table => table.Unit == desk) ?? holding.Find(table => table.Unit == units.AuthorityOf(desk)?.Code);
    }

    /// <summary>Every table of a procedure, by unit, the newest first.</summary>
    public async ValueTask<IReadOnlyList<ProcessTable>> OfAsync(string procedure, CancellationToken cancel) =>
        [.. (await tables.GetAsync(cancel))[procedure].OrderBy(table => table.Unit, StringComparer.Ordinal).ThenByDescending(table => table.Number)];

    /// <summary>Every table of every unit that holds on a day.</summary>
    public async ValueTask<IReadOnlyList<ProcessTable>> OnAsync(DateOnly day, CancellationToken cancel) =>
        [.. (await tables.GetAsync(cancel)).SelectMany(ofProcedure => ofProcedure).Where(table => table.HoldsOn(day))];

    public void Dispose() => tables.Dispose();

    private static async Task<ILookup<string, ProcessTable>> LoadAsync(MotCuaDb db, CancellationToken cancel) =>
        (await db.Processes.AsNoTracking().ToListAsync(cancel)).SelectMany(ProcessProjection.Unfold).ToLookup(table => table.Procedure, StringComparer.OrdinalIgnoreCase);
}
