using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Đôn đốc: a leader's words to whose work it is.</summary>
public sealed class UrgeDossier(DossierActs acts)
{
    public sealed record Request(string Code, string? Words);

    public Task<Outcome<DossierUrged>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.Urge(request.Words, by, on.Roster), cancel);
    }
}
