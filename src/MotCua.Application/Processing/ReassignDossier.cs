using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Phân công lại: gives a dossier to another officer of the unit that has it, or back to the common queue.</summary>
public sealed class ReassignDossier(DossierActs acts)
{
    public sealed record Request(string Code, string? ToOfficer, string? Reason);

    public Task<Outcome<DossierReassigned>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.Reassign(request.ToOfficer, request.Reason, by, on.Roster), cancel);
    }
}
