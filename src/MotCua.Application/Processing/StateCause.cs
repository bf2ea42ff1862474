using MotCua.Application.Reporting;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Ghi nguyên nhân quá hạn of one dossier.</summary>
public sealed class StateCause(DossierActs acts)
{
    public sealed record Request(string Code, string? Cause, string? Words);

    public Task<Outcome<DossierCauseStated>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.StateCause(request.Cause, request.Words, StatutoryForm.Causes, on.Clock, by, on.Roster), cancel);
    }
}
