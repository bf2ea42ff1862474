using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Custody;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Transferring;

/// <summary>Nhận hồ sơ giấy: by scanning on the receiver's side, or by who signed the printed list, written down by the sender.</summary>
public sealed class AcceptPaper(DossierActs acts)
{
    public Task<Outcome<PaperAccepted>> RunAsync(string code, Officer by, string? requestKey, CancellationToken cancel) =>
        acts.RunAsync(code, by, requestKey, on => on.Dossier.AcceptPaper(by), cancel);

    /// <param name="signer">Who signed.</param>
    public Task<Outcome<PaperAccepted>> BySignatureAsync(string code, string? signer, Officer by, string? requestKey, CancellationToken cancel) =>
        acts.RunAsync(code, by, requestKey, on => on.Dossier.AcceptPaperBySignature(signer, by), cancel);
}
