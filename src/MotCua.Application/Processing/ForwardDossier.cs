using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Chuyển bước: hands a dossier to the next office on its way, or from one signature to the next.</summary>
public sealed class ForwardDossier(DossierActs acts)
{
    public sealed record Request(string Code, string? ToOfficer, string? Note);

    public Task<Outcome<DossierForwarded>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.Forward(request.ToOfficer, request.Note, by, on.Roster, on.Routing), cancel);
    }
}
