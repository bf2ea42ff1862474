namespace MotCua.Domain.Reports;

/// <summary>
/// Which of the counts that make up a total the public is not told, so that nobody is recognised by being one of a few. Beside every small count the
/// next smallest is withheld too: what a total leaves over is then the sum of at least two, and each of them may be anything from one to more than the
/// smallest that is told.
/// </summary>
public sealed class SmallNumbers
{
    private readonly HashSet<string> withheld;

    private SmallNumbers(HashSet<string> withheld, bool withholdsTotal)
    {
        this.withheld = withheld;
        WithholdsTotal = withholdsTotal;
    }

    /// <summary>There is nothing beside the small counts to hide them in, so their sum would tell too much.</summary>
    public bool WithholdsTotal { get; }

    /// <param name="counts">Each count by what it is of; none is below 1.</param>
    /// <param name="smallest">The smallest count that is told.</param>
    public static SmallNumbers Of(IReadOnlyCollection<(string Of, long Count)> counts, int smallest)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var small = counts.Where(one => one.Count < smallest).Select(one => one.Of).ToHashSet(StringComparer.Ordinal);
        if (small.Count == 0)
        {
            return new SmallNumbers(small, withholdsTotal: false);
        }

        var next = counts.Where(one => one.Count >= smallest).OrderBy(one => one.Count).ThenBy(one => one.Of, StringComparer.Ordinal).Select(one => one.Of).FirstOrDefault();
        return new SmallNumbers(next is null ? small : [.. small, next], withholdsTotal: next is null);
    }

    public bool Withholds(string of) => withheld.Contains(of);
}
