using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Reporting;

/// <summary>How often an authority's counters waited for applicants for one reason.</summary>
/// <param name="Authority">Code.</param>
/// <param name="Pauses">Pauses that ended in the period; one dossier may have several.</param>
/// <param name="Dossiers">Dossiers with such a pause.</param>
/// <param name="Days">Days these pauses lasted, days off included.</param>
public sealed record PauseLine(string Authority, PauseReason Reason, long Pauses, long Dossiers, long Days);

/// <summary>
/// Pauses that ended in a period, by authority and reason. They are read from an index over just them, whose range is the period's: the cost does not
/// grow with the years stored.
/// </summary>
public sealed class PausesOf(IDbContextFactory<MotCuaDb> databases, KeptSums sums, FiguresOf figures, OfficeTime time)
{
    /// <summary>Null for a question narrowed to what a pause does not know: sector, channel, interlinking.</summary>
    public async Task<IReadOnlyList<PauseLine>?> RunAsync(FigureQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question is not { Sector: null, Channel: null, Interlinked: null })
        {
            return null;
        }

        var filter = await figures.NamedAsync(await figures.FilterAsync(question, cancel), question, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var moment = ReportMoment.Of(question.Period, time);
        var ended = Ended(db, filter.Authorities!, moment).GroupBy(row => new { row.Authority, row.Reason })
            .Select(group => new PauseLine(
                group.Key.Authority, group.Key.Reason, group.LongCount(), group.Select(row => row.Dossier).Distinct().LongCount(), group.Sum(row => (long)row.Days)));
        return await sums.OfPastAsync(db, filter, "pauses", moment, () => ended.ToListAsync(cancel), cancel);
    }

    internal static IQueryable<PauseRow> Ended(MotCuaDb db, IReadOnlyList<string> authorities, ReportMoment moment)
    {
        var (from, until) = (moment.From, moment.AsOf);
        return db.Pauses.AsNoTracking().Where(row => authorities.Contains(row.Authority) && row.EndedAt >= from && row.EndedAt < until);
    }
}
