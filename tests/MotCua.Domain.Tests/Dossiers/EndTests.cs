using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using static MotCua.Domain.Dossiers.DossierStatus;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Dossiers;

public sealed class EndTests
{
    [Theory]
    [InlineData("2020-06-11", "dossier.result-before-receipt")]
    [InlineData("2020-06-12", null)]
    [InlineData("2020-06-15", null)]
    [InlineData("2020-06-16", "dossier.result-in-future")]
    public void A_result_is_dated_between_receipt_and_today(string signedOn, string? refusal)
    {
        var outcome = In(InProgress).RecordResult(Result with { SignedOn = DateOnly.Parse(signedOn, null) }, ReceivedOn, Today, Official, OnDuty);
        Assert.Equal(refusal, outcome.Refusals.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData(DossierStatus.InProgress, 1)]
    [InlineData(DossierStatus.Returned, 1)]
    [InlineData(DossierStatus.Withdrawn, 0)]
    [InlineData(DossierStatus.Refused, 0)]
    public void Nothing_waits_for_the_scanner_once_a_dossier_has_stopped(DossierStatus status, int waiting) => Assert.Equal(waiting, SomeDossier.In(status).PapersToScan.Count());

    [Fact]
    public void Everything_wrong_with_a_result_is_said_at_once_each_beside_its_field()
    {
        var outcome = In(InProgress).RecordResult(new DossierResult(" ", new DateOnly(2020, 7, 1), "", false, "00"), ReceivedOn, Today, Official, OnDuty);
        Assert.Equal(["Number", "Signer", "SignedOn", "File"], outcome.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public void A_result_names_a_file_of_this_dossier()
    {
        var dossier = In(InProgress);
        var file = new FileKept(new string('a', 64), "ket-qua.pdf", "application/pdf", 1200);
        dossier.Does(dossier.AttachFile(file, Official, OnDuty), Official);
        Assert.False(dossier.RecordResult(Result with { FileHash = file.Hash }, ReceivedOn, Today, Official, OnDuty).Refused);
        Assert.Equal("dossier.file-already-there", dossier.AttachFile(file with { Name = "khac.pdf" }, Official, OnDuty).Refusal.Code);
    }

    [Fact]
    public void One_person_who_drafts_and_signs_is_allowed_and_marked()
    {
        var dossier = In(AwaitingApproval);
        Assert.True(dossier.Approve(Chair with { Id = Official.Id }, OnDuty).Value.SameHand);
        Assert.False(dossier.Approve(Chair, OnDuty).Value.SameHand);
    }

    [Fact]
    public void After_the_signature_it_goes_back_to_who_drafted() =>
        Assert.Equal((Official.Id, CommuneOffice), (In(Approved).State.Holder, In(Approved).AtStep.Unit));

    [Theory]
    [InlineData("Hoàng Thị Mẩy", TakenOn.Slip, null, null)]
    [InlineData("  hoang thi may ", TakenOn.IdentityPaper, null, null)]
    [InlineData("Phù Văn Chòi", TakenOn.Slip, null, null)]
    [InlineData("Lý Thị Khác", TakenOn.Slip, null, "dossier.mandate-needed")]
    [InlineData("Lý Thị Khác", TakenOn.Slip, "Cháu ruột, có giấy hẹn và CMND của bà Mẩy", null)]
    [InlineData("Hoàng Thị Mẩy", TakenOn.Mandate, null, "dossier.mandate-needed")]
    [InlineData("Lý Thị Khác", TakenOn.Mandate, "Giấy ủy quyền ngày 10/6/2020", null)]
    [InlineData("Bưu điện huyện", TakenOn.PostalReceipt, "RV123456789VN", "dossier.postal-receipt-by-post")]
    [InlineData("", TakenOn.Slip, null, "dossier.taker-needed")]
    public void The_desk_hands_a_result_to_the_applicant_the_proxy_or_somebody_with_a_mandate(string name, TakenOn on, string? mandate, string? refusal)
    {
        var outcome = In(ResultReady).ReturnResult(new Taker(name, null, mandate) { On = on }, byPost: false, Returner, OnDuty);
        Assert.Equal(refusal, outcome.Refusals.SingleOrDefault()?.Code);
    }

    [Fact]
    public void By_post_it_goes_under_a_postal_receipt_and_needs_no_mandate()
    {
        var dossier = In(ResultReady);
        Assert.False(dossier.ReturnResult(new Taker("Bưu điện Quang Bình", null, null) { On = TakenOn.PostalReceipt }, byPost: true, Clerk, OnDuty).Refused);
        Assert.Equal("dossier.postal-receipt-by-post", dossier.ReturnResult(new Taker("Bưu điện", null, null), byPost: true, Clerk, OnDuty).Refusal.Code);
    }

    [Fact]
    public void An_organisation_sends_somebody_with_a_paper()
    {
        var receipt = Receipt() with { Applicant = new Applicant { Kind = ApplicantKind.Organisation, Name = "HTX Cam Sành", Address = "xã Tân Bắc" }, Proxy = null };
        var dossier = Dossier.From(In(ResultReady).State with { Receipt = receipt });
        Assert.Equal("dossier.mandate-needed", dossier.ReturnResult(new Taker("HTX Cam Sành", null, null), byPost: false, Clerk, OnDuty).Refusal.Code);
        Assert.False(dossier.ReturnResult(new Taker("Vi Thị Lan", null, "Giấy giới thiệu số 04") { On = TakenOn.Mandate }, byPost: false, Clerk, OnDuty).Refused);
    }

    [Fact]
    public void Being_late_never_blocks_the_hand_over()
    {
        var late = Dossier.From(In(ResultReady).State with { DueAt = ReceivedAt.AddDays(-30) });
        Assert.False(late.ReturnResult(new Taker("Hoàng Thị Mẩy", null, null), byPost: false, Clerk, OnDuty).Refused);
    }

    [Fact]
    public void A_refusal_draws_its_number_only_when_nothing_is_wrong_with_it()
    {
        var drawn = 0;
        string Draw() => $"{++drawn:0000}/TC";
        var dossier = In(InProgress);
        Assert.Equal(["Reason", "Ground"], dossier.Refuse(" ", null, Draw, Official, OnDuty).Refusals.Select(refusal => refusal.Field));
        Assert.Equal("dossier.held-by", dossier.Refuse("Lý do", "Điều 7", Draw, Colleague, OnDuty).Refusal.Code);
        Assert.Equal("0001/TC", dossier.Refuse("Lý do", "Điều 7", Draw, Official, OnDuty).Value.SlipNumber);
    }

    [Fact]
    public void Once_there_is_a_decision_nothing_can_be_withdrawn_and_no_number_is_drawn()
    {
        Assert.Equal("dossier.not-while", In(Approved).AskWithdrawal(new(Channel.Direct, null), Usual, () => throw new InvalidOperationException(), Clerk, OnDuty).Refusal.Code);
        Assert.Equal("7/RHS", In(AwaitingApproval).AskWithdrawal(new(Channel.Post, null), Usual, () => "7/RHS", Clerk, OnDuty).Value.SlipNumber);
    }

    [Fact]
    public void Refused_and_withdrawn_dossiers_end_their_clock_and_keep_why()
    {
        var refused = In(Refused).State;
        Assert.Equal(("0003/TC", "Không thuộc thẩm quyền"), (refused.Refusal!.SlipNumber, refused.Refusal.Reason));
        Assert.NotNull(refused.EndedAt);
        var withdrawn = In(Withdrawn).State;
        Assert.Equal(("0002/TB", "Không còn nhu cầu"), (withdrawn.Withdrawal!.NoticeNumber, withdrawn.Withdrawal.Reason));
        Assert.NotNull(withdrawn.EndedAt);
    }

    [Fact]
    public void Each_print_of_a_slip_is_counted_by_its_number()
    {
        var dossier = In(Received);
        dossier.Apply(dossier.Print("01", "0001"), Clerk.Id, ReceivedAt);
        dossier.Apply(dossier.Print("01", "0001"), Clerk.Id, ReceivedAt);
        Assert.Equal(3, dossier.Print("01", "0001").Copy);
        Assert.Equal(1, dossier.Print("03", "0003/TC").Copy);
    }
}
