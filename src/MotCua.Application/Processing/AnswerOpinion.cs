using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Trả lời ý kiến: the office that was asked answers.</summary>
public sealed class AnswerOpinion(DossierActs acts)
{
    public sealed record Request(string Code, string? Answer);

    public Task<Outcome<DossierOpinionGiven>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.AnswerOpinion(request.Answer, on.Clock, by, on.Roster), cancel);
    }
}
