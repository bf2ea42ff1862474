using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Collecting;

/// <summary>Miễn thu: asks for nothing more, with the reason and the text that allows it.</summary>
public sealed class WaiveFee(OfficeLedger ledger, DossierFees fees)
{
    public sealed record Request(string Code, string? Reason, string? Ground);

    public async Task<Outcome<FeeWaived>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tariffOf = await fees.TariffsAsync(cancel);
        var waived = await ledger.CommitAsync(by, requestKey, book => Waive(book, request, tariffOf, by), cancel);
        return waived.If(one => one.Dossier == request.Code);
    }

    private static Outcome<FeeWaived> Waive(Book book, Request request, Func<DossierReceived, Tariff> tariffOf, Officer by)
    {
        var dossier = book.Dossier(request.Code);
        var account = book.FeeOf(dossier);
        return book.AppendFee(account.Desk, account.Waive(tariffOf(dossier.State.Receipt), request.Reason, request.Ground, by));
    }
}
