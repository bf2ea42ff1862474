using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>Ghi đề nghị rút hồ sơ: the desk writes down that the applicant wants it back, and gives a note of it; from here nobody works on it (status 7).</summary>
public sealed class AskWithdrawal(DossierActs acts)
{
    public sealed record Request(string Code, WithdrawalWish Wish);

    public Task<Outcome<DossierWithdrawalAsked>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.AskWithdrawal(request.Wish, on.Terms.Rules, () => on.Number(SlipForm.Withdrawal), by, on.Roster), cancel);
    }
}
