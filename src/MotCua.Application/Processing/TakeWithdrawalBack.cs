using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Thôi rút hồ sơ: the applicant thought better of it before it was stopped, and the office goes on where it stood.</summary>
public sealed class TakeWithdrawalBack(DossierActs acts)
{
    public sealed record Request(string Code, string? Reason);

    public Task<Outcome<DossierWithdrawalTakenBack>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.TakeWithdrawalBack(request.Reason, on.Terms.Rules, on.Clock, by, on.Roster), cancel);
    }
}
