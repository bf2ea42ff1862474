using MotCua.Domain.Dossiers;
using MotCua.Domain.Procedures;
using static MotCua.Domain.Dossiers.DossierStatus;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Dossiers;

public sealed class WayTests
{
    [Fact]
    public void A_dossier_goes_from_commune_to_district_to_two_signatures_and_back_to_the_desk_that_received_it()
    {
        var dossier = Open(LongWay);
        dossier.Does(dossier.Forward(null, null, Clerk, OnDuty), Clerk);
        Assert.Equal((InProgress, CommuneOffice), (dossier.Status, dossier.AtStep.Unit));

        dossier.Does(dossier.Forward(DistrictOfficial.Id, "Đã xác minh tại thôn", Official, OnDuty), Official);
        Assert.Equal((InProgress, DistrictOffice, DistrictOfficial.Id), (dossier.Status, dossier.AtStep.Unit, dossier.State.Holder));

        dossier.Does(dossier.RecordResult(Result, ReceivedOn, Today, DistrictOfficial, OnDuty), DistrictOfficial);
        Assert.Equal((AwaitingApproval, DistrictOffice), (dossier.Status, dossier.AtStep.Unit));

        dossier.Does(dossier.Forward(null, null, DistrictHead, OnDuty), DistrictHead);
        Assert.Equal((AwaitingApproval, District), (dossier.Status, dossier.AtStep.Unit));
        Assert.Equal(Result, dossier.State.Result);

        dossier.Does(dossier.Approve(DistrictChair, OnDuty), DistrictChair);
        Assert.Equal((Approved, DistrictOffice, DistrictOfficial.Id), (dossier.Status, dossier.AtStep.Unit, dossier.State.Holder));

        dossier.Does(dossier.HandToReturnDesk(DistrictOfficial, OnDuty), DistrictOfficial);
        Assert.Equal((ResultReady, Desk), (dossier.Status, dossier.AtStep.Unit));
        Assert.NotNull(dossier.State.EndedAt);
        Assert.Null(dossier.State.ReturnedAt);

        dossier.Does(dossier.ReturnResult(new Taker("Hoàng Thị Mẩy", null, null), byPost: false, Returner, OnDuty), Returner);
        Assert.Equal(Returned, dossier.Status);
        Assert.True(dossier.State.ReturnedAt > dossier.State.EndedAt);
    }

    [Fact]
    public void The_first_of_two_signatures_is_not_the_approval()
    {
        var dossier = AtFirstSignature();
        Assert.Equal("dossier.not-last-signature", dossier.Approve(DistrictHead, OnDuty).Refusal.Code);
        dossier.Does(dossier.Forward(null, null, DistrictHead, OnDuty), DistrictHead);
        Assert.Equal("dossier.no-step-after", dossier.Forward(null, null, DistrictChair, OnDuty).Refusal.Code);
    }

    [Fact]
    public void The_result_is_recorded_at_the_last_office_only()
    {
        var dossier = Open(LongWay);
        dossier.Does(dossier.Forward(null, null, Clerk, OnDuty), Clerk);
        Assert.Equal("dossier.not-last-office", dossier.RecordResult(Result, ReceivedOn, Today, Official, OnDuty).Refusal.Code);
        dossier.Does(dossier.Forward(null, null, Official, OnDuty), Official);
        Assert.Equal("dossier.result-comes-first", dossier.Forward(null, null, DistrictOfficial, OnDuty).Refusal.Code);
    }

    [Fact]
    public void Sent_back_it_returns_to_who_worked_on_it_before_and_the_clock_goes_on()
    {
        var dossier = Open(LongWay);
        dossier.Does(dossier.Forward(Colleague.Id, null, Clerk, OnDuty), Clerk);
        dossier.Does(dossier.Forward(null, null, Colleague, OnDuty), Colleague);
        dossier.Does(dossier.SendBack("Thiếu biên bản xác minh", null, Usual, DistrictOfficial, OnDuty), DistrictOfficial);

        Assert.Equal((InProgress, CommuneOffice, Colleague.Id), (dossier.Status, dossier.AtStep.Unit, dossier.State.Holder));
        Assert.Equal(Receipt().DueAt, dossier.State.DueAt);
        Assert.Null(dossier.State.EndedAt);
    }

    [Fact]
    public void Sent_back_from_any_signature_the_draft_is_gone_and_the_drafter_has_it()
    {
        var dossier = AtFirstSignature();
        dossier.Does(dossier.Forward(null, null, DistrictHead, OnDuty), DistrictHead);
        dossier.Does(dossier.SendBack("Sai số quyết định", null, Usual, DistrictChair, OnDuty), DistrictChair);

        Assert.Equal((InProgress, DistrictOffice, DistrictOfficial.Id), (dossier.Status, dossier.AtStep.Unit, dossier.State.Holder));
        Assert.Null(dossier.State.Result);
        Assert.Null(dossier.State.DraftedBy);
    }

    [Fact]
    public void Who_no_longer_serves_in_the_office_does_not_get_it_back()
    {
        var dossier = Open(LongWay);
        dossier.Does(dossier.Forward(Colleague.Id, null, Clerk, OnDuty), Clerk);
        dossier.Does(dossier.Forward(null, null, Colleague, OnDuty), Colleague);
        var withoutColleague = OnDuty with { Serves = (officer, unit, duty) => officer != Colleague.Id && OnDuty.Serves(officer, unit, duty) };

        Assert.Null(dossier.SendBack("Thiếu biên bản", null, Usual, DistrictOfficial, withoutColleague).Value.ToOfficer);
    }

    [Fact]
    public void The_first_office_has_nobody_to_send_it_back_to()
    {
        var dossier = In(InProgress);
        Assert.Equal("dossier.no-step-before", dossier.SendBack("Thiếu giấy tờ", null, Usual, Official, OnDuty).Refusal.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Sending_back_reassigning_and_refusing_name_a_reason(string? reason)
    {
        Assert.Equal("dossier.reason-needed", In(AwaitingApproval).SendBack(reason, null, Usual, Chair, OnDuty).Refusal.Code);
        Assert.Equal("dossier.reason-needed", In(InProgress).Reassign(Colleague.Id, reason, Leader, OnDuty).Refusal.Code);
        Assert.Equal("Reason", In(InProgress).Refuse(reason, "Điều 7", () => "1", Official, OnDuty).Refusal.Field);
    }

    [Fact]
    public void A_chair_between_two_offices_passes_it_on_and_signs_nothing()
    {
        RouteStep[] way =
        [
            new(StepKind.Receive, "Tiếp nhận", Desk, null),
            new(StepKind.Process, "Xác minh", CommuneOffice, null),
            new(StepKind.Approve, "Ký tờ trình", Commune, null),
            new(StepKind.Process, "Thẩm định", DistrictOffice, null),
            new(StepKind.Approve, "Ký duyệt", District, null),
            new(StepKind.Return, "Trả kết quả", Desk, null),
        ];
        var dossier = Open(way);
        dossier.Does(dossier.Forward(null, null, Clerk, OnDuty), Clerk);
        dossier.Does(dossier.Forward(null, null, Official, OnDuty), Official);
        Assert.Equal((InProgress, Commune), (dossier.Status, dossier.AtStep.Unit));
        Assert.Equal("dossier.not-while", dossier.Approve(Chair, OnDuty).Refusal.Code);
        Assert.Equal("dossier.not-last-office", dossier.RecordResult(Result, ReceivedOn, Today, Chair, OnDuty).Refusal.Code);
        dossier.Does(dossier.Forward(DistrictOfficial.Id, null, Chair, OnDuty), Chair);
        dossier.Does(dossier.SendBack("Thiếu bản đồ", null, Usual, DistrictOfficial, OnDuty), DistrictOfficial);
        Assert.Equal((CommuneOffice, Official.Id), (dossier.AtStep.Unit, dossier.State.Holder));
    }

    [Theory]
    [InlineData("Receive Approve Return")]
    [InlineData("Process Approve Return")]
    [InlineData("Receive Process Return")]
    [InlineData("Receive Process Approve")]
    [InlineData("Receive Process Approve Process Return")]
    [InlineData("Receive Process Receive Approve Return")]
    [InlineData("Receive Process Return Approve Return")]
    [InlineData("")]
    public void A_way_that_cannot_be_gone_to_its_end_is_a_fault_at_once(string kinds) => Assert.Throws<ArgumentException>(
        () => Open([.. kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(kind => new RouteStep(Enum.Parse<StepKind>(kind), "", CommuneOffice, null))]));

    private static Dossier AtFirstSignature()
    {
        var dossier = Open(LongWay);
        dossier.Does(dossier.Forward(null, null, Clerk, OnDuty), Clerk);
        dossier.Does(dossier.Forward(null, null, Official, OnDuty), Official);
        return dossier.Does(dossier.RecordResult(Result, ReceivedOn, Today, DistrictOfficial, OnDuty), DistrictOfficial);
    }
}
