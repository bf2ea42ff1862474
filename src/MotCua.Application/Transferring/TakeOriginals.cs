using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Custody;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Transferring;

/// <summary>Nhận giữ bản chính: the desk keeps originals and gives a receipt for them.</summary>
public sealed class TakeOriginals(DossierActs acts)
{
    public sealed record Request(string Code, IReadOnlyList<int> Papers);

    public Task<Outcome<OriginalsTaken>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.TakeOriginals(request.Papers, () => on.Number(SlipForm.Originals), by), cancel);
    }
}
