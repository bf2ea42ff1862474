using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Boards;

/// <param name="Days">Days waited that the bar stands for, "8–15"; empty where its part and day say it.</param>
public sealed record WorkBar(WorkSlice Slice, long Count, string Days = "");

/// <summary>The work at hand, as bars: each dossier is in one bar of each row of bars.</summary>
/// <param name="Of">UTC: the beginning of the past day it is of; null for this moment.</param>
/// <param name="Due">By appointment: late, today, the next working days, later, waiting for the applicant, without appointment.</param>
/// <param name="Ages">Open ones by the days waited so far.</param>
/// <param name="Ready">Results that nobody has come for, by the days they have lain there.</param>
/// <param name="Waiting">Open ones that wait for the applicant, by reason.</param>
public sealed record WorkPicture(DateTime? Of, long Open, IReadOnlyList<WorkBar> Due, IReadOnlyList<WorkBar> Ages, IReadOnlyList<WorkBar> Ready, IReadOnlyList<WorkBar> Waiting)
{
    public long Uncollected => Ready.Sum(bar => bar.Count);
}

/// <summary>Whose work: what the authorities' counters received, or what a unit or an officer holds.</summary>
public abstract record WorkScope
{
    /// <summary>A unit whose calendar says which days are working days.</summary>
    public abstract string Unit { get; }

    /// <summary>
    /// Open dossiers received by an authority's counter, or any below it; results that lie at any desk of theirs. Of a period that is over it is the work at the end of its last day.
    /// </summary>
    public sealed record OfAuthorities(FigureQuestion Question) : WorkScope
    {
        public override string Unit => Question.Authority ?? Question.Unit;
    }

    /// <summary>What a whole unit holds.</summary>
    public sealed record OfUnit(string Code) : WorkScope
    {
        public override string Unit => Code;
    }

    /// <summary>What an officer holds, or at the counter what lies there.</summary>
    public sealed record OfOfficer(Officer By) : WorkScope
    {
        public override string Unit => By.Unit;
    }
}

/// <summary>The work at hand as a board shows it, and the dossiers behind each bar. Only what is open or uncollected is read, of a past day also what has ended or been returned since: the years before cost nothing.</summary>
public sealed class WorkAtHand(IDbContextFactory<MotCuaDb> databases, KeptSums sums, FiguresOf figures, Units units, Calendars calendars, ReportOptions options, OfficeTime time)
{
    /// <summary>Working days to come that have a bar of their own.</summary>
    public const int DaysShown = 10;

    /// <summary>The first day of each age.</summary>
    private static readonly int[] Ages = [0, 8, 16, 31, 61, 91];

    public async Task<WorkPicture> ReadAsync(WorkScope scope, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (moment, isPast) = MomentOf(scope);
        var (open, ready) = await DossiersAsync(db, scope, cancel);
        var facts = isPast ? await ThenAsync(db, scope, "open", moment, async filter => WorkThen.Counted(await WorkThen.OpenAsync(db, filter, moment.AsOf, cancel)), cancel) : [.. (await FactsAsync(open, cancel)).Select(one => new WorkCount(one, 1))];
        var lay = isPast ? await ThenAsync(db, scope, "ready", moment, async filter => WorkThen.Counted(await WorkThen.ReadyAsync(db, filter, ready, moment.AsOf, cancel)), cancel) : [];
        var uncollected = new List<WorkBar>();
        foreach (var bar in AgeBars(WorkPart.Ready, moment.First))
        {
            uncollected.Add(isPast ? Count(bar, lay) : bar with { Count = await bar.Slice.Among(ready, moment, options.Rules).LongCountAsync(cancel) });
        }

        WorkBar Count(WorkBar bar, IReadOnlyList<WorkCount> among) => bar with { Count = among.Where(one => bar.Slice.Has(one.Facts, moment, options.Rules)).Sum(one => one.Count) };
        WorkBar Counted(WorkBar bar) => Count(bar, facts);

        return new WorkPicture(
            isPast ? moment.AsOf : null,
            facts.Sum(one => one.Count),
            [.. (await DueBarsAsync(scope, moment.First, isPast, cancel)).Select(Counted)],
            [.. AgeBars(WorkPart.Received, moment.First).Select(Counted)],
            uncollected,
            [.. new[] { WorkPart.AwaitsSupplement, WorkPart.AwaitsPayment, WorkPart.AwaitsWithdrawal }.Select(part => Counted(new WorkBar(new WorkSlice(part), 0)))]);
    }

    /// <summary>The few that wait are opened for what they wait for; of all others the index says everything.</summary>
    private static async Task<List<OpenFacts>> FactsAsync(IQueryable<DossierRow> open, CancellationToken cancel)
    {
        var waiting = await open.Where(row => row.WaitsSince != null).Select(row => new OpenFacts(row.QueueOrder, row.LimitInHours, row.DueAt != null, row.ReceivedAt, Pause.Now(row.Status))).ToListAsync(cancel);
        var others = await open.Where(row => row.WaitsSince == null).Select(row => new OpenFacts(row.QueueOrder, row.LimitInHours, row.QueueOrder < DossierProjection.NeverDue, row.ReceivedAt, null)).ToListAsync(cancel);
        return [.. waiting, .. others];
    }

    /// <summary>The dossiers of one bar, authority by authority in the order they are due, or for results in the order they were ready.</summary>
    /// <param name="after">A page's <see cref="FigureDossierPage.After"/>; null for the first page.</param>
    public async Task<(long Count, FigureDossierPage Page)> ListAsync(WorkScope scope, WorkSlice slice, string? after, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(slice);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (moment, isPast) = MomentOf(scope);
        var (open, ready) = await DossiersAsync(db, scope, cancel);
        if (isPast)
        {
            var then = slice.Part == WorkPart.Ready
                ? await ThenAsync(db, scope, "ready", moment, filter => WorkThen.ReadyAsync(db, filter, ready, moment.AsOf, cancel), cancel)
                : await ThenAsync(db, scope, "open", moment, filter => WorkThen.OpenAsync(db, filter, moment.AsOf, cancel), cancel);
            return await PageAsync(db, [.. then.Where(one => slice.Has(one.Facts, moment, options.Rules))], after, cancel);
        }

        var among = slice.Among(slice.Part == WorkPart.Ready ? ready : open, moment, options.Rules);
        var counts = await among.GroupBy(row => row.Authority).Select(group => new { group.Key, Count = group.LongCount() }).ToListAsync(cancel);
        return (counts.Sum(count => count.Count), await ListPart.PageAsync([new DossierPart(0, among, ListOrder.Due)], counts.Select(count => count.Key), after, cancel));
    }

    /// <summary>The instant a board is of, and whether it is past: the end of a period that is over, else now.</summary>
    private (ReportMoment Moment, bool IsPast) MomentOf(WorkScope scope)
    {
        var over = scope is WorkScope.OfAuthorities(var question) && question.Period.Last < time.Today ? question.Period.End : (DateOnly?)null;
        var day = over ?? time.Today;
        return (new ReportMoment(day, day.AddDays(1), over is null ? time.Now : OfficeTime.StartOf(day)), over is not null);
    }

    private async Task<FigureFilter> FilterAsync(WorkScope scope, CancellationToken cancel)
    {
        var question = ((WorkScope.OfAuthorities)scope).Question;
        return await figures.NamedAsync(await figures.FilterAsync(question, cancel), question, cancel);
    }

    /// <summary>What held on a past day stays what it was until something is done with a dossier that had come by then; the desks where results lie are today's.</summary>
    private async Task<IReadOnlyList<T>> ThenAsync<T>(MotCuaDb db, WorkScope scope, string what, ReportMoment moment, Func<FigureFilter, Task<List<T>>> read, CancellationToken cancel)
    {
        var filter = await FilterAsync(scope, cancel);
        var desks = string.Join(' ', await DesksAsync(filter.Authorities!, cancel));
        return await sums.OfAsync<DossierRow, T>(db, filter, $"work {what} {desks}", (0, PeriodSegment.KeyOf(moment.First)), () => read(filter), cancel);
    }

    private static async Task<(long Count, FigureDossierPage Page)> PageAsync(MotCuaDb db, IReadOnlyList<WorkThen> among, string? after, CancellationToken cancel)
    {
        var place = ListPlace.Read(after);
        var rest = among.Where(one => place.IsBefore(one.Authority, one.Facts.QueueOrder, one.Code))
            .OrderBy(one => one.Authority, StringComparer.Ordinal).ThenBy(one => one.Facts.QueueOrder).ThenBy(one => one.Code, StringComparer.Ordinal).Take(FigureDossiers.PageSize + 1).ToList();
        var page = rest.Take(FigureDossiers.PageSize).ToList();
        var codes = page.ConvertAll(one => one.Code);
        var dossiers = await ListPart.ByCodeAsync(db.Dossiers.AsNoTracking(), codes, cancel);
        var next = rest.Count > page.Count ? new ListPlace(0, page[^1].Authority, page[^1].Facts.QueueOrder, page[^1].Code).ToString() : null;
        return (among.Count, new FigureDossierPage(page.ConvertAll(one => dossiers[one.Code] with { DueAt = one.DueAt }), next));
    }

    private async Task<(IQueryable<DossierRow> Open, IQueryable<DossierRow> Ready)> DossiersAsync(MotCuaDb db, WorkScope scope, CancellationToken cancel)
    {
        var dossiers = db.Dossiers.AsNoTracking();
        var open = FiguresOf.StillOpen(dossiers);
        var ready = dossiers.Where(row => row.HolderDuty == DutyKind.Return && row.Status == DossierStatus.ResultReady);
        switch (scope)
        {
            case WorkScope.OfAuthorities:
                var filter = await FilterAsync(scope, cancel);
                var desks = await DesksAsync(filter.Authorities!, cancel);
                return (filter.Among(open), ready.Where(row => desks.Contains(row.HolderUnit!)));
            case WorkScope.OfUnit(var unit):
                return (open.Where(row => row.HolderUnit == unit), ready.Where(row => row.HolderUnit == unit));
            case WorkScope.OfOfficer(var by):
                return (WorkQueue.Work(db, by, QueueScope.Mine), by.Duty is DutyKind.Receive or DutyKind.Return ? ready.Where(row => row.HolderUnit == by.Unit) : ready.Where(row => false));
            default:
                throw new ArgumentOutOfRangeException(nameof(scope), scope, "Not a scope.");
        }
    }

    /// <summary>Every desk and office of some authorities, and the authorities themselves.</summary>
    private async Task<IReadOnlyList<string>> DesksAsync(IReadOnlyList<string> authorities, CancellationToken cancel)
    {
        var tree = await units.OnAsync(time.Today, cancel);
        var asked = authorities.ToHashSet(StringComparer.Ordinal);
        return [.. tree.All.Where(unit => tree.AuthorityOf(unit.Code) is { } authority && asked.Contains(authority.Code)).Select(unit => unit.Code)];
    }

    /// <summary>An appointment on a day off stands with the next working day.</summary>
    /// <param name="today">The day the board is of; one that is past is named by its date.</param>
    private async Task<List<WorkBar>> DueBarsAsync(WorkScope scope, DateOnly today, bool isPast, CancellationToken cancel)
    {
        var calendar = await calendars.ForAsync(scope.Unit, today, cancel);
        var bars = new List<WorkBar> { new(new WorkSlice(WorkPart.Late), 0), new(isPast ? new WorkSlice(WorkPart.Due, today, today) : new WorkSlice(WorkPart.Today), 0) };
        var last = today;
        for (var shown = 0; shown < DaysShown; shown++)
        {
            var day = calendar.NextWorkingDay(last);
            bars.Add(new WorkBar(new WorkSlice(WorkPart.Due, last.AddDays(1), day), 0));
            last = day;
        }

        return [.. bars, new(new WorkSlice(WorkPart.Due, last.AddDays(1)), 0), new(new WorkSlice(WorkPart.Waiting), 0), new(new WorkSlice(WorkPart.NoDate), 0)];
    }

    private static IEnumerable<WorkBar> AgeBars(WorkPart part, DateOnly today) => Ages.Select((from, i) => i + 1 < Ages.Length
        ? new WorkBar(new WorkSlice(part, today.AddDays(1 - Ages[i + 1]), i == 0 ? null : today.AddDays(-from)), 0, $"{from}–{Ages[i + 1] - 1}")
        : new WorkBar(new WorkSlice(part, null, today.AddDays(-from)), 0, $"≥ {from}"));
}
