using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Administering;

/// <summary>Đặt giờ làm việc: a unit's weekly hours from a day on, for itself and for what is under it without hours of its own.</summary>
public sealed class SetOfficeHours(OfficeLedger ledger, AdministeringScope scope)
{
    /// <param name="Hours">"Mon-Fri 07:00-11:30 13:30-17:00; Sat 07:00-11:30".</param>
    /// <param name="Decision">What it rests on.</param>
    public sealed record Request(string Unit, DateOnly From, string Hours, string Decision);

    public async Task<Outcome<OfficeHoursSet>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        if (await scope.RefusalAsync(by, request.Unit, cancel) is { } refusal)
        {
            return refusal;
        }

        var set = CalendarNotice.SetHours(request.Unit, request.From, request.Hours, request.Decision);
        return await ledger.CommitAsync(by, requestKey, book => set.Then<OfficeHoursSet>(facts => book.Append(Calendars.Stream, facts)), cancel);
    }
}
