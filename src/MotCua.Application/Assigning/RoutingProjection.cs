using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Routing;

namespace MotCua.Application.Assigning;

/// <summary>One row for each unit that shares its work out by a table.</summary>
public sealed class RoutingProjection : IProjection
{
    public IReadOnlyList<Type> Rows { get; } = [typeof(RoutingRow)];

    public static string StreamOf(string unit) => $"routing:{unit}";

    public static IReadOnlyList<RoutingTable> Unfold(RoutingRow? row) => row is null ? [] : JsonSerializer.Deserialize<List<RoutingTable>>(row.Tables, EntryJson.Whole)!;

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (facts is RoutingSet { Table: var table })
        {
            // A later word on the same or a later day takes the place of the one before.
            var before = Unfold(rows.Find<RoutingRow>(table.Unit)).Where(one => one.From < table.From);
            rows.Put(new RoutingRow { Unit = table.Unit, Tables = JsonSerializer.Serialize(before.Append(table).ToList(), EntryJson.Whole) });
        }
    }
}
