using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Custody;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Transferring;

/// <summary>Thu lại hồ sơ giấy that was handed over by mistake and that nobody has acknowledged.</summary>
public sealed class RecallPaper(DossierActs acts)
{
    public Task<Outcome<PaperRecalled>> RunAsync(string code, Officer by, string? requestKey, CancellationToken cancel) =>
        acts.RunAsync(code, by, requestKey, on => on.Dossier.RecallPaper(by), cancel);
}
