using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>A dossier as a list behind a figure shows it. Nobody's name is in it: who may know it opens the dossier.</summary>
public sealed record FigureDossier
{
    public required string Code { get; init; }

    public required string ProcedureName { get; init; }

    public required string Authority { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required DateTime EnteredAt { get; init; }

    public DateTime? DueAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public required DossierStatus Status { get; init; }

    /// <summary>Unit that holds it now; null when nothing is left to do.</summary>
    public string? HolderUnit { get; init; }

    public int? WaitedDays { get; init; }
}

/// <param name="After">Where the next page begins; null when this is the last.</param>
public sealed record FigureDossierPage(IReadOnlyList<FigureDossier> Dossiers, string? After);

/// <summary>
/// The dossiers behind a figure, authority by authority in the order of the day that counts, paged by key. They are picked by the very conditions
/// the counters were counted by.
/// </summary>
public sealed class FigureDossiers(IDbContextFactory<MotCuaDb> databases, FiguresOf figures, ReportOptions options, OfficeTime time)
{
    public const int PageSize = 50;

    /// <param name="after">A page's <see cref="FigureDossierPage.After"/>; null for the first page.</param>
    public async Task<FigureDossierPage> ListAsync(FigureQuestion question, Figure figure, string? after, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var filter = await figures.FilterAsync(question, cancel);
        var moment = ReportMoment.Of(question.Period, time);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var dossiers = filter.Among(db.Dossiers.AsNoTracking());
        var place = ListPlace.Read(after);
        var found = new List<(FigureDossier Dossier, ListPlace Place)>();
        foreach (var part in await PartsAsync(db, dossiers, filter, figure, moment, cancel))
        {
            if (part.Number >= place.Part && found.Count <= PageSize)
            {
                found.AddRange(await part.TakeAsync(part.Number == place.Part ? place : ListPlace.Begin, PageSize + 1 - found.Count, cancel));
            }
        }

        var page = found.Take(PageSize).ToList();
        return new FigureDossierPage([.. page.Select(one => one.Dossier)], found.Count > PageSize ? page[^1].Place.ToString() : null);
    }

    private async Task<IReadOnlyList<ListPart>> PartsAsync(MotCuaDb db, IQueryable<DossierRow> dossiers, FigureFilter filter, Figure figure, ReportMoment moment, CancellationToken cancel)
    {
        var (from, until) = (moment.From, moment.AsOf);
        var entered = dossiers.Where(row => row.EnteredAt >= from && row.EnteredAt < until);
        var ended = dossiers.Where(row => row.EndedAt >= from && row.EndedAt < until);
        var counted = Received(dossiers, from, until);
        var news = counted.Where(row => row.EnteredAt >= from && row.EnteredAt < until);
        return figure switch
        {
            Figure.Received => [.. await OpenAtAsync(db, counted, filter, from, cancel), ByEntry(news, 2)],
            Figure.CarriedOver => await OpenAtAsync(db, counted, filter, from, cancel),
            Figure.Open or Figure.OpenInTime or Figure.OpenOverdue => await OpenAsync(db, dossiers, filter, figure, moment, cancel),
            Figure.New => [ByEntry(news)],
            Figure.NewDirect => [ByEntry(news.Where(row => row.Channel == Channel.Direct))],
            Figure.NewOnline => [ByEntry(news.Where(row => row.Channel == Channel.Online))],
            Figure.NewByPost => [ByEntry(news.Where(row => row.Channel == Channel.Post))],
            Figure.NewOffline => [ByEntry(news.Where(row => row.Channel != Channel.Online))],
            Figure.EnteredLate => [ByEntry(entered.Where(row => row.LateEntry))],
            Figure.SlipsMissing => [ByEntry(entered.Where(row => row.Slip == SlipGiven.Missing))],
            Figure.SlipsByHand => [ByEntry(entered.Where(row => row.Slip == SlipGiven.Handwritten))],
            Figure.LeftOut when options.Rules.Stopped != StoppedCount.LeftOut => [],
            _ => [ByEnd(Ended(ended, figure, options.Rules))],
        };
    }

    /// <summary>Dossiers that count as received: where the rules leave out those stopped in the period, they are neither new nor carried over.</summary>
    private IQueryable<DossierRow> Received(IQueryable<DossierRow> dossiers, DateTime from, DateTime until) => options.Rules.Stopped == StoppedCount.LeftOut
        ? dossiers.Where(row => row.Status < DossierStatus.Refused || row.EndedAt < from || row.EndedAt >= until)
        : dossiers;

    private static IQueryable<DossierRow> Ended(IQueryable<DossierRow> dossiers, Figure figure, FigureRules rules) => figure switch
    {
        Figure.Ended => dossiers,
        Figure.Promised => dossiers.Where(row => row.EndTiming != EndTiming.NoDueTime),
        Figure.LeftOut => dossiers.Where(row => row.Status >= DossierStatus.Refused),
        Figure.Refused => dossiers.Where(row => row.Status >= DossierStatus.Refused && row.Status == DossierStatus.Refused),
        Figure.Withdrawn => dossiers.Where(row => row.Status >= DossierStatus.Refused && row.Status == DossierStatus.Withdrawn),
        Figure.Resolved => rules.Stopped == StoppedCount.LeftOut ? dossiers.Where(row => row.Status < DossierStatus.Refused) : dossiers,
        Figure.EarlyOrOnTime => CountedAs(dossiers, rules, Timeliness.Early, Timeliness.OnTime),
        Figure.Early => CountedAs(dossiers, rules, Timeliness.Early),
        Figure.OnTime => CountedAs(dossiers, rules, Timeliness.OnTime),
        Figure.Late => CountedAs(dossiers, rules, Timeliness.Late),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Not a figure of dossiers."),
    };

    private static IQueryable<DossierRow> CountedAs(IQueryable<DossierRow> dossiers, FigureRules rules, params Timeliness[] asked)
    {
        var timings = asked.SelectMany(timeliness => EndTimings.CountedAs(timeliness, rules.JudgedBy)).Select(timing => (EndTiming?)timing).ToArray();
        var counted = rules.Stopped switch
        {
            StoppedCount.ByDate => dossiers.Where(row => timings.Contains(row.EndTiming)),
            StoppedCount.OnTime when asked.Contains(Timeliness.OnTime) => dossiers.Where(row => timings.Contains(row.EndTiming) || row.Status >= DossierStatus.Refused),
            _ => dossiers.Where(row => timings.Contains(row.EndTiming) && row.Status < DossierStatus.Refused),
        };

        // Said once more as the index of the few late ones says it, so that it is used.
        return asked is [Timeliness.Late] && rules.JudgedBy != Granularity.Minute
            ? counted.Where(row => row.EndTiming >= EndTiming.SameDatePastTimeInHours)
            : counted;
    }

    private async Task<IReadOnlyList<ListPart>> OpenAsync(
        MotCuaDb db, IQueryable<DossierRow> dossiers, FigureFilter filter, Figure figure, ReportMoment moment, CancellationToken cancel)
    {
        var rules = options.Rules;
        var asOf = moment.AsOf;
        var stillOpen = dossiers.Where(row => row.EndedAt == null && row.EnteredAt < asOf);
        var stillOverdue = FiguresOf.OpenOverdue(dossiers, moment, rules);
        if (asOf >= time.Now)
        {
            return figure switch
            {
                Figure.OpenOverdue => [ByDue(stillOverdue, 1)],
                Figure.OpenInTime => [ByDue(stillOpen.Where(row => !stillOverdue.Any(late => late.Code == row.Code)), 1)],
                _ => [ByDue(stillOpen, 1)],
            };
        }

        // Past moments are the beginning of a day: overdue is what was due before it, whatever the rule.
        var ended = await EndedSinceAsync(db, dossiers, filter, asOf, cancel);
        return figure switch
        {
            Figure.OpenOverdue => [ByEnd(ended.Where(row => row.EndTiming == EndTiming.LaterDate && row.DueAt < asOf)), ByDue(stillOverdue, 1)],
            Figure.OpenInTime => [ByEnd(ended.Where(row => row.DueAt == null || row.DueAt >= asOf)), ByDue(stillOpen.Where(row => row.QueueOrder >= asOf), 1)],
            _ => [ByEnd(ended), ByDue(stillOpen, 1)],
        };
    }

    private static async Task<IReadOnlyList<ListPart>> OpenAtAsync(MotCuaDb db, IQueryable<DossierRow> dossiers, FigureFilter filter, DateTime at, CancellationToken cancel) =>
    [
        ByEnd(await EndedSinceAsync(db, dossiers, filter, at, cancel)),
        ByDue(dossiers.Where(row => row.EndedAt == null && row.EnteredAt < at), 1),
    ];

    /// <summary>
    /// Entered before an instant and ended after it. Nobody waited longer than the longest wait, so nothing is looked for beyond it.
    /// </summary>
    private static async Task<IQueryable<DossierRow>> EndedSinceAsync(MotCuaDb db, IQueryable<DossierRow> dossiers, FigureFilter filter, DateTime at, CancellationToken cancel)
    {
        var segment = PeriodSegment.Of(OfficeTime.DayOf(at)).Key;
        var longest = await filter.Among(db.LongestWaits.AsNoTracking()).Where(row => row.Span >= segment).MaxAsync(row => (int?)row.Days, cancel) ?? 0;
        var last = at.AddDays(longest + 1);
        return dossiers.Where(row => row.EndedAt >= at && row.EndedAt < last && row.EnteredAt < at);
    }

    private static ListPart ByEntry(IQueryable<DossierRow> rows, int number = 0) => new(number, rows, ListOrder.Entered);

    private static ListPart ByEnd(IQueryable<DossierRow> rows) => new(0, rows, ListOrder.Ended);

    private static ListPart ByDue(IQueryable<DossierRow> rows, int number) => new(number, rows, ListOrder.Due);
}
