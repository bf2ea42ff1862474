using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Interlinking;

/// <summary>Đã bổ sung: the agency goes on, and the appointment moves by the rule.</summary>
public sealed class ResumeStage(DossierActs acts)
{
    public sealed record Request(string Code, int Stage);

    public Task<Outcome<StageResumed>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.ResumeStage(request.Stage, on.Clock, by), cancel);
    }
}
