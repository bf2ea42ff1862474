using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>Giao người làm thay: while an officer is away from a day to a day, another does the officer's duties. All of them or none.</summary>
public sealed class CoverDuty(OfficeLedger ledger, AdministeringScope scope, Staff staff)
{
    /// <param name="Duties">Ids of the duties to cover; at least one.</param>
    public sealed record Request(string Away, string Substitute, IReadOnlyList<string> Duties, DateOnly From, DateOnly? Until, string? Reason);

    public async Task<Outcome<DutyCovered>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var away = await staff.FindAsync(request.Away, cancel);
        var covered = request.Duties.Select(id => away?.Duties.FirstOrDefault(duty => duty.Id == id)).ToList();
        if (covered.Count == 0 || covered.Any(duty => duty is null))
        {
            return StaffRefusals.DutyUnknown;
        }

        foreach (var unit in covered.Select(duty => duty!.Unit).Distinct())
        {
            if (await scope.RefusalAsync(by, unit, cancel) is { } refusal)
            {
                return refusal;
            }
        }

        return await ledger.CommitAsync(by, requestKey, book => Cover(book, request), cancel);
    }

    private static Outcome<DutyCovered> Cover(Book book, Request request)
    {
        var outcomes = request.Duties.Select(duty => CoverOne(book, request, duty)).ToList();
        var refusals = outcomes.SelectMany(outcome => outcome.Refusals).DistinctBy(refusal => refusal.ToString()).ToList();
        return refusals.Count > 0 ? refusals : outcomes[0];
    }

    private static Outcome<DutyCovered> CoverOne(Book book, Request request, string duty)
    {
        if (book.Member(request.Away) is not { } away)
        {
            return StaffRefusals.OfficerUnknown(request.Away);
        }

        if (book.Member(request.Substitute) is not { } substitute)
        {
            return StaffRefusals.OfficerUnknown(request.Substitute);
        }

        var unit = book.Unit(away.Duties.FirstOrDefault(one => one.Id == duty)?.Unit);
        return book.KeepForOfficer(request.Substitute, substitute.Cover(away, duty, unit, request.From, request.Until, request.Reason));
    }
}
