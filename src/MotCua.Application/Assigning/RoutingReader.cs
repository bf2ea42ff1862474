using MotCua.Application.Importing;
using MotCua.Domain.People;
using MotCua.Domain.Routing;

namespace MotCua.Application.Assigning;

/// <summary>Reads the lines of a unit's table from rows of way (village, sector, roster), value and officer.</summary>
public static class RoutingReader
{
    private static readonly string[] Columns = ["way", "value", "officer"];

    /// <summary>The columns that are missing; empty when the table can be read.</summary>
    public static IReadOnlyList<string> Missing(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. Columns.Where(column => !table.Has(column))];
    }

    /// <summary>The lines as written; what cannot be, the check says.</summary>
    public static IReadOnlyList<RoutingLine> Read(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. table.Rows.Select(row => new RoutingLine(WayOf(row["way"]), row["value"], row["officer"]))];
    }

    private static RoutingWay WayOf(string text) => VietnameseText.Fold(text) switch
    {
        "village" or "thon" or "xom" => RoutingWay.Village,
        "sector" or "linh vuc" => RoutingWay.Sector,
        "roster" or "ca truc" => RoutingWay.Roster,
        _ => 0,
    };
}
