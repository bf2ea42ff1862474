using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Interlinking;

/// <summary>Kết thúc phần của một cơ quan: its result opens the next part; anything else stops what would have followed, with a numbered notice.</summary>
public sealed class EndStage(DossierActs acts)
{
    /// <param name="Document">Number of the result, or of the paper that says no.</param>
    public sealed record Request(string Code, int Stage, StageEnd End, string? Document, string? Reason);

    public Task<Outcome<StageEnded>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.EndStage(request.Stage, request.End, request.Document, request.Reason, () => on.Number(SlipForm.Stop), on.Clock, by), cancel);
    }
}
