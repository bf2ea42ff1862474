using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Custody;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Transferring;

/// <summary>Trả bản chính: before the result, or after the dossier was stopped.</summary>
public sealed class GiveOriginalsBack(DossierActs acts)
{
    public sealed record Request(string Code, IReadOnlyList<int> Papers, string? Taker);

    public Task<Outcome<OriginalsGivenBack>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.GiveOriginalsBack(request.Papers, request.Taker, by), cancel);
    }
}
