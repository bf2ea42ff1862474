namespace MotCua.Domain.Routing;

/// <summary>Why a piece of work falls to an officer of a unit.</summary>
public enum RoutingWay
{
    /// <summary>Theo thôn, xóm of the applicant's address.</summary>
    Village = 1,

    /// <summary>Theo lĩnh vực of the procedure.</summary>
    Sector = 2,

    /// <summary>Theo ca trực: a day, or a day of the week.</summary>
    Roster = 3,

    /// <summary>Ít việc nhất: whoever of the unit holds the least.</summary>
    LeastWork = 4,
}

/// <summary>One line of a unit's table.</summary>
/// <param name="By">Village, sector or roster.</param>
/// <param name="Value">The village, the sector, or the day (<see cref="RosterDay"/>).</param>
/// <param name="Officer">Officer id.</param>
public sealed record RoutingLine(RoutingWay By, string Value, string Officer);

/// <summary>
/// Phân công trong đơn vị: who of a unit gets a dossier that comes to it, from a day on. Lines are asked in their order; what no line catches goes
/// to who holds the least, or to the unit's common queue.
/// </summary>
public sealed record RoutingTable
{
    private const int MostLines = 300;
    private const int LongestText = 200;

    /// <summary>Code of the unit whose work is shared out.</summary>
    public required string Unit { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The paper that shares the work out, where there is one.</summary>
    public string? Decision { get; init; }

    public required IReadOnlyList<RoutingLine> Lines { get; init; }

    /// <summary>What no line catches goes to who holds the least; otherwise to the common queue.</summary>
    public bool RestByLeastWork { get; init; }

    /// <summary>The table with its texts as they are kept, or every line that cannot be taken.</summary>
    /// <param name="serves">Whether an officer (id) works in the unit on the table's first day.</param>
    public Outcome<RoutingTable> Checked(DateOnly today, Func<string, bool> serves)
    {
        ArgumentNullException.ThrowIfNull(serves);
        var wrong = new List<Refusal>();
        if (From < today)
        {
            wrong.Add(RoutingRefusals.InThePast);
        }

        if (Lines.Count > MostLines)
        {
            wrong.Add(RoutingRefusals.TooManyLines(MostLines));
        }

        var decision = People.VietnameseText.Said(Decision);
        if (decision is { Length: > LongestText })
        {
            wrong.Add(RoutingRefusals.TooLong("Decision", LongestText));
        }

        var lines = Lines.Select(line => line with { Value = People.VietnameseText.Compose(line.Value) }).ToList();
        foreach (var (place, line) in lines.Index())
        {
            wrong.AddRange(RefusalsOf(line, place + 1, serves));
        }

        return wrong.Count > 0 ? wrong : this with { Decision = decision, Lines = lines };
    }

    private static IEnumerable<Refusal> RefusalsOf(RoutingLine line, int place, Func<string, bool> serves)
    {
        if (line.By is not (RoutingWay.Village or RoutingWay.Sector or RoutingWay.Roster))
        {
            yield return RoutingRefusals.NoWay(place);
        }

        if (line.Value.Length == 0)
        {
            yield return RoutingRefusals.NoValue(place);
        }
        else if (line.Value.Length > LongestText)
        {
            yield return RoutingRefusals.TooLong("Lines", LongestText);
        }
        else if (line.By is RoutingWay.Roster && RosterDay.Read(line.Value) is null)
        {
            yield return RoutingRefusals.NoDay(place, line.Value);
        }

        if (!serves(line.Officer))
        {
            yield return RoutingRefusals.NotServing(place, line.Officer);
        }
    }
}

/// <summary>Phân công trong đơn vị: a unit's table from a day on. What an earlier one said for later days no longer holds.</summary>
[EntryType("routing.set")]
public sealed record RoutingSet(RoutingTable Table) : Facts;
