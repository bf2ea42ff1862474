using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MotCua.Bench;

/// <summary>One measured figure. Where there is a floor, figure and floor are of the same run, and the ratio is the median over its rounds.</summary>
/// <param name="Budget">What was promised, in words; null for a figure that only informs.</param>
/// <param name="Met">Null without a budget.</param>
internal sealed record BenchLine(string What, double Value, string Unit, double? Floor = null, double? Ratio = null, string? Budget = null, bool? Met = null)
{
    /// <summary>Waits of the same run, in milliseconds.</summary>
    public double? P50 { get; init; }

    public double? P99 { get; init; }

    /// <summary>A figure beside its floor over several rounds: medians, because other work on the machine spoils single rounds.</summary>
    public static BenchLine Beside(string what, IReadOnlyList<(LoadResult Ours, LoadResult Floor)> rounds, string? budget = null, Func<double, double, bool>? met = null)
    {
        var value = Median(rounds.Select(round => round.Ours.PerSecond));
        var ratio = Median(rounds.Select(round => round.Ours.PerSecond / round.Floor.PerSecond));
        return new BenchLine(what, value, "/s", Median(rounds.Select(round => round.Floor.PerSecond)), ratio, budget, met?.Invoke(value, ratio))
        {
            P50 = Median(rounds.Select(round => round.Ours.P50)),
            P99 = Median(rounds.Select(round => round.Ours.P99)),
        };
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}

/// <summary>What a run found, as a table for people or as JSON.</summary>
internal static class BenchReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Table(Machine machine, IReadOnlyList<BenchLine> lines)
    {
        string[][] cells = [["what", "value", "floor", "ratio", "budget", ""], .. lines.Select(Cells)];
        var widths = Enumerable.Range(0, cells[0].Length).Select(column => cells.Max(row => row[column].Length)).ToArray();
        var table = new StringBuilder();
        foreach (var row in cells)
        {
            table.AppendJoin("  ", row.Select((cell, column) => column is 0 or > 3 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).AppendLine();
        }

        return table.Append(machine).ToString();
    }

    public static string AsJson(Machine machine, IReadOnlyList<BenchLine> lines) => JsonSerializer.Serialize(new { machine, lines }, Json);

    public static string[] Cells(BenchLine line) =>
    [
        line.What,
        Number(line.Value) + line.Unit + (line.P99 is { } p99 ? string.Create(CultureInfo.InvariantCulture, $" (p50 {line.P50:0.0}, p99 {p99:0.0} ms)") : ""),
        line.Floor is { } floor ? Number(floor) + line.Unit : "",
        line.Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "",
        line.Budget ?? "",
        line.Met switch { true => "met", false => "missed", null => "" },
    ];

    private static string Number(double value) => value.ToString(value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
