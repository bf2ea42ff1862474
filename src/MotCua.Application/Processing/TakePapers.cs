using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Nhận một phần giấy tờ bổ sung: the desk notes which papers came; the office still waits.</summary>
public sealed class TakePapers(DossierActs acts)
{
    /// <param name="Brought">Places of the items in the request, from 0.</param>
    public sealed record Request(string Code, IReadOnlyList<int> Brought);

    public Task<Outcome<DossierPapersTaken>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.TakePapers(request.Brought, by, on.Roster), cancel);
    }
}
