using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>A unit's process tables, one row for each of its procedures.</summary>
public sealed class ProcessProjection : IProjection
{
    public IReadOnlyList<Type> Rows { get; } = [typeof(ProcessRow)];

    public static string StreamOf(string unit, string procedure) => $"process:{unit}/{procedure}";

    public static IReadOnlyList<ProcessTable> Unfold(ProcessRow? row) => row is null ? [] : JsonSerializer.Deserialize<List<ProcessTable>>(row.Tables, EntryJson.Whole)!;

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (facts is ProcessWithdrawn gone)
        {
            var tables = Unfold(rows.Find<ProcessRow>(gone.Unit, gone.Procedure));
            Put(rows, gone.Unit, gone.Procedure, tables.Select(one => one.Number == gone.Number ? one with { ValidUntil = gone.LastDay, WithdrawnBy = gone.Decision } : one));
            return;
        }

        if (facts is not ProcessPublished { Table: var table })
        {
            return;
        }

        var dayBefore = table.ValidFrom.AddDays(-1);
        var before = Unfold(rows.Find<ProcessRow>(table.Unit, table.Procedure)).Select(one => one.ValidUntil is null || one.ValidUntil > dayBefore ? one with { ValidUntil = dayBefore } : one);
        Put(rows, table.Unit, table.Procedure, before.Append(table));
    }

    private static void Put(IRows rows, string unit, string procedure, IEnumerable<ProcessTable> tables) =>
        rows.Put(new ProcessRow { Unit = unit, Procedure = procedure, Tables = JsonSerializer.Serialize(tables.ToList(), EntryJson.Whole) });
}
