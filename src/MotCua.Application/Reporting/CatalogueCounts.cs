using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>What a form counts in place of dossiers.</summary>
public enum CatalogueCount
{
    /// <summary>Thuộc thẩm quyền: procedures of the level that an authority stands for.</summary>
    Procedures = 1,

    /// <summary>Thực hiện theo cơ chế một cửa, một cửa liên thông: of these the ones of an authority that has a one-stop desk.</summary>
    AtDesks = 2,

    /// <summary>Quy trình nội bộ được ban hành: process tables of the authority, and of its desks, for procedures that hold.</summary>
    Processes = 3,
}

/// <summary>One thing that a cell counts.</summary>
/// <param name="Authority">Code; of a level's procedure the first authority that has it.</param>
/// <param name="Process">Null for a procedure.</param>
public sealed record CatalogueItem(UnitKind Level, string Authority, ProcedureVersion Procedure, ProcessTable? Process);

/// <summary>
/// Counts the catalogue and the process tables on a day, by authority and level: the versions, the tables and the authorities that stood then. A procedure is counted once in its
/// level however many authorities of it there are, and once in each level it is handled at; a process table is an authority's own, so each counts.
/// </summary>
public sealed class CatalogueCounts(Catalogue catalogue, Processes processes, Units units, OfficeTime time)
{
    private static readonly UnitKind[] Levels = [UnitKind.Province, UnitKind.District, UnitKind.Commune];

    /// <summary>The day a period is judged by: its last, or today while it lasts.</summary>
    public DateOnly DayOf(ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.Last < time.Today ? period.Last : time.Today;
    }

    /// <summary>Exactly what a cell counts, by level, then authority, then the alphabet.</summary>
    /// <param name="question">Unit, level and authority of the line; interlinked procedures only, or all others.</param>
    public async Task<IReadOnlyList<CatalogueItem>> ListAsync(FigureQuestion question, CatalogueCount count, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (day, items) = (DayOf(question.Period), new List<CatalogueItem>());
        var tree = await units.OnAsync(day, cancel);
        var holding = (await catalogue.OnAsync(day, cancel)).All(version => question.Interlinked is null || IsInterlinked(version) == question.Interlinked).ToList();
        var tables = count is CatalogueCount.Processes ? await TablesAsync(holding, tree, day, cancel) : null;
        foreach (var level in Levels.Where(level => question.Level is null || question.Level == level))
        {
            var authorities = Asked(question, tree).Where(unit => unit.Kind == level).ToList();
            items.AddRange(tables is not null
                ? authorities.SelectMany(unit => tables[unit.Code].Select(one => new CatalogueItem(level, unit.Code, one.Procedure, one.Table)))
                : authorities.Where(unit => count is CatalogueCount.Procedures || tree.DeskOf(unit.Code) is not null).Take(1)
                    .SelectMany(unit => holding.Where(version => version.IsReceivedAt(ProcedureLevelOf.Authority(level))).Select(version => new CatalogueItem(level, unit.Code, version, null))));
        }

        return items;
    }

    /// <summary>The lines of a form: for each level one of its own, then its authorities.</summary>
    internal async Task<(IReadOnlyList<UnitKind> Levels, IReadOnlyList<FormLine> Lines)> CountAsync(StatutoryForm form, FigureQuestion question, CancellationToken cancel)
    {
        var tree = await units.OnAsync(DayOf(question.Period), cancel);
        var (levels, lines) = (new List<UnitKind>(), new List<FormLine>());
        foreach (var ofLevel in Asked(question, tree).GroupBy(unit => unit.Kind).OrderBy(level => level.Key))
        {
            levels.Add(ofLevel.Key);
            lines.Add(new FormLine(ofLevel.Key, "", await CellsAsync(form, question with { Level = ofLevel.Key }, cancel)) { IsLevel = true });
            foreach (var unit in ofLevel.OrderBy(unit => unit.Code, StringComparer.Ordinal))
            {
                lines.Add(new FormLine(unit.Kind, unit.Code, await CellsAsync(form, question with { Level = unit.Kind, Authority = unit.Code }, cancel)));
            }
        }

        return (levels, lines);
    }

    private static bool IsInterlinked(ProcedureVersion version) => version.Interlinked || version.Chain is not null;

    private static IEnumerable<Unit> Asked(FigureQuestion question, UnitTree tree) =>
        (question.WithBelow ? tree.Subtree(question.Unit) : tree.Subtree(question.Unit).Where(unit => unit.Code == question.Unit))
        .Where(unit => unit.Kind.IsAuthority() && (question.Authority is null || question.Authority == unit.Code));

    private async Task<long[]> CellsAsync(StatutoryForm form, FigureQuestion line, CancellationToken cancel)
    {
        var counts = new Dictionary<CatalogueCount, long>();
        foreach (var count in form.Columns.Select(column => column.Catalogue).OfType<CatalogueCount>().Distinct())
        {
            counts[count] = (await ListAsync(line, count, cancel)).Count;
        }

        return [.. form.Columns.Select(column => column.Catalogue is { } count && (column.Level is null || column.Level == line.Level) ? counts[count] : 0)];
    }

    /// <summary>The tables that hold, of procedures that hold, by authority.</summary>
    private async Task<ILookup<string, (ProcedureVersion Procedure, ProcessTable Table)>> TablesAsync(IReadOnlyList<ProcedureVersion> holding, UnitTree tree, DateOnly day, CancellationToken cancel)
    {
        var versions = holding.ToDictionary(version => version.Code, StringComparer.OrdinalIgnoreCase);
        return (await processes.OnAsync(day, cancel))
            .Select(table => (Authority: tree.AuthorityOf(table.Unit)?.Code, Procedure: versions.GetValueOrDefault(table.Procedure), Table: table))
            .Where(one => one is { Authority: not null, Procedure: not null })
            .OrderBy(one => one.Procedure!.Name, StringComparer.Ordinal).ThenBy(one => one.Table.Unit, StringComparer.Ordinal)
            .ToLookup(one => one.Authority!, one => (one.Procedure!, one.Table), StringComparer.Ordinal);
    }
}
