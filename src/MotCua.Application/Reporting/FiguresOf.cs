using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>
/// The figures of a period. Its cost does not grow with the dossiers: it reads counters, the few dossiers that are open past their due time,
/// and, where a border lies inside a segment, the dossiers of those days.
/// </summary>
public sealed class FiguresOf(IDbContextFactory<MotCuaDb> databases, KeptSums sums, ReportUnits units, ReportOptions options, OfficeTime time)
{
    /// <summary>Figures authority by authority.</summary>
    public Task<FigureAnswer> ByAuthorityAsync(FigureQuestion question, CancellationToken cancel) => AskAsync(question, bySector: false, cancel);

    /// <summary>Figures sector by sector.</summary>
    public Task<FigureAnswer> BySectorAsync(FigureQuestion question, CancellationToken cancel) => AskAsync(question, bySector: true, cancel);

    private async Task<FigureAnswer> AskAsync(FigureQuestion question, bool bySector, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var filter = await FilterAsync(question, cancel);
        var moment = ReportMoment.Of(question.Period, time);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var balance = new FigureBalance(db, sums, filter, bySector);
        var before = await balance.BeforeAsync(moment.First, cancel);
        var during = await balance.DuringAsync(moment, cancel);
        var named = await NamedAsync(filter, question, cancel);
        var overdue = await KeptAsync("overdue", () => OverdueAsync(db, named, bySector, moment, cancel));
        var waiting = await KeptAsync("waiting", () => WaitingAsync(db, named, bySector, moment, cancel));
        var stopped = options.Rules.Stopped == StoppedCount.LeftOut ? await StoppedAsync(db, filter, bySector, moment, cancel) : [];
        var lines = before.Keys.Union(during.Keys, StringComparer.Ordinal).Select(line => new FigureLine(line, Line(line)))
            .Where(line => line.Figures.Received + line.Figures.LeftOut > 0)
            .OrderBy(line => line.Of, StringComparer.Ordinal)
            .ToList();
        return new FigureAnswer
        {
            Question = question,
            AsOf = moment.AsOf,
            Lines = lines,
            Total = Figures.Sum(lines.Select(line => line.Figures)),
            LongestWait = await LongestWaitAsync(db, filter, moment, cancel) is { } longest ? (longest.Code, longest.Days) : null,
        };

        async Task<Dictionary<string, long>> KeptAsync(string what, Func<Task<List<OpenCount>>> count)
        {
            var counts = await sums.OfPastAsync(db, named, $"{what} {bySector} {options.Rules}", moment, count, cancel);
            return counts.ToDictionary(one => one.Line, one => one.Count, StringComparer.Ordinal);
        }

        Figures Line(string of)
        {
            var (was, period) = (before.GetValueOrDefault(of), during.GetValueOrDefault(of) ?? new FigureRow());
            var over = was.Plus(OpenBalance.Of(period));
            return Figures.Of(was.Open, period, new OpenDossiers(overdue.GetValueOrDefault(of) + over.Overdue, waiting.GetValueOrDefault(of) + over.Waiting), stopped.GetValueOrDefault(of), options.Rules);
        }
    }

    internal async ValueTask<FigureFilter> FilterAsync(FigureQuestion question, CancellationToken cancel)
    {
        var authorities = await units.AuthoritiesAsync(question, cancel);
        if (question.Level is { } level)
        {
            var known = await units.OfAsync(question.Period, cancel);
            authorities = [.. (authorities ?? known.Authorities).Where(code => known.LevelOf(code) == level)];
        }

        var line = question.Authority;
        var counted = line is null ? authorities : authorities is null || authorities.Contains(line) ? [line] : [];
        return new FigureFilter(counted, question.Sector, question.Channel, question.Interlinked, question.Cause);
    }

    /// <summary>
    /// The same filter with every authority named: the index of what is open is then entered at each authority's overdue ones, where it would be
    /// read from end to end without.
    /// </summary>
    internal async ValueTask<FigureFilter> NamedAsync(FigureFilter filter, FigureQuestion question, CancellationToken cancel) =>
        filter.Authorities is null ? filter with { Authorities = (await units.OfAsync(question.Period, cancel)).Authorities } : filter;

    /// <summary>
    /// Dossiers open until today that were overdue at the moment by the appointment they have since then; what was overdue by one that has passed is in the counters.
    /// </summary>
    private Task<List<OpenCount>> OverdueAsync(MotCuaDb db, FigureFilter filter, bool bySector, ReportMoment moment, CancellationToken cancel)
    {
        // Since when it stands so is asked of each and not of the index: by it a database without statistics would read all that was ever entered.
        var asOf = moment.AsOf;
        var overdue = PastDue(filter.Among(db.Dossiers.AsNoTracking()), moment, options.Rules);
        return overdue.GroupBy(LineOf(bySector)).Select(group => new OpenCount(group.Key, group.Sum(row => row.StandsSince < asOf ? 1L : 0L))).ToListAsync(cancel);
    }

    /// <summary>Dossiers that have waited for the applicant since before the moment, until today; waits that are over are in the counters.</summary>
    private static Task<List<OpenCount>> WaitingAsync(MotCuaDb db, FigureFilter filter, bool bySector, ReportMoment moment, CancellationToken cancel)
    {
        var asOf = moment.AsOf;
        return filter.Among(db.Dossiers.AsNoTracking()).Where(row => row.WaitsSince < asOf).GroupBy(LineOf(bySector)).Select(group => new OpenCount(group.Key, group.LongCount())).ToListAsync(cancel);
    }

    internal static Expression<Func<DossierRow, string>> LineOf(bool bySector) => bySector ? row => row.Sector : row => row.Authority;

    /// <summary>Of the dossiers open today, those that were overdue at the moment by the appointment they have.</summary>
    internal static IQueryable<DossierRow> OpenOverdue(IQueryable<DossierRow> dossiers, ReportMoment moment, FigureRules rules)
    {
        var asOf = moment.AsOf;
        return PastDue(dossiers, moment, rules).Where(row => row.StandsSince < asOf);
    }

    /// <summary>
    /// What is open. Everything is due after the beginning and before never: said with both ends, it leads a database without statistics to the index of what is open, where it would else read all
    /// that was ever received.
    /// </summary>
    internal static IQueryable<DossierRow> StillOpen(IQueryable<DossierRow> dossiers) => dossiers.Where(row => row.EndedAt == null && row.QueueOrder > DateTime.UnixEpoch && row.QueueOrder <= DossierProjection.NeverDue);

    /// <summary>The dossiers open today whose appointment was before the moment, whenever they got it.</summary>
    internal static IQueryable<DossierRow> PastDue(IQueryable<DossierRow> dossiers, ReportMoment moment, FigureRules rules)
    {
        var (dayStart, asOf) = (moment.StartOfDay, moment.AsOf);
        var open = dossiers.Where(row => row.EndedAt == null);
        return rules.JudgedBy switch
        {
            Granularity.Date => open.Where(row => row.QueueOrder < dayStart),
            Granularity.Minute => open.Where(row => row.QueueOrder < asOf),
            _ => open.Where(row => row.QueueOrder < asOf && (row.QueueOrder < dayStart || row.LimitInHours)),
        };
    }

    private static async Task<Dictionary<string, StoppedDossiers>> StoppedAsync(MotCuaDb db, FigureFilter filter, bool bySector, ReportMoment moment, CancellationToken cancel)
    {
        var (from, until) = (moment.From, moment.AsOf);
        var counted = await filter.Among(db.Dossiers.AsNoTracking())
            .Where(row => row.Status >= DossierStatus.Refused && row.EndedAt >= from && row.EndedAt < until)
            .GroupBy(row => new { row.Authority, row.Sector, row.Channel, IsNew = row.EnteredAt >= from })
            .Select(group => new { group.Key, Count = group.LongCount() })
            .ToListAsync(cancel);
        return counted.GroupBy(group => bySector ? group.Key.Sector : group.Key.Authority, StringComparer.Ordinal)
            .ToDictionary(
                line => line.Key,
                line => new StoppedDossiers(
                    line.Where(group => group.Key.IsNew && group.Key.Channel == Channel.Direct).Sum(group => group.Count),
                    line.Where(group => group.Key.IsNew && group.Key.Channel == Channel.Online).Sum(group => group.Count),
                    line.Where(group => group.Key.IsNew && group.Key.Channel == Channel.Post).Sum(group => group.Count),
                    line.Where(group => !group.Key.IsNew).Sum(group => group.Count)),
                StringComparer.Ordinal);
    }

    private async Task<LongestWait?> LongestWaitAsync(MotCuaDb db, FigureFilter filter, ReportMoment moment, CancellationToken cancel)
    {
        var (firstWhole, end) = moment.WholeSegments();
        var inWhole = filter.Among(db.LongestWaits.AsNoTracking()).Where(row => row.Span >= firstWhole && row.Span < end)
            .OrderByDescending(row => row.Days).ThenBy(row => row.Code)
            .Select(row => new LongestWait(row.Code, row.Days)).Take(1);
        var longest = (await sums.OfAsync<LongestWaitRow, LongestWait>(db, filter, "longest", (firstWhole, end), () => inWhole.ToListAsync(cancel), cancel)).SingleOrDefault();
        foreach (var (from, until) in moment.DaysOutsideWholeSegments())
        {
            var (start, stop) = (OfficeTime.StartOf(from), OfficeTime.StartOf(until));
            var longer = await filter.Among(db.Dossiers.AsNoTracking()).Where(row => row.EndedAt >= start && row.EndedAt < stop)
                .OrderByDescending(row => row.WaitedDays).ThenBy(row => row.Code)
                .Select(row => new LongestWait(row.Code, row.WaitedDays!.Value)).FirstOrDefaultAsync(cancel);
            longest = longer is not null && (longest is null || longer.Days > longest.Days) ? longer : longest;
        }

        return longest;
    }

    /// <param name="Line">Authority or sector.</param>
    private sealed record OpenCount(string Line, long Count);

    private sealed record LongestWait(string Code, int Days);
}
