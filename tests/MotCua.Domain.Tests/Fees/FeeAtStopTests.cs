using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Rules;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Fees;

/// <summary>The money of a dossier that stopped without a result: 50 000 đồng are published.</summary>
public sealed class FeeAtStopTests
{
    private static readonly Tariff Tariff = new(Channel.Direct, 50_000, null);

    [Theory]
    [InlineData(FeeRefund.None, FeeStanding.Settled, 0)]
    [InlineData(FeeRefund.All, FeeStanding.ToRefund, 50_000)]
    [InlineData(FeeRefund.BeforeWork, FeeStanding.Settled, 0)]
    public void What_goes_back_of_a_withdrawn_dossier_that_an_office_had_begun_is_what_the_rule_says(FeeRefund rule, FeeStanding standing, long over)
    {
        var account = Paid.StoppedAs(In(DossierStatus.Withdrawn).State, Usual with { RefundWithdrawn = rule });
        Assert.Equal((standing, over), (account.StandingUnder(Tariff), account.Over));
    }

    [Fact]
    public void While_it_still_lay_at_the_counter_all_goes_back_and_then_nothing_is_open()
    {
        var dossier = In(DossierStatus.Received);
        dossier.Does(dossier.AskWithdrawal(new(Channel.Direct, null), Usual, () => "1/RHS", Clerk, OnDuty), Clerk);
        Assert.Equal(new FeeAtStop(50_000, 50_000), Paid.AtStopOf(dossier.State, withdrawn: true, Usual));
        dossier.Does(dossier.StopWithdrawn(() => "1/TB", Clerk, OnDuty, Paid.AtStopOf(dossier.State, withdrawn: true, Usual)), Clerk);
        Assert.True(Paid.StoppedAs(dossier.State, Usual).IsOpenUnder(Tariff));

        var refunded = Paid.Apply(new FeeRefunded { Dossier = dossier.Code, Day = Today, Number = 1, Amount = 50_000, Method = PaidBy.Cash, OwedAgain = false });
        Assert.False(refunded.StoppedAs(dossier.State, Usual).IsOpenUnder(Tariff));
    }

    [Theory]
    [InlineData(DossierStatus.Withdrawn)]
    [InlineData(DossierStatus.Refused)]
    [InlineData(DossierStatus.Closed)]
    public void A_stopped_dossier_owes_nothing_that_was_never_paid(DossierStatus end)
    {
        var account = FeeAccount.Of(Receipt()).StoppedAs(In(end).State, Usual);
        Assert.Equal((FeeStanding.Settled, 0), (account.StandingUnder(Tariff), account.Under(Tariff).Owed));
    }

    [Theory]
    [InlineData(DossierStatus.Refused)]
    [InlineData(DossierStatus.Closed)]
    public void Refused_dossiers_and_those_stopped_for_missing_papers_have_a_rule_of_their_own(DossierStatus end)
    {
        Assert.Equal(0, Paid.StoppedAs(In(end).State, Usual).Over);
        Assert.Equal(50_000, Paid.StoppedAs(In(end).State, Usual with { RefundStopped = FeeRefund.All }).Over);
    }

    [Fact]
    public void An_open_dossier_knows_no_rule_of_an_end() => Assert.Equal(Paid, Paid.StoppedAs(In(DossierStatus.InProgress).State, Usual));

    private static FeeAccount Paid => FeeAccount.Of(Receipt()).Apply(new FeeTaken { Dossier = Receipt().Code, Day = Today, Number = 1, Amount = 50_000, Method = PaidBy.Cash, Moment = FeeMoment.AtReceipt, Due = 50_000 });
}
