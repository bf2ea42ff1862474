using MotCua.Domain.Deadlines;
using MotCua.Domain.Rules;

namespace MotCua.Domain.Tests.Rules;

/// <summary>What the law leaves to a date or an office, in time.</summary>
public sealed class RuleBookTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("2018-06-21", 2, null)]
    [InlineData("2025-06-30", 2, null)]
    [InlineData("2025-07-01", 1, 15)]
    public void Papers_are_asked_for_twice_under_three_tiers_and_once_under_two(string day, int most, int? days)
    {
        var rules = ShippedRules.Book.On(Day(day));
        Assert.Equal((most, days), (rules.MostSupplements, rules.SupplementDays));
    }

    [Fact]
    public void What_the_law_does_not_settle_ships_with_the_named_default()
    {
        var rules = ShippedRules.Book.On(Today);
        Assert.Equal(
            (SupplementClock.Pause, 1, 1, true, 2, new TimeOnly(15, 0), true),
            (rules.OnSupplement, rules.MostNewDates, rules.ApologyDaysBefore, rules.JudgedByFirstAppointment, rules.SendBacksBeforeLeader, rules.HandOverCutOff, rules.FeesBeforeReturn));
        Assert.Equal((8, 0, 8, new TimeOnly(7, 30)), (rules.WarnOfficialHours, rules.TellHeadHours, rules.TellLeaderHours, rules.DigestAt));
        Assert.All(ShippedRules.Book.Rules.SelectMany(rule => rule.Values), value => Assert.NotEmpty(value.Source));
    }

    [Fact]
    public void A_dossier_from_before_the_first_rule_keeps_to_the_first() => Assert.Equal(2, ShippedRules.Book.On(new DateOnly(2000, 1, 1)).MostSupplements);

    [Fact]
    public void What_an_office_sets_holds_from_its_day_on_and_what_was_laid_down_for_later_stays()
    {
        var book = ShippedRules.Book.With(new RuleSet("supplement.most", Day("2020-06-15"), "0") { Reason = "Thí điểm" });
        Assert.Equal([2, 0, 1], new[] { "2020-06-14", "2020-06-15", "2025-07-01" }.Select(day => book.On(Day(day)).MostSupplements));
        var again = book.With(new RuleSet("supplement.most", Day("2020-06-15"), "3") { Reason = "Sửa" });
        Assert.Equal(3, again.On(Day("2020-06-15")).MostSupplements);
        Assert.Equal(2, ShippedRules.Book.On(Day("2020-06-15")).MostSupplements);
    }

    [Theory]
    [InlineData("supplement.most", "-1")]
    [InlineData("supplement.most", "10")]
    [InlineData("supplement.most", "hai")]
    [InlineData("supplement.most", "none")]
    [InlineData("supplement.days", "0")]
    [InlineData("supplement.clock", "pause")]
    [InlineData("supplement.clock", "0")]
    [InlineData("apology.judged-by-first", "1")]
    [InlineData("hand-over.cut-off", "25:00")]
    [InlineData("hand-over.cut-off", "")]
    public void A_value_the_rule_cannot_have_is_refused_beside_its_field(string key, string value) =>
        Assert.Equal(("rule.cannot-be", "Value"), RuleBook.Set(key, Today, value, "Quyết định 12", Today).Refusal is var no ? (no.Code, no.Field) : default);

    [Fact]
    public void A_rule_is_set_from_today_on_with_its_reason_and_only_if_there_is_one()
    {
        Assert.Equal([RuleRefusals.InThePast, RuleRefusals.ReasonMissing], RuleBook.Set("supplement.most", Today.AddDays(-1), "1", " ", Today).Refusals);
        Assert.Equal("rule.unknown", RuleBook.Set("khong.co", Today, "1", "Lý do", Today).Refusal.Code);
        Assert.Equal(new RuleSet("supplement.days", Today, "none") { Reason = "Lý do" }, RuleBook.Set("supplement.days", Today, " none ", " Lý do ", Today).Value);
    }

    [Fact]
    public void A_file_of_rules_that_lacks_one_has_one_too_many_or_a_wrong_value_is_not_read()
    {
        Assert.Throws<FormatException>(() => RuleBook.Read("[]"));
        Assert.Throws<FormatException>(() => RuleBook.Read(ShippedRules.Text.Replace("apology.most", "apology.mos", StringComparison.Ordinal)));
        Assert.Throws<FormatException>(() => RuleBook.Read(ShippedRules.Text.Replace("\"15:00\"", "\"15\"", StringComparison.Ordinal)));
        Assert.Throws<FormatException>(() => RuleBook.Read(ShippedRules.Text.Replace("2025-07-01", "2018-06-21", StringComparison.Ordinal)));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
