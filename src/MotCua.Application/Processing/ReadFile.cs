using Microsoft.EntityFrameworkCore;
using MotCua.Application.Attachments;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>An attached file, opened for reading. Whoever gets it disposes the content.</summary>
public sealed record OpenedFile(FileKept File, Stream Content);

/// <summary>Opens a file of a dossier for an officer who may see the dossier, and records that it was read.</summary>
public sealed class ReadFile(IDbContextFactory<MotCuaDb> databases, Access access, FileStore files, Looks looks)
{
    /// <returns>Null when there is no such dossier or file, or none that this officer may see.</returns>
    public async Task<OpenedFile?> RunAsync(string code, string hash, Officer by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await access.FindAsync(db, code, by, cancel) is not { } row || DossierProjection.Unfold(row).State.Files.FirstOrDefault(file => file.Hash == hash) is not { } kept)
        {
            return null;
        }

        await looks.RecordAsync(by, code, "files", cancel);
        return new OpenedFile(kept, files.Open(kept.Hash));
    }
}
