using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Attachments;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Results;

namespace MotCua.Application.Processing;

/// <summary>Ký số bản số hóa: signs a scan as a true copy with the desk's signer; the signed file takes its place.</summary>
public sealed class SignCopy(DossierActs acts, IDbContextFactory<MotCuaDb> databases, Rosters rosters, Names names, CopySigners signers, FileStore files, OfficeTime time)
{
    /// <param name="Scan">Hash of the scan.</param>
    public sealed record Request(string Code, string Scan);

    public async Task<Outcome<DossierCopySigned>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.Dossiers.AsNoTracking().FirstOrDefaultAsync(one => one.Code == request.Code, cancel) ?? throw new DossierNotFoundException(request.Code);
        var dossier = DossierProjection.Unfold(row);

        // The same request again has its copy already; the ledger knows its first answer.
        if (dossier.State.Files.FirstOrDefault(file => file.Scan == request.Scan) is { Signer: { } before } there)
        {
            return await CommitAsync(there, before);
        }

        if (dossier.NotToSign(request.Scan, by, await rosters.TodayAsync(cancel)) is { } no)
        {
            return no;
        }

        if (signers.Of(by.Unit) is not { } signer)
        {
            return ResultRefusals.NoSigner;
        }

        var made = await MakeAsync(dossier.State.Files.First(file => file.Hash == request.Scan), signer, by, cancel);
        return made.Refused ? made.Refusals.ToArray() : await CommitAsync(made.Value, signer.Name);

        Task<Outcome<DossierCopySigned>> CommitAsync(FileKept copy, string name) =>
            acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.SignCopy(request.Scan, copy, name, by, on.Roster), cancel);
    }

    private async Task<Outcome<FileKept>> MakeAsync(FileKept scan, ICopySigner signer, Officer by, CancellationToken cancel)
    {
        await using var content = files.Open(scan.Hash);
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancel);
        var unit = (await names.TodayAsync(cancel))(by.Unit);
        var made = await TrueCopy.MakeAsync(bytes, scan.MediaType, scan.Name, scan.Pages, signer, unit, time.Now, cancel);
        if (made.Refused)
        {
            return made.Refusals.ToArray();
        }

        using var signed = new MemoryStream(made.Value.Content);
        var kept = await files.KeepAsync(signed, "ban-so-hoa.pdf", cancel);
        return kept.Refused ? kept.Refusals.ToArray() : kept.Value with { Pages = made.Value.Pages };
    }
}
