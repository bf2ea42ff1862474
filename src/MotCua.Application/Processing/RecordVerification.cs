using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Ghi kết quả thẩm tra, xác minh thực địa.</summary>
public sealed class RecordVerification(DossierActs acts)
{
    public sealed record Request(string Code, DateOnly On, string? Place, string? Minutes, string? Finding);

    public Task<Outcome<DossierVerifiedOnSite>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.RecordVerification(request.On, request.Place, request.Minutes, request.Finding, on.Clock.Today, by, on.Roster), cancel);
    }
}
