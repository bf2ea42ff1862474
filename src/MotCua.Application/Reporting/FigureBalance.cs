using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>
/// Everything counted up to a day: whole years, then the segments of the border's own year, then, where the border lies inside a segment, the
/// dossiers of its first days themselves. What happened in a period is the difference of two such sums.
/// </summary>
internal sealed class FigureBalance(MotCuaDb db, FigureFilter filter, bool bySector)
{
    private readonly Expression<Func<FigureRow, string>> lineOf = bySector ? row => row.Sector : row => row.Authority;

    /// <summary>A sum for each authority, or for each sector.</summary>
    /// <param name="border">The first day that does not count any more.</param>
    public async Task<Dictionary<string, FigureRow>> UpToAsync(DateOnly border, CancellationToken cancel)
    {
        var year = PeriodSegment.KeyOfYear(border.Year);
        var firstSegment = PeriodSegment.Of(new DateOnly(border.Year, 1, 1)).Key;
        var segment = PeriodSegment.Of(border);
        var counters = filter.Among(db.Figures.AsNoTracking(), bySector);
        var parts = await counters.Where(row => row.Span < year).GroupBy(lineOf).Select(FigureSums.OfGroup).ToListAsync(cancel);
        parts.AddRange(await counters.Where(row => row.Span >= firstSegment && row.Span < segment.Key).GroupBy(lineOf).Select(FigureSums.OfGroup).ToListAsync(cancel));
        if (border > segment.First)
        {
            parts.AddRange(await BetweenAsync(OfficeTime.StartOf(segment.First), OfficeTime.StartOf(border), cancel));
        }

        return parts.GroupBy(part => part.Authority, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Aggregate(FigureSums.Plus), StringComparer.Ordinal);
    }

    /// <summary>The same counts as the counters hold, from the dossiers of a few days.</summary>
    private async Task<List<FigureRow>> BetweenAsync(DateTime from, DateTime until, CancellationToken cancel)
    {
        var dossiers = filter.Among(db.Dossiers.AsNoTracking());
        var appointments = filter.Among(db.Appointments.AsNoTracking());
        var entered = dossiers.Where(row => row.EnteredAt >= from && row.EnteredAt < until);
        var received = await entered.GroupBy(row => new { row.Authority, row.Sector, row.Channel, row.LateEntry, row.Slip })
            .Select(group => new { group.Key, Count = group.LongCount() }).ToListAsync(cancel);
        var ended = await dossiers.Where(row => row.EndedAt >= from && row.EndedAt < until)
            .GroupBy(row => new { row.Authority, row.Sector, row.Status, row.EndTiming })
            .Select(group => new { group.Key, Count = group.LongCount(), Waited = group.Sum(row => (long?)row.WaitedDays) ?? 0, Promised = group.Sum(row => (long?)row.PromisedDays) ?? 0 })
            .ToListAsync(cancel);
        return
        [
            .. received.Select(group => FigureSums.Received(Line(group.Key.Authority, group.Key.Sector), group.Key.Channel, group.Key.LateEntry, group.Key.Slip, group.Count)),
            .. ended.Select(group => FigureSums.Ended(Line(group.Key.Authority, group.Key.Sector), group.Key.Status, group.Key.EndTiming!.Value, group.Count, group.Waited, group.Promised)),
            .. (await CountAsync(appointments.Where(row => row.OverdueSince >= from && row.OverdueSince < until), cancel)).Select(group => FigureSums.Overdue(group.Line, group.Count, 0)),
            .. (await CountAsync(appointments.Where(row => row.OverdueSince != null && row.Until >= from && row.Until < until), cancel)).Select(group => FigureSums.Overdue(group.Line, 0, group.Count)),
            .. (await CountAsync(appointments.Where(row => row.Waiting && row.Since >= from && row.Since < until), cancel)).Select(group => FigureSums.Waits(group.Line, group.Count, 0)),
            .. (await CountAsync(appointments.Where(row => row.Waiting && row.Until >= from && row.Until < until), cancel)).Select(group => FigureSums.Waits(group.Line, 0, group.Count)),
        ];
    }

    private async Task<List<(FigurePlace Line, long Count)>> CountAsync(IQueryable<AppointmentRow> appointments, CancellationToken cancel)
    {
        var counted = await appointments.GroupBy(row => new { row.Authority, row.Sector }).Select(group => new { group.Key, Count = group.LongCount() }).ToListAsync(cancel);
        return counted.ConvertAll(group => (Line(group.Key.Authority, group.Key.Sector), group.Count));
    }

    private FigurePlace Line(string authority, string sector) => new(default, 0, bySector ? sector : authority, "", default, false);
}
