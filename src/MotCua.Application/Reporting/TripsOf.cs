using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Publishing;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <param name="Of">Code of an authority or a procedure; empty for visits about no procedure the catalogue knows.</param>
/// <param name="Name">The procedure's name; empty for an authority, whose name the reader knows by its map.</param>
public sealed record TripLine(string Of, string Name, Trips Trips);

/// <param name="Authorities">A line for each authority that somebody came to.</param>
/// <param name="Procedures">A line for each procedure, the most visited first.</param>
public sealed record TripAnswer(Trips Total, IReadOnlyList<TripLine> Authorities, IReadOnlyList<TripLine> Procedures)
{
    public static TripAnswer None { get; } = new(new Trips(), [], []);
}

/// <summary>
/// How often people came to the counters in a period, by authority and by procedure. A visit knows no sector, channel or interlinking of a dossier that
/// never was: a question narrowed to these is not answered.
/// </summary>
public sealed class TripsOf(IDbContextFactory<MotCuaDb> databases, FiguresOf figures, Catalogue catalogue, OfficeTime time)
{
    /// <summary>Null for a question that visits do not answer.</summary>
    public async Task<TripAnswer?> RunAsync(FigureQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question is not { Sector: null, Channel: null, Interlinked: null })
        {
            return null;
        }

        var filter = await figures.FilterAsync(question, cancel);
        var authorities = (await figures.NamedAsync(filter, question, cancel)).Authorities!;
        var moment = ReportMoment.Of(question.Period, time);
        var byAuthority = await CountAsync(CountCut.Authority, authorities, moment, cancel);
        var byProcedure = filter.Authorities is null ? await CountAsync(CountCut.Procedure, [""], moment, cancel) : await CountAsync(CountCut.Both, authorities, moment, cancel);
        var names = (await catalogue.LastVersionsAsync(cancel)).ToDictionary(version => version.Code, version => version.Name);
        return new TripAnswer(
            Trips.Sum(byAuthority.Select(row => row.Trips)),
            [.. byAuthority.GroupBy(row => row.Authority).Select(group => new TripLine(group.Key, "", Trips.Sum(group.Select(row => row.Trips)))).OrderBy(line => line.Of, StringComparer.Ordinal)],
            [.. byProcedure.GroupBy(row => row.Procedure).Select(group => new TripLine(group.Key, names.GetValueOrDefault(group.Key, group.Key), Trips.Sum(group.Select(row => row.Trips))))
                .OrderByDescending(line => line.Trips.Visits).ThenBy(line => line.Of, StringComparer.Ordinal)]);
    }

    /// <summary>Whole segments, and the days of those that a border cuts.</summary>
    private async Task<List<Counted>> CountAsync(CountCut cut, IReadOnlyList<string> places, ReportMoment moment, CancellationToken cancel)
    {
        var (first, end) = (PeriodSegment.Of(moment.First), PeriodSegment.Of(moment.End));
        var firstWhole = first.First == moment.First ? first.Key : PeriodSegment.Of(first.Last.AddDays(1)).Key;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = db.Trips.AsNoTracking().Where(row => row.Cut == cut && places.Contains(row.Authority));
        var found = await SumAsync(rows.Where(row => row.Span == TripSpan.Segment && row.First >= firstWhole && row.First < end.Key), cancel);
        foreach (var (from, until) in moment.DaysOutsideWholeSegments())
        {
            var (start, stop) = (PeriodSegment.KeyOf(from), PeriodSegment.KeyOf(until));
            found.AddRange(await SumAsync(rows.Where(row => row.Span == TripSpan.Day && row.First >= start && row.First < stop), cancel));
        }

        return found;
    }

    private static Task<List<Counted>> SumAsync(IQueryable<TripRow> rows, CancellationToken cancel) => rows
        .GroupBy(row => new { row.Authority, row.Procedure })
        .Select(group => new Counted(
            group.Key.Authority,
            group.Key.Procedure,
            new Trips
            {
                HandedIn = group.Sum(row => row.HandedIn),
                SentForPapers = group.Sum(row => row.SentForPapers),
                TurnedAway = group.Sum(row => row.TurnedAway),
                Guided = group.Sum(row => row.Guided),
                BroughtPapers = group.Sum(row => row.BroughtPapers),
                Collected = group.Sum(row => row.Collected),
                WithdrewInPerson = group.Sum(row => row.WithdrewInPerson),
                Finished = group.Sum(row => row.Finished),
            }))
        .ToListAsync(cancel);

    private sealed record Counted(string Authority, string Procedure, Trips Trips);
}
