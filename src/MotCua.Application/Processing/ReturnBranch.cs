using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Chuyển lại việc song song: the step's own office has it done again.</summary>
public sealed class ReturnBranch(DossierActs acts)
{
    /// <param name="Branch">Number of the branch.</param>
    public sealed record Request(string Code, int Branch, string? Reason);

    public Task<Outcome<DossierBranchReturned>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.ReturnBranch(request.Branch, request.Reason, by, on.Roster), cancel);
    }
}
