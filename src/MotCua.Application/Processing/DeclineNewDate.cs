using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Giải trình, không xin lỗi: the head says why no apology goes out, and the draft is off the desk.</summary>
public sealed class DeclineNewDate(DossierActs acts)
{
    public sealed record Request(string Code, string? Reason);

    public Task<Outcome<DossierNewDateDeclined>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.DeclineNewDate(request.Reason, by, on.Roster), cancel);
    }
}
