using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Fees;

namespace MotCua.Application.Ledger;

/// <summary>A desk's book of fees: its lines, its days of cash, and the account of every dossier in it.</summary>
public sealed class FeeProjection : IProjection
{
    public const string StreamPrefix = "fees:";

    public IReadOnlyList<Type> Rows { get; } = [typeof(FeeAccountRow), typeof(FeeLineRow), typeof(CashDayRow), typeof(CashDeskRow)];

    public static string StreamOf(string desk) => StreamPrefix + desk;

    public static FeeAccount Unfold(FeeAccountRow row) => JsonSerializer.Deserialize<FeeAccount>(row.State, EntryJson.Whole)!;

    public static CashDay Unfold(CashDayRow row) => JsonSerializer.Deserialize<CashDay>(row.State, EntryJson.Whole)!;

    /// <summary>The last day on which money moved at a desk; null before the first.</summary>
    public static CashDay? LastDay(Func<object[], CashDeskRow?> desks, Func<object[], CashDayRow?> days, string desk) =>
        desks([desk]) is { } book && days([desk, book.Day]) is { } row ? Unfold(row) : null;

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (!entry.Stream.StartsWith(StreamPrefix, StringComparison.Ordinal))
        {
            return;
        }

        var line = LineOf(entry, facts);
        rows.Put(line);
        if (line.Dossier is { } code)
        {
            PutAccount(rows, line.Desk, code, facts);
        }

        if (line.Act is not (FeeAct.Assess or FeeAct.Waive or FeeAct.Defer))
        {
            PutDay(rows, line.Desk, line.Day, facts);
        }
    }

    /// <summary>A dossier's account as these entries alone make it.</summary>
    internal static FeeAccountRow AccountOf(string code, string desk, IEnumerable<Facts> entries)
    {
        var account = entries.Aggregate(new FeeAccount { Dossier = code, Desk = desk }, (before, facts) => before.Apply(facts));
        return new FeeAccountRow { Dossier = code, Desk = desk, Owed = account.Owed, Over = account.Over, State = JsonSerializer.Serialize(account, EntryJson.Whole) };
    }

    private static void PutAccount(IRows rows, string desk, string code, Facts facts)
    {
        var before = rows.Find<FeeAccountRow>(code) is { } row ? Unfold(row) : new FeeAccount { Dossier = code, Desk = desk };
        var account = before.Apply(facts);
        rows.Put(new FeeAccountRow { Dossier = code, Desk = desk, Owed = account.Owed, Over = account.Over, State = JsonSerializer.Serialize(account, EntryJson.Whole) });
    }

    private static void PutDay(IRows rows, string desk, DateOnly on, Facts facts)
    {
        var day = CashDay.On(on, desk, LastDay(rows.Find<CashDeskRow>, rows.Find<CashDayRow>, desk)).Value.Apply(facts);
        rows.Put(new CashDayRow { Desk = desk, Day = on, Mark = day.Mark, State = JsonSerializer.Serialize(day, EntryJson.Whole) });
        rows.Put(new CashDeskRow { Desk = desk, Day = on });
    }

    private static FeeLineRow LineOf(LedgerEntry entry, Facts facts)
    {
        var line = new FeeLineRow
        {
            Desk = entry.Stream[StreamPrefix.Length..],
            Line = entry.StreamVersion,
            Act = FeeAct.Assess,
            At = entry.At,
            Day = OfficeTime.DayOf(entry.At),
            Officer = entry.Actor,
            Amount = 0,
        };
        return facts switch
        {
            FeeAssessed one => line with { Dossier = one.Dossier, Amount = one.Amount },
            FeeTaken one => line with { Act = FeeAct.Take, Day = one.Day, Dossier = one.Dossier, Amount = one.Amount, Method = one.Method, Moment = one.Moment, Number = one.Number },
            FeeRefunded one => line with { Act = FeeAct.Refund, Day = one.Day, Dossier = one.Dossier, Amount = one.Amount, Method = one.Method, Number = one.Number },
            FeeWaived one => line with { Act = FeeAct.Waive, Dossier = one.Dossier, Amount = one.Amount },
            FeeDeferred one => line with { Act = FeeAct.Defer, Dossier = one.Dossier, Moment = one.Until },
            CashPaidOver one => line with { Act = FeeAct.PayOver, Day = one.Day, Amount = one.Amount },
            CashCounted one => line with { Act = FeeAct.Count, Day = one.Day, Amount = one.Counted },
            CashExplained one => line with { Act = FeeAct.Explain, Day = one.Day, Amount = one.Difference },
            _ => throw new InvalidOperationException($"Entry {entry.Node}/{entry.Sequence} is none of a book of fees."),
        };
    }
}
