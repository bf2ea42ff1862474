using MotCua.Domain.Organisation;

namespace MotCua.Domain.Reports;

/// <summary>A line of a statutory form: what the authorities of one level did in one sector, or one authority of that level in all of them.</summary>
/// <param name="Sector">Name of the sector, or code of the authority, as the form has its lines.</param>
/// <param name="Cells">Of the counted columns, in their order.</param>
public sealed record FormLine(UnitKind Level, string Sector, IReadOnlyList<long> Cells)
{
    /// <summary>It is its level as a whole, where the lines of the level count the same things and may not be added up.</summary>
    public bool IsLevel { get; init; }
}

/// <summary>What has to hold in every line of a form: a column is the sum of others.</summary>
public sealed record FormIdentity(int Sum, IReadOnlyList<int> Parts);

/// <summary>The counted columns of a form, by the numbers under their heads.</summary>
/// <param name="First">Number of the first one.</param>
public sealed record FormShape(int First, int Columns, IReadOnlyList<FormIdentity> Identities)
{
    public int Last => First + Columns - 1;

    public IEnumerable<int> Numbers => Enumerable.Range(First, Columns);

    public bool Holds(FormIdentity identity, IReadOnlyList<long> cells)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(cells);
        return cells[identity.Sum - First] == identity.Parts.Sum(part => cells[part - First]);
    }
}

/// <summary>A cell that says another number than when the period was closed.</summary>
public sealed record FormDifference(UnitKind Level, string Sector, int Column, long Closed, long Now);

/// <summary>
/// The table of a statutory form (law page 7.1): levels, in each its lines. The line of a level and the total are sums and kept nowhere, so that a higher unit's figures are
/// those of the units below it, each counted once; only a level whose lines count the same things has a line of its own.
/// </summary>
/// <param name="Levels">Those that have authorities in the period, or dossiers to count.</param>
public sealed record FormTable(FormShape Shape, IReadOnlyList<UnitKind> Levels, IReadOnlyList<FormLine> Lines)
{
    public IReadOnlyList<long> Total => Sum(Levels.Select(SumOf));

    public IEnumerable<FormLine> Of(UnitKind level) => Lines.Where(line => line.Level == level && !line.IsLevel);

    public IReadOnlyList<long> SumOf(UnitKind level) => Lines.FirstOrDefault(line => line.Level == level && line.IsLevel)?.Cells ?? Sum(Of(level).Select(line => line.Cells));

    public bool Holds(FormIdentity identity) => Lines.All(line => Shape.Holds(identity, line.Cells)) && Shape.Holds(identity, Total);

    /// <summary>Cells of the lines that this table, the one closed, and another do not say alike; in the order of the form.</summary>
    public IReadOnlyList<FormDifference> DifferencesTo(FormTable now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            .. from line in Lines.Concat(now.Lines).Select(line => (line.Level, line.Sector)).Distinct().OrderBy(line => line.Level).ThenBy(line => line.Sector, StringComparer.Ordinal)
               let closed = CellsOf(line.Level, line.Sector)
               let current = now.CellsOf(line.Level, line.Sector)
               from column in Shape.Numbers
               where closed[column - Shape.First] != current[column - Shape.First]
               select new FormDifference(line.Level, line.Sector, column, closed[column - Shape.First], current[column - Shape.First]),
        ];
    }

    private IReadOnlyList<long> CellsOf(UnitKind level, string sector) => Lines.FirstOrDefault(line => line.Level == level && line.Sector == sector)?.Cells ?? new long[Shape.Columns];

    private IReadOnlyList<long> Sum(IEnumerable<IReadOnlyList<long>> lines) =>
        lines.Aggregate((IReadOnlyList<long>)new long[Shape.Columns], (sum, cells) => [.. sum.Zip(cells, (one, other) => one + other)]);
}
