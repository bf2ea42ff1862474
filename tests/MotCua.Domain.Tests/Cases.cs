using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.Domain.Deadlines;

namespace MotCua.Domain.Tests;

/// <summary>Reads the tables of cases beside the tests. Each has a header and a column that says why the answer is right.</summary>
public static class Cases
{
    public static IEnumerable<Case> In(string path)
    {
        var full = Path.Combine(AppContext.BaseDirectory, "Cases", path);
        IEnumerable<string> files = Directory.Exists(full) ? Directory.EnumerateFiles(full, "*.csv").Order(StringComparer.Ordinal) : [full];
        return files.SelectMany(Read);
    }

    private static IEnumerable<Case> Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var header = Split(lines[0]);
        return lines.Select((line, index) => (line, number: index + 1)).Skip(1).Where(row => row.line.Length > 0)
            .Select(row => new Case($"{Path.GetFileName(file)}:{row.number}", header.Zip(Split(row.line)).ToDictionary(pair => pair.First, pair => pair.Second)));
    }

    /// <summary>A cell with commas stands between quotes.</summary>
    private static string[] Split(string line) => [.. Regex.Matches(line, "(?:^|,)(?:\"([^\"]*)\"|([^,]*))").Select(cell => cell.Groups[1].Value + cell.Groups[2].Value)];
}

/// <summary>One row of a table, told by its file and line and by its reason.</summary>
public sealed record Case(string Place, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];

    public DateTime Time(string column) => DateTime.ParseExact(Cells[column], "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    public DateOnly Date(string column) => DateOnly.ParseExact(Cells[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Limit Limit => Limit.Parse(Cells["limit"]);

    /// <summary>Settings written "late=next cutoff=16:00"; nothing is the default.</summary>
    public CountingPolicy Policy => Cells["policy"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(CountingPolicy.Default, With);

    public override string ToString() => $"{Place} {string.Join(' ', Cells.Values.Where(cell => cell.Length > 0))}";

    private static CountingPolicy With(CountingPolicy policy, string setting) => setting.Split('=') switch
    {
        ["late", "next"] => policy with { LateReceipt = LateReceipt.CountsFromNextWorkingDay },
        ["late", "due-next"] => policy with { LateReceipt = LateReceipt.DueNextWorkingDay },
        ["cutoff", var hour] => policy with { CutOffAt = TimeOnly.Parse(hour, CultureInfo.InvariantCulture) },
        ["same-day-cutoff", "off"] => policy with { SameDayCutOffAt = null },
        ["same-day-cutoff", var hour] => policy with { SameDayCutOffAt = TimeOnly.Parse(hour, CultureInfo.InvariantCulture) },
        ["last-hour", "next"] => policy with { LastHourCountsFromNextDay = true },
        ["end", "closing"] => policy with { DayEnd = DayEnd.Closing },
        ["supplement", "pause"] => policy with { OnSupplement = SupplementClock.Pause },
        ["supplement", "restart"] => policy with { OnSupplement = SupplementClock.Restart },
        ["supplement", "runs-on"] => policy with { OnSupplement = SupplementClock.RunsOn },
        _ => throw new ArgumentException($"No setting '{setting}'.", nameof(setting)),
    };
}
