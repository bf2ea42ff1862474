using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
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
/// Số liệu liên thông theo cơ quan: counted from the parts themselves, of the dossiers this officer may see, or of those a report counts. Its cost grows with the
/// interlinked dossiers that were open in the period; the dossiers' own figures know nothing of parts.
/// </summary>
public sealed class StageFigures(IDbContextFactory<MotCuaDb> databases, Access access, ChainPage chains, DossierTerms terms, FiguresOf figures, OfficeTime time)
{
    private const int PageSize = 50;

    public async Task<StageFigureAnswer> RunAsync(ReportPeriod period, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(period);
        var agencies = await SumAsync(CountedAsync(period, rows => access.VisibleAsync(rows, by, cancel), null, cancel));
        return new StageFigureAnswer(ReportMoment.Of(period, time).AsOf, agencies);
    }

    /// <summary>The same of the dossiers that a report counts, whoever reads it: numbers only.</summary>
    internal async Task<IReadOnlyList<AgencyFigures>> OfAsync(FigureQuestion question, CancellationToken cancel)
    {
        var filter = await figures.FilterAsync(question, cancel);
        return await SumAsync(CountedAsync(question.Period, rows => ValueTask.FromResult(filter.Among(rows)), null, cancel));
    }

    private static async Task<IReadOnlyList<AgencyFigures>> SumAsync(IAsyncEnumerable<(Dossier Dossier, IReadOnlyList<StageCount> Counted)> dossiers)
    {
        var counts = new Dictionary<string, Dictionary<StageFigure, int>>(StringComparer.Ordinal);
        await foreach (var (_, counted) in dossiers)
        {
            foreach (var one in counted)
            {
                counts.TryAdd(one.Unit, []);
                counts[one.Unit][one.Figure] = counts[one.Unit].GetValueOrDefault(one.Figure) + 1;
            }
        }

        return [.. counts.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => new AgencyFigures(line.Key, line.Value))];
    }

    /// <summary>Exactly the parts that one number counts, by the dossiers' codes.</summary>
    /// <param name="of">Of the dossiers that a report counts only; null for all this officer may see.</param>
    /// <param name="after">Code of the last dossier of the page before.</param>
    public async Task<StageFigurePage> ListAsync(ReportPeriod period, string unit, StageFigure figure, FigureQuestion? of, string? after, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(period);
        var filter = of is null ? null : await figures.FilterAsync(of, cancel);
        var lines = new List<StageLine>();
        await foreach (var (dossier, counted) in CountedAsync(period, rows => access.VisibleAsync(filter?.Among(rows) ?? rows, by, cancel), after, cancel))
        {
            var numbers = counted.Where(one => one.Unit == unit && one.Figure == figure).Select(one => one.Stage).ToHashSet();
            if (numbers.Count == 0)
            {
                continue;
            }

            if (lines.Count >= PageSize)
            {
                return new StageFigurePage(lines, lines[^1].Dossier);
            }

            lines.AddRange((await chains.LinesAsync(dossier, cancel)).Where(line => numbers.Contains(line.Stage.Number)));
        }

        return new StageFigurePage(lines, null);
    }

    private async IAsyncEnumerable<(Dossier Dossier, IReadOnlyList<StageCount> Counted)> CountedAsync(
        ReportPeriod period, Func<IQueryable<DossierRow>, ValueTask<IQueryable<DossierRow>>> among, string? after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var moment = ReportMoment.Of(period, time);
        var (from, asOf) = (moment.From, moment.AsOf);
        var termsOf = await terms.AtHandAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = db.Dossiers.AsNoTracking().Where(row => row.Interlinked && row.ReceivedAt < asOf && (row.EndedAt == null || row.EndedAt >= from));
        var rows = await among(after is null ? open : open.Where(row => string.Compare(row.Code, after) > 0));
        await foreach (var row in rows.OrderBy(row => row.Code).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var dossier = DossierProjection.Unfold(row);
            if (dossier.Stages.Count > 0)
            {
                yield return (dossier, [.. dossier.StageCounts(from, termsOf(dossier.State.Receipt).ClockAt(asOf))]);
            }
        }
    }
}
