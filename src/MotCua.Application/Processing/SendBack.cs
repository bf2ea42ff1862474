using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Chuyển lại: gives a dossier back to the office before, with a reason; the clock goes on.</summary>
public sealed class SendBack(DossierActs acts)
{
    public sealed record Request(string Code, string? Reason, string? ToOfficer);

    public Task<Outcome<DossierSentBack>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.SendBack(request.Reason, request.ToOfficer, on.Terms.Rules, by, on.Roster, on.Routing), cancel);
    }
}
