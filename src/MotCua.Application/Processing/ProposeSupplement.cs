using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Đề nghị bổ sung: an office that finds papers missing or wrong names them all to its leader.</summary>
public sealed class ProposeSupplement(DossierActs acts)
{
    public sealed record Request(string Code, IReadOnlyList<string> Items, string? Reason, string? Ground);

    public Task<Outcome<DossierSupplementProposed>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.ProposeSupplement(request.Items, request.Reason, request.Ground, on.Terms.Rules, by, on.Roster), cancel);
    }
}
