using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>What was open at a beginning.</summary>
/// <param name="Open">All that had come and not ended.</param>
/// <param name="Overdue">Of the times overdue that are over by now: had begun and not ended.</param>
/// <param name="Waiting">The same of the times that the office waited for an applicant.</param>
internal readonly record struct OpenBalance(long Open, long Overdue, long Waiting)
{
    public static OpenBalance Of(FigureRow counted) => new(counted.Received - counted.Results - counted.Stopped, counted.OverdueBegan - counted.OverdueEnded, counted.WaitsBegan - counted.WaitsEnded);

    public OpenBalance Plus(OpenBalance other) => new(Open + other.Open, Overdue + other.Overdue, Waiting + other.Waiting);
}

/// <summary>
/// What was open before a day, and what happened in a period: whole years, then the segments of the border's own year, then, where a border lies inside a segment, the dossiers of its days
/// themselves. Of the years before only what they left open is added up, each time in three sums: all else is asked of the period alone.
/// </summary>
internal sealed class FigureBalance(MotCuaDb db, KeptSums sums, FigureFilter filter, bool bySector)
{
    private readonly Expression<Func<FigureRow, string>> lineOf = bySector ? row => row.Sector : row => row.Authority;

    private string Lines => bySector ? "sector" : "authority";

    private IQueryable<FigureRow> Counted(int from, int until) => filter.Among(db.Figures.AsNoTracking(), bySector).Where(row => row.Span >= from && row.Span < until);

    /// <summary>For each authority, or for each sector.</summary>
    /// <param name="day">The first day that does not count any more.</param>
    public async Task<Dictionary<string, OpenBalance>> BeforeAsync(DateOnly day, CancellationToken cancel)
    {
        var year = PeriodSegment.KeyOfYear(day.Year);
        var firstSegment = PeriodSegment.FirstOf(day.Year);
        var segment = PeriodSegment.Of(day);
        List<OpenLine> parts = [.. await OpenAsync((0, year), cancel), .. await OpenAsync((firstSegment, segment.Key), cancel)];
        if (day > segment.First)
        {
            parts.AddRange((await BetweenAsync(OfficeTime.StartOf(segment.First), OfficeTime.StartOf(day), cancel)).Select(row => new OpenLine(row.Authority, OpenBalance.Of(row))));
        }

        return parts.GroupBy(part => part.Line, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(part => part.Open).Aggregate((one, other) => one.Plus(other)), StringComparer.Ordinal);
    }

    /// <summary>A sum for each authority, or for each sector, of what happened.</summary>
    public async Task<Dictionary<string, FigureRow>> DuringAsync(ReportMoment moment, CancellationToken cancel)
    {
        var parts = new List<FigureRow>();
        foreach (var (from, until) in moment.WholeSpans())
        {
            parts.AddRange(await sums.OfAsync<FigureRow, FigureRow>(db, filter, Lines, (from, until), () => Counted(from, until).GroupBy(lineOf).Select(FigureSums.OfGroup).ToListAsync(cancel), cancel));
        }

        foreach (var (from, until) in moment.DaysOutsideWholeSegments())
        {
            parts.AddRange(await BetweenAsync(OfficeTime.StartOf(from), OfficeTime.StartOf(until), cancel));
        }

        return parts.GroupBy(part => part.Authority, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Aggregate(FigureSums.Plus), StringComparer.Ordinal);
    }

    private Task<IReadOnlyList<OpenLine>> OpenAsync((int From, int Until) pieces, CancellationToken cancel) => sums.OfAsync<FigureRow, OpenLine>(
        db,
        filter,
        Lines,
        pieces,
        () => Counted(pieces.From, pieces.Until).GroupBy(lineOf).Select(group => new OpenLine(
            group.Key,
            new OpenBalance(
                group.Sum(row =>
                    row.Received
                    - row.ResultsNoDueTime - row.ResultsEarlierDate - row.ResultsSameDateInTime - row.ResultsPastTimeInDays - row.ResultsPastTimeInHours - row.ResultsLaterDate
                    - row.StoppedNoDueTime - row.StoppedEarlierDate - row.StoppedSameDateInTime - row.StoppedPastTimeInDays - row.StoppedPastTimeInHours - row.StoppedLaterDate),
                group.Sum(row => row.OverdueBegan - row.OverdueEnded),
                group.Sum(row => row.WaitsBegan - row.WaitsEnded)))).ToListAsync(cancel),
        cancel);

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

    private sealed record OpenLine(string Line, OpenBalance Open);
}
