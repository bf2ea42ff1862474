using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Thông báo nghĩa vụ tài chính: the applicant has to pay before the office can go on.</summary>
public sealed class AskPayment(DossierActs acts)
{
    /// <param name="Amount">Đồng.</param>
    public sealed record Request(string Code, string? Notice, long Amount, string? Payee);

    public Task<Outcome<DossierPaymentAsked>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return acts.RunAsync(request.Code, by, requestKey, on => on.Dossier.AskPayment(request.Notice, request.Amount, request.Payee, by, on.Roster), cancel);
    }
}
