using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Recalculating;

/// <summary>Đồng ý tính lại ngày hẹn: the second hand; the appointment moves.</summary>
public sealed class Recalculate(DossierActs acts)
{
    public Task<Outcome<DossierRecalculated>> RunAsync(string code, Officer by, string? requestKey, CancellationToken cancel) =>
        acts.RunAsync(code, by, requestKey, on => on.Dossier.Recalculate(on.Clock, by, on.Roster), cancel);
}

/// <summary>Không đồng ý tính lại: the appointment stays, with the reason.</summary>
public sealed class DeclineRecalculation(DossierActs acts)
{
    public sealed record Request(string Code, string? Reason);

    public Task<Outcome<DossierRecalculationDeclined>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.DeclineRecalculation(request.Reason, by, on.Roster), cancel);
    }
}
