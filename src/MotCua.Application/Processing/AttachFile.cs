using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Đính kèm tệp: names a file of the store in the dossier.</summary>
public sealed class AttachFile(OfficeLedger ledger, Rosters rosters)
{
    /// <param name="File">As <see cref="IncomingFiles"/> kept it.</param>
    public sealed record Request(string Code, FileKept File);

    public async Task<Outcome<DossierFileAttached>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        return await ledger.CommitAsync(by, requestKey, book => book.Act(request.Code, dossier => dossier.AttachFile(request.File, by, roster)), cancel);
    }
}
