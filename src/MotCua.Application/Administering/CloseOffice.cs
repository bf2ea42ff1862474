using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Administering;

/// <summary>Đóng cửa tại chỗ: a unit, with all that is in its house, does not work from a day to a day, or only some hours of them.</summary>
public sealed class CloseOffice(OfficeLedger ledger, AdministeringScope scope)
{
    /// <param name="Hours">What is still worked: "morning", "afternoon", stretches; null when closed.</param>
    public sealed record Request(string Unit, DateOnly From, DateOnly Until, string Reason, string? Hours);

    public async Task<Outcome<OfficeClosed>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        if (await scope.RefusalAsync(by, request.Unit, cancel) is { } refusal)
        {
            return refusal;
        }

        var closed = CalendarNotice.Close(request.Unit, request.From, request.Until, request.Reason, request.Hours);
        return await ledger.CommitAsync(by, requestKey, book => closed.Then<OfficeClosed>(facts => book.Append(Calendars.Stream, facts)), cancel);
    }
}

/// <summary>Bỏ việc đóng cửa: the office works on those days after all.</summary>
public sealed class WithdrawClosure(OfficeLedger ledger, Calendars calendars, AdministeringScope scope)
{
    public async Task<Outcome<ClosureWithdrawn>> RunAsync(string unit, DateOnly from, Officer by, string? requestKey, CancellationToken cancel)
    {
        if (await scope.RefusalAsync(by, unit, cancel) is { } refusal)
        {
            return refusal;
        }

        var known = await calendars.BookAsync(cancel);
        return await ledger.CommitAsync(by, requestKey, book => CalendarNotice.Withdraw(known, unit, from).Then<ClosureWithdrawn>(facts => book.Append(Calendars.Stream, facts)), cancel);
    }
}
