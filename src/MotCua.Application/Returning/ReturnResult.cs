using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Returning;

/// <summary>Trả kết quả: gives the result to who came for it, or to the post, and writes down who took it and on what paper.</summary>
public sealed class ReturnResult(OfficeLedger ledger, Rosters rosters)
{
    public sealed record Request(string Code, Taker Taker, bool ByPost);

    public async Task<Outcome<DossierReturned>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        return await ledger.CommitAsync(by, requestKey, book => book.Act(request.Code, dossier => dossier.ReturnResult(request.Taker, request.ByPost, by, roster)), cancel);
    }
}
