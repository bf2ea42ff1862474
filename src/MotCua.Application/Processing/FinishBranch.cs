using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Xong việc song song: the office did its part beside the step.</summary>
public sealed class FinishBranch(DossierActs acts)
{
    /// <param name="Branch">Number of the branch.</param>
    public sealed record Request(string Code, int Branch, string? Found);

    public Task<Outcome<DossierBranchDone>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.FinishBranch(request.Branch, request.Found, on.Clock, by, on.Roster), cancel);
    }
}
