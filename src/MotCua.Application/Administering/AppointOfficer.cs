using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>Opens an officer's file. Duties are given afterwards; an account is made by the person who hands it over.</summary>
public sealed class AppointOfficer(OfficeLedger ledger)
{
    /// <param name="Id">Null: made from the name, with a number where the same is taken.</param>
    public sealed record Request(string Name, string? Position, DateOnly From, string? Id = null, string? Phone = null, string? Email = null);

    public async Task<Outcome<OfficerAppointed>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!by.IsSystem && by.Duty != DutyKind.Administer)
        {
            return AdministeringRefusals.NotAdministrator;
        }

        return await ledger.CommitAsync(by, requestKey, book => Appoint(book, request), cancel);
    }

    private static Outcome<OfficerAppointed> Appoint(Book book, Request request)
    {
        var id = string.IsNullOrWhiteSpace(request.Id) ? StaffMember.SuggestId(request.Name, taken => book.Find<OfficerRow>(taken) is not null) : request.Id.Trim();
        var appointed = new OfficerAppointed(new OfficerCard(id, request.Name, request.Position), request.From) { Phone = request.Phone, Email = request.Email };
        return book.KeepForOfficer(id, StaffMember.Appoint(appointed, book.Member(id)));
    }
}
