using MotCua.Domain.Custody;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using MotCua.Domain.Tests.Dossiers;
using static MotCua.Domain.Dossiers.DossierStatus;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Custody;

/// <summary>Who has the paper, and when the applicant has everything back.</summary>
public sealed class PaperFileTests
{
    private static readonly Taker Applicant = new("Hoàng Thị Mẩy", null, null);

    [Fact]
    public void The_sender_has_it_until_the_receiver_accepts()
    {
        var dossier = In(InProgress);
        Assert.Equal((Desk, null), (dossier.Paper.Unit, dossier.Paper.Sending));

        dossier.Does(dossier.SendPaper(CommuneOffice, Clerk), Clerk);
        Assert.Equal((Desk, CommuneOffice), (dossier.Paper.Unit, dossier.Paper.Sending?.ToUnit));
        Assert.Equal("custody.already-sent", dossier.SendPaper(CommuneOffice, Clerk).Refusal.Code);

        dossier.Does(dossier.AcceptPaper(Official), Official);
        Assert.Equal((CommuneOffice, null, Official.Id), (dossier.Paper.Unit, dossier.Paper.Sending, dossier.Paper.SeenBy));
        Assert.Equal("custody.already-here", dossier.AcceptPaper(Official).Refusal.Code);
        Assert.Equal("custody.held-by", dossier.SendPaper(CommuneOffice, Clerk).Refusal.Code);
    }

    [Fact]
    public void Nobody_takes_what_was_not_sent_to_them()
    {
        var dossier = In(InProgress);
        Assert.Equal("custody.not-sent-yet", dossier.AcceptPaper(Official).Refusal.Code);
        dossier.Does(dossier.SendPaper(Commune, Clerk), Clerk);
        Assert.Equal("custody.sent-elsewhere", dossier.AcceptPaper(Official).Refusal.Code);
        Assert.Equal("custody.not-with-this-duty", dossier.AcceptPaper(Leader).Refusal.Code);
    }

    [Fact]
    public void Paper_goes_only_where_the_dossier_goes_and_to_the_post_only_from_the_desk()
    {
        var dossier = In(InProgress);
        Assert.Equal("custody.not-on-way", dossier.SendPaper("C2", Clerk).Refusal.Code);
        Assert.Equal("custody.not-on-way", dossier.SendPaper(Desk, Clerk).Refusal.Code);
        Assert.False(dossier.SendPaper(PaperFile.Post, Clerk).Refused);
        dossier.Does(dossier.SendPaper(CommuneOffice, Clerk), Clerk);
        dossier.Does(dossier.AcceptPaper(Official), Official);
        Assert.Equal("custody.not-on-way", dossier.SendPaper(PaperFile.Post, Official).Refusal.Code);
    }

    [Fact]
    public void A_signed_list_says_who_signed_and_a_mistake_is_taken_back()
    {
        var dossier = In(InProgress);
        Assert.Equal("custody.not-sent", dossier.RecallPaper(Clerk).Refusal.Code);
        dossier.Does(dossier.SendPaper(Commune, Clerk), Clerk);
        dossier.Does(dossier.RecallPaper(Clerk), Clerk);
        dossier.Does(dossier.SendPaper(CommuneOffice, Clerk), Clerk);
        Assert.Equal("custody.signer-needed", dossier.AcceptPaperBySignature(" ", Clerk).Refusal.Code);
        Assert.Equal("custody.held-by", dossier.AcceptPaperBySignature("Nguyễn Văn Lâm", Official).Refusal.Code);
        dossier.Does(dossier.AcceptPaperBySignature("Nguyễn Văn Lâm", Clerk), Clerk);
        Assert.Equal((CommuneOffice, 2), (dossier.Paper.Unit, dossier.Paper.Moves));
    }

    [Fact]
    public void A_result_goes_out_only_with_the_originals_and_then_the_dossier_is_closed()
    {
        var dossier = In(ResultReady);
        var original = Original(dossier);
        dossier.Does(dossier.TakeOriginals([original], () => "1/BNBC", Clerk), Clerk);
        Assert.Equal("custody.already-kept", dossier.TakeOriginals([original], () => "2/BNBC", Clerk).Refusal.Code);
        Assert.Equal("custody.originals-out", dossier.ReturnResult(Applicant, byPost: false, Returner, OnDuty).Refusal.Code);

        dossier.Does(dossier.ReturnResult(Applicant, byPost: false, Returner, OnDuty, withOriginals: true), Returner);
        Assert.True(dossier.IsClosed);
        Assert.Equal("Hoàng Thị Mẩy", dossier.Paper.Originals.Single().Taker);
        Assert.Equal("custody.ended", dossier.TakeOriginals([original], () => "2/BNBC", Clerk).Refusal.Code);
    }

    [Theory]
    [InlineData(Refused)]
    [InlineData(Withdrawn)]
    public void A_stopped_dossier_is_not_closed_before_the_originals_are_back(DossierStatus end)
    {
        var dossier = In(InProgress);
        dossier.Does(dossier.TakeOriginals([Original(dossier)], () => "1/BNBC", Clerk), Clerk);
        if (end is Refused)
        {
            dossier.Does(dossier.Refuse("Thiếu", "Điều 1", () => "1/TCHS", Official, OnDuty), Official);
        }
        else
        {
            dossier.Does(dossier.AskWithdrawal(new(Channel.Direct, "Không cần nữa"), Usual, () => "1/RHS", Clerk, OnDuty), Clerk);
            dossier.Does(dossier.StopWithdrawn(() => "1/TB", Clerk, OnDuty), Clerk);
        }

        Assert.Equal((end, false), (dossier.Status, dossier.IsClosed));
        Assert.Equal("custody.only-at-desk", dossier.GiveOriginalsBack([Original(dossier)], "Hoàng Thị Mẩy", Official).Refusal.Code);
        Assert.Equal("custody.taker-needed", dossier.GiveOriginalsBack([Original(dossier)], "", Returner).Refusal.Code);
        dossier.Does(dossier.GiveOriginalsBack([Original(dossier)], "Hoàng Thị Mẩy", Returner), Returner);
        Assert.True(dossier.IsClosed);
        Assert.Equal("custody.not-kept", dossier.GiveOriginalsBack([Original(dossier)], "Hoàng Thị Mẩy", Returner).Refusal.Code);
    }

    [Fact]
    public void Only_an_original_of_the_checklist_is_kept()
    {
        var dossier = In(InProgress);
        Assert.Equal("custody.no-original-named", dossier.TakeOriginals([99], () => "1/BNBC", Clerk).Refusal.Code);
        Assert.Equal("custody.no-original-named", dossier.TakeOriginals([], () => "1/BNBC", Clerk).Refusal.Code);
        Assert.Equal("custody.only-at-desk", dossier.TakeOriginals([0], () => "1/BNBC", Official).Refusal.Code);
    }

    private static int Original(Dossier dossier) => dossier.State.Receipt.Papers.TakeWhile(paper => paper.Originals == 0).Count();
}
