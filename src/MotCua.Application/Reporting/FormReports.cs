using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Interlinking;
using MotCua.Application.Ledger;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>A place in a ledger: everything up to it counts.</summary>
public sealed record LedgerPosition(string Node, long Sequence);

/// <summary>A statutory form of a unit for a period, as it is counted now.</summary>
/// <param name="AsOf">UTC: the end of the period, or now while it lasts.</param>
/// <param name="Position">The newest entry before the counting began.</param>
public sealed record FormReport(StatutoryForm Form, FigureQuestion Question, DateTime AsOf, FormTable Table, LedgerPosition Position)
{
    /// <summary>What a cell opens: of one line: of a level's sector or authority; of a level, or of all, without one.</summary>
    public FigureQuestion AskedOf(UnitKind? level, string? line, FormColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (column.Catalogue is not null)
        {
            // A column of one level is empty in the lines of the others, and in the total it is that level.
            return Question with { Level = level ?? column.Level, Authority = line };
        }

        if (Form.Lines is FormLines.Agency)
        {
            return Question with { Level = level, Interlinked = true };
        }

        var asked = Question with { Level = level, Cause = column.Cause };
        return Form.Lines is FormLines.Sector ? asked with { Sector = line } : asked with { Authority = line };
    }
}

/// <summary>Counts a statutory form: for each level of authorities its sectors, or the authorities themselves.</summary>
public sealed class FormReports(FiguresOf figures, ApartFigures apart, CatalogueCounts catalogue, StageFigures stages, ReportUnits units, IDbContextFactory<MotCuaDb> databases, LedgerOptions ledger, OfficeTime time)
{
    private static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);
    private static readonly UnitKind[] Levels = [UnitKind.Province, UnitKind.District, UnitKind.Commune];

    /// <param name="asked">Unit, period, whether those below it count, and of interlinked dossiers only or all others; whatever else is asked is answered whole.</param>
    public async Task<FormReport> MakeAsync(StatutoryForm form, FigureQuestion asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(asked);
        var question = asked.Whole() with { Interlinked = asked.Interlinked };
        var position = await PositionAsync(cancel);
        if (form.IsOfCatalogue)
        {
            var (standingLevels, counted) = await catalogue.CountAsync(form, question, cancel);
            return new FormReport(form, question, ReportMoment.Of(question.Period, time).AsOf, new FormTable(form.Shape, standingLevels, counted), position);
        }

        var standing = await StandingAsync(question, cancel);
        var cells = await ApartAsync(form, question, cancel);
        var (levels, lines, asOf) = (new List<UnitKind>(), new List<FormLine>(), DateTime.MinValue);
        foreach (var level in Levels)
        {
            var asking = question with { Level = level };
            var (counted, at) = form.Lines is FormLines.Agency ? await AgencyLinesAsync(form, asking with { Interlinked = true }, level, cancel) : await LinesAsync(form, asking, level, cells, cancel);
            asOf = at;
            if (counted.Count > 0 || standing.Contains(level))
            {
                levels.Add(level);
                lines.AddRange(counted);
            }
        }

        return new FormReport(form, question, asOf, new FormTable(form.Shape, levels, lines), position);
    }

    /// <summary>What no counter holds, for all levels and lines in as few questions as there are figures.</summary>
    private async Task<ILookup<(UnitKind? Level, FormColumn Column), (string Line, long Count)>> ApartAsync(StatutoryForm form, FigureQuestion question, CancellationToken cancel)
    {
        var known = await units.OfAsync(question.Period, cancel);
        var columns = form.Columns.Where(column => column is { Figure: not null } && !column.IsKept).ToList();
        var counted = await apart.CountAsync(question, columns.Select(column => column.Figure!.Value).Distinct(), columns.Exists(column => column.Cause is not null), cancel);
        return columns.SelectMany(column => counted[column.Figure!.Value].Where(count => column.Cause is null || (count.Cause ?? "") == column.Cause)
                .Select(count => (Cell: (known.LevelOf(count.Authority), column), Line: form.Lines is FormLines.Sector ? count.Sector : count.Authority, count.Count)))
            .ToLookup(one => one.Cell, one => (one.Line, one.Count));
    }

    private async Task<(IReadOnlyList<FormLine> Lines, DateTime AsOf)> LinesAsync(
        StatutoryForm form, FigureQuestion question, UnitKind level, ILookup<(UnitKind? Level, FormColumn Column), (string Line, long Count)> cells, CancellationToken cancel)
    {
        var bySector = form.Lines is FormLines.Sector;
        var answer = bySector ? await figures.BySectorAsync(question, cancel) : await figures.ByAuthorityAsync(question, cancel);
        var kept = answer.Lines.ToDictionary(line => line.Of, line => line.Figures, StringComparer.Ordinal);
        var ofLevel = form.Columns.Distinct().ToDictionary(
            column => column,
            column => cells[(level, column)].GroupBy(cell => cell.Line, StringComparer.Ordinal).ToDictionary(line => line.Key, line => line.Sum(cell => cell.Count), StringComparer.Ordinal));

        long Count(string line, FormColumn column) => column.Figure is not { } asked ? 0
            : column.IsKept ? kept.TryGetValue(line, out var of) ? of.Count(asked) : 0
            : ofLevel[column].GetValueOrDefault(line);

        var names = kept.Keys.Concat(ofLevel.Values.SelectMany(counts => counts.Keys)).Distinct(StringComparer.Ordinal);
        var lines = names.Select(line => new FormLine(level, line, [.. form.Columns.Select(column => Count(line, column))])).Where(line => line.Cells.Any(cell => cell != 0));
        return ([.. bySector ? lines.OrderBy(line => line.Sector, Alphabet) : lines.OrderBy(line => line.Sector, StringComparer.Ordinal)], answer.AsOf);
    }

    /// <summary>The dossiers of the level, each once; below them what each agency did with its parts.</summary>
    private async Task<(IReadOnlyList<FormLine> Lines, DateTime AsOf)> AgencyLinesAsync(StatutoryForm form, FigureQuestion question, UnitKind level, CancellationToken cancel)
    {
        var dossiers = await figures.ByAuthorityAsync(question, cancel);
        var whole = new FormLine(level, "", [.. form.Columns.Select(column => column.Figure is { } figure ? dossiers.Total.Count(figure) : 0)]) { IsLevel = true };
        var agencies = (await stages.OfAsync(question, cancel)).Select(agency => new FormLine(level, agency.Unit, [.. form.Columns.Select(column => (long)agency.Of(column.Part!.Value))]));
        return ([.. agencies.Prepend(whole).Where(line => line.Cells.Any(cell => cell != 0))], dossiers.AsOf);
    }

    /// <summary>Levels of the authorities asked about that stood when the period ended, or on a day of it.</summary>
    private async Task<IReadOnlySet<UnitKind>> StandingAsync(FigureQuestion question, CancellationToken cancel)
    {
        var known = await units.OfAsync(question.Period, cancel);
        var asked = question.WithBelow ? known.StandingUnder(question.Unit) : [question.Unit];
        return asked.Select(known.LevelOf).OfType<UnitKind>().ToHashSet();
    }

    private async Task<LedgerPosition> PositionAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var head = await db.Heads.AsNoTracking().FirstOrDefaultAsync(row => row.Node == ledger.Node, cancel);
        return new LedgerPosition(ledger.Node, head?.Sequence ?? 0);
    }
}
