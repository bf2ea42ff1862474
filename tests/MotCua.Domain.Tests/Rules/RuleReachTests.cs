using MotCua.Domain.Dossiers;
using MotCua.Domain.Rules;
using static MotCua.Domain.Dossiers.DossierStatus;

namespace MotCua.Domain.Tests.Rules;

public sealed class RuleReachTests
{
    [Theory]
    [InlineData("supplement.most", InProgress, true)]
    [InlineData("supplement.clock", AwaitingSupplement, true)]
    [InlineData("supplement.most", AwaitingApproval, false)]
    [InlineData("hand-over.cut-off", Received, false)]
    [InlineData("withdrawal.clock", AwaitingApproval, true)]
    [InlineData("withdrawal.clock", Approved, false)]
    [InlineData("fee.before-return", Approved, true)]
    [InlineData("portal.code-giver", Received, false)]
    public void A_rule_reaches_the_dossiers_in_which_it_can_still_decide_something(string key, DossierStatus status, bool matters) =>
        Assert.Equal(matters, RuleReach.StillMatters(key, status));

    [Fact]
    public void No_rule_reaches_a_dossier_that_has_ended() =>
        Assert.All(RuleKind.All.Keys, key => Assert.All(Enum.GetValues<DossierStatus>().Where(status => !DossierLifecycle.IsOpen(status)), status => Assert.False(RuleReach.StillMatters(key, status))));
}
