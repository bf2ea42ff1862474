using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>Giao nhiệm vụ: entrusts an officer with a duty in a unit from a day to a day.</summary>
public sealed class GiveDuty(OfficeLedger ledger, AdministeringScope scope, Staff staff, Units units)
{
    public sealed record Request(string Officer, DutyKind Kind, string Unit, DateOnly From, DateOnly? Until = null);

    public async Task<Outcome<DutyGiven>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await scope.RefusalAsync(by, request.Unit, cancel) is { } refusal)
        {
            return refusal;
        }

        return await ledger.CommitAsync(by, requestKey, book => Give(book, request), cancel);
    }

    /// <summary>What to mark about it (kiêm nhiệm), with the names of the places; it may be given all the same.</summary>
    public async Task<IReadOnlyList<Doubt>> DoubtsAsync(Duty duty, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(duty);
        var tree = await units.OnAsync(duty.From, cancel);
        var member = await staff.FindAsync(duty.Officer, cancel);
        return [.. DutySeparation.Doubts(duty, member?.Duties ?? [], unit => tree.AuthorityOf(unit)?.Code)
            .Select(doubt => doubt with { Facts = [.. doubt.Facts.Select(fact => fact is string unit && tree.Find(unit) is not null ? tree.ShortPathOf(unit) : fact)] })];
    }

    private static Outcome<DutyGiven> Give(Book book, Request request) => book.Member(request.Officer) is { } member
        ? book.KeepForOfficer(request.Officer, member.Give(request.Kind, request.Unit, book.Unit(request.Unit), request.From, request.Until))
        : StaffRefusals.OfficerUnknown(request.Officer);
}
