using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;

namespace MotCua.Application.Processing;

/// <summary>Đính chính: puts right what was entered wrong of the person.</summary>
public sealed class CorrectReceipt(DossierActs acts)
{
    public sealed record Request(string Code, Applicant Right, string? Reason);

    public Task<Outcome<DossierCorrected>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.Correct(request.Right, request.Reason, on.Clock.Today, by, on.Roster), cancel);
    }
}
