using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Không đồng ý bổ sung: the leader has the office go on with the papers it has.</summary>
public sealed class DeclineSupplement(DossierActs acts)
{
    public sealed record Request(string Code, string? Reason);

    public Task<Outcome<DossierSupplementDeclined>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.DeclineSupplement(request.Reason, by, on.Roster), cancel);
    }
}
