using MotCua.Application.Collecting;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Returning;

/// <summary>Trả kết quả: gives the result to who came for it, or to the post, and writes down who took it and on what paper.</summary>
public sealed class ReturnResult(DossierActs acts, DossierFees fees)
{
    /// <param name="WithOriginals">The originals that the desk keeps are given back with it.</param>
    public sealed record Request(string Code, Taker Taker, bool ByPost, bool WithOriginals = false);

    public async Task<Outcome<DossierReturned>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tariffOf = await fees.TariffsAsync(cancel);
        return await acts.RunAsync(
            request.Code,
            by,
            requestKey,
            on =>
            {
                var isMoneyOpen = on.Terms.Rules.FeesBeforeReturn && on.Book.FeeOf(on.Dossier).IsOpenUnder(tariffOf(on.Dossier.State.Receipt));
                return on.Dossier.ReturnResult(request.Taker, request.ByPost, by, on.Roster, request.WithOriginals, isMoneyOpen);
            },
            cancel);
    }
}
