using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Ghi nhận đã nộp tiền: the office goes on.</summary>
public sealed class RecordPayment(DossierActs acts)
{
    /// <param name="Reference">Number of the receipt or the transfer.</param>
    public sealed record Request(string Code, string? Reference);

    public Task<Outcome<DossierPaymentRecorded>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.RecordPayment(request.Reference, on.Clock, by, on.Roster), cancel);
    }
}
