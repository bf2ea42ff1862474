using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>Ký phiếu yêu cầu bổ sung: the leader signs form 02, numbered in the series of the desk that gives it to the applicant.</summary>
public sealed class AskSupplement(DossierActs acts)
{
    public sealed record Request(string Code);

    public Task<Outcome<DossierSupplementAsked>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.AskSupplement(() => on.Number(SlipForm.Supplement), on.Terms.Rules, on.Clock, by, on.Roster), cancel);
    }
}
