using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Interlinking;

/// <summary>Tiếp nhận liên thông: the agency accepts its part; its own clock starts.</summary>
public sealed class AcceptStage(DossierActs acts)
{
    public sealed record Request(string Code, int Stage);

    public Task<Outcome<StageAccepted>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.AcceptStage(request.Stage, on.Clock, by), cancel);
    }
}
