using System.Text.Json;
using CsCheck;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;

namespace MotCua.Domain.Tests.Fees;

/// <summary>What is published is what is asked for. The amounts are examples, some recalled of TT 226/2016/TT-BTC; the program knows none.</summary>
public sealed class TariffTests
{
    private const string CertifiedCopies = "page:1=2000,3=1000,max=200000; online/once:0; relief:100:Người thuộc hộ nghèo:Nghị quyết của HĐND tỉnh Điều 2; relief:50:Người cao tuổi:Nghị quyết của HĐND tỉnh Điều 3";

    [Theory]
    [InlineData(1, 1, 2_000)]
    [InlineData(1, 2, 4_000)]
    [InlineData(1, 3, 5_000)]
    [InlineData(3, 10, 36_000)]
    [InlineData(1, 198, 200_000)]
    [InlineData(1, 199, 200_000)]
    [InlineData(2, 500, 400_000)]
    public void Copies_are_counted_by_page_and_no_copy_costs_more_than_its_cap(int copies, int pages, long amount) =>
        Assert.Equal(amount, Quote(CertifiedCopies, new FeeMeasure(copies, pages)).Amount);

    [Theory]
    [InlineData("", 8_000L, 8_000)]
    [InlineData("each:10000", null, 30_000)]
    [InlineData("each:10000", 8_000L, 30_000)]
    [InlineData("once:5000", null, 5_000)]
    [InlineData("online/once:0", 8_000L, 8_000)]
    public void The_plain_amount_holds_where_no_rule_says_otherwise(string rules, long? plain, long amount) =>
        Assert.Equal(amount, Quote(rules, new FeeMeasure(Count: 3), plain).Amount);

    [Fact]
    public void What_comes_online_has_its_own_amount() =>
        Assert.Equal(0, Quote(CertifiedCopies, new FeeMeasure(5, 5), channel: Channel.Online).Amount);

    [Theory]
    [InlineData("Người thuộc hộ nghèo", 0)]
    [InlineData("Người cao tuổi", 18_000)]
    public void A_published_relief_takes_its_share_off_and_says_on_what_ground(string who, long amount)
    {
        var quote = Quote(CertifiedCopies, new FeeMeasure(3, 10), relief: who);

        Assert.Equal(amount, quote.Amount);
        Assert.StartsWith("Nghị quyết", quote.Relief!.Ground, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relief_that_is_not_published_is_refused() =>
        Assert.Equal("fee.relief-not-published", Of(CertifiedCopies).Quote(new FeeMeasure(), "Người quen").Refusal.Code);

    [Fact]
    public void Without_a_published_amount_nothing_is_asked_for() => Assert.Equal("fee.not-known", Of("").Quote(new FeeMeasure(), null).Refusal.Code);

    [Theory]
    [InlineData(0, 1, "fee.count-outside")]
    [InlineData(10_001, 1, "fee.count-outside")]
    [InlineData(1, 0, "fee.pages-outside")]
    public void A_count_that_cannot_be_is_refused(int copies, int pages, string code) =>
        Assert.Equal(code, Of(CertifiedCopies).Quote(new FeeMeasure(copies, pages), null).Refusal.Code);

    [Theory]
    [InlineData("page:2=1000")]
    [InlineData("page:1=2000,1=1000")]
    [InlineData("page:1=2000,max=9,5=3")]
    [InlineData("each:-5")]
    [InlineData("each:1.000")]
    [InlineData("each:1000; each:2000")]
    [InlineData("post/online/once:1")]
    [InlineData("sea/once:1")]
    [InlineData("relief:100:Người thuộc hộ nghèo")]
    [InlineData("relief:0:Ai đó:Luật nào đó")]
    [InlineData("relief:101:Ai đó:Luật nào đó")]
    [InlineData("free")]
    public void A_rule_that_is_none_is_named(string rule)
    {
        var read = FeeScheduleText.Read("online/once:0; " + rule);

        Assert.Equal("fee.schedule-not-readable", read.Refusal.Code);
    }

    [Theory]
    [InlineData(CertifiedCopies)]
    [InlineData("each:8000; post/each:9000")]
    [InlineData("relief:100:Trẻ em:Luật Trẻ em: Điều 5, khoản 1")]
    public void A_schedule_is_kept_as_its_text(string text)
    {
        var schedule = FeeScheduleText.Read(text).Value;

        Assert.Equal(text, schedule.ToString());
        Assert.Equal(schedule, JsonSerializer.Deserialize<FeeSchedule>(JsonSerializer.Serialize(schedule)));
    }

    [Fact]
    public void The_lines_of_a_sum_always_make_the_sum_and_it_is_never_below_nothing() => Gen.Select(
        Gen.Int[1, 400], Gen.Int[1, 50], Gen.Long[0, 5_000], Gen.Long[0, 5_000], Gen.Int[2, 60], Gen.Long[0, 300_000], Gen.Int[1, 100]).Sample((pages, copies, first, then, from, most, percent) =>
    {
        var quote = Quote($"page:1={first},{from}={then},max={most}; relief:{percent}:Ai đó:Văn bản", new FeeMeasure(copies, pages), relief: "Ai đó");

        Assert.Equal(quote.Amount, quote.Lines.Sum(line => line.Amount));
        Assert.InRange(quote.Amount, 0, most * copies);
    });

    private static Tariff Of(string rules, long? plain = null, Channel channel = Channel.Direct) => new(channel, plain, FeeScheduleText.Read(rules).Value);

    private static FeeQuote Quote(string rules, FeeMeasure measure, long? plain = null, Channel channel = Channel.Direct, string? relief = null) =>
        Of(rules, plain, channel).Quote(measure, relief).Value;
}
