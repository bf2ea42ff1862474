using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Nhận việc: takes a dossier from the unit's common queue.</summary>
public sealed class TakeDossier(OfficeLedger ledger, Rosters rosters)
{
    public sealed record Request(string Code);

    public async Task<Outcome<DossierTaken>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        return await ledger.CommitAsync(by, requestKey, book => book.Act(request.Code, dossier => dossier.Take(by, roster)), cancel);
    }
}
