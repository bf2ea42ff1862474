using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>Corrects or renews an officer's name, position, phone and e-mail. What was signed before keeps the name it was signed with.</summary>
public sealed class ChangeOfficer(OfficeLedger ledger, AdministeringScope scope, Staff staff)
{
    public sealed record Request(string Id, string Name, string? Position, string? Phone, string? Email);

    public async Task<Outcome<OfficerChanged>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await staff.FindAsync(request.Id, cancel) is not { } member)
        {
            return StaffRefusals.OfficerUnknown(request.Id);
        }

        if (await scope.RefusalAsync(by, member, cancel) is { } refusal)
        {
            return refusal;
        }

        var changed = new OfficerChanged(new OfficerCard(request.Id, request.Name, request.Position)) { Phone = request.Phone, Email = request.Email };
        return await ledger.CommitAsync(by, requestKey, book => book.KeepForOfficer(request.Id, book.Member(request.Id)!.Change(changed)), cancel);
    }
}
