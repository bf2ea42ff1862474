using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Phân công lại: gives a dossier to another officer of the unit that has it, or back to the common queue.</summary>
public sealed class ReassignDossier(OfficeLedger ledger, Rosters rosters)
{
    public sealed record Request(string Code, string? ToOfficer, string? Reason);

    public async Task<Outcome<DossierReassigned>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        return await ledger.CommitAsync(by, requestKey, book => book.Act(request.Code, dossier => dossier.Reassign(request.ToOfficer, request.Reason, by, roster)), cancel);
    }
}
