using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Collecting;

/// <summary>Nộp sau: writes down that the fee is paid with the supplement or when the result is taken.</summary>
public sealed class DeferFee(OfficeLedger ledger, DossierFees fees)
{
    public sealed record Request(string Code, FeeMoment Until);

    public async Task<Outcome<FeeDeferred>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tariffOf = await fees.TariffsAsync(cancel);
        var deferred = await ledger.CommitAsync(by, requestKey, book => Defer(book, request, tariffOf, by), cancel);
        return deferred.If(one => one.Dossier == request.Code && one.Until == request.Until);
    }

    private static Outcome<FeeDeferred> Defer(Book book, Request request, Func<DossierReceived, Tariff> tariffOf, Officer by)
    {
        var dossier = book.Dossier(request.Code);
        var account = book.FeeOf(dossier);
        return book.AppendFee(account.Desk, account.Defer(tariffOf(dossier.State.Receipt), request.Until, DossierLifecycle.IsStopped(dossier.Status), by));
    }
}
