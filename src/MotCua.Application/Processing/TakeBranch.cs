using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Nhận việc song song: an officer takes what their unit does beside the step.</summary>
public sealed class TakeBranch(DossierActs acts)
{
    /// <param name="Branch">Number of the branch.</param>
    public sealed record Request(string Code, int Branch);

    public Task<Outcome<DossierBranchTaken>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.TakeBranch(request.Branch, by, on.Roster), cancel);
    }
}
