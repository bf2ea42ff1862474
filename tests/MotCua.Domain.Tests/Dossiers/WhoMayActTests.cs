using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Domain.Dossiers.DossierAct;
using static MotCua.Domain.Dossiers.DossierStatus;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Dossiers;

public sealed class WhoMayActTests
{
    public static TheoryData<DossierStatus, string, DossierAct[]> WhatEachMayDo() => new()
    {
        { Received, "mai", [Forward, AskWithdrawal, Correct, AttachFile] },
        { Received, "ha", [Urge, Reassign] },
        { Received, "lam", [] },
        { Received, "khac", [] },
        { InProgress, "mai", [AskWithdrawal, Correct, AttachFile] },
        { InProgress, "lam", [RecordResult, ProposeSupplement, AskOpinion, RecordVerification, AskPayment, ProposeNewDate, Refuse, AttachFile] },
        { InProgress, "son", [] },
        { InProgress, "thu", [] },
        { InProgress, "hung", [Urge, Reassign] },
        { InProgress, "ha", [Urge, Reassign] },
        { InProgress, "khac", [] },
        { AwaitingApproval, "lam", [] },
        { AwaitingApproval, "hung", [Take, Approve, SendBack, ProposeNewDate, Urge, Refuse, Reassign, AttachFile] },
        { AwaitingApproval, "binh", [Urge, Reassign] },
        { AwaitingApproval, "ha", [SendBack, Urge, Reassign] },
        { AwaitingSupplement, "mai", [AnswerSupplement, TakePapers, CloseUnanswered, AskWithdrawal, Correct, AttachFile] },
        { AwaitingSupplement, "lam", [AttachFile] },
        { AwaitingPayment, "mai", [RecordPayment, AskWithdrawal, Correct, AttachFile] },
        { AwaitingPayment, "lam", [RecordPayment, AttachFile] },
        { AwaitingApproval, "mai", [AskWithdrawal, Correct, AttachFile] },
        { Approved, "lam", [HandToReturnDesk, AttachFile] },
        { Approved, "hung", [Urge, Reassign] },
        { Approved, "mai", [Correct, AttachFile] },
        { ResultReady, "mai", [ReturnResult, Correct, AttachFile] },
        { ResultReady, "hoa", [ReturnResult, AttachFile] },
        { ResultReady, "lam", [] },
        { Returned, "mai", [] },
        { Refused, "mai", [] },
        { WithdrawalAsked, "mai", [Correct, AttachFile, StopWithdrawn, TakeWithdrawalBack, RefuseWithdrawal] },
        { WithdrawalAsked, "ha", [StopWithdrawn, TakeWithdrawalBack, RefuseWithdrawal] },
        { WithdrawalAsked, "khac", [] },
        { WithdrawalAsked, "lam", [AttachFile] },
        { WithdrawalAsked, "hung", [] },
        { Withdrawn, "mai", [] },
    };

    [Theory, MemberData(nameof(WhatEachMayDo))]
    public void A_page_shows_each_officer_exactly_what_duty_unit_and_holder_allow(DossierStatus status, string officer, DossierAct[] acts) =>
        Assert.Equal(acts, In(status).ActsFor(Everyone.Single(one => one.Id == officer), OnDuty));

    [Fact]
    public void What_is_shown_succeeds_and_what_is_not_shown_is_refused()
    {
        foreach (var status in Enum.GetValues<DossierStatus>())
        {
            foreach (var officer in Everyone)
            {
                var shown = In(status).ActsFor(officer, OnDuty).ToHashSet();
                foreach (var act in Enum.GetValues<DossierAct>())
                {
                    Assert.Equal(shown.Contains(act), !In(status).Try(act, officer).Refused);
                }
            }
        }
    }

    [Fact]
    public void A_duty_alone_opens_nothing_in_another_unit()
    {
        var dossier = In(InProgress);
        foreach (var act in new[] { RecordResult, Refuse, AttachFile })
        {
            Assert.Equal("dossier.held-elsewhere", dossier.Try(act, DistrictOfficial).Refusal.Code);
        }
    }

    [Fact]
    public void A_duty_of_another_kind_opens_nothing_in_the_same_unit()
    {
        foreach (var duty in Enum.GetValues<DutyKind>().Except([DutyKind.Process]))
        {
            Assert.Equal("dossier.duty-needed", In(InProgress).Try(RecordResult, Official with { Duty = duty }).Refusal.Code);
        }
    }

    [Fact]
    public void Administrators_inspectors_and_controllers_act_on_no_dossier()
    {
        foreach (var status in Enum.GetValues<DossierStatus>())
        {
            foreach (var duty in new[] { DutyKind.Administer, DutyKind.Inspect, DutyKind.Control })
            {
                foreach (var unit in new[] { Desk, CommuneOffice, Commune, District })
                {
                    Assert.Empty(In(status).ActsFor(new Officer("x", "X", duty, unit), OnDuty));
                }
            }
        }
    }

    [Fact]
    public void What_one_officer_holds_no_colleague_touches()
    {
        var refusal = In(InProgress).Try(RecordResult, Colleague).Refusal;
        Assert.Equal("dossier.held-by", refusal.Code);
        Assert.Equal(["lam"], refusal.Facts);
    }

    [Fact]
    public void Who_acts_for_somebody_may_do_that_persons_work()
    {
        var cover = DistrictOfficial with { Unit = CommuneOffice, ActingFor = Official.Id };
        Assert.Equal(In(InProgress).ActsFor(Official, OnDuty), In(InProgress).ActsFor(cover, OnDuty));
    }

    [Fact]
    public void Work_taken_while_acting_for_somebody_is_that_persons_work()
    {
        var dossier = Open();
        dossier.Does(dossier.Forward(null, null, Clerk, OnDuty), Clerk);
        var cover = DistrictOfficial with { Unit = CommuneOffice, ActingFor = Official.Id };
        dossier.Does(dossier.Take(cover, OnDuty), cover);
        Assert.Equal(Official.Id, dossier.State.Holder);
        Assert.False(dossier.Try(RecordResult, Official).Refused);
    }

    [Fact]
    public void From_the_common_queue_any_official_of_the_unit_takes_it_and_only_once()
    {
        var dossier = Open();
        dossier.Does(dossier.Forward(null, null, Clerk, OnDuty), Clerk);
        dossier.Does(dossier.Take(Colleague, OnDuty), Colleague);
        Assert.Equal(Colleague.Id, dossier.State.Holder);
        Assert.Equal("dossier.held-by", dossier.Try(Take, Official).Refusal.Code);
        Assert.Equal("dossier.held-by", dossier.Try(RecordResult, Official).Refusal.Code);
    }

    [Fact]
    public void A_colleague_at_the_counter_moves_what_another_received()
    {
        var dossier = Open();
        Assert.False(dossier.Try(Forward, Clerk with { Id = "khanh" }).Refused);
    }

    [Fact]
    public void Only_the_desk_that_received_it_takes_a_withdrawal()
    {
        var refusal = In(InProgress).Try(AskWithdrawal, Clerk with { Unit = "D1.MC" }).Refusal;
        Assert.Equal("dossier.only-at-desk", refusal.Code);
        Assert.Equal([Desk], refusal.Facts);
    }

    [Fact]
    public void A_leader_reassigns_within_the_own_authority_and_not_beyond()
    {
        Assert.False(In(InProgress).Try(Reassign, Leader).Refused);
        Assert.Equal("dossier.not-led-by", In(InProgress).Try(Reassign, Elsewhere).Refusal.Code);
        Assert.Equal("dossier.not-led-by", In(InProgress).Try(Reassign, Leader with { Unit = DistrictOffice }).Refusal.Code);
    }

    [Fact]
    public void Nobody_gets_work_in_a_unit_they_do_not_serve()
    {
        var dossier = Open();
        Assert.Equal("dossier.officer-not-there", dossier.Forward(DistrictOfficial.Id, null, Clerk, OnDuty).Refusal.Code);
        Assert.Equal("dossier.officer-not-there", dossier.Forward(Chair.Id, null, Clerk, OnDuty).Refusal.Code);
        Assert.Equal("dossier.officer-not-there", In(InProgress).Reassign(Clerk.Id, "Nghỉ phép", Leader, OnDuty).Refusal.Code);
    }

    [Fact]
    public void Reassigning_to_who_has_it_already_is_refused()
    {
        Assert.Equal("dossier.already-there", In(InProgress).Reassign(Official.Id, "Nghỉ phép", Leader, OnDuty).Refusal.Code);
        Assert.Equal("dossier.already-there", In(AwaitingApproval).Reassign(null, "Nghỉ phép", Leader, OnDuty).Refusal.Code);
    }
}
