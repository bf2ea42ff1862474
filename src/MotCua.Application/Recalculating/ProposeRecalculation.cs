using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Recalculating;

/// <summary>Đề nghị tính lại ngày hẹn of one dossier: the first hand.</summary>
public sealed class ProposeRecalculation(DossierActs acts)
{
    public sealed record Request(string Code, string? Reason);

    public Task<Outcome<DossierRecalculationProposed>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.ProposeRecalculation(request.Reason, on.Clock, by, on.Roster), cancel);
    }
}
