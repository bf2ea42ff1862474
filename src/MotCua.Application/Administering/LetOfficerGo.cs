using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>Thôi việc, chuyển công tác: closes an officer's file with a day; every duty ends with it.</summary>
public sealed class LetOfficerGo(OfficeLedger ledger, AdministeringScope scope, Staff staff)
{
    public async Task<Outcome<OfficerLeft>> RunAsync(string officer, DateOnly lastDay, Officer by, string? requestKey, CancellationToken cancel)
    {
        if (await staff.FindAsync(officer, cancel) is not { } member)
        {
            return StaffRefusals.OfficerUnknown(officer);
        }

        if (await scope.RefusalAsync(by, member, cancel) is { } refusal)
        {
            return refusal;
        }

        return await ledger.CommitAsync(by, requestKey, book => book.KeepForOfficer(officer, book.Member(officer)!.Leave(lastDay)), cancel);
    }
}
