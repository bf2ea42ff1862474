using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Publishing;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>How long the dossiers of one authority or one procedure took that ended in a period.</summary>
/// <param name="Of">Code of the authority or the procedure; empty for all together.</param>
/// <param name="Name">The procedure's name; empty for an authority, whose name the reader knows by its map.</param>
/// <param name="Waited">Days people really waited, days off included.</param>
/// <param name="Promised">Days they were told, of those that had an appointment.</param>
/// <param name="Resolved">As the rules count resolved ones.</param>
public sealed record WaitLine(string Of, string Name, DaySpread Waited, DaySpread Promised, long Resolved, long Late)
{
    /// <summary>Of the resolved, the share that was early or on time; null when nothing was resolved.</summary>
    public decimal? OnTimeShare => Resolved == 0 ? null : (decimal)(Resolved - Late) / Resolved;

    internal WaitLine With(WaitLine more) => this with { Waited = Waited.With(more.Waited), Promised = Promised.With(more.Promised), Resolved = Resolved + more.Resolved, Late = Late + more.Late };
}

/// <param name="Lines">Only those with anything that ended, in the order of their codes.</param>
public sealed record WaitAnswer(WaitLine Total, IReadOnlyList<WaitLine> Lines);

/// <summary>
/// Days really waited and days promised in a period, by authority or by procedure. The counters know no sector, channel or interlinking: a question
/// narrowed to these is not answered.
/// </summary>
public sealed class WaitsOf(IDbContextFactory<MotCuaDb> databases, KeptSums sums, FiguresOf figures, Catalogue catalogue, ReportOptions options, OfficeTime time)
{
    /// <summary>A line with the days it took apart is about 2 KB.</summary>
    private const int Room = 20;

    /// <summary>Null for a question that the counters do not answer.</summary>
    public async Task<WaitAnswer?> ByAuthorityAsync(FigureQuestion question, CancellationToken cancel) =>
        await CountAsync(question, byProcedure: false, cancel) is { } counted ? Answer(counted, _ => "") : null;

    /// <summary>The same procedure by procedure.</summary>
    public async Task<WaitAnswer?> ByProcedureAsync(FigureQuestion question, CancellationToken cancel)
    {
        if (await CountAsync(question, byProcedure: true, cancel) is not { } counted)
        {
            return null;
        }

        var names = (await catalogue.LastVersionsAsync(cancel)).ToDictionary(version => version.Code, version => version.Name);
        return Answer(counted, code => names.GetValueOrDefault(code, code));
    }

    private static WaitAnswer Answer(IReadOnlyList<WaitLine> lines, Func<string, string> nameOf) =>
        new(lines[0], [.. lines.Skip(1).Select(line => line with { Name = nameOf(line.Of) })]);

    /// <summary>All together first, then each in the order of its code.</summary>
    private List<WaitLine> Lines(List<Counted> counted) =>
        [Line("", counted), .. counted.GroupBy(row => row.Line).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Line(group.Key, [.. group]))];

    private WaitLine Line(string of, IReadOnlyList<Counted> counted)
    {
        var resolved = counted.Where(row => !row.Stopped || options.Rules.Stopped != StoppedCount.LeftOut).ToList();
        return new WaitLine(
            of,
            "",
            new DaySpread(counted.Select(row => (row.Days, row.Waited))),
            new DaySpread(counted.Select(row => (row.Days, row.Promised))),
            resolved.Sum(row => row.Waited),
            resolved.Where(IsLate).Sum(row => row.Waited));
    }

    private bool IsLate(Counted row) =>
        row.Timing.JudgedBy(options.Rules.JudgedBy) == Timeliness.Late && !(row.Stopped && options.Rules.Stopped == StoppedCount.OnTime);

    /// <summary>Whole segments from the counters, and the dossiers of those days that a border cuts off.</summary>
    private async Task<IReadOnlyList<WaitLine>?> CountAsync(FigureQuestion question, bool byProcedure, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question is not { Sector: null, Channel: null, Interlinked: null })
        {
            return null;
        }

        // Every authority by its name: the key begins with it, and is entered at each one's days.
        var filter = await figures.FilterAsync(question, cancel);
        var authorities = (await figures.NamedAsync(filter, question, cancel)).Authorities!;
        var cut = !byProcedure ? CountCut.Authority : filter.Authorities is null ? CountCut.Procedure : CountCut.Both;
        var places = cut is CountCut.Procedure ? [""] : authorities;
        var moment = ReportMoment.Of(question.Period, time);
        var (firstWhole, end) = moment.WholeSegments();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var inWhole = db.Waits.AsNoTracking().Where(row => row.Cut == cut && places.Contains(row.Authority) && row.First >= firstWhole && row.First < end);
        var whole = await sums.OfAsync<WaitRow, WaitLine>(
            db,
            filter,
            $"{(byProcedure ? "procedure" : "authority")} {options.Rules}",
            (firstWhole, end),
            async () => Lines(await OfSegmentsAsync(inWhole, byProcedure, cancel)),
            cancel,
            Room);
        var outside = new List<Counted>();
        foreach (var (from, until) in moment.DaysOutsideWholeSegments())
        {
            var (start, stop) = (OfficeTime.StartOf(from), OfficeTime.StartOf(until));
            outside.AddRange(await OfDaysAsync(db.Dossiers.AsNoTracking().Where(row => authorities.Contains(row.Authority) && row.EndedAt >= start && row.EndedAt < stop), byProcedure, cancel));
        }

        return whole.Count > 0 && outside.Count == 0 ? whole
            : [.. whole.Concat(Lines(outside)).GroupBy(line => line.Of).OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => line.Aggregate((one, more) => one.With(more)))];
    }

    private static async Task<List<Counted>> OfSegmentsAsync(IQueryable<WaitRow> rows, bool byProcedure, CancellationToken cancel)
    {
        var lines = byProcedure
            ? rows.Select(row => new { Line = row.Procedure, row.Days, row.Timing, row.Stopped, row.Waited, row.Promised })
            : rows.Select(row => new { Line = row.Authority, row.Days, row.Timing, row.Stopped, row.Waited, row.Promised });
        var sums = await lines.GroupBy(row => new { row.Line, row.Days, row.Timing, row.Stopped })
            .Select(group => new { group.Key, Waited = group.Sum(row => row.Waited), Promised = group.Sum(row => row.Promised) }).ToListAsync(cancel);
        return [.. sums.Select(sum => new Counted(sum.Key.Line, sum.Key.Days, sum.Key.Timing, sum.Key.Stopped, sum.Waited, sum.Promised))];
    }

    /// <summary>The same counts from the dossiers of a few days.</summary>
    private static async Task<IEnumerable<Counted>> OfDaysAsync(IQueryable<DossierRow> rows, bool byProcedure, CancellationToken cancel)
    {
        var ended = await rows.Select(row => new
        {
            Line = byProcedure ? row.Procedure : row.Authority,
            Waited = row.WaitedDays!.Value,
            row.PromisedDays,
            Timing = row.EndTiming!.Value,
            Stopped = row.Status >= DossierStatus.Refused,
        }).ToListAsync(cancel);
        return ended.Select(row => new Counted(row.Line, row.Waited, row.Timing, row.Stopped, 1, 0))
            .Concat(ended.Where(row => row.PromisedDays is not null).Select(row => new Counted(row.Line, row.PromisedDays!.Value, row.Timing, row.Stopped, 0, 1)));
    }

    /// <param name="Line">Authority or procedure.</param>
    private sealed record Counted(string Line, int Days, EndTiming Timing, bool Stopped, long Waited, long Promised);
}
