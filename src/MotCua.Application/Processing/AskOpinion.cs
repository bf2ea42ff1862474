using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Lấy ý kiến: asks another office, until a time of its own.</summary>
public sealed class AskOpinion(DossierActs acts)
{
    /// <param name="Due">The answer is asked for by the end of this day, or of the next one the office works on.</param>
    public sealed record Request(string Code, string Unit, string? Question, DateOnly Due);

    public Task<Outcome<DossierOpinionAsked>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.AskOpinion(request.Unit, request.Question, request.Due, on.Clock, by, on.Roster), cancel);
    }
}
