using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>The dossier that an officer is about to act on without having opened its page. Who may not see it learns nothing by acting on it either.</summary>
public sealed class VisibleDossier(IDbContextFactory<MotCuaDb> databases, Access access)
{
    /// <returns>Null when there is no such dossier, or none that this officer may see.</returns>
    public async Task<Dossier?> FindAsync(string code, Officer by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await access.FindAsync(db, code, by, cancel) is { } row ? DossierProjection.Unfold(row) : null;
    }
}
