using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>So many dossiers of an authority and a sector, and where causes are asked for of one cause.</summary>
internal sealed record ApartCount(string Authority, string Sector, string? Cause, long Count);

/// <summary>
/// Counts what no counter of the figures holds, for every authority, sector and cause at once: by the conditions its dossiers are listed by, from indexes that hold all that is asked. What came
/// online at procedures of a level is added up from the counters by procedure, since of it there is much.
/// </summary>
public sealed class ApartFigures(IDbContextFactory<MotCuaDb> databases, KeptSums sums, FiguresOf figures, FigureDossiers dossiers, ReportOptions options, OfficeTime time)
{
    /// <summary>How many dossiers a figure has.</summary>
    public async Task<long> CountAsync(FigureQuestion question, Figure figure, CancellationToken cancel) => (await CountAsync(question, [figure], byCause: false, cancel))[figure].Sum(count => count.Count);

    /// <summary>How many new ones came online, procedure by procedure.</summary>
    internal async Task<IReadOnlyDictionary<string, long>> OnlineAsync(FigureQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var filter = await figures.NamedAsync(await figures.FilterAsync(question, cancel), question, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return (await OnlineAsync(db, filter, ReportMoment.Of(question.Period, time), cancel)).GroupBy(one => one.Procedure).ToDictionary(procedure => procedure.Key, procedure => procedure.Sum(one => one.Count));
    }

    internal async Task<IReadOnlyDictionary<Figure, IReadOnlyList<ApartCount>>> CountAsync(FigureQuestion question, IEnumerable<Figure> asked, bool byCause, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var filter = await figures.NamedAsync(await figures.FilterAsync(question, cancel), question, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var counted = new Dictionary<Figure, IReadOnlyList<ApartCount>>();
        foreach (var level in asked.GroupBy(figure => figure.IsOfLevel() && question.Cause is null))
        {
            if (level.Key)
            {
                await AddLevelsAsync(db, filter, question, counted, cancel);
                continue;
            }

            foreach (var figure in level)
            {
                counted[figure] = await sums.OfPastAsync(db, filter, $"{figure} {byCause} {options.Rules}", ReportMoment.Of(question.Period, time), () => CountAsync(db, filter, figure, question, byCause, cancel), cancel);
            }
        }

        return counted;
    }

    private async Task<List<ApartCount>> CountAsync(MotCuaDb db, FigureFilter filter, Figure figure, FigureQuestion question, bool byCause, CancellationToken cancel)
    {
        var counts = new List<ApartCount>();
        foreach (var part in await dossiers.PartsAsync(db, filter, figure, question.Period, cancel))
        {
            counts.AddRange(await part.CountAsync(byCause, cancel));
        }

        return counts;
    }

    private async Task AddLevelsAsync(MotCuaDb db, FigureFilter filter, FigureQuestion question, Dictionary<Figure, IReadOnlyList<ApartCount>> counted, CancellationToken cancel)
    {
        var online = question.Channel is null or Channel.Online ? await OnlineAsync(db, filter, ReportMoment.Of(question.Period, time), cancel) : [];
        var levels = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var procedure in online.Select(one => one.Procedure).Distinct())
        {
            levels[procedure] = await dossiers.LevelAsync(procedure, question.Period, cancel);
        }

        foreach (var level in FigureCounts.Levels)
        {
            counted[level] = [.. online.Where(one => levels[one.Procedure] == level).Select(one => new ApartCount(one.Authority, one.Sector, null, one.Count))];
        }
    }

    /// <summary>New ones that came online: whole segments from the counters, and the dossiers of those days that a border cuts off.</summary>
    private async Task<List<Online>> OnlineAsync(MotCuaDb db, FigureFilter filter, ReportMoment moment, CancellationToken cancel)
    {
        var (from, until) = (moment.From, moment.AsOf);
        var (first, end) = moment.WholeSegments();
        var counters = filter.Among(db.Quality.AsNoTracking()).Where(row => row.First >= first && row.First < end && row.Online > 0);
        List<Online> online = [.. await sums.OfAsync<QualityRow, Online>(
            db,
            filter,
            "online",
            (first, end),
            () => counters.GroupBy(row => new { row.Authority, row.Sector, row.Procedure })
                .Select(group => new Online(group.Key.Authority, group.Key.Sector, group.Key.Procedure, group.Sum(row => row.Online))).ToListAsync(cancel),
            cancel)];
        var received = filter.Among(db.Dossiers.AsNoTracking()).Where(row => row.Channel == Channel.Online);
        foreach (var (day, next) in moment.DaysOutsideWholeSegments())
        {
            var (start, stop) = (OfficeTime.StartOf(day), OfficeTime.StartOf(next));
            online.AddRange(await OfDossiersAsync(received.Where(row => row.EnteredAt >= start && row.EnteredAt < stop), 1, cancel));
        }

        if (options.Rules.Stopped == StoppedCount.LeftOut)
        {
            // Those that came and were stopped in the period are left out.
            online.AddRange(await OfDossiersAsync(received.Where(row => row.Status >= DossierStatus.Refused && row.EndedAt >= from && row.EndedAt < until && row.EnteredAt >= from), -1, cancel));
        }

        return online;
    }

    private static Task<List<Online>> OfDossiersAsync(IQueryable<DossierRow> dossiers, int sign, CancellationToken cancel) =>
        dossiers.GroupBy(row => new { row.Authority, row.Sector, row.Procedure })
            .Select(group => new Online(group.Key.Authority, group.Key.Sector, group.Key.Procedure, sign * group.LongCount())).ToListAsync(cancel);

    private sealed record Online(string Authority, string Sector, string Procedure, long Count);
}
