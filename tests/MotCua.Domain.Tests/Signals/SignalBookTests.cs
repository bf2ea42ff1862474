using MotCua.Domain.Signals;

namespace MotCua.Domain.Tests.Signals;

/// <summary>The rules of signals as they ship.</summary>
internal static class ShippedSignals
{
    public static SignalBook Book { get; } = SignalBook.Read(Text);

    public static string Text => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "signals", "signals.json"));
}

public sealed class SignalBookTests
{
    private static readonly DateOnly Today = new(2020, 6, 15);
    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public void At_least_thirty_rules_ship_and_each_says_where_its_thresholds_come_from()
    {
        Assert.True(SignalRules.All.Count >= 30);
        Assert.Equal(SignalRules.All.Count, SignalRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(SignalRules.All, rule => Assert.NotEmpty(ShippedSignals.Book.Shipped(rule.Id).Source));
    }

    [Fact]
    public void A_book_without_one_of_the_rules_is_not_read() =>
        Assert.Throws<FormatException>(() => SignalBook.Read(ShippedSignals.Text.Replace("\"entered-late\"", "\"entered-early\"", StringComparison.Ordinal)));

    [Fact]
    public void A_rule_is_switched_off_for_a_unit_and_all_below_it_from_a_day_on()
    {
        var book = ShippedSignals.Book.With(ShippedSignals.Book.Set("same-hand", "D1", Today, false, None, "Xã chỉ có một người", Today).Value);

        Assert.False(book.On("same-hand", ["C1", "D1"], Today).On);
        Assert.True(book.On("same-hand", ["C1", "D1"], Today.AddDays(-1)).On);
        Assert.True(book.On("same-hand", ["C9", "D2"], Today).On);
    }

    [Fact]
    public void What_is_set_for_the_nearer_unit_holds_and_the_rest_of_the_thresholds_stays()
    {
        var book = ShippedSignals.Book
            .With(ShippedSignals.Book.Set("ended-in-bulk", "C1", Today, true, new Dictionary<string, string> { ["dossiers"] = "20" }, "Chợ phiên", Today).Value)
            .With(ShippedSignals.Book.Set("ended-in-bulk", "D1", Today.AddDays(1), true, new Dictionary<string, string> { ["dossiers"] = "12" }, "Cả huyện", Today).Value);

        Assert.Equal(20, book.On("ended-in-bulk", ["C1", "D1"], Today.AddDays(5)).Whole("dossiers"));
        Assert.Equal(12, book.On("ended-in-bulk", ["C2", "D1"], Today.AddDays(5)).Whole("dossiers"));
        Assert.Equal(3, book.On("ended-in-bulk", ["C1", "D1"], Today.AddDays(5)).Whole("working-days"));
    }

    [Fact]
    public void Without_a_reason_or_for_a_day_that_is_over_nothing_is_set()
    {
        Assert.Equal(["signal.in-the-past", "signal.reason-missing"], ShippedSignals.Book.Set("same-hand", "D1", Today.AddDays(-1), false, None, " ", Today).Refusals.Select(refusal => refusal.Code).Order());
        Assert.Equal("signal.not-a-number", ShippedSignals.Book.Set("entered-late", "D1", Today, true, new Dictionary<string, string> { ["working-hours"] = "mười" }, "Thử", Today).Refusal.Code);
        Assert.Equal("signal.unknown", ShippedSignals.Book.Set("nothing", "D1", Today, true, None, "Thử", Today).Refusal.Code);
    }
}
