using MotCua.Application.Exchanging;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;

namespace MotCua.Application.Processing;

/// <summary>Đính chính: puts right what was entered wrong of the person, or of the code the portal gave.</summary>
public sealed class CorrectReceipt(DossierActs acts)
{
    /// <param name="PortalCode">As it should be; empty for none, null where it is right.</param>
    public sealed record Request(string Code, Applicant Right, string? Reason, string? PortalCode = null);

    public Task<Outcome<DossierCorrected>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on =>
        {
            var corrected = on.Dossier.Correct(request.Right, request.Reason, on.Clock.Today, by, on.Roster, request.PortalCode, on.Terms.Rules.CodeGiver);
            return !corrected.Refused && on.Book.PortalCodeRefusal(corrected.Value.PortalCodeAfter) is { } taken ? taken : corrected;
        }, cancel);
    }
}
