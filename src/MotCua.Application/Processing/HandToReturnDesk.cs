using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Chuyển kết quả ra bộ phận trả kết quả: processing ends and the law's clock stops.</summary>
public sealed class HandToReturnDesk(OfficeLedger ledger, Rosters rosters)
{
    public sealed record Request(string Code);

    public async Task<Outcome<DossierResultReady>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        return await ledger.CommitAsync(by, requestKey, book => book.Act(request.Code, dossier => dossier.HandToReturnDesk(by, roster)), cancel);
    }
}
