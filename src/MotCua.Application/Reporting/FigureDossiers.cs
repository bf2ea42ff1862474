using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Publishing;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Procedures;
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

    /// <summary>In a list of what was open at an instant, as it was then.</summary>
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
public sealed class FigureDossiers(IDbContextFactory<MotCuaDb> databases, FiguresOf figures, Catalogue catalogue, ReportOptions options, OfficeTime time)
{
    public const int PageSize = 50;

    /// <param name="answer">The figures authority by authority: where they say that there is none, nothing is looked for, be it a year of a province to pass over.</param>
    /// <param name="after">A page's <see cref="FigureDossierPage.After"/>; null for the first page.</param>
    public Task<FigureDossierPage> ListAsync(FigureAnswer answer, Figure figure, string? after, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var having = figure.IsKept() && answer.Question.Cause is null ? answer.Lines.Where(line => line.Figures.Count(figure) > 0).Select(line => line.Of).ToList() : null;
        return ListAsync(answer.Question, figure, having, after, cancel);
    }

    /// <param name="after">A page's <see cref="FigureDossierPage.After"/>; null for the first page.</param>
    public Task<FigureDossierPage> ListAsync(FigureQuestion question, Figure figure, string? after, CancellationToken cancel) => ListAsync(question, figure, null, after, cancel);

    /// <param name="having">Authorities that have any; null where that is not known.</param>
    private async Task<FigureDossierPage> ListAsync(FigureQuestion question, Figure figure, IReadOnlyList<string>? having, string? after, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var filter = await figures.FilterAsync(question, cancel);
        var moment = ReportMoment.Of(question.Period, time);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var authorities = having ?? (await figures.NamedAsync(filter, question, cancel)).Authorities!;
        var page = await ListPart.PageAsync(await PartsAsync(db, filter, figure, question.Period, cancel), authorities, after, cancel);
        return InstantOf(figure, moment) is { } instant ? page with { Dossiers = await AsOfAsync(db, page.Dossiers, instant, cancel) } : page;
    }

    /// <summary>The instant at which the dossiers of a figure were open; null for what came or ended in the period.</summary>
    private static DateTime? InstantOf(Figure figure, ReportMoment moment) => figure switch
    {
        Figure.Open or Figure.OpenInTime or Figure.OpenOverdue or Figure.OpenWaiting => moment.AsOf,
        Figure.CarriedOver => moment.From,
        _ => null,
    };

    /// <summary>The dossiers with the appointments they had then.</summary>
    private static async Task<IReadOnlyList<FigureDossier>> AsOfAsync(MotCuaDb db, IReadOnlyList<FigureDossier> dossiers, DateTime at, CancellationToken cancel)
    {
        var codes = dossiers.Select(dossier => dossier.Code).ToList();
        var then = await db.Appointments.AsNoTracking().Where(row => codes.Contains(row.Code) && row.Since < at && row.Until >= at)
            .ToDictionaryAsync(row => row.Code, row => row.DueAt, StringComparer.Ordinal, cancel);
        return [.. dossiers.Select(dossier => then.TryGetValue(dossier.Code, out var due) ? dossier with { DueAt = due } : dossier)];
    }

    /// <summary>The runs of a figure's dossiers.</summary>
    internal async Task<IReadOnlyList<CountedPart>> PartsAsync(MotCuaDb db, FigureFilter filter, Figure figure, ReportPeriod period, CancellationToken cancel)
    {
        var dossiers = filter.Among(db.Dossiers.AsNoTracking());
        var moment = ReportMoment.Of(period, time);
        var (from, until) = (moment.From, moment.AsOf);
        var entered = dossiers.Where(row => row.EnteredAt >= from && row.EnteredAt < until);
        var ended = dossiers.Where(row => row.EndedAt >= from && row.EndedAt < until);
        var counted = Received(dossiers, from, until);
        var news = counted.Where(row => row.EnteredAt >= from && row.EnteredAt < until);
        return figure switch
        {
            Figure.Received => [.. await OpenAtAsync(db, counted, filter, from, cancel), ByEntry(news, 2)],
            Figure.CarriedOver => await OpenAtAsync(db, counted, filter, from, cancel),
            Figure.Open or Figure.OpenInTime or Figure.OpenOverdue or Figure.OpenWaiting => await OpenAsync(db, dossiers, filter, figure, moment, cancel),
            Figure.New => [ByEntry(news)],
            Figure.NewDirect => [ByEntry(news.Where(row => row.Channel == Channel.Direct))],
            Figure.NewOnline => [ByEntry(news.Where(row => row.Channel == Channel.Online))],
            Figure.NewByPost => [ByEntry(news.Where(row => row.Channel == Channel.Post))],
            Figure.NewOffline => [ByEntry(news.Where(row => row.Channel != Channel.Online))],
            Figure.NewOnlineFull or Figure.NewOnlinePart or Figure.NewOnlineOther => [ByEntry(await OfLevelAsync(db, news.Where(row => row.Channel == Channel.Online), filter, figure, period, cancel))],
            Figure.LateApologised => [ByEnd(Ended(ended, Figure.Late, options.Rules).Where(row => row.Apology == ApologyMade.Made))],
            Figure.LateUnapologised => [ByEnd(Ended(ended, Figure.Late, options.Rules).Where(row => row.Apology == ApologyMade.None))],
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

    internal static IQueryable<DossierRow> Ended(IQueryable<DossierRow> dossiers, Figure figure, FigureRules rules) => figure switch
    {
        Figure.Ended => dossiers,
        Figure.Promised => dossiers.Where(row => row.EndTiming != EndTiming.NoDueTime),
        Figure.LeftOut => dossiers.Where(row => row.Status >= DossierStatus.Refused),
        Figure.Refused => dossiers.Where(row => row.Status >= DossierStatus.Refused && row.Status == DossierStatus.Refused),
        Figure.Withdrawn => dossiers.Where(row => row.Status >= DossierStatus.Refused && row.Status != DossierStatus.Refused),
        Figure.StoppedUnanswered => dossiers.Where(row => row.Status >= DossierStatus.Refused && row.Status == DossierStatus.Closed),
        Figure.WithdrawnByWish => dossiers.Where(row => row.Status >= DossierStatus.Refused && row.Status == DossierStatus.Withdrawn),
        Figure.Resolved => rules.Stopped == StoppedCount.LeftOut ? dossiers.Where(row => row.Status < DossierStatus.Refused) : dossiers,
        Figure.EarlyOrOnTime => CountedAs(dossiers, rules, Timeliness.Early, Timeliness.OnTime),
        Figure.Early => CountedAs(dossiers, rules, Timeliness.Early),
        Figure.OnTime => CountedAs(dossiers, rules, Timeliness.OnTime),
        Figure.Late => CountedAs(dossiers, rules, Timeliness.Late),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Not a figure of dossiers."),
    };

    /// <summary>Which level a procedure had, as the catalogue had it when the period ended, or last before.</summary>
    internal async Task<Figure> LevelAsync(string procedure, ReportPeriod period, CancellationToken cancel)
    {
        var version = await catalogue.FindAsync(procedure, period.Last, cancel) ?? (await catalogue.VersionsAsync(procedure, cancel)).LastOrDefault();
        return version?.OnlineLevel switch { OnlineLevel.Full => Figure.NewOnlineFull, OnlineLevel.Partial => Figure.NewOnlinePart, _ => Figure.NewOnlineOther };
    }

    /// <summary>Of dossiers that came online those at procedures of the figure's level.</summary>
    private async Task<IQueryable<DossierRow>> OfLevelAsync(MotCuaDb db, IQueryable<DossierRow> online, FigureFilter filter, Figure figure, ReportPeriod period, CancellationToken cancel)
    {
        var (first, last) = (PeriodSegment.Of(period.First).Key, PeriodSegment.Of(period.Last).Key);
        var asked = new List<string>();
        foreach (var procedure in await filter.Among(db.Quality.AsNoTracking()).Where(row => row.First >= first && row.First <= last && row.Online > 0).Select(row => row.Procedure).Distinct().ToListAsync(cancel))
        {
            if (await LevelAsync(procedure, period, cancel) == figure)
            {
                asked.Add(procedure);
            }
        }

        return online.Where(row => asked.Contains(row.Procedure));
    }

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

    private async Task<IReadOnlyList<CountedPart>> OpenAsync(
        MotCuaDb db, IQueryable<DossierRow> dossiers, FigureFilter filter, Figure figure, ReportMoment moment, CancellationToken cancel)
    {
        var rules = options.Rules;
        var asOf = moment.AsOf;
        var stillOpen = FiguresOf.StillOpen(dossiers).Where(row => row.EnteredAt < asOf);
        var stillOverdue = FiguresOf.OpenOverdue(dossiers, moment, rules);
        if (!moment.IsPast)
        {
            return figure switch
            {
                Figure.OpenOverdue => [ByDue(stillOverdue, 1)],
                Figure.OpenInTime => [ByDue(stillOpen.Where(row => !stillOverdue.Any(late => late.Code == row.Code)), 1)],
                Figure.OpenWaiting => [ByDue(dossiers.Where(row => row.WaitsSince < asOf), 1)],
                _ => [ByDue(stillOpen, 1)],
            };
        }

        // Past moments are the beginning of a day: overdue is what was due before it, whatever the rule. What held then may have given way to another since.
        var last = await LastEndAsync(db, filter, asOf, cancel);
        var overdue = db.Appointments.AsNoTracking().Where(row => row.OverdueSince < asOf && row.Until >= asOf);
        var waits = db.Appointments.AsNoTracking().Where(row => row.Waiting && row.Since < asOf && row.Until >= asOf);
        var wasOverdue = stillOpen.Where(row => (row.StandsSince < asOf && row.QueueOrder < asOf) || overdue.Any(then => then.Code == row.Code));
        var ended = EndedSince(dossiers, asOf, last);
        return figure switch
        {
            Figure.OpenOverdue =>
            [
                new AppointmentPart(0, OfCause(filter.Among(overdue).Where(row => row.Until < last), filter.Cause, db), db.Dossiers.AsNoTracking()),
                ByDue(stillOpen.Where(row => (row.StandsSince < asOf && row.QueueOrder < asOf) || (row.StandsSince >= asOf && overdue.Any(then => then.Code == row.Code && then.Until >= last))), 1),
            ],
            Figure.OpenWaiting =>
            [
                new AppointmentPart(0, filter.Among(waits).Where(row => row.Until < last), db.Dossiers.AsNoTracking()),
                ByDue(stillOpen.Where(row => row.WaitsSince < asOf || waits.Any(then => then.Code == row.Code && then.Until >= last)), 1),
            ],
            Figure.OpenInTime =>
            [
                ByEnd(ended.Where(row => !overdue.Any(then => then.Code == row.Code))),
                ByDue(stillOpen.Where(row => !wasOverdue.Any(late => late.Code == row.Code)), 1),
            ],
            _ => [ByEnd(ended), ByDue(stillOpen, 1)],
        };
    }

    private static IQueryable<AppointmentRow> OfCause(IQueryable<AppointmentRow> appointments, string? cause, MotCuaDb db) => cause switch
    {
        null => appointments,
        "" => appointments.Where(row => db.Dossiers.Any(dossier => dossier.Code == row.Code && dossier.OverdueCause == null)),
        _ => appointments.Where(row => db.Dossiers.Any(dossier => dossier.Code == row.Code && dossier.OverdueCause == cause)),
    };

    private static async Task<IReadOnlyList<CountedPart>> OpenAtAsync(MotCuaDb db, IQueryable<DossierRow> dossiers, FigureFilter filter, DateTime at, CancellationToken cancel) =>
    [
        ByEnd(EndedSince(dossiers, at, await LastEndAsync(db, filter, at, cancel))),
        ByDue(FiguresOf.StillOpen(dossiers).Where(row => row.EnteredAt < at), 1),
    ];

    internal static IQueryable<DossierRow> EndedSince(IQueryable<DossierRow> dossiers, DateTime at, DateTime last) =>
        dossiers.Where(row => row.EndedAt >= at && row.EndedAt < last && row.EnteredAt < at);

    /// <summary>
    /// Before it all has ended that was open at an instant and is no longer: nobody's dossier was open longer than the longest, so nothing is looked for beyond it.
    /// </summary>
    internal static async Task<DateTime> LastEndAsync(MotCuaDb db, FigureFilter filter, DateTime at, CancellationToken cancel)
    {
        var segment = PeriodSegment.Of(OfficeTime.DayOf(at)).Key;
        var longest = await filter.Among(db.LongestWaits.AsNoTracking()).Where(row => row.Span >= segment).MaxAsync(row => (int?)row.OpenDays, cancel) ?? 0;
        return at.AddDays(longest + 1);
    }

    private static DossierPart ByEntry(IQueryable<DossierRow> rows, int number = 0) => new(number, rows, ListOrder.Entered);

    private static DossierPart ByEnd(IQueryable<DossierRow> rows) => new(0, rows, ListOrder.Ended);

    private static DossierPart ByDue(IQueryable<DossierRow> rows, int number) => new(number, rows, ListOrder.Due);
}
