using MotCua.Application.Collecting;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>Dừng giải quyết vì quá hạn bổ sung: ends a dossier whose papers did not come, with a numbered notice.</summary>
public sealed class CloseUnanswered(DossierActs acts)
{
    public sealed record Request(string Code);

    public Task<Outcome<DossierClosedUnanswered>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.CloseUnanswered(() => on.Number(SlipForm.Stop), on.Clock, by, on.Roster, on.Book.FeeOf(on.Dossier).AtStopOf(on.Dossier.State, withdrawn: false, on.Terms.Rules)), cancel);
    }
}
