using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>The organisation's units in all times, kept in memory.</summary>
public sealed class Units(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, TimeProvider clock) : IDisposable
{
    private readonly Remembered<UnitMap> map = new(databases, ledger, clock, ["unit."], LoadAsync);

    public ValueTask<UnitMap> MapAsync(CancellationToken cancel) => map.GetAsync(cancel);

    /// <summary>The tree as it stands on a day.</summary>
    public async ValueTask<UnitTree> OnAsync(DateOnly day, CancellationToken cancel) => (await map.GetAsync(cancel)).On(day);

    public void Dispose() => map.Dispose();

    private static async Task<UnitMap> LoadAsync(MotCuaDb db, CancellationToken cancel) =>
        new((await db.Units.AsNoTracking().ToListAsync(cancel)).Select(UnitProjection.Unfold));
}
