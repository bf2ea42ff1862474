using System.Collections.Concurrent;

namespace MotCua.Domain.Organisation;

/// <summary>The organisation in all times: gives the tree of a day, and carries a unit from the map of one day to that of another.</summary>
public sealed class UnitMap
{
    /// <summary>Trees kept ready; a report asks for few days, an old list for some more.</summary>
    private const int TreesKept = 40;

    private readonly Dictionary<string, UnitHistory> histories;
    private readonly ILookup<string, (UnitHistory Old, Succession Succession)> predecessors;
    private readonly DateOnly[] borders;
    private readonly ConcurrentDictionary<int, UnitTree> trees = new();

    public UnitMap(IEnumerable<UnitHistory> histories)
    {
        this.histories = histories.ToDictionary(history => history.Code, StringComparer.Ordinal);
        predecessors = this.histories.Values
            .SelectMany(old => old.Successions.Select(succession => (old, succession)))
            .ToLookup(pair => pair.succession.Successor, StringComparer.Ordinal);
        borders = [.. this.histories.Values.SelectMany(history => history.Versions)
            .SelectMany(version => version.Until is DateOnly until && until < DateOnly.MaxValue ? [version.From, until.AddDays(1)] : new[] { version.From })
            .Distinct().Order()];
    }

    public static UnitMap Empty { get; } = new([]);

    public int Count => histories.Count;

    public IEnumerable<UnitHistory> All => histories.Values;

    public UnitHistory? Find(string code) => histories.GetValueOrDefault(code);

    /// <summary>The version of a unit that holds on a day.</summary>
    public Unit? Find(string code, DateOnly day) => Find(code)?.On(day);

    /// <summary>The tree of a day. Days between two changes share one tree, so the tree's own day may be earlier.</summary>
    public UnitTree On(DateOnly day)
    {
        var border = Array.BinarySearch(borders, day);
        var period = border >= 0 ? border : ~border - 1;
        if (trees.TryGetValue(period, out var tree))
        {
            return tree;
        }

        if (trees.Count >= TreesKept)
        {
            trees.Clear();
        }

        return trees.GetOrAdd(period, at => new UnitTree(histories.Values.SelectMany(history => history.Versions), at < 0 ? day : borders[at]));
    }

    /// <summary>Codes that stood in the subtree of <paramref name="code"/> on any day of the period, ends included.</summary>
    public IReadOnlySet<string> SubtreeDuring(string code, DateOnly from, DateOnly until)
    {
        var days = borders.Where(border => from < border && border <= until).Prepend(from);
        return days.SelectMany(day => On(day).Subtree(code)).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Where what belonged to a unit on one day stands on a later one: the unit itself when nothing followed it, else its successors, and theirs.
    /// "Full" only when every step of the way was.
    /// </summary>
    public IReadOnlyList<(string Code, SuccessionShare Share)> SuccessorsOf(string code, DateOnly from, DateOnly until) =>
        Walk(code, SuccessionShare.Full, (unit, after) => (Find(unit)?.Successions ?? []).Where(one => one.From > after && one.From <= until)
            .Select(one => (one.Successor, one.From, one.Share)), from);

    /// <summary>Which units of an earlier day went into a unit of a later one; the unit itself when it had none before it.</summary>
    public IReadOnlyList<(string Code, SuccessionShare Share)> PredecessorsOf(string code, DateOnly on, DateOnly earlier) =>
        Walk(code, SuccessionShare.Full, (unit, before) => predecessors[unit].Where(pair => pair.Succession.From > earlier && pair.Succession.From <= before)
            .Select(pair => (pair.Old.Code, pair.Succession.From.AddDays(-1), pair.Succession.Share)), on);

    private static List<(string Code, SuccessionShare Share)> Walk(
        string code, SuccessionShare share, Func<string, DateOnly, IEnumerable<(string Code, DateOnly Day, SuccessionShare Share)>> next, DateOnly day)
    {
        var steps = next(code, day).ToList();
        return steps.Count == 0
            ? [(code, share)]
            : [.. steps.SelectMany(step => Walk(step.Code, step.Share == SuccessionShare.Partial ? step.Share : share, next, step.Day)).Distinct()];
    }
}
