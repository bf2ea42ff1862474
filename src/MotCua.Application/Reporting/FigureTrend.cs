using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>What came and what ended in one month.</summary>
public sealed record MonthFigures(ReportPeriod Month, long New, long Early, long OnTime, long Late)
{
    public long Resolved => Early + OnTime + Late;
}

/// <summary>Month after month up to the end of a period, from the counters alone: months are whole segments, whatever their borders.</summary>
public sealed class FigureTrend(IDbContextFactory<MotCuaDb> databases, KeptSums sums, FiguresOf figures, ReportOptions options, OfficeTime time)
{
    public const int Months = 13;

    public async Task<IReadOnlyList<MonthFigures>> UpToAsync(FigureQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var last = question.Period.Last < time.Today ? question.Period.Last : time.Today;
        var months = new List<ReportPeriod> { ReportPeriod.Containing(last, PeriodKind.Month, question.Period.Borders) };
        while (months.Count < Months)
        {
            months.Insert(0, months[0].Previous());
        }

        var (from, until) = (PeriodSegment.Of(months[0].First).Key, PeriodSegment.Of(months[^1].End).Key);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var filter = await figures.FilterAsync(question, cancel);
        var counters = filter.Among(db.Figures.AsNoTracking(), bySector: false).Where(row => row.Span >= from && row.Span < until);
        var segments = await sums.OfAsync<FigureRow, FigureRow>(db, filter, "time", (from, until), () => SumAsync(counters, cancel), cancel);
        return [.. months.Select(month => Month(month, segments))];
    }

    private static Task<List<FigureRow>> SumAsync(IQueryable<FigureRow> rows, CancellationToken cancel) => rows
        .GroupBy(row => row.Span)
        .Select(group => new FigureRow
        {
            Span = group.Key,
            Received = group.Sum(row => row.Received),
            ResultsNoDueTime = group.Sum(row => row.ResultsNoDueTime),
            ResultsEarlierDate = group.Sum(row => row.ResultsEarlierDate),
            ResultsSameDateInTime = group.Sum(row => row.ResultsSameDateInTime),
            ResultsPastTimeInDays = group.Sum(row => row.ResultsPastTimeInDays),
            ResultsPastTimeInHours = group.Sum(row => row.ResultsPastTimeInHours),
            ResultsLaterDate = group.Sum(row => row.ResultsLaterDate),
            StoppedNoDueTime = group.Sum(row => row.StoppedNoDueTime),
            StoppedEarlierDate = group.Sum(row => row.StoppedEarlierDate),
            StoppedSameDateInTime = group.Sum(row => row.StoppedSameDateInTime),
            StoppedPastTimeInDays = group.Sum(row => row.StoppedPastTimeInDays),
            StoppedPastTimeInHours = group.Sum(row => row.StoppedPastTimeInHours),
            StoppedLaterDate = group.Sum(row => row.StoppedLaterDate),
        })
        .ToListAsync(cancel);

    private MonthFigures Month(ReportPeriod month, IReadOnlyList<FigureRow> segments)
    {
        var inside = segments.Where(segment => segment.Span >= PeriodSegment.KeyOf(month.First) && segment.Span < PeriodSegment.KeyOf(month.End)).ToList();
        var ended = Figures.Of(0, inside.Aggregate(new FigureRow(), FigureSums.Plus), default, default, options.Rules);
        return new MonthFigures(month, inside.Sum(segment => segment.Received), ended.Early, ended.OnTime, ended.Late);
    }
}
