using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>Ký xin lỗi và hẹn lại: the head signs form 04, numbered in the series of the desk that passes it on.</summary>
public sealed class SignNewDate(DossierActs acts)
{
    /// <param name="Day">Another day than the one proposed.</param>
    /// <param name="Reason">The signer's own words; needed where the program drafted it.</param>
    public sealed record Request(string Code, DateOnly? Day = null, string? Reason = null);

    public Task<Outcome<DossierNewDateSigned>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.SignNewDate(() => on.Number(SlipForm.Apology), on.Terms.Rules, on.Clock, by, on.Roster, request.Day, request.Reason), cancel);
    }
}
