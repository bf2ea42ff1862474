using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Chuyển kết quả ra bộ phận trả kết quả: processing ends and the law's clock stops.</summary>
public sealed class HandToReturnDesk(DossierActs acts)
{
    public sealed record Request(string Code);

    public Task<Outcome<DossierResultReady>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.HandToReturnDesk(by, on.Roster), cancel);
    }
}
