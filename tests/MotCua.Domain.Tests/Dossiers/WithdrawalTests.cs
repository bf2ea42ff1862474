using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using static MotCua.Domain.Dossiers.DossierStatus;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Dossiers;

public sealed class WithdrawalTests
{
    /// <summary>Asked on Friday afternoon, before the appointment on Monday; ended on Tuesday at the same hour: two working days.</summary>
    private static readonly DateTime Friday = ReceivedAt.AddHours(6);
    private static readonly DateTime Tuesday = Friday.AddDays(4);

    [Fact]
    public void The_wish_is_not_the_end_but_the_clock_of_a_withdrawn_dossier_ended_with_it()
    {
        var dossier = Asked(InProgress);
        Assert.Equal((WithdrawalAsked, null), (dossier.Status, dossier.State.EndedAt));

        dossier.Does(dossier.StopWithdrawn(() => "1/TB", Clerk, OnDuty), Clerk, Tuesday);
        Assert.Equal((Withdrawn, Tuesday, Friday), (dossier.Status, dossier.State.EndedAt!.Value, dossier.State.ClockEndedAt!.Value));
        Assert.Equal((Channel.Post, "Không còn nhu cầu", "1/TB"), (dossier.State.Withdrawal!.By, dossier.State.Withdrawal.Reason, dossier.State.Withdrawal.NoticeNumber));
    }

    [Theory]
    [InlineData(Received)]
    [InlineData(InProgress)]
    [InlineData(AwaitingApproval)]
    public void Who_thinks_better_of_it_finds_the_dossier_where_it_stood_with_the_time_it_had_left(DossierStatus from)
    {
        var dossier = Asked(from);
        var (step, holder, due) = (dossier.State.Step, dossier.State.Holder, dossier.State.DueAt);
        dossier.Does(dossier.TakeWithdrawalBack("Còn cần giấy này", Usual, ClockAt(Tuesday), Clerk, OnDuty), Clerk, Tuesday);

        Assert.Equal((from, step, holder), (dossier.Status, dossier.State.Step, dossier.State.Holder));
        Assert.Equal(due!.Value.AddDays(2), dossier.State.DueAt);
        Assert.Equal(dossier.State.DueAt, dossier.State.JudgedDueAt);
    }

    [Fact]
    public void By_the_rule_the_clock_may_run_on_and_the_wish_may_stand()
    {
        var dossier = In(InProgress);
        var due = dossier.State.DueAt;
        var strict = Usual with { OnWithdrawal = SupplementClock.RunsOn, WithdrawalMayBeTakenBack = false };
        dossier.Does(dossier.AskWithdrawal(new(Channel.Direct, null), strict, () => "1/RHS", Clerk, OnDuty), Clerk, Friday);
        Assert.Equal("dossier.withdrawal-stands", dossier.TakeWithdrawalBack("Đổi ý", strict, ClockAt(Tuesday), Clerk, OnDuty).Refusal.Code);

        dossier.Does(dossier.RefuseWithdrawal("12/QĐ-UBND ngày 12/6/2020", () => "2/RHS", ClockAt(Tuesday), Clerk, OnDuty), Clerk, Tuesday);
        Assert.Equal((InProgress, due), (dossier.Status, dossier.State.DueAt));
        Assert.Equal(("2/RHS", "12/QĐ-UBND ngày 12/6/2020", WithdrawalEnd.Refused), (dossier.State.Side.Withdrawals[0].AnswerNumber, dossier.State.Side.Withdrawals[0].Decision, dossier.State.Side.Withdrawals[0].End));
    }

    [Fact]
    public void A_wish_while_papers_are_awaited_moves_no_date_of_its_own()
    {
        var dossier = Asked(AwaitingSupplement);
        var due = dossier.State.DueAt;
        dossier.Does(dossier.TakeWithdrawalBack("Đổi ý", Usual, ClockAt(Tuesday), Clerk, OnDuty), Clerk, Tuesday);
        Assert.Equal((AwaitingSupplement, due), (dossier.Status, dossier.State.DueAt));

        // The whole wait counts once: from the request for papers to their coming.
        var asked = dossier.State.Side.Supplements[0].AskedAt;
        var plain = In(AwaitingSupplement);
        var answer = plain.AnswerSupplement([0, 1], noMore: false, ClockAt(Tuesday.AddDays(1)), Clerk, OnDuty).Value;
        Assert.Equal(asked, plain.State.Side.Supplements[0].AskedAt);
        Assert.Equal(answer.DueAfter, dossier.AnswerSupplement([0, 1], noMore: false, ClockAt(Tuesday.AddDays(1)), Clerk, OnDuty).Value.DueAfter);
    }

    [Fact]
    public void Who_is_neither_the_owner_nor_who_handed_in_needs_a_mandate()
    {
        var dossier = In(InProgress);
        Assert.Equal("Mandate", dossier.AskWithdrawal(new(Channel.Direct, null, "Lù Seo Páo"), Usual, () => "1/RHS", Clerk, OnDuty).Refusal.Field);
        Assert.False(dossier.AskWithdrawal(new(Channel.Direct, null, "Lù Seo Páo", "Giấy ủy quyền số 3"), Usual, () => "1/RHS", Clerk, OnDuty).Refused);
        Assert.False(dossier.AskWithdrawal(new(Channel.Direct, null, "phù văn chòi"), Usual, () => "1/RHS", Clerk, OnDuty).Refused);
        Assert.Equal("Hoàng Thị Mẩy", dossier.AskWithdrawal(new(Channel.Direct, null), Usual, () => "1/RHS", Clerk, OnDuty).Value.AskedBy);
    }

    [Fact]
    public void A_refusal_names_the_decision_and_draws_no_number_without_it() =>
        Assert.Equal("Decision", Asked(InProgress).RefuseWithdrawal(" ", () => throw new InvalidOperationException(), ClockAt(Tuesday), Clerk, OnDuty).Refusal.Field);

    [Fact]
    public void An_entry_from_before_the_wish_was_told_apart_still_ends_the_dossier()
    {
        var dossier = In(InProgress);
        dossier.Apply(new DossierWithdrawn(Channel.Direct) { NoticeNumber = "1/TB" }, Clerk.Id, Friday);
        Assert.Equal((Withdrawn, Friday, Friday), (dossier.Status, dossier.State.EndedAt!.Value, dossier.State.ClockEndedAt!.Value));
    }

    private static Dossier Asked(DossierStatus from)
    {
        var dossier = In(from);
        return dossier.Does(dossier.AskWithdrawal(new(Channel.Post, "Không còn nhu cầu"), Usual, () => "1/RHS", Clerk, OnDuty), Clerk, Friday);
    }
}
