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
        var standing = await StandingAsync(question, cancel);
        return [.. Levels.Where(level => question.Level is null || question.Level == level)
            .SelectMany(level => Of(standing, level, [.. Asked(question, standing.Tree).Where(unit => unit.Kind == level)], count)
                .SelectMany(part => part.Counted.Select(one => new CatalogueItem(level, part.Authority, one.Procedure, one.Table))))];
    }

    /// <summary>The lines of a form: for each level one of its own, then its authorities.</summary>
    internal async Task<(IReadOnlyList<UnitKind> Levels, IReadOnlyList<FormLine> Lines)> CountAsync(StatutoryForm form, FigureQuestion question, CancellationToken cancel)
    {
        var standing = await StandingAsync(question, cancel);
        var (levels, lines) = (new List<UnitKind>(), new List<FormLine>());
        foreach (var ofLevel in Asked(question, standing.Tree).GroupBy(unit => unit.Kind).OrderBy(level => level.Key))
        {
            levels.Add(ofLevel.Key);
            lines.Add(new FormLine(ofLevel.Key, "", Cells(form, standing, ofLevel.Key, [.. ofLevel])) { IsLevel = true });
            lines.AddRange(ofLevel.OrderBy(unit => unit.Code, StringComparer.Ordinal).Select(unit => new FormLine(unit.Kind, unit.Code, Cells(form, standing, unit.Kind, [unit]))));
        }

        return (levels, lines);
    }

    private static IEnumerable<Unit> Asked(FigureQuestion question, UnitTree tree) =>
        (question.WithBelow ? tree.Subtree(question.Unit) : tree.Subtree(question.Unit).Where(unit => unit.Code == question.Unit))
        .Where(unit => unit.Kind.IsAuthority() && (question.Authority is null || question.Authority == unit.Code));

    private static long[] Cells(StatutoryForm form, Standing standing, UnitKind level, IReadOnlyList<Unit> authorities) =>
        [.. form.Columns.Select(column => column.Catalogue is { } count && (column.Level is null || column.Level == level) ? Of(standing, level, authorities, count).Sum(part => part.Counted.LongCount()) : 0)];

    /// <summary>What is counted of some authorities of one level, by the authority it is shown under.</summary>
    private static IEnumerable<(string Authority, IEnumerable<Counted> Counted)> Of(Standing standing, UnitKind level, IReadOnlyList<Unit> authorities, CatalogueCount count) => count is CatalogueCount.Processes
        ? authorities.Select(unit => (unit.Code, standing.Tables[unit.Code]))
        : authorities.Where(unit => count is CatalogueCount.Procedures || standing.Tree.DeskOf(unit.Code) is not null).Take(1).Select(unit => (unit.Code, standing.Procedures[level]));

    /// <summary>All that stood on the day the period is judged by, read once for every line.</summary>
    private async Task<Standing> StandingAsync(FigureQuestion question, CancellationToken cancel)
    {
        var day = DayOf(question.Period);
        var tree = await units.OnAsync(day, cancel);
        var holding = (await catalogue.OnAsync(day, cancel)).All(version => question.Interlinked is null || IsInterlinked(version) == question.Interlinked).ToList();
        var versions = holding.ToDictionary(version => version.Code, StringComparer.OrdinalIgnoreCase);
        var tables = (await processes.OnAsync(day, cancel))
            .Select(table => (Authority: tree.AuthorityOf(table.Unit)?.Code, Procedure: versions.GetValueOrDefault(table.Procedure), Table: table))
            .Where(one => one is { Authority: not null, Procedure: not null })
            .OrderBy(one => one.Procedure!.Name, StringComparer.Ordinal).ThenBy(one => one.Table.Unit, StringComparer.Ordinal);
        return new Standing(
            tree,
            Levels.SelectMany(_ => holding, (level, version) => (level, version)).Where(one => one.version.IsReceivedAt(ProcedureLevelOf.Authority(one.level))).ToLookup(one => one.level, one => new Counted(one.version, null)),
            tables.ToLookup(one => one.Authority!, one => new Counted(one.Procedure!, one.Table), StringComparer.Ordinal));
    }

    private static bool IsInterlinked(ProcedureVersion version) => version.Interlinked || version.Chain is not null;

    /// <param name="Table">Null for a procedure.</param>
    private sealed record Counted(ProcedureVersion Procedure, ProcessTable? Table);

    /// <param name="Procedures">Those that hold, by the level they are received at.</param>
    /// <param name="Tables">Those that hold, of procedures that hold, by authority.</param>
    private sealed record Standing(UnitTree Tree, ILookup<UnitKind, Counted> Procedures, ILookup<string, Counted> Tables);
}
