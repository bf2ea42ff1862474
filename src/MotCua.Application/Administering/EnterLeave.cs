using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>Ghi nghỉ phép: the days on which an officer is away, and that the officer is back.</summary>
public sealed class EnterLeave(OfficeLedger ledger, AdministeringScope scope, Staff staff, OfficeTime time)
{
    public sealed record Request(string Officer, DateOnly From, DateOnly Until, string? Reason);

    public Task<Outcome<LeaveEntered>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return KeepAsync(request.Officer, by, requestKey, member => member.GoOnLeave(request.From, request.Until, request.Reason), cancel);
    }

    /// <param name="leaveFrom">First day of the leave as entered.</param>
    public Task<Outcome<LeaveEnded>> EndAsync(string officer, DateOnly leaveFrom, Officer by, string? requestKey, CancellationToken cancel)
    {
        var today = time.Today;
        return KeepAsync(officer, by, requestKey, member => member.ComeBack(leaveFrom, today), cancel);
    }

    private async Task<Outcome<T>> KeepAsync<T>(string officer, Officer by, string? requestKey, Func<StaffMember, Outcome<T>> act, CancellationToken cancel)
        where T : Facts
    {
        if (await staff.FindAsync(officer, cancel) is not { } known)
        {
            return StaffRefusals.OfficerUnknown(officer);
        }

        if (await scope.RefusalAsync(by, known, cancel) is { } refusal)
        {
            return refusal;
        }

        return await ledger.CommitAsync(by, requestKey, book => book.KeepForOfficer(officer, act(book.Member(officer)!)), cancel);
    }
}
