using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>Rút hồ sơ: stops a dossier at the applicant's wish, with a numbered notice (TT 03/2025/TT-VPCP Art. 7; a plain notice before it).</summary>
public sealed class WithdrawDossier(DossierActs acts)
{
    /// <param name="How">How the wish came: at the counter, online, by post.</param>
    public sealed record Request(string Code, string? Reason, Channel How);

    public Task<Outcome<DossierWithdrawn>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.Withdraw(request.Reason, request.How, () => on.Number(SlipForm.Stop), by, on.Roster), cancel);
    }
}
