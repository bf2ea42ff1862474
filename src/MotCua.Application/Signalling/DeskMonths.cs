using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Reports;
using MotCua.Domain.Rules;
using MotCua.Domain.Signals;
using MotCua.Domain.Visits;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Signalling;

/// <summary>Reads what one desk did in one month, for the rules: dossiers with all their entries, visits, cash, numbers on paper. Its cost goes with the month, not with the years stored.</summary>
public sealed class DeskMonths(IDbContextFactory<MotCuaDb> databases, Units units, Calendars calendars, Catalogue catalogue, Rulebook rulebook, ReportOptions reports, OfficeTime time)
{
    private const int AtATime = 400;
    private const int MonthsOfVisits = 2;

    public async Task<DeskMonth> ReadAsync(string authority, DateOnly month, DayCounts days, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(days);
        var last = month.AddMonths(1).AddDays(-1);
        var (from, until, now) = (OfficeTime.StartOf(month), OfficeTime.StartOf(last.AddDays(1)), time.NowLocal);
        var tree = await units.OnAsync(last < time.Today ? last : time.Today, cancel);
        var calendar = await calendars.ForAsync(authority, last, cancel);
        var known = await catalogue.AtHandAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Dossiers.AsNoTracking().Where(row => row.Authority == authority && row.EnteredAt >= from && row.EnteredAt < until).ToListAsync(cancel);
        var earlier = await db.Dossiers.AsNoTracking().Where(row => row.Authority == authority && row.EndedAt >= from && row.EndedAt < until && row.EnteredAt < from).ToListAsync(cancel);
        var stories = await StoriesAsync(db, [.. rows, .. earlier], calendar, now, known, await rulebook.BookAsync(cancel), cancel);
        var desk = tree.DeskOf(authority)?.Code ?? authority;
        return new DeskMonth
        {
            Unit = authority,
            First = month,
            Last = last,
            AsOf = now,
            Calendar = calendar,
            Entered = [.. rows.Select(row => stories[row.Code])],
            Ended = [.. rows.Where(row => row.EndedAt >= from && row.EndedAt < until).Concat(earlier).Select(row => stories[row.Code])],
            Visits = await VisitsAsync(db, authority, OfficeTime.StartOf(month.AddMonths(-MonthsOfVisits)), until, known, cancel),
            Cash = await CashAsync(db, desk, month, last, calendar, cancel),
            HandSlips = await HandSlipsAsync(db, authority, month.Year, cancel),
            Outgoing = await OutgoingAsync(db, authority, month.Year, cancel),
            Days = await days.OfAsync(authority, LikeThis(tree, authority), last, calendar, cancel),
            Borders = [ReportPeriod.Month(month.Year, month.Month, reports.BordersIn(month.Year)).Last, .. await VisitDaysAsync(db, authority, month, last, cancel)],
        };
    }

    /// <summary>Days on which an inspection came, or was to come.</summary>
    private static Task<List<DateOnly>> VisitDaysAsync(MotCuaDb db, string authority, DateOnly first, DateOnly last, CancellationToken cancel) =>
        db.InspectionVisits.AsNoTracking().Where(visit => visit.Unit == authority && visit.Day >= first && visit.Day <= last).Select(visit => visit.Day).ToListAsync(cancel);

    /// <summary>Authorities of the same level under the same parent: what they have in common is no sign.</summary>
    private static List<string> LikeThis(UnitTree tree, string authority) => tree.Find(authority) is not { Parent: { } parent } unit ? []
        : [.. tree.Under(parent).Where(other => other.Kind == unit.Kind && other.Code != authority).Select(other => other.Code)];

    private static async Task<Dictionary<string, DossierStory>> StoriesAsync(
        MotCuaDb db, IReadOnlyList<DossierRow> rows, WorkingCalendar calendar, DateTime now, Func<string, int, ProcedureVersion?> known, RuleBook rules, CancellationToken cancel)
    {
        var stories = new Dictionary<string, DossierStory>();
        foreach (var some in rows.Chunk(AtATime))
        {
            var codes = some.Select(row => row.Code).ToList();
            var streams = codes.Select(DossierProjection.StreamOf).ToList();
            var entries = (await db.Entries.AsNoTracking().Where(entry => streams.Contains(entry.Stream)).ToListAsync(cancel)).ToLookup(entry => entry.Stream);
            var fees = await db.FeeAccounts.AsNoTracking().Where(fee => codes.Contains(fee.Dossier)).ToDictionaryAsync(fee => fee.Dossier, fee => JsonSerializer.Deserialize<FeeAccount>(fee.State, EntryJson.Whole)!, cancel);
            var told = await db.Shelf.AsNoTracking().Where(shelf => codes.Contains(shelf.Dossier) && shelf.RemindedAt != null).ToDictionaryAsync(shelf => shelf.Dossier, shelf => shelf.RemindedAt, cancel);
            foreach (var row in some)
            {
                var state = DossierProjection.Unfold(row).State;
                stories[row.Code] = new DossierStory
                {
                    State = state,
                    Acts = [.. entries[DossierProjection.StreamOf(row.Code)].OrderBy(entry => entry.StreamVersion).Select(ActOf)],
                    Calendar = calendar,
                    ToLocal = OfficeTime.ToLocal,
                    Rules = rules.On(OfficeTime.DayOf(row.ReceivedAt)),
                    Procedure = known(row.Procedure, state.Receipt.ProcedureVersion),
                    AsOf = now,
                    Received = OfficeTime.ToLocal(row.ReceivedAt),
                    Entered = OfficeTime.ToLocal(row.EnteredAt),
                    Due = Local(row.DueAt),
                    Ended = Local(state.ClockEndedAt),
                    Returned = Local(row.ReturnedAt),
                    Reminded = Local(told.GetValueOrDefault(row.Code)),
                    FeeOwed = fees.TryGetValue(row.Code, out var fee) ? fee.Owed - fee.Over : state.Receipt.Fee ?? 0,
                    FeeWaived = fee?.Waived ?? 0,
                };
            }
        }

        return stories;
    }

    private static Act ActOf(LedgerEntry entry) => new(OfficeTime.ToLocal(entry.At), entry.Actor, entry.Unit, entry.Actor == Officer.SystemId, EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts));

    private static async Task<IReadOnlyList<VisitTold>> VisitsAsync(MotCuaDb db, string authority, DateTime from, DateTime until, Func<string, int, ProcedureVersion?> known, CancellationToken cancel)
    {
        var rows = await db.Visits.AsNoTracking().Where(visit => visit.Authority == authority && visit.At >= from && visit.At < until && visit.Ending != VisitEnding.Receipt)
            .Select(visit => new { visit.Id, visit.At, visit.Slip }).ToListAsync(cancel);
        return [.. rows.Where(row => row.Slip.Length > 0).Select(row =>
        {
            var facts = JsonSerializer.Deserialize<VisitEnded>(row.Slip, EntryJson.Whole)!;
            var papers = facts is { Procedure: { } code, ProcedureVersion: { } version } ? known(code, version)?.Papers.Select(paper => paper.Name) : null;
            return new VisitTold(OfficeTime.ToLocal(row.At), row.Id, facts, [.. papers ?? []]);
        })];
    }

    private static async Task<IReadOnlyList<CashTold>> CashAsync(MotCuaDb db, string desk, DateOnly first, DateOnly last, WorkingCalendar calendar, CancellationToken cancel)
    {
        var rows = await db.CashDays.AsNoTracking().Where(day => day.Desk == desk && day.Day >= first && day.Day <= last).ToListAsync(cancel);
        return [.. rows.Select(row => JsonSerializer.Deserialize<CashDay>(row.State, EntryJson.Whole)!).Where(day => day.Counted is not null)
            .Select(day => new CashTold(calendar.IsWorkingDay(day.Day) ? calendar.ClosingOf(day.Day) : day.Day.ToDateTime(TimeOnly.MinValue), day.Expected, day.Counted!.Value))];
    }

    private static async Task<IReadOnlyList<NumberTold>> HandSlipsAsync(MotCuaDb db, string authority, int year, CancellationToken cancel)
    {
        var (from, until) = (OfficeTime.StartOf(new DateOnly(year, 1, 1)), OfficeTime.StartOf(new DateOnly(year + 1, 1, 1)));
        var rows = await db.Dossiers.AsNoTracking().Where(row => row.Authority == authority && row.EnteredAt >= from && row.EnteredAt < until && row.Slip == SlipGiven.Handwritten).ToListAsync(cancel);
        return [.. rows.Select(row => (row, State: DossierProjection.Unfold(row).State.Receipt.HandwrittenNumber)).Select(one => NumberOf(one.row, one.State)).OfType<NumberTold>()];
    }

    /// <summary>"45/PT" is number 45 of the series PT; what has no number before its stroke belongs to no series.</summary>
    private static NumberTold? NumberOf(DossierRow row, string? written)
    {
        var parts = (written ?? "").Split('/', 2, StringSplitOptions.TrimEntries);
        return long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new NumberTold(OfficeTime.ToLocal(row.ReceivedAt), parts.Length > 1 ? parts[1] : "", number, row.Code) : null;
    }

    private static async Task<IReadOnlyList<NumberTold>> OutgoingAsync(MotCuaDb db, string authority, int year, CancellationToken cancel)
    {
        var rows = await db.Outgoing.AsNoTracking().Where(row => row.Unit == authority && row.Year == year).ToListAsync(cancel);
        return [.. rows.Select(row => new NumberTold(row.SignedOn.ToDateTime(TimeOnly.MinValue), row.Kind, row.Number, row.Dossier))];
    }

    private static DateTime? Local(DateTime? utc) => utc is { } instant ? OfficeTime.ToLocal(instant) : null;
}
