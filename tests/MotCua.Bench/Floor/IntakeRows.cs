using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MotCua.Application.Data;
using MotCua.Application.Tracking;

namespace MotCua.Bench.Floor;

/// <summary>
/// The rows that one real intake left in the database, found by comparing every table before and after it, to be written again and again by
/// plain SQL under other keys. What full-text search keeps beside them is written by the database itself, by the same triggers.
/// </summary>
internal sealed class IntakeRows
{
    /// <summary>Above every number that real entries have.</summary>
    private const long FirstFreeNumber = 10_000_000;

    private readonly string code;
    private readonly string searched;
    private readonly List<RawRow> added = [];
    private readonly List<RawRow> changed = [];

    private IntakeRows(string code)
    {
        this.code = code;
        searched = Searched(code);
    }

    /// <summary>Rows that intakes share: counters, series, the head of the chain. Written once for a group, as the ledger does.</summary>
    public IReadOnlyList<RawRow> Changed => changed;

    /// <summary>Takes down what each of several real intakes writes.</summary>
    /// <param name="receive">Receives a dossier and answers its code.</param>
    public static async Task<IReadOnlyList<IntakeRows>> WatchAsync(MotCuaDb db, int intakes, Func<Task<string>> receive)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        var watched = new List<IntakeRows>();
        while (watched.Count < intakes)
        {
            var before = Tables(db.Model, connection);
            var code = await receive();
            watched.Add(Between(before, Tables(db.Model, connection), code));
        }

        return watched;
    }

    /// <summary>The new rows, as intake <paramref name="number"/> would write them.</summary>
    public IEnumerable<RawRow> Added(long number)
    {
        var other = $"{code[..^4]}{number:00000000}";
        return added.Select(row => row with { Values = Under(row, other, number) });
    }

    private static Dictionary<string, (RawTable Table, Dictionary<string, object[]> Rows)> Tables(IModel model, DbConnection connection) =>
        model.GetEntityTypes().ToDictionary(
            entity => entity.GetTableName()!,
            entity => RawTable.Read(connection, entity.GetTableName()!, [.. entity.FindPrimaryKey()!.Properties.Select(key => key.GetColumnName())]));

    private static IntakeRows Between(
        Dictionary<string, (RawTable Table, Dictionary<string, object[]> Rows)> before, Dictionary<string, (RawTable Table, Dictionary<string, object[]> Rows)> after, string code)
    {
        var intake = new IntakeRows(code);
        foreach (var (name, (table, rows)) in after)
        {
            foreach (var (key, values) in rows)
            {
                var row = new RawRow(table, values);
                var old = before[name].Rows.GetValueOrDefault(key);
                if (old is null && table.KeyOf(intake.Under(row, "another", 1)) != key)
                {
                    intake.added.Add(row);
                }
                else if (old is null || !old.Zip(values).All(pair => Same(pair.First, pair.Second)))
                {
                    intake.changed.Add(row);
                }
            }
        }

        return intake;
    }

    private object[] Under(RawRow row, string other, long number)
    {
        var values = (object[])row.Values.Clone();
        for (var place = 0; place < values.Length; place++)
        {
            values[place] = values[place] switch
            {
                string text when row.Table.Columns[place] == "request_key" => $"{text}-{number}",
                string text => text.Replace(code, other, StringComparison.Ordinal).Replace(searched, Searched(other), StringComparison.Ordinal),
                long when row.Table.Name == "entries" && row.Table.Columns[place] == "sequence" => FirstFreeNumber + number,
                var same => same,
            };
        }

        return values;
    }

    /// <summary>Day and number of a code, as the search keeps them.</summary>
    private static string Searched(string code) => SearchTerms.Number(code[(code.IndexOf('-', StringComparison.Ordinal) + 1)..]);

    private static bool Same(object one, object other) => one is byte[] left && other is byte[] right ? left.AsSpan().SequenceEqual(right) : Equals(one, other);
}
