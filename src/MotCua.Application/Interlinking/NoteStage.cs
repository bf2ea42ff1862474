using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Interlinking;

/// <summary>Ghi số và trạng thái ở phần mềm của cơ quan ngành dọc.</summary>
public sealed class NoteStage(DossierActs acts)
{
    public sealed record Request(string Code, int Stage, string? Number, string? State);

    public Task<Outcome<StageNoted>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.NoteStage(request.Stage, request.Number, request.State, by), cancel);
    }
}
