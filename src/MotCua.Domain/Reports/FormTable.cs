using MotCua.Domain.Organisation;

namespace MotCua.Domain.Reports;

/// <summary>A line of form II.06a/VPCP/KSTT: what the authorities of one level did in one sector.</summary>
/// <param name="Cells">Columns (3) to (13).</param>
public sealed record FormLine(UnitKind Level, string Sector, IReadOnlyList<long> Cells)
{
    public const int FirstColumn = 3;
    public const int LastColumn = 13;

    public long this[int column] => Cells[column - FirstColumn];
}

/// <summary>What has to hold in every line of a form: a column is the sum of others.</summary>
public sealed record FormIdentity(int Sum, IReadOnlyList<int> Parts)
{
    public bool HoldsIn(IReadOnlyList<long> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return cells[Sum - FormLine.FirstColumn] == Parts.Sum(part => cells[part - FormLine.FirstColumn]);
    }
}

/// <summary>A cell that says another number than when the period was closed.</summary>
public sealed record FormDifference(UnitKind Level, string Sector, int Column, long Closed, long Now);

/// <summary>The table of form II.06a/VPCP/KSTT (law page 7.1): levels, in each its sectors. The line of a level and the total are sums and kept nowhere.</summary>
/// <param name="Levels">Those that have authorities in the period, or dossiers to count.</param>
public sealed record FormTable(IReadOnlyList<UnitKind> Levels, IReadOnlyList<FormLine> Lines)
{
    private static readonly IReadOnlyList<long> Nothing = new long[FormLine.LastColumn - FormLine.FirstColumn + 1];

    public static IReadOnlyList<FormIdentity> Identities { get; } = [new(3, [4, 5, 6]), new(7, [8, 9, 10]), new(11, [12, 13]), new(3, [7, 11])];

    public IReadOnlyList<long> Total => Sum(Lines);

    public IEnumerable<FormLine> Of(UnitKind level) => Lines.Where(line => line.Level == level);

    public IReadOnlyList<long> SumOf(UnitKind level) => Sum(Of(level));

    public bool Holds(FormIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return Lines.All(line => identity.HoldsIn(line.Cells)) && identity.HoldsIn(Total);
    }

    /// <summary>Cells of the lines that this table, the one closed, and another do not say alike; in the order of the form.</summary>
    public IReadOnlyList<FormDifference> DifferencesTo(FormTable now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            .. from line in Lines.Concat(now.Lines).Select(line => (line.Level, line.Sector)).Distinct().OrderBy(line => line.Level).ThenBy(line => line.Sector, StringComparer.Ordinal)
               let closed = CellsOf(line.Level, line.Sector)
               let current = now.CellsOf(line.Level, line.Sector)
               from column in Enumerable.Range(FormLine.FirstColumn, closed.Count)
               where closed[column - FormLine.FirstColumn] != current[column - FormLine.FirstColumn]
               select new FormDifference(line.Level, line.Sector, column, closed[column - FormLine.FirstColumn], current[column - FormLine.FirstColumn]),
        ];
    }

    private IReadOnlyList<long> CellsOf(UnitKind level, string sector) => Lines.FirstOrDefault(line => line.Level == level && line.Sector == sector)?.Cells ?? Nothing;

    private static IReadOnlyList<long> Sum(IEnumerable<FormLine> lines) =>
        lines.Aggregate(Nothing, (sum, line) => [.. sum.Zip(line.Cells, (one, other) => one + other)]);
}
