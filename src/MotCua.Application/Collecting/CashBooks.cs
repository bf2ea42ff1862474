using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Collecting;

/// <summary>A dossier that came in on the day of a sheet, with its fee.</summary>
public sealed record ReceivedWithFee(string Code, DossierFee Fee);

/// <summary>The day of one desk: its sheet, and what the dossiers of the day still owe.</summary>
public sealed record CashDayView
{
    public required DaySheet Sheet { get; init; }

    /// <summary>What was waived and paid over that day, in the order of the book.</summary>
    public required IReadOnlyList<FeeLineRow> Others { get; init; }

    /// <summary>Every dossier entered at the desk that day.</summary>
    public required IReadOnlyList<ReceivedWithFee> Received { get; init; }

    /// <summary>Stopped dossiers of the desk whose money has to go back, the latest first.</summary>
    public required IReadOnlyList<ReceivedWithFee> ToRefund { get; init; }

    /// <summary>The last day on which money moved, while it is not settled; null when nothing is left to do.</summary>
    public required CashDay? Unsettled { get; init; }

    /// <summary>The day can be counted: it is the desk's last, and money moved on it.</summary>
    public required bool IsLast { get; init; }

    public required bool IsToday { get; init; }

    public required Unit Desk { get; init; }

    public required Unit Authority { get; init; }

    public required Func<string, string> NameOf { get; init; }
}

/// <summary>A day that a leader should look at.</summary>
public sealed record CashDayFound(CashDay Day, string DeskName);

/// <summary>Sổ thu trong ngày and the differences of the desks below.</summary>
public sealed class CashBooks(IDbContextFactory<MotCuaDb> databases, DossierFees fees, DossierTerms terms, Units units, Names names, OfficeTime time)
{
    public const int MostFound = 200;

    /// <summary>The desk's last day of money; null before the first.</summary>
    internal static async Task<CashDay?> LastAsync(MotCuaDb db, string desk, CancellationToken cancel)
    {
        var last = await db.CashDays.AsNoTracking().Where(row => row.Desk == desk).OrderByDescending(row => row.Day).FirstOrDefaultAsync(cancel);
        return last is null ? null : FeeProjection.Unfold(last);
    }

    /// <param name="on">Null for the day on which something is to be done: the one not settled yet, else today.</param>
    /// <returns>Null when the officer may not see this desk's money.</returns>
    public async Task<CashDayView?> DayAsync(string desk, DateOnly? on, Officer by, CancellationToken cancel)
    {
        var tree = await units.OnAsync(time.Today, cancel);
        if (!MaySee(tree, desk, by) || tree.Find(desk) is not { } unit || tree.AuthorityOf(desk) is not { } authority)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var last = await LastAsync(db, desk, cancel);
        var day = on ?? (last is { IsSettled: false } ? last.Day : time.Today);
        var lines = await db.FeeLines.AsNoTracking().Where(line => line.Desk == desk && line.Day == day).OrderBy(line => line.Line).ToListAsync(cancel);
        var stored = await db.CashDays.AsNoTracking().FirstOrDefaultAsync(row => row.Desk == desk && row.Day == day, cancel);
        return new CashDayView
        {
            Sheet = new DaySheet(stored is null ? new CashDay { Desk = desk, Day = day, Opening = await OpeningAsync(db, desk, day, cancel) } : FeeProjection.Unfold(stored), [.. lines.Select(SheetLineOf).OfType<SheetLine>()]),
            Others = [.. lines.Where(line => line.Act is FeeAct.Waive or FeeAct.PayOver)],
            Received = await ReceivedAsync(db, desk, authority.Code, day, cancel),
            ToRefund = await ToRefundAsync(db, desk, authority.Code, cancel),
            Unsettled = last is { IsSettled: false } ? last : null,
            IsLast = last?.Day == day,
            IsToday = day == time.Today,
            Desk = unit,
            Authority = authority,
            NameOf = await names.TodayAsync(cancel),
        };
    }

    /// <summary>Days below this officer's unit that are not counted, or had a difference; the newest first. A day that is still going on is none.</summary>
    public async Task<IReadOnlyList<CashDayFound>> DifferencesAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var today = time.Today;
        var tree = await units.OnAsync(today, cancel);
        var desks = tree.Subtree(by.Unit).Where(unit => unit.Kind.IsCounter()).Select(unit => unit.Code).ToList();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.CashDays.AsNoTracking()
            .Where(row => desks.Contains(row.Desk) && row.Mark != CashDayMark.Balanced && (row.Mark != CashDayMark.NotCounted || row.Day < today))
            .OrderByDescending(row => row.Day).ThenBy(row => row.Desk).Take(MostFound).ToListAsync(cancel);
        return [.. rows.Select(row => new CashDayFound(FeeProjection.Unfold(row), tree.ShortPathOf(row.Desk)))];
    }

    private static bool MaySee(UnitTree tree, string desk, Officer by) => by.Duty switch
    {
        DutyKind.Receive or DutyKind.Return => by.Unit == desk,
        DutyKind.Lead or DutyKind.Control or DutyKind.Inspect => tree.IsWithin(desk, by.Unit),
        _ => false,
    };

    private static async Task<long> OpeningAsync(MotCuaDb db, string desk, DateOnly day, CancellationToken cancel)
    {
        var before = await db.CashDays.AsNoTracking().Where(row => row.Desk == desk && row.Day < day).OrderByDescending(row => row.Day).FirstOrDefaultAsync(cancel);
        if (before is null)
        {
            return 0;
        }

        var last = FeeProjection.Unfold(before);
        return last.Counted ?? last.Expected;
    }

    private async Task<IReadOnlyList<ReceivedWithFee>> ToRefundAsync(MotCuaDb db, string desk, string authority, CancellationToken cancel)
    {
        var stopped = await db.Dossiers.AsNoTracking()
            .Where(row => row.Authority == authority && row.Status >= DossierStatus.Refused && row.Desk == desk)
            .Join(db.FeeAccounts, row => row.Code, account => account.Dossier, (row, account) => new { row, account })
            .OrderByDescending(one => one.row.EndedAt).Take(MostFound).ToListAsync(cancel);
        var termsOf = await terms.AtHandAsync(cancel);
        var found = new List<ReceivedWithFee>();
        foreach (var one in stopped)
        {
            var state = DossierProjection.Unfold(one.row).State;
            var fee = (await fees.OfAsync(state.Receipt, one.account, cancel)).StoppedAs(state, termsOf(state.Receipt).Rules);
            if (fee.Standing is FeeStanding.ToRefund)
            {
                found.Add(new ReceivedWithFee(one.row.Code, fee));
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<ReceivedWithFee>> ReceivedAsync(MotCuaDb db, string desk, string authority, DateOnly day, CancellationToken cancel)
    {
        var (from, until) = (OfficeTime.StartOf(day), OfficeTime.StartOf(day.AddDays(1)));
        var rows = await db.Dossiers.AsNoTracking()
            .Where(row => row.Authority == authority && row.EnteredAt >= from && row.EnteredAt < until && row.Desk == desk)
            .OrderBy(row => row.EnteredAt).ToListAsync(cancel);
        var codes = rows.Select(row => row.Code).ToList();
        var accounts = await db.FeeAccounts.AsNoTracking().Where(row => codes.Contains(row.Dossier)).ToDictionaryAsync(row => row.Dossier, cancel);
        var received = new List<ReceivedWithFee>(rows.Count);
        var termsOf = await terms.AtHandAsync(cancel);
        foreach (var row in rows)
        {
            var state = DossierProjection.Unfold(row).State;
            var fee = await fees.OfAsync(state.Receipt, accounts.GetValueOrDefault(row.Code), cancel);
            received.Add(new ReceivedWithFee(row.Code, fee.StoppedAs(state, termsOf(state.Receipt).Rules)));
        }

        return received;
    }

    private static SheetLine? SheetLineOf(FeeLineRow line) => line.Act is FeeAct.Take or FeeAct.Refund
        ? new SheetLine(line.Act is FeeAct.Take ? NoteKind.Receipt : NoteKind.Refund, line.Number!.Value, line.At, line.Dossier!, line.Amount, line.Method!.Value, line.Moment, line.Officer)
        : null;
}
