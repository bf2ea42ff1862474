using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>Từ chối giải quyết: ends a dossier during processing with form 03, numbered in the series of the desk that gives it to the applicant.</summary>
public sealed class RefuseDossier(DossierActs acts)
{
    public sealed record Request(string Code, string? Reason, string? Ground);

    public Task<Outcome<DossierRefused>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.Refuse(request.Reason, request.Ground, () => on.Number(SlipForm.Refusal), by, on.Roster), cancel);
    }
}
