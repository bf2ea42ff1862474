using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>Không dừng được vì đã có quyết định: refuses the wish in writing, and the office goes on where it stood.</summary>
public sealed class RefuseWithdrawal(DossierActs acts)
{
    /// <param name="Decision">Number and date of the decision that was there already.</param>
    public sealed record Request(string Code, string? Decision);

    public Task<Outcome<DossierWithdrawalRefused>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.RefuseWithdrawal(request.Decision, () => on.Number(SlipForm.Withdrawal), on.Clock, by, on.Roster), cancel);
    }
}
