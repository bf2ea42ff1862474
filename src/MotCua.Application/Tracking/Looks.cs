using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Tracking;

/// <summary>Records that an officer looked at personal data. The dossier's page shows who looked; an inspection counts it.</summary>
public sealed class Looks(OfficeLedger ledger, OfficeTime time)
{
    /// <param name="subject">Dossier code or visit id.</param>
    /// <param name="page">The page or call: "slips/receipt".</param>
    public Task RecordAsync(Officer by, string subject, string page, CancellationToken cancel) => ledger.PutAsync(
        new LookRow { Id = Guid.CreateVersion7().ToString("N"), At = time.Now, Officer = by.Id, Unit = by.Unit, Subject = subject, Page = page },
        cancel);
}
