using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Inspecting;

/// <summary>A commune of a round as an act finds it on the writer.</summary>
internal sealed record VisitAct(InspectionRound Round, InspectionVisit Visit, Book Book)
{
    public DateOnly Today => OfficeTime.DayOf(Book.At);

    /// <summary>Null when there is no such finding.</summary>
    public Finding? Find(int number) => Book.Find<FindingRow>(Round.Id, Visit.Unit, number) is { } row ? InspectionProjection.Unfold(row) : null;

    public IEnumerable<Finding> Findings => InspectionProjection.FindingsOf(Book.Find<FindingRow>, Visit);

    public T Append<T>(T facts)
        where T : Facts => Book.Append(InspectionProjection.StreamOf(Round.Id), facts);
}

/// <summary>Runs an act on a commune of a round: load, ask, append.</summary>
public sealed class InspectionActs(OfficeLedger ledger)
{
    /// <summary>Throws <see cref="InspectionNotFoundException"/> when there is no such round or commune: an address is checked before an act.</summary>
    internal Task<Outcome<T>> RunAsync<T>(string round, string unit, Officer by, string? requestKey, Func<VisitAct, Outcome<T>> act, CancellationToken cancel)
        where T : Facts => ledger.CommitAsync(
            by,
            requestKey,
            book =>
            {
                var on = Load(book, round, unit);
                return act(on).Then<T>(facts => on.Append(facts));
            },
            cancel);

    /// <summary>The same for one finding.</summary>
    internal Task<Outcome<T>> RunAsync<T>(FindingKey key, Officer by, string? requestKey, Func<VisitAct, Finding, Outcome<T>> act, CancellationToken cancel)
        where T : Facts => RunAsync(key.Round, key.Unit, by, requestKey, on => act(on, on.Find(key.Number) ?? throw new InspectionNotFoundException(key.Round)), cancel);

    internal static VisitAct Load(Book book, string round, string unit) =>
        book.Find<InspectionRoundRow>(round) is { } plan && book.Find<InspectionVisitRow>(round, unit) is { } visit
            ? new VisitAct(InspectionProjection.Unfold(plan), InspectionProjection.Unfold(visit), book)
            : throw new InspectionNotFoundException(round);
}

/// <summary>There is no such round, commune of it, or finding.</summary>
public sealed class InspectionNotFoundException(string round) : Exception($"No inspection, commune or finding is known under {round}.");
