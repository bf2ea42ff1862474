using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Chuyển bước: hands a dossier to the next office on its way, or from one signature to the next.</summary>
public sealed class ForwardDossier(OfficeLedger ledger, Rosters rosters)
{
    public sealed record Request(string Code, string? ToOfficer, string? Note);

    public async Task<Outcome<DossierForwarded>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        return await ledger.CommitAsync(by, requestKey, book => book.Act(request.Code, dossier => dossier.Forward(request.ToOfficer, request.Note, by, roster)), cancel);
    }
}
