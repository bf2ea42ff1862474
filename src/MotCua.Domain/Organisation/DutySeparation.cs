namespace MotCua.Domain.Organisation;

/// <summary>
/// Duties that one person should not hold at once in one authority. A small commune has few people: it is allowed, but marked
/// ("kiêm nhiệm") where it is given and in the inspector's lists.
/// </summary>
public static class DutySeparation
{
    private static readonly (DutyKind One, DutyKind Other)[] Apart =
    [
        // Who appraises does not sign.
        (DutyKind.Process, DutyKind.Approve),

        // Who receives does not change times: that is the control officer's.
        (DutyKind.Receive, DutyKind.Control),

        // Who inspects has nothing of his own to inspect.
        (DutyKind.Inspect, DutyKind.Receive),
        (DutyKind.Inspect, DutyKind.Process),
        (DutyKind.Inspect, DutyKind.Approve),
        (DutyKind.Inspect, DutyKind.Return),
    ];

    /// <summary>One doubt for each duty of the officer that should not meet <paramref name="duty"/> in time within one authority.</summary>
    /// <param name="authorityOf">Code of the authority a unit belongs to.</param>
    public static IEnumerable<Doubt> Doubts(Duty duty, IEnumerable<Duty> others, Func<string, string?> authorityOf)
    {
        ArgumentNullException.ThrowIfNull(duty);
        return others
            .Where(other => other.Id != duty.Id && other.Meets(duty.From, duty.Until) && ShouldBeApart(duty.Kind, other.Kind) && authorityOf(other.Unit) == authorityOf(duty.Unit))
            .DistinctBy(other => other.Kind)
            .Select(other => new Doubt("duty.held-together", duty.Kind, other.Kind, other.Unit));
    }

    private static bool ShouldBeApart(DutyKind one, DutyKind other) => Apart.Contains((one, other)) || Apart.Contains((other, one));
}
