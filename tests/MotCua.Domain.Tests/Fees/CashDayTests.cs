using CsCheck;
using MotCua.Domain.Fees;
using MotCua.Domain.Tests.Dossiers;
using static MotCua.Domain.Tests.Fees.SomeFees;

namespace MotCua.Domain.Tests.Fees;

/// <summary>A day's cash is counted, and what differs is explained, before the next day takes money.</summary>
public sealed class CashDayTests
{
    private static readonly DateOnly Tuesday = SomeDossier.Today.AddDays(1);

    private static CashDay AfterTaking => Monday.Apply(Account.Takes(Cash(8_000)).Value);

    [Fact]
    public void The_drawer_holds_what_was_in_it_and_what_came_and_went()
    {
        var day = AfterTaking with { Opening = 50_000 };
        day = day.Apply(Account.Takes(Transfer(8_000)).Value);
        day = day.Apply(Paid.Refunds(Cash(8_000)).Value);
        day = day.Apply(day.PayOver(20_000, "Thủ quỹ", SomeDossier.Clerk).Value);

        Assert.Equal(30_000, day.Expected);
        Assert.Equal((8_000, 8_000, 8_000, 2, 1), (day.CashTaken, day.TransferTaken, day.CashRefunded, day.Receipts, day.Refunds));
        Assert.Equal("cash.not-in-drawer", day.PayOver(30_001, null, SomeDossier.Clerk).Refusal.Code);
    }

    [Fact]
    public void The_next_day_begins_when_the_drawer_was_counted_and_is_as_the_book_says()
    {
        Assert.Equal("cash.day-not-counted", CashDay.On(Tuesday, SomeDossier.Desk, AfterTaking).Refusal.Code);

        var counted = AfterTaking.Apply(AfterTaking.Count(8_000, null, SomeDossier.Clerk).Value);
        Assert.Equal(CashDayMark.Balanced, counted.Mark);
        Assert.Equal(8_000, CashDay.On(Tuesday, SomeDossier.Desk, counted).Value.Opening);
    }

    [Fact]
    public void A_difference_holds_the_next_day_up_until_it_is_explained()
    {
        var counted = AfterTaking.Apply(AfterTaking.Count(7_000, "", SomeDossier.Clerk).Value);
        Assert.Equal("cash.difference-not-explained", CashDay.On(Tuesday, SomeDossier.Desk, counted).Refusal.Code);
        Assert.Equal("cash.explanation-needed", counted.Explain(" ", SomeDossier.Clerk).Refusal.Code);

        var explained = counted.Apply(counted.Explain("Trả thừa tiền lẻ", SomeDossier.Returner).Value);
        Assert.Equal(CashDayMark.Explained, explained.Mark);
        Assert.Equal(7_000, CashDay.On(Tuesday, SomeDossier.Desk, explained).Value.Opening);
    }

    [Fact]
    public void A_count_may_bring_its_explanation_and_one_that_fits_needs_none()
    {
        Assert.True(AfterTaking.Apply(AfterTaking.Count(9_000, "Thừa, chưa rõ của ai", SomeDossier.Clerk).Value).IsSettled);
        Assert.Null(AfterTaking.Count(8_000, "Không có gì", SomeDossier.Clerk).Value.Explanation);
        Assert.Equal("cash.nothing-to-explain", AfterTaking.Explain("Không có gì", SomeDossier.Clerk).Refusal.Code);
        Assert.Equal("cash.count-needed", AfterTaking.Count(-1, null, SomeDossier.Clerk).Refusal.Code);
        Assert.Equal("cash.count-needed", AfterTaking.Count(null, null, SomeDossier.Clerk).Refusal.Code);
    }

    [Fact]
    public void Money_that_moves_after_the_count_makes_it_void()
    {
        var counted = AfterTaking.Apply(AfterTaking.Count(8_000, null, SomeDossier.Clerk).Value);

        Assert.Equal(CashDayMark.NotCounted, counted.Apply(Account.Takes(Transfer(8_000)).Value).Mark);
    }

    [Fact]
    public void A_machine_whose_date_went_back_takes_no_money() =>
        Assert.Equal("cash.day-passed", CashDay.On(SomeDossier.Today.AddDays(-1), SomeDossier.Desk, AfterTaking).Refusal.Code);

    [Fact]
    public void Who_sits_elsewhere_counts_nothing() => Assert.Equal("dossier.duty-needed", AfterTaking.Count(8_000, null, SomeDossier.Leader).Refusal.Code);

    [Fact]
    public void The_days_sheet_always_balances_with_its_entries() => Gen.Select(Gen.Bool, Gen.Bool, Gen.Long[1, 8_000], Gen.Int[0, 5]).Array[0, 40].Sample(acts =>
    {
        var accounts = Enumerable.Range(0, 6).Select(_ => Account).ToArray();
        var day = Monday with { Opening = 5_000 };
        var lines = new List<SheetLine>();
        foreach (var (takes, inCash, amount, which) in acts)
        {
            var payment = inCash ? Cash(amount) : Transfer(amount);
            if (takes && accounts[which].Take(Plain, payment, FeeMoment.AtReceipt, false, day, () => day.Receipts + 1, SomeDossier.Clerk) is { Refused: false } taken)
            {
                Apply(taken.Value, NoteKind.Receipt, taken.Value.Number);
            }
            else if (!takes && accounts[which].Refund(payment, "Thu nhầm", true, day, () => day.Refunds + 1, SomeDossier.Clerk) is { Refused: false } refunded)
            {
                Apply(refunded.Value, NoteKind.Refund, refunded.Value.Number);
            }

            void Apply(Facts facts, NoteKind kind, long number)
            {
                accounts[which] = accounts[which].Apply(facts);
                day = day.Apply(facts);
                lines.Add(new SheetLine(kind, number, SomeDossier.ReceivedAt, $"{which}", amount, payment.Method, null, "mai"));
            }
        }

        var sheet = new DaySheet(day, lines);
        Assert.True(sheet.Balances);
        Assert.Equal(accounts.Sum(account => account.Kept), day.Expected - 5_000 + day.TransferTaken - day.TransferRefunded);
        Assert.InRange(day.Expected, 0, long.MaxValue);
        Assert.Equal(lines.Select(line => line.Dossier).Distinct().Count(), sheet.Dossiers);
        if (lines.Count > 0)
        {
            Assert.False((sheet with { Lines = lines[1..] }).Balances);
        }
    });
}
