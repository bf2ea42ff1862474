using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Ký duyệt: signs the drafted result.</summary>
public sealed class ApproveResult(DossierActs acts)
{
    public sealed record Request(string Code);

    public Task<Outcome<DossierApproved>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.Approve(by, on.Roster), cancel);
    }
}
