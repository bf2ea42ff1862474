using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Collecting;

/// <summary>Tính phí: counts pages or copies, and applies a published exemption or reduction.</summary>
public sealed class AssessFee(OfficeLedger ledger, DossierFees fees)
{
    /// <param name="Relief">Whom the exemption or reduction is for; null for none.</param>
    /// <param name="Proof">What was shown for it.</param>
    public sealed record Request(string Code, FeeMeasure Measure, string? Relief, string? Proof);

    public async Task<Outcome<FeeAssessed>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tariffOf = await fees.TariffsAsync(cancel);
        var assessed = await ledger.CommitAsync(by, requestKey, book => Assess(book, request, tariffOf, by), cancel);
        return assessed.If(one => one.Dossier == request.Code && (one.Count, one.Pages) == (request.Measure.Count, request.Measure.Pages));
    }

    private static Outcome<FeeAssessed> Assess(Book book, Request request, Func<DossierReceived, Tariff> tariffOf, Officer by)
    {
        var dossier = book.Dossier(request.Code);
        var account = book.FeeOf(dossier);
        return book.AppendFee(account.Desk, account.Assess(tariffOf(dossier.State.Receipt), request.Measure, request.Relief, request.Proof, by));
    }
}
