using MotCua.Domain.Dossiers;
using static MotCua.Domain.Dossiers.DossierAct;
using static MotCua.Domain.Dossiers.DossierStatus;

namespace MotCua.Domain.Tests.Dossiers;

public sealed class LifecycleTests
{
    /// <summary>The whole table: what may be done in each state, and the state it leads to.</summary>
    private static readonly Dictionary<(DossierStatus, DossierAct), DossierStatus> Table = new()
    {
        [(Received, Forward)] = InProgress,
        [(Received, AskWithdrawal)] = WithdrawalAsked,
        [(Received, Reassign)] = Received,
        [(Received, AttachFile)] = Received,
        [(Received, SignCopy)] = Received,

        [(InProgress, Take)] = InProgress,
        [(InProgress, Forward)] = InProgress,
        [(InProgress, RecordResult)] = AwaitingApproval,
        [(InProgress, SendBack)] = InProgress,
        [(InProgress, Refuse)] = Refused,
        [(InProgress, AskWithdrawal)] = WithdrawalAsked,
        [(InProgress, Reassign)] = InProgress,
        [(InProgress, AttachFile)] = InProgress,
        [(InProgress, SignCopy)] = InProgress,

        [(AwaitingApproval, Take)] = AwaitingApproval,
        [(AwaitingApproval, Forward)] = AwaitingApproval,
        [(AwaitingApproval, Approve)] = Approved,
        [(AwaitingApproval, SendBack)] = InProgress,
        [(AwaitingApproval, Refuse)] = Refused,
        [(AwaitingApproval, AskWithdrawal)] = WithdrawalAsked,
        [(AwaitingApproval, Reassign)] = AwaitingApproval,
        [(AwaitingApproval, AttachFile)] = AwaitingApproval,
        [(AwaitingApproval, SignCopy)] = AwaitingApproval,

        [(Approved, Take)] = Approved,
        [(Approved, HandToReturnDesk)] = ResultReady,
        [(Approved, Reassign)] = Approved,
        [(Approved, AttachFile)] = Approved,
        [(Approved, SignCopy)] = Approved,

        [(InProgress, ProposeSupplement)] = InProgress,
        [(InProgress, DeclineSupplement)] = InProgress,
        [(InProgress, AskSupplement)] = AwaitingSupplement,
        [(InProgress, AskPayment)] = AwaitingPayment,
        [(InProgress, AskOpinion)] = InProgress,
        [(InProgress, AnswerOpinion)] = InProgress,
        [(InProgress, TakeBranch)] = InProgress,
        [(InProgress, FinishBranch)] = InProgress,
        [(InProgress, ReturnBranch)] = InProgress,
        [(InProgress, RecordVerification)] = InProgress,
        [(InProgress, ProposeNewDate)] = InProgress,
        [(InProgress, SignNewDate)] = InProgress,
        [(InProgress, DeclineNewDate)] = InProgress,
        [(InProgress, PassOnNewDate)] = InProgress,
        [(InProgress, Urge)] = InProgress,
        [(InProgress, AnswerEscalation)] = InProgress,
        [(InProgress, Correct)] = InProgress,

        [(AwaitingSupplement, TakePapers)] = AwaitingSupplement,
        [(AwaitingSupplement, AnswerSupplement)] = InProgress,
        [(AwaitingSupplement, CloseUnanswered)] = Closed,
        [(AwaitingSupplement, AskWithdrawal)] = WithdrawalAsked,
        [(AwaitingSupplement, AnswerOpinion)] = AwaitingSupplement,
        [(AwaitingSupplement, TakeBranch)] = AwaitingSupplement,
        [(AwaitingSupplement, FinishBranch)] = AwaitingSupplement,
        [(AwaitingSupplement, PassOnNewDate)] = AwaitingSupplement,
        [(AwaitingSupplement, Correct)] = AwaitingSupplement,
        [(AwaitingSupplement, AttachFile)] = AwaitingSupplement,
        [(AwaitingSupplement, SignCopy)] = AwaitingSupplement,

        [(WithdrawalAsked, StopWithdrawn)] = Withdrawn,
        [(WithdrawalAsked, TakeWithdrawalBack)] = InProgress,
        [(WithdrawalAsked, RefuseWithdrawal)] = InProgress,
        [(WithdrawalAsked, AnswerOpinion)] = WithdrawalAsked,
        [(WithdrawalAsked, Correct)] = WithdrawalAsked,
        [(WithdrawalAsked, AttachFile)] = WithdrawalAsked,

        [(AwaitingPayment, RecordPayment)] = InProgress,
        [(AwaitingPayment, AskWithdrawal)] = WithdrawalAsked,
        [(AwaitingPayment, AnswerOpinion)] = AwaitingPayment,
        [(AwaitingPayment, TakeBranch)] = AwaitingPayment,
        [(AwaitingPayment, FinishBranch)] = AwaitingPayment,
        [(AwaitingPayment, PassOnNewDate)] = AwaitingPayment,
        [(AwaitingPayment, Correct)] = AwaitingPayment,
        [(AwaitingPayment, AttachFile)] = AwaitingPayment,
        [(AwaitingPayment, SignCopy)] = AwaitingPayment,

        [(Received, Urge)] = Received,
        [(Received, AnswerEscalation)] = Received,
        [(Received, Correct)] = Received,

        [(AwaitingApproval, AnswerOpinion)] = AwaitingApproval,
        [(AwaitingApproval, ProposeNewDate)] = AwaitingApproval,
        [(AwaitingApproval, SignNewDate)] = AwaitingApproval,
        [(AwaitingApproval, DeclineNewDate)] = AwaitingApproval,
        [(AwaitingApproval, PassOnNewDate)] = AwaitingApproval,
        [(AwaitingApproval, Urge)] = AwaitingApproval,
        [(AwaitingApproval, AnswerEscalation)] = AwaitingApproval,
        [(AwaitingApproval, Correct)] = AwaitingApproval,

        [(Approved, AnswerOpinion)] = Approved,
        [(Approved, PassOnNewDate)] = Approved,
        [(Approved, Urge)] = Approved,
        [(Approved, AnswerEscalation)] = Approved,
        [(Approved, Correct)] = Approved,

        [(ResultReady, PassOnNewDate)] = ResultReady,
        [(ResultReady, Correct)] = ResultReady,
        [(ResultReady, ReturnResult)] = Returned,
        [(ResultReady, AttachFile)] = ResultReady,
        [(ResultReady, SignCopy)] = ResultReady,
    };

    public static TheoryData<DossierStatus, DossierAct> EveryPair()
    {
        var pairs = new TheoryData<DossierStatus, DossierAct>();
        foreach (var status in Enum.GetValues<DossierStatus>())
        {
            foreach (var act in Enum.GetValues<DossierAct>())
            {
                pairs.Add(status, act);
            }
        }

        return pairs;
    }

    [Theory, MemberData(nameof(EveryPair))]
    public void Each_act_leads_where_the_table_says_and_nowhere_else(DossierStatus status, DossierAct act) =>
        Assert.Equal(Table.TryGetValue((status, act), out var after) ? after : null, DossierLifecycle.After(status, act));

    [Theory, MemberData(nameof(EveryPair))]
    public void An_act_outside_the_table_is_refused_whoever_asks_with_the_state_and_the_act(DossierStatus status, DossierAct act)
    {
        if (Table.ContainsKey((status, act)))
        {
            return;
        }

        var dossier = SomeDossier.In(status);
        foreach (var officer in SomeDossier.Everyone)
        {
            var refusal = dossier.Try(act, officer).Refusal;
            Assert.Equal("dossier.not-while", refusal.Code);
            Assert.Equal([status, act], refusal.Facts);
        }
    }

    [Theory]
    [InlineData(Received, 2)]
    [InlineData(InProgress, 4)]
    [InlineData(AwaitingSupplement, 5)]
    [InlineData(AwaitingPayment, 6)]
    [InlineData(AwaitingApproval, 4)]
    [InlineData(Approved, 4)]
    [InlineData(ResultReady, 9)]
    [InlineData(Returned, 10)]
    [InlineData(Refused, 3)]
    [InlineData(WithdrawalAsked, 7)]
    [InlineData(Withdrawn, 8)]
    [InlineData(Closed, 8)]
    public void Each_state_is_exactly_one_of_the_ten_official_ones(DossierStatus status, int official) =>
        Assert.Equal(official, (int)DossierLifecycle.OfficialOf(status));

    [Fact]
    public void An_open_dossier_is_one_that_has_neither_a_result_nor_another_end() =>
        Assert.Equal([WithdrawalAsked, Received, InProgress, AwaitingSupplement, AwaitingPayment, AwaitingApproval, Approved], Enum.GetValues<DossierStatus>().Where(DossierLifecycle.IsOpen));

    [Fact]
    public void What_brings_the_dossier_nearer_to_its_end_is_offered_first()
    {
        Assert.Equal([Take, Forward, RecordResult], DossierLifecycle.ActsIn(InProgress).Take(3));
        Assert.Equal([ReturnResult, PassOnNewDate, Correct, AttachFile, SignCopy], DossierLifecycle.ActsIn(ResultReady));
        Assert.Empty(DossierLifecycle.ActsIn(Returned));
    }

    [Fact]
    public void A_dossier_that_ended_without_a_result_has_stopped_and_only_one_that_waits_for_the_applicant_waits()
    {
        Assert.Equal([DossierStatus.Refused, DossierStatus.Withdrawn, DossierStatus.Closed], Enum.GetValues<DossierStatus>().Where(DossierLifecycle.IsStopped));
        Assert.Equal([WithdrawalAsked, DossierStatus.AwaitingSupplement, DossierStatus.AwaitingPayment], Enum.GetValues<DossierStatus>().Where(DossierLifecycle.IsWaiting));
        Assert.Throws<ArgumentOutOfRangeException>(() => DossierLifecycle.OfficialOf((DossierStatus)99));
    }
}
