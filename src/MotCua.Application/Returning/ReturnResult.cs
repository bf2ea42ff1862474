using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Returning;

/// <summary>Trả kết quả: gives the result to who came for it, or to the post, and writes down who took it and on what paper.</summary>
public sealed class ReturnResult(DossierActs acts)
{
    /// <param name="WithOriginals">The originals that the desk keeps are given back with it.</param>
    public sealed record Request(string Code, Taker Taker, bool ByPost, bool WithOriginals = false);

    public Task<Outcome<DossierReturned>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.ReturnResult(request.Taker, request.ByPost, by, on.Roster, request.WithOriginals), cancel);
    }
}
