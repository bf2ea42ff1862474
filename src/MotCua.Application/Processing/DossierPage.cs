using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Collecting;
using MotCua.Application.Data;
using MotCua.Application.Interlinking;
using MotCua.Application.Ledger;
using MotCua.Application.Tracking;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Processing;

/// <summary>One entry of a dossier's way, with the names it speaks of as they are today.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">Name of who acted.</param>
/// <param name="ActingFor">Name of whose duty it was, when somebody acted for them.</param>
/// <param name="Unit">Short name of the unit acted for, with its authority.</param>
public sealed record WayEntry(int Number, DateTime At, string By, string? ActingFor, string Unit, Facts Facts)
{
    /// <summary>It stands in the desk's book of fees, and <see cref="Number"/> is its line there.</summary>
    public bool IsMoney { get; init; }
}

/// <param name="Times">How often that day.</param>
public sealed record LookOfDay(DateOnly Day, string Officer, string Unit, int Times);

/// <summary>An officer who may get the dossier.</summary>
public sealed record Colleague(string Id, string Name, string? Position);

/// <summary>All that the page of one dossier shows to the officer who opened it.</summary>
public sealed record DossierView
{
    public required Dossier Dossier { get; init; }

    public required DueStanding Standing { get; init; }

    /// <summary>The law's clock: working time until the appointment, negative after it; null when it has stopped or there is none.</summary>
    public required WorkingDuration? Remaining { get; init; }

    /// <summary>The person's clock: days really waited, until now or until processing ended.</summary>
    public required int DaysWaited { get; init; }

    /// <summary>What this officer may do now, in the lifecycle's order.</summary>
    public required IReadOnlyList<DossierAct> Acts { get; init; }

    /// <summary>This officer may say why it is overdue.</summary>
    public required bool MayStateCause { get; init; }

    public required IReadOnlyList<WayEntry> Way { get; init; }

    /// <summary>Who looked, by day, the newest first.</summary>
    public required IReadOnlyList<LookOfDay> Looks { get; init; }

    /// <summary>Who may get it at the next step; empty when there is none.</summary>
    public required IReadOnlyList<Colleague> NextHolders { get; init; }

    /// <summary>Who may get it at the step where it is.</summary>
    public required IReadOnlyList<Colleague> Colleagues { get; init; }

    /// <summary>Codes of the offices whose opinion may be asked, the authority's own first.</summary>
    public required IReadOnlyList<string> Offices { get; init; }

    /// <summary>The agencies' parts; empty for a dossier without a chain.</summary>
    public required IReadOnlyList<StageLine> Chain { get; init; }

    /// <summary>The name of an officer's id or a unit's code.</summary>
    public required Func<string, string> NameOf { get; init; }
}

/// <summary>Trang hồ sơ: one dossier with its way, its files and who looked. Being read is itself recorded.</summary>
public sealed class DossierPage(IDbContextFactory<MotCuaDb> databases, Access access, Rosters rosters, Names names, Staff staff, Units units, Calendars calendars, DossierTerms terms, ChainPage chains, Looks looks, OfficeTime time)
{
    private const int LooksShown = 50;
    private const int LooksRead = 500;

    /// <param name="where">The page or call that shows it: "desk/dossier".</param>
    /// <returns>Null when there is no such dossier, or none that this officer may see.</returns>
    public async Task<DossierView?> ReadAsync(string code, Officer by, string where, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await access.FindAsync(db, code, by, cancel) is not { } row)
        {
            return null;
        }

        await looks.RecordAsync(by, code, where, cancel);
        var dossier = DossierProjection.Unfold(row);
        var nameOf = await names.TodayAsync(cancel);
        var roll = await staff.RollAsync(cancel);
        var now = time.Now;
        var until = OfficeTime.ToLocal(row.EndedAt ?? now);
        var route = dossier.State.Receipt.Route;
        var roster = await rosters.TodayAsync(cancel);
        var clock = (await terms.AtHandAsync(cancel))(dossier.State.Receipt).ClockAt(now);
        return new DossierView
        {
            Dossier = dossier,
            Standing = DueStandings.Of(row, now),
            Remaining = await RemainingAsync(row, cancel),
            DaysWaited = (until.Date - OfficeTime.ToLocal(row.ReceivedAt).Date).Days,
            Acts = [.. dossier.ActsFor(by, roster)],
            MayStateCause = dossier.RefusesCause(clock, by, roster) is null,
            Way = [.. (await EntriesAsync(db, code, cancel)).Concat(await MoneyAsync(db, row, by, cancel)).OrderBy(entry => entry.At).Select(entry => WayOf(entry, nameOf))],
            Looks = await LooksAsync(db, code, nameOf, cancel),
            NextHolders = dossier.State.Step + 1 < route.Count ? ColleaguesAt(route[dossier.State.Step + 1], roll) : [],
            Colleagues = ColleaguesAt(dossier.AtStep, roll),
            Offices = OfficesBeside(dossier, await units.OnAsync(time.Today, cancel), roll),
            Chain = await chains.LinesAsync(dossier, cancel),
            NameOf = nameOf,
        };
    }

    private IReadOnlyList<string> OfficesBeside(Dossier dossier, UnitTree tree, StaffRoll roll)
    {
        var authority = tree.AuthorityOf(dossier.AtStep.Unit)?.Code;
        return
        [
            .. tree.All.Select(unit => unit.Code)
                .Where(code => code != dossier.AtStep.Unit && roll.HoldersIn(code, time.Today).Any(holder => holder.Duty.Kind is DutyKind.Process))
                .OrderBy(code => tree.AuthorityOf(code)?.Code != authority),
        ];
    }

    private async Task<WorkingDuration?> RemainingAsync(DossierRow row, CancellationToken cancel)
    {
        if (row.EndedAt is not null || row.DueAt is not { } due)
        {
            return null;
        }

        var calendar = await calendars.ForAsync(row.Desk, time.Today, cancel);
        return calendar.Remaining(time.NowLocal, OfficeTime.ToLocal(due));
    }

    private static Task<List<LedgerEntry>> EntriesAsync(MotCuaDb db, string code, CancellationToken cancel)
    {
        var stream = DossierProjection.StreamOf(code);
        return db.Entries.AsNoTracking().Where(entry => entry.Stream == stream).OrderBy(entry => entry.StreamVersion).ToListAsync(cancel);
    }

    /// <summary>What was done about its fee, for those who may know.</summary>
    private static async Task<List<LedgerEntry>> MoneyAsync(MotCuaDb db, DossierRow row, Officer by, CancellationToken cancel)
    {
        if (!FeePage.Readers.Contains(by.Duty))
        {
            return [];
        }

        var stream = FeeProjection.StreamOf(row.Desk);
        var lines = db.FeeLines.Where(line => line.Dossier == row.Code).Select(line => line.Line);
        return await db.Entries.AsNoTracking().Where(entry => entry.Stream == stream && lines.Contains(entry.StreamVersion)).OrderBy(entry => entry.StreamVersion).ToListAsync(cancel);
    }

    private static WayEntry WayOf(LedgerEntry entry, Func<string, string> nameOf) => new(
        entry.StreamVersion,
        entry.At,
        nameOf(entry.Actor),
        entry.ActingFor is { } away ? nameOf(away) : null,
        nameOf(entry.Unit),
        EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts))
    {
        IsMoney = entry.Stream.StartsWith(FeeProjection.StreamPrefix, StringComparison.Ordinal),
    };

    private static async Task<IReadOnlyList<LookOfDay>> LooksAsync(MotCuaDb db, string code, Func<string, string> nameOf, CancellationToken cancel) =>
    [
        .. (await LooksOf.ReadAsync(db, code, nameOf, LooksRead, cancel)).GroupBy(look => (look.Day, look.Officer, look.Unit))
            .Select(group => new LookOfDay(group.Key.Day, group.Key.Officer, group.Key.Unit, group.Sum(look => look.Times)))
            .Take(LooksShown),
    ];

    private IReadOnlyList<Colleague> ColleaguesAt(RouteStep step, StaffRoll roll) =>
    [
        .. roll.HoldersIn(step.Unit, time.Today)
            .Where(holder => holder.Duty.Kind == Dossier.DutyAt(step.Kind))
            .DistinctBy(holder => holder.Member.Id)
            .Select(holder => new Colleague(holder.Member.Id, holder.Member.Card.Name, holder.Member.Card.Position)),
    ];
}
