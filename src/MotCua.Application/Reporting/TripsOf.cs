using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Publishing;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <param name="Of">Code of an authority or a procedure; empty for visits about no procedure the catalogue knows.</param>
/// <param name="Name">The procedure's name; empty for an authority, whose name the reader knows by its map.</param>
public sealed record TripLine(string Of, string Name, Trips Trips);

/// <param name="Authorities">A line for each authority that somebody came to.</param>
/// <param name="Procedures">A line for each procedure, the most visited first; null when the period cuts a piece of a month, where days are counted by authority alone.</param>
public sealed record TripAnswer(Trips Total, IReadOnlyList<TripLine> Authorities, IReadOnlyList<TripLine>? Procedures)
{
    public static TripAnswer None { get; } = new(new Trips(), [], []);
}

/// <summary>
/// How often people came to the counters in a period, by authority and by procedure. A visit knows no sector, channel or interlinking of a dossier that
/// never was: a question narrowed to these is not answered.
/// </summary>
public sealed class TripsOf(IDbContextFactory<MotCuaDb> databases, KeptSums sums, FiguresOf figures, Catalogue catalogue, OfficeTime time)
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
        await using var db = await databases.CreateDbContextAsync(cancel);
        List<Counted> byAuthority = [.. await SumAsync(CountCut.Authority, TripSpan.Segment, moment.WholeSegments())];
        foreach (var (from, until) in moment.DaysOutsideWholeSegments())
        {
            byAuthority.AddRange(await SumAsync(CountCut.Authority, TripSpan.Day, (PeriodSegment.KeyOf(from), PeriodSegment.KeyOf(until))));
        }

        return new TripAnswer(
            Trips.Sum(byAuthority.Select(row => row.Trips)),
            [.. byAuthority.GroupBy(row => row.Authority).Select(group => new TripLine(group.Key, "", Trips.Sum(group.Select(row => row.Trips)))).OrderBy(line => line.Of, StringComparer.Ordinal)],
            moment.DaysOutsideWholeSegments().Any() ? null : await ProceduresAsync());

        Task<IReadOnlyList<Counted>> SumAsync(CountCut cut, TripSpan span, (int From, int Until) pieces)
        {
            string[] places = cut == CountCut.Procedure ? [""] : [.. authorities];
            var rows = db.Trips.AsNoTracking().Where(row => row.Cut == cut && places.Contains(row.Authority) && row.Span == span && row.First >= pieces.From && row.First < pieces.Until);
            return sums.OfAsync<TripRow, Counted>(db, filter, $"{cut} {span}", pieces, () => TripsOf.SumAsync(rows, cancel), cancel);
        }

        async Task<IReadOnlyList<TripLine>> ProceduresAsync()
        {
            var names = (await catalogue.LastVersionsAsync(cancel)).ToDictionary(version => version.Code, version => version.Name);
            var counted = await SumAsync(filter.Authorities is null ? CountCut.Procedure : CountCut.Both, TripSpan.Segment, moment.WholeSegments());
            return [.. counted.GroupBy(row => row.Procedure).Select(group => new TripLine(group.Key, names.GetValueOrDefault(group.Key, group.Key), Trips.Sum(group.Select(row => row.Trips))))
                .OrderByDescending(line => line.Trips.Visits).ThenBy(line => line.Of, StringComparer.Ordinal)];
        }
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
