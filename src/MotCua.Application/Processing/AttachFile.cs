using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Đính kèm tệp: names a file of the store in the dossier.</summary>
public sealed class AttachFile(DossierActs acts)
{
    /// <param name="File">As <see cref="IncomingFiles"/> kept it.</param>
    public sealed record Request(string Code, FileKept File);

    public Task<Outcome<DossierFileAttached>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.AttachFile(request.File, by, on.Roster, on.Terms.Rules), cancel);
    }
}
