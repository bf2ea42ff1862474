using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Chuyển lại: gives a dossier back to the office before, with a reason; the clock goes on.</summary>
public sealed class SendBack(OfficeLedger ledger, Rosters rosters)
{
    public sealed record Request(string Code, string? Reason, string? ToOfficer);

    public async Task<Outcome<DossierSentBack>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        return await ledger.CommitAsync(by, requestKey, book => book.Act(request.Code, dossier => dossier.SendBack(request.Reason, request.ToOfficer, by, roster)), cancel);
    }
}
