using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Interlinking;

/// <summary>Trả kết quả của một cơ quan trước các phần khác, where the chain is returned each when ready.</summary>
public sealed class GiveStage(DossierActs acts)
{
    public sealed record Request(string Code, int Stage, string? Taker);

    public Task<Outcome<StageGiven>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.GiveStage(request.Stage, request.Taker, by), cancel);
    }
}
