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
/// Số liệu liên thông theo cơ quan: counted from the parts themselves, of the dossiers this officer may see. Its cost grows with the interlinked
/// dossiers that were open in the period; the dossiers' own figures know nothing of parts.
/// </summary>
public sealed class StageFigures(IDbContextFactory<MotCuaDb> databases, Access access, ChainPage chains, DossierTerms terms, OfficeTime time)
{
    private const int PageSize = 50;

    public async Task<StageFigureAnswer> RunAsync(ReportPeriod period, Officer by, CancellationToken cancel)
    {
        var counts = new Dictionary<string, Dictionary<StageFigure, int>>(StringComparer.Ordinal);
        await foreach (var (_, counted) in CountedAsync(period, null, by, cancel))
        {
            foreach (var one in counted)
            {
                counts.TryAdd(one.Unit, []);
                counts[one.Unit][one.Figure] = counts[one.Unit].GetValueOrDefault(one.Figure) + 1;
            }
        }

        var agencies = counts.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => new AgencyFigures(line.Key, line.Value));
        return new StageFigureAnswer(ReportMoment.Of(period, time).AsOf, [.. agencies]);
    }

    /// <summary>Exactly the parts that one number counts, by the dossiers' codes.</summary>
    /// <param name="after">Code of the last dossier of the page before.</param>
    public async Task<StageFigurePage> ListAsync(ReportPeriod period, string unit, StageFigure figure, string? after, Officer by, CancellationToken cancel)
    {
        var lines = new List<StageLine>();
        await foreach (var (dossier, counted) in CountedAsync(period, after, by, cancel))
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
        ReportPeriod period, string? after, Officer by, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(period);
        var moment = ReportMoment.Of(period, time);
        var (from, asOf) = (moment.From, moment.AsOf);
        var termsOf = await terms.AtHandAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = db.Dossiers.AsNoTracking().Where(row => row.Interlinked && row.ReceivedAt < asOf && (row.EndedAt == null || row.EndedAt >= from));
        var rows = await access.VisibleAsync(after is null ? open : open.Where(row => string.Compare(row.Code, after) > 0), by, cancel);
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
