using Microsoft.EntityFrameworkCore;
using MotCua.Application.Attachments;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Puts a file into the store for an act that will name it. Who may not attach fills no disk: that is asked before anything is read.</summary>
public sealed class IncomingFiles(FileStore files, PdfSignatures signatures, Rosters rosters, IDbContextFactory<MotCuaDb> databases)
{
    /// <param name="content">Read once, to its end or to the limit of the store.</param>
    /// <param name="name">As it came.</param>
    public async Task<Outcome<FileKept>> KeepAsync(string code, Stream content, string? name, Officer by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.Dossiers.AsNoTracking().FirstOrDefaultAsync(one => one.Code == code, cancel) ?? throw new DossierNotFoundException(code);
        if (DossierProjection.Unfold(row).Refuses(DossierAct.AttachFile, by, await rosters.TodayAsync(cancel)) is { } no)
        {
            return no;
        }

        var kept = await files.KeepAsync(content, name, cancel);
        return kept.Refused ? kept : await WithSignerAsync(kept.Value, cancel);
    }

    /// <summary>A PDF that an officer signed with a program of their own is a signed scan as much as one that was signed here.</summary>
    private async Task<FileKept> WithSignerAsync(FileKept kept, CancellationToken cancel)
    {
        if (kept.MediaType != FileKind.Pdf.MediaType())
        {
            return kept;
        }

        await using var stored = files.Open(kept.Hash);
        var pdf = new byte[stored.Length];
        await stored.ReadExactlyAsync(pdf, cancel);
        return kept with { Signer = signatures.Read(pdf) is [.., { State: SignatureState.Intact } last] ? last.Signer : null };
    }
}
