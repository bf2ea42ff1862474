using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Custody;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Transferring;

/// <summary>Giao hồ sơ giấy: to a unit on the dossier's way, or to the post.</summary>
public sealed class SendPaper(DossierActs acts)
{
    public sealed record Request(string Code, string ToUnit);

    public Task<Outcome<PaperSent>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.SendPaper(request.ToUnit, by), cancel);
    }
}
