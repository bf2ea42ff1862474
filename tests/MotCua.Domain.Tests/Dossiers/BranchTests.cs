using MotCua.Domain.Dossiers;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Dossiers;

/// <summary>Offices that work side by side on one dossier.</summary>
public sealed class BranchTests
{
    [Fact]
    public void The_dossier_goes_on_when_every_office_beside_the_step_is_done()
    {
        var dossier = AtWork();
        Assert.Equal("dossier.branches-open", dossier.RecordResult(Result, ReceivedOn, Today, Official, OnDuty).Refusal.Code);
        dossier.Does(dossier.FinishBranch(1, "Đã đo, 120 m²", ClockAt(ReceivedAt.AddHours(2)), DistrictOfficial, OnDuty), DistrictOfficial);
        Assert.Equal([1], dossier.RecordResult(Result, ReceivedOn, Today, Official, OnDuty).Refusal.Facts);
        dossier.Does(dossier.FinishBranch(2, "Hết hạn niêm yết, không có khiếu nại", ClockAt(ReceivedAt.AddHours(3)), Official, OnDuty), Official);
        Assert.Equal(Official.Id, dossier.State.Holder);
        dossier.Does(dossier.RecordResult(Result, ReceivedOn, Today, Official, OnDuty), Official);
        Assert.Equal(DossierStatus.AwaitingApproval, dossier.Status);
    }

    [Fact]
    public void The_way_to_the_next_office_waits_for_them_too()
    {
        IReadOnlyList<RouteStep> way = [LongWay[0], LongWay[1] with { Beside = [new(1, "Đo đạc", DistrictOffice, null)] }, .. LongWay.Skip(2)];
        var dossier = Open(way);
        dossier.Does(dossier.Forward(Official.Id, null, Clerk, OnDuty), Clerk);
        Assert.Equal("dossier.branches-open", dossier.Forward(null, null, Official, OnDuty).Refusal.Code);
        dossier.Does(dossier.FinishBranch(1, "Đã đo", ClockAt(ReceivedAt), DistrictOfficial, OnDuty), DistrictOfficial);
        Assert.Equal(2, dossier.Forward(null, null, Official, OnDuty).Value.ToStep);
    }

    [Fact]
    public void Nobody_elses_branch_is_done_and_a_colleague_may_take_over_what_lies_with_somebody_away()
    {
        var dossier = AtWork();
        Assert.Equal(DossierRefusals.NotYourBranch, dossier.FinishBranch(1, "Đã đo", ClockAt(ReceivedAt), Official, OnDuty).Refusal);
        dossier.Does(dossier.TakeBranch(2, Official, OnDuty), Official);
        Assert.Equal(DossierRefusals.NoBranch, dossier.FinishBranch(2, "Xong", ClockAt(ReceivedAt), Colleague, OnDuty).Refusal);
        Assert.Equal(DossierRefusals.NoBranch, dossier.TakeBranch(2, Official, OnDuty).Refusal);
        dossier.Does(dossier.TakeBranch(2, Colleague with { ActingFor = "thay" }, OnDuty), Colleague);
        Assert.Equal("thay", dossier.State.Side.Branches[2].Holder);
        Assert.Equal([2], dossier.BranchesInHandOf(Colleague with { ActingFor = "thay" }).Select(branch => branch.Step.Number));
        Assert.Empty(dossier.BranchesInHandOf(Official));
    }

    [Fact]
    public void Late_is_late_for_the_office_beside_alone_and_its_norm_moves_with_a_wait_for_the_applicant()
    {
        var dossier = AtWork();
        Assert.True(dossier.FinishBranch(1, "Đã đo", ClockAt(ReceivedAt.AddDays(3).AddMinutes(1)), DistrictOfficial, OnDuty).Value.Late);
        Assert.False(dossier.FinishBranch(1, "Đã đo", ClockAt(ReceivedAt.AddDays(3)), DistrictOfficial, OnDuty).Value.Late);

        dossier.Does(dossier.AskPayment("12/TB", 1000, "Kho bạc", Official, OnDuty), Official, ReceivedAt.AddHours(1));
        Assert.Equal(2, dossier.OpenBranches.Count());
        var paidAt = ReceivedAt.AddDays(5);
        dossier.Does(dossier.RecordPayment("BL 1", ClockAt(paidAt), Official, OnDuty), Official, paidAt);
        var moved = dossier.State.DueAt!.Value;
        Assert.True(moved > ReceivedAt.AddDays(3));
        Assert.False(dossier.FinishBranch(1, "Đã đo", ClockAt(moved), DistrictOfficial, OnDuty).Value.Late);
        Assert.True(dossier.FinishBranch(1, "Đã đo", ClockAt(moved.AddMinutes(1)), DistrictOfficial, OnDuty).Value.Late);
    }

    [Fact]
    public void What_was_done_badly_is_done_again_by_who_did_it()
    {
        var dossier = AtWork();
        Assert.Equal(DossierRefusals.NoBranchDone, dossier.ReturnBranch(1, "Thiếu bản vẽ", Official, OnDuty).Refusal);
        dossier.Does(dossier.FinishBranch(1, "Đã đo", ClockAt(ReceivedAt), DistrictOfficial, OnDuty), DistrictOfficial);
        Assert.Equal("dossier.held-elsewhere", dossier.ReturnBranch(1, "Thiếu bản vẽ", DistrictOfficial, OnDuty).Refusal.Code);
        Assert.Equal(DossierRefusals.ReasonNeeded, dossier.ReturnBranch(1, " ", Official, OnDuty).Refusal);
        dossier.Does(dossier.ReturnBranch(1, "Thiếu bản vẽ", Official, OnDuty), Official);
        Assert.Equal((DistrictOfficial.Id, "Thiếu bản vẽ", null), (dossier.State.Side.Branches[1].Holder, dossier.State.Side.Branches[1].GivenBack, dossier.State.Side.Branches[1].DoneAt));
        Assert.Contains(DistrictOffice, dossier.AskedUnits());
    }

    [Fact]
    public void What_a_stand_in_did_goes_back_to_whom_they_stood_in_for_and_to_the_common_queue_when_that_one_left()
    {
        var dossier = AtWork();
        var away = DistrictOfficial with { Id = "son", ActingFor = DistrictOfficial.Id };
        dossier.Does(dossier.FinishBranch(1, "Đã đo", ClockAt(ReceivedAt), away, OnDuty), away);
        Assert.Equal(DistrictOfficial.Id, dossier.ReturnBranch(1, "Thiếu bản vẽ", Official, OnDuty).Value.ToOfficer);
        var nobody = new Roster((_, _, _) => false, OnDuty.IsServed, OnDuty.IsWithin);
        Assert.Null(dossier.ReturnBranch(1, "Thiếu bản vẽ", Official, nobody).Value.ToOfficer);
    }

    [Fact]
    public void What_came_out_has_to_be_said()
    {
        var dossier = AtWork();
        Assert.Equal(DossierRefusals.FoundNeeded, dossier.FinishBranch(1, "  ", ClockAt(ReceivedAt), DistrictOfficial, OnDuty).Refusal);
        Assert.Equal("dossier.too-long", dossier.FinishBranch(1, new string('a', 2001), ClockAt(ReceivedAt), DistrictOfficial, OnDuty).Refusal.Code);
    }

    [Fact]
    public void Each_office_is_asked_while_its_branch_is_open_and_no_longer_once_the_dossier_has_ended()
    {
        var dossier = AtWork();
        Assert.Equal([DistrictOffice, CommuneOffice], dossier.AskedUnits());
        Assert.Contains(DossierAct.AttachFile, dossier.ActsFor(DistrictOfficial, OnDuty));
        dossier.Does(dossier.AskWithdrawal(new(Channel.Direct, "Không còn nhu cầu"), Usual, () => "1/RHS", Clerk, OnDuty), Clerk);
        dossier.Does(dossier.StopWithdrawn(() => "0002/TB", Clerk, OnDuty), Clerk);
        Assert.Empty(dossier.AskedUnits());
        Assert.Empty(dossier.OpenBranches);
        Assert.Empty(dossier.ActsFor(DistrictOfficial, OnDuty));
    }

    private static Dossier AtWork()
    {
        var dossier = Open(WayWithBranches);
        return dossier.Does(dossier.Forward(Official.Id, null, Clerk, OnDuty), Clerk);
    }
}
