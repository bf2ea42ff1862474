using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Nhận việc: takes a dossier from the unit's common queue.</summary>
public sealed class TakeDossier(DossierActs acts)
{
    public sealed record Request(string Code);

    public Task<Outcome<DossierTaken>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.Take(by, on.Roster), cancel);
    }
}
