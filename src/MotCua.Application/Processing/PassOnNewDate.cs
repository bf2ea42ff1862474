using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Chuyển lời xin lỗi: the desk told the applicant of the new date.</summary>
public sealed class PassOnNewDate(DossierActs acts)
{
    public sealed record Request(string Code, PassedOnBy How);

    public Task<Outcome<DossierNewDatePassedOn>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.PassOnNewDate(request.How, by, on.Roster), cancel);
    }
}
