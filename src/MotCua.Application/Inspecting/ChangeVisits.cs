using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Inspecting;

/// <summary>Adds a commune to a round, moves its day, or leaves it out. The seeds of the others stay as they are.</summary>
public sealed class ChangeVisits(InspectionActs acts, OfficeLedger ledger, Access access)
{
    public async Task<Outcome<VisitSet>> SetAsync(string round, string unit, DateOnly on, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var reach = (await access.ReachAsync(by, cancel)).ToHashSet(StringComparer.Ordinal);
        return await ledger.CommitAsync(
            by,
            requestKey,
            book =>
            {
                var plan = InspectionProjection.Unfold(book.Find<InspectionRoundRow>(round) ?? throw new InspectionNotFoundException(round));
                var visit = book.Find<InspectionVisitRow>(round, unit) is { } row ? InspectionProjection.Unfold(row) : null;
                return plan.SetVisit(unit, on, visit, reach, OfficeTime.DayOf(book.At), by).Then<VisitSet>(set => book.Append(InspectionProjection.StreamOf(round), set));
            },
            cancel);
    }

    public Task<Outcome<VisitDropped>> DropAsync(string round, string unit, string? reason, Officer by, string? requestKey, CancellationToken cancel) =>
        acts.RunAsync(round, unit, by, requestKey, on => on.Round.DropVisit(on.Visit, reason, by), cancel);
}
