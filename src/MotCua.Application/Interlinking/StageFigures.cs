using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Publishing;
using MotCua.Application.Reporting;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Interlinking;

/// <summary>One agency's figures: how many parts count in each.</summary>
public sealed record AgencyFigures(string Unit, IReadOnlyDictionary<StageFigure, int> Counts)
{
    public int Of(StageFigure figure) => Counts.GetValueOrDefault(figure);
}

/// <param name="AsOf">UTC: end of the period, or now.</param>
public sealed record StageFigureAnswer(DateTime AsOf, IReadOnlyList<AgencyFigures> Agencies);

/// <param name="After">Where the next page begins; null on the last one.</param>
public sealed record StageFigurePage(IReadOnlyList<StageLine> Lines, string? After);

/// <summary>
/// Số liệu liên thông theo cơ quan: counted from the parts' own rows, of the dossiers this officer may see, or of those a report counts. The parts of a period are counted by the
/// database from an index that holds all it asks, and only those that may be overdue are looked at one by one; the dossiers' own figures know nothing of parts.
/// </summary>
public sealed class StageFigures(IDbContextFactory<MotCuaDb> databases, KeptSums sums, Access access, ChainPage chains, Catalogue catalogue, FiguresOf figures, OfficeTime time)
{
    private const int PageSize = 50;

    public async Task<StageFigureAnswer> RunAsync(ReportPeriod period, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(period);
        var moment = ReportMoment.Of(period, time);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return new StageFigureAnswer(moment.AsOf, await SumAsync(await access.VisibleAsync(InHand(db, moment), by, cancel), moment, cancel));
    }

    /// <summary>The same of the dossiers that a report counts, whoever reads it: numbers only.</summary>
    internal async Task<IReadOnlyList<AgencyFigures>> OfAsync(FigureQuestion question, CancellationToken cancel)
    {
        var filter = await figures.FilterAsync(question, cancel);
        var moment = ReportMoment.Of(question.Period, time);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await sums.OfPastAsync(db, filter, "parts", moment, () => SumAsync(filter.Among(InHand(db, moment)), moment, cancel), cancel);
    }

    /// <summary>Exactly the parts that one number counts, by the dossiers' codes.</summary>
    /// <param name="of">Of the dossiers that a report counts only; null for all this officer may see.</param>
    /// <param name="after">Code of the last dossier of the page before.</param>
    public async Task<StageFigurePage> ListAsync(ReportPeriod period, string unit, StageFigure figure, FigureQuestion? of, string? after, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(period);
        var filter = of is null ? null : await figures.FilterAsync(of, cancel);
        var moment = ReportMoment.Of(period, time);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var inHand = InHand(db, moment);
        var rows = await access.VisibleAsync(filter?.Among(inHand) ?? inHand, by, cancel);
        var ofUnit = await (figure is StageFigure.HandOverLate ? rows.Where(row => row.HandedBy == unit) : rows.Where(row => row.Unit == unit)).ToListAsync(cancel);
        var isOverdue = await OverdueAtAsync(moment.AsOf, cancel);
        var parts = ofUnit
            .Where(row => (after is null || string.CompareOrdinal(row.Dossier, after) > 0) && (row.InPeriod(moment.From, moment.AsOf) with { IsOverdue = isOverdue(row) }).Counts().Contains((unit, figure)))
            .OrderBy(row => row.Dossier, StringComparer.Ordinal).ToList();

        // A dossier's parts stay on one page.
        var last = parts.Take(PageSize).LastOrDefault()?.Dossier;
        var shown = parts.TakeWhile(row => string.CompareOrdinal(row.Dossier, last) <= 0).ToList();
        return new StageFigurePage(await LinesAsync(db, shown.ToLookup(row => row.Dossier, row => row.Number, StringComparer.Ordinal), cancel), shown.Count < parts.Count ? last : null);
    }

    /// <summary>The parts that an agency had in hand on a day of the period.</summary>
    private static IQueryable<StageRow> InHand(MotCuaDb db, ReportMoment moment)
    {
        var (from, asOf) = (moment.From, moment.AsOf);
        return db.Stages.AsNoTracking().Where(row => row.Until >= from && row.AcceptedAt < asOf);
    }

    private async Task<List<AgencyFigures>> SumAsync(IQueryable<StageRow> rows, ReportMoment moment, CancellationToken cancel)
    {
        var (from, asOf) = (moment.From, moment.AsOf);
        var alike = await rows.GroupBy(row => new { row.Unit, row.HandedBy, IsNew = row.AcceptedAt >= from, IsOver = row.Until < asOf, row.Timing, row.HandOverLate })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        var counts = new Dictionary<(string Unit, StageFigure Figure), int>();
        foreach (var group in alike)
        {
            var stage = new StageInPeriod(group.Key.Unit, group.Key.HandedBy, group.Key.IsNew, group.Key.IsOver, group.Key.Timing, group.Key.HandOverLate);
            foreach (var counted in stage.Counts())
            {
                counts[counted] = counts.GetValueOrDefault(counted) + group.Count;
            }
        }

        // All that were open stand above as in time.
        var isOverdue = await OverdueAtAsync(asOf, cancel);
        foreach (var row in (await rows.Where(row => row.Until >= asOf && (row.DueAt < asOf || row.Waits != null)).ToListAsync(cancel)).Where(isOverdue))
        {
            counts[(row.Unit, StageFigure.OpenInTime)]--;
            counts[(row.Unit, StageFigure.OpenOverdue)] = counts.GetValueOrDefault((row.Unit, StageFigure.OpenOverdue)) + 1;
        }

        return [.. counts.GroupBy(one => one.Key.Unit, StringComparer.Ordinal).OrderBy(agency => agency.Key, StringComparer.Ordinal)
            .Select(agency => new AgencyFigures(agency.Key, agency.ToDictionary(one => one.Key.Figure, one => one.Value)))];
    }

    /// <summary>Whether a part that was open at that moment was overdue then: the procedure's version says by what, and no rule of the day does.</summary>
    private async Task<Func<StageRow, bool>> OverdueAtAsync(DateTime asOf, CancellationToken cancel)
    {
        var procedureOf = await catalogue.AtHandAsync(cancel);
        return row => row.Time().WasOverdue(asOf, procedureOf(row.Procedure, row.ProcedureVersion)?.Counting ?? CountingPolicy.Default, OfficeTime.ToLocal);
    }

    private async Task<IReadOnlyList<StageLine>> LinesAsync(MotCuaDb db, ILookup<string, int> dossiers, CancellationToken cancel)
    {
        var codes = dossiers.Select(dossier => dossier.Key).ToList();
        var rows = await db.Dossiers.AsNoTracking().Where(row => codes.Contains(row.Code)).ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancel);
        var lines = new List<StageLine>();
        foreach (var numbers in dossiers)
        {
            lines.AddRange((await chains.LinesAsync(DossierProjection.Unfold(rows[numbers.Key]), cancel)).Where(line => numbers.Contains(line.Stage.Number)));
        }

        return lines;
    }
}
