using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Rules;
using static MotCua.Domain.Dossiers.DossierStatus;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Rules;

/// <summary>What another value of a rule would do to an open dossier, received on 12 June 2020 and due on the 15th.</summary>
public sealed class RuleEffectsTests
{
    [Theory]
    [InlineData("supplement.most", "1", InProgress, "AsksLeft 2 > 1")]
    [InlineData("supplement.most", "1", AwaitingSupplement, "AsksLeft 1 > 0")]
    [InlineData("supplement.most", "2", InProgress, "")]
    [InlineData("supplement.days", "5", InProgress, "AnswerBy - > 2020-06-19")]
    [InlineData("supplement.clock", "Restart", InProgress, "Value Pause > Restart")]
    [InlineData("apology.most", "0", InProgress, "NewDatesLeft 1 > 0")]
    [InlineData("apology.days-before", "2", InProgress, "ApologyBy 2020-06-12 > 2020-06-11")]
    [InlineData("apology.drafted-days-before", "2", InProgress, "DraftedOn 2020-06-12 > 2020-06-11")]
    [InlineData("apology.drafted-days", "4", InProgress, "DraftedDate 2020-06-18 > 2020-06-19")]
    [InlineData("apology.judged-by-first", "no", InProgress, "Value yes > no")]
    [InlineData("withdrawal.clock", "RunsOn", InProgress, "Value Pause > RunsOn")]
    [InlineData("withdrawal.clock", "RunsOn", WithdrawalAsked, "")]
    [InlineData("hand-over.cut-off", "14:00", InProgress, "")]
    [InlineData("digest.at", "07:00", InProgress, "")]
    [InlineData("portal.code-giver", "Portal", InProgress, "")]
    [InlineData("fee.before-return", "no", InProgress, "Value yes > no")]
    public void A_dossier_shows_what_is_still_to_come_and_would_differ(string key, string value, DossierStatus status, string effects) =>
        Assert.Equal(effects, Said(Of(key, value, In(status), ReceivedOn)));

    [Fact]
    public void A_dossier_received_before_the_first_day_of_the_value_stays_as_it_is() => Assert.Empty(Of("supplement.most", "0", In(InProgress), ReceivedOn.AddDays(1)));

    [Fact]
    public void A_dossier_that_waits_for_papers_would_get_another_appointment_when_the_clock_begins_anew()
    {
        var effects = Of("supplement.clock", "Restart", In(AwaitingSupplement), ReceivedOn);
        var appointment = Assert.Single(effects, effect => effect.Kind == RuleEffectKind.DueAfterWait);
        Assert.True(appointment.Then.At > appointment.Now.At);
    }

    [Fact]
    public void Every_rule_can_be_looked_at_before_it_is_set()
    {
        Assert.All(RuleKind.All.Keys, key =>
        {
            var same = ShippedRules.Book.Rules.Single(rule => rule.Key == key).On(ReceivedOn).Value;
            Assert.Empty(Of(key, same, In(AwaitingSupplement), ReceivedOn));
        });
    }

    private static IReadOnlyList<RuleEffect> Of(string key, string value, Dossier dossier, DateOnly from)
    {
        var then = ShippedRules.Book.With(new RuleSet(key, from, value));
        return RuleEffects.Of(key, dossier, ShippedRules.Book, ClockUnder(ShippedRules.Book), then, ClockUnder(then));
    }

    /// <summary>Friday, three hours after the receipt, counted by a procedure whose own text is silent.</summary>
    private static DossierClock ClockUnder(RuleBook book) =>
        ClockAt(ReceivedAt.AddHours(3), CountingPolicy.Default with { OnSupplement = book.On(ReceivedOn).OnSupplement });

    private static string Said(IReadOnlyList<RuleEffect> effects) => string.Join("; ", effects.Select(effect => $"{effect.Kind} {Said(effect.Now)} > {Said(effect.Then)}"));

    private static string Said(RuleFigure figure) => figure.Value ?? figure.Count?.ToString(null, null) ?? figure.Day?.ToString("yyyy-MM-dd", null) ?? figure.At?.ToString("u") ?? "-";
}
