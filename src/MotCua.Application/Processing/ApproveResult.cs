using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Ký duyệt: signs the drafted result.</summary>
public sealed class ApproveResult(OfficeLedger ledger, Rosters rosters)
{
    public sealed record Request(string Code);

    public async Task<Outcome<DossierApproved>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        return await ledger.CommitAsync(by, requestKey, book => book.Act(request.Code, dossier => dossier.Approve(by, roster)), cancel);
    }
}
