using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Collecting;

/// <summary>Nộp quỹ: cash leaves the drawer for the treasurer, the treasury or the bank.</summary>
public sealed class PayCashOver(OfficeLedger ledger)
{
    /// <param name="To">Who took it, and the number of their paper.</param>
    public sealed record Request(long Amount, string? To);

    public async Task<Outcome<CashPaidOver>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        var paid = await ledger.CommitAsync(by, requestKey, book => book.AppendFee(by.Unit, book.CashToday(by.Unit).Then(day => day.PayOver(request.Amount, request.To, by))), cancel);
        return paid.If(one => one.Amount == request.Amount);
    }
}
