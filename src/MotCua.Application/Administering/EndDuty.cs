using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>Thôi giao nhiệm vụ: ends a duty with a day, which is its last.</summary>
public sealed class EndDuty(OfficeLedger ledger, AdministeringScope scope, Staff staff)
{
    public async Task<Outcome<DutyEnded>> RunAsync(string officer, string duty, DateOnly lastDay, Officer by, string? requestKey, CancellationToken cancel)
    {
        var held = (await staff.FindAsync(officer, cancel))?.Duties.FirstOrDefault(one => one.Id == duty);
        if (held is null)
        {
            return StaffRefusals.DutyUnknown;
        }

        if (await scope.RefusalAsync(by, held.Unit, cancel) is { } refusal)
        {
            return refusal;
        }

        return await ledger.CommitAsync(by, requestKey, book => book.KeepForOfficer(officer, book.Member(officer)!.End(duty, lastDay)), cancel);
    }
}
