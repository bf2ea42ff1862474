using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Escalating;

/// <summary>Trả lời nhắc hạn: who was told says what is done about it.</summary>
public sealed class AnswerEscalation(DossierActs acts)
{
    public sealed record Request(string Code, string? Words);

    public Task<Outcome<DossierEscalationAnswered>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.AnswerEscalation(request.Words, by, on.Roster), cancel);
    }
}
