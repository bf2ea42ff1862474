using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Collecting;

/// <summary>Thu phí: takes money at the counter and gives it the next number of the desk's receipt notes.</summary>
public sealed class TakeFee(OfficeLedger ledger, DossierFees fees)
{
    public sealed record Request(string Code, Payment Payment, FeeMoment Moment);

    public async Task<Outcome<FeeTaken>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tariffOf = await fees.TariffsAsync(cancel);
        var taken = await ledger.CommitAsync(by, requestKey, book => Take(book, request, tariffOf, by), cancel);
        return taken.If(one => one.Dossier == request.Code && one.Amount == request.Payment.Amount);
    }

    private static Outcome<FeeTaken> Take(Book book, Request request, Func<DossierReceived, Tariff> tariffOf, Officer by)
    {
        var dossier = book.Dossier(request.Code);
        var account = book.FeeOf(dossier);
        var desk = account.Desk;
        return book.AppendFee(desk, account.Take(tariffOf(dossier.State.Receipt), request.Payment, request.Moment, DossierLifecycle.IsStopped(dossier.Status), book.CashToday(desk), book.Number(NoteKind.Receipt, desk), by));
    }
}
