using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>Ký xin lỗi và hẹn lại: the head signs form 04, numbered in the series of the desk that passes it on.</summary>
public sealed class SignNewDate(DossierActs acts)
{
    public sealed record Request(string Code);

    public Task<Outcome<DossierNewDateSigned>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.SignNewDate(() => on.Number(SlipForm.Apology), on.Terms.Rules, on.Clock, by, on.Roster), cancel);
    }
}
