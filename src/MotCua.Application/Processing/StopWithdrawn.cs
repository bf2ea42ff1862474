using MotCua.Application.Collecting;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>Dừng giải quyết theo đề nghị rút: ends it with a numbered notice (status 8; TT 03/2025/TT-VPCP Art. 7, a plain notice before it).</summary>
public sealed class StopWithdrawn(DossierActs acts)
{
    public sealed record Request(string Code);

    public Task<Outcome<DossierWithdrawn>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.StopWithdrawn(() => on.Number(SlipForm.Stop), by, on.Roster, on.Book.FeeOf(on.Dossier).AtStopOf(on.Dossier.State, withdrawn: true, on.Terms.Rules)), cancel);
    }
}
