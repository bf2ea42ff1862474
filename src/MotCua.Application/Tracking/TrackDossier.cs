using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;

namespace MotCua.Application.Tracking;

/// <summary>The public look-up: one indexed read of one row.</summary>
public sealed class TrackDossier(IDbContextFactory<MotCuaDb> databases)
{
    private static readonly Func<MotCuaDb, string, Task<string?>> StateOf =
        EF.CompileAsyncQuery((MotCuaDb db, string code) => db.Dossiers.Where(row => row.Code == code).Select(row => row.State).FirstOrDefault());

    /// <summary>What the public may know of the dossier; null when there is none with this code.</summary>
    public async Task<PublicTrack?> FindAsync(string code, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await StateOf(db, code) is { } state ? PublicTrack.Read(state) : null;
    }
}
