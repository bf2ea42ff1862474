using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Publishing;

/// <summary>Bãi bỏ: no dossier is received under the procedure after its last day. Dossiers already received go on.</summary>
public sealed class WithdrawProcedure(OfficeLedger ledger)
{
    /// <param name="Decision">Number of the decision that abolished it.</param>
    public sealed record Request(string Code, DateOnly LastDay, string Decision);

    public Task<Outcome<Facts>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel) =>
        ledger.CommitAsync(by, requestKey, book => book.Withdraw(request.Code, request.LastDay, request.Decision), cancel);
}
