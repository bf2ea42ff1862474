using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Desk;

/// <summary>The side paths as officers go them on the dossier's page, by forms alone.</summary>
public sealed class SidePathPageTests
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Fact]
    public async Task Papers_are_proposed_signed_and_brought_and_the_page_says_who_is_waited_for()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);

        await DoAsync(site, Official, code, DossierAct.ProposeSupplement, new() { ["Items"] = "Giấy chứng sinh\r\n\r\n Trích lục kết hôn ", ["Reason"] = "Hồ sơ thiếu", ["Ground"] = "Điều 16 Luật Hộ tịch" });
        Assert.Contains("đang chờ lãnh đạo ký", (await site.SignedIn(Official).OpenAsync($"/desk/dossier/{code}")).One(".note").TextContent, StringComparison.Ordinal);
        var asked = await site.SignedIn(Chair).OpenAsync("/desk");
        Assert.Contains("Ký yêu cầu bổ sung", asked.One("section.act").TextContent, StringComparison.Ordinal);
        await DoAsync(site, Chair, code, DossierAct.AskSupplement, Nothing);
        site.Clock.Set("2020-06-30T09:00");
        Assert.Contains("chờ người nộp", (await site.SignedIn(Official).OpenAsync($"/desk/dossier/{code}")).Text, StringComparison.Ordinal);

        var clerk = site.SignedIn(Clerk);
        var form = await clerk.OpenAsync($"/desk/dossier/{code}?act=AnswerSupplement");
        var refused = await clerk.SendAsync(form, new Dictionary<string, string?> { ["Brought"] = "1" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Còn giấy tờ chưa nộp", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.NotNull(refused.One("input[name=Brought][value='1']").GetAttribute("checked"));

        await DoAsync(site, Clerk, code, DossierAct.TakePapers, new() { ["Brought"] = "1" });
        await DoAsync(site, Clerk, code, DossierAct.AnswerSupplement, new() { ["Brought"] = "0" });
        var state = await site.StateAsync(code);
        Assert.Equal((DossierStatus.InProgress, 2), (state.Status, state.Side.Supplements.Single().Items.Count(item => item.Brought)));
        Assert.Contains("phiếu hẹn ghi", (await clerk.OpenAsync($"/desk/dossier/{code}")).Text, StringComparison.Ordinal);
        Assert.Contains("1. Giấy chứng sinh 2. Trích lục kết hôn", (await clerk.OpenAsync($"/slips/supplement/{code}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DossierAct.ProposeSupplement, "Items", "Reason", "Ground")]
    [InlineData(DossierAct.AskPayment, "Notice", "Amount", "Payee")]
    [InlineData(DossierAct.AskOpinion, "Due", "Question")]
    [InlineData(DossierAct.RecordVerification, "Minutes", "Finding")]
    [InlineData(DossierAct.ProposeNewDate, "Due", "Reason")]
    public async Task An_empty_form_says_what_is_missing_beside_each_field(DossierAct act, params string[] fields)
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var official = site.SignedIn(Official);

        var page = await official.SendAsync(await official.OpenAsync($"/desk/dossier/{code}?act={act}"), new Dictionary<string, string?> { ["Due"] = "2020-06-12" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.All(fields, field => Assert.Equal("true", page.One($"#{field}").GetAttribute("aria-invalid")));
        Assert.Equal(DossierStatus.InProgress, (await site.StateAsync(code)).Status);
    }

    [Theory]
    [InlineData("31/12/9999")]
    [InlineData("không phải ngày")]
    [InlineData("1/1/1")]
    public async Task A_day_that_cannot_be_is_refused_with_what_was_typed(string day)
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var official = site.SignedIn(Official);

        var page = await official.SendAsync(await official.OpenAsync($"/desk/dossier/{code}?act=ProposeNewDate"), new Dictionary<string, string?> { ["Due"] = day, ["Reason"] = "Chờ xác minh" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Chờ xác minh", page.One("#Reason").GetAttribute("value"));
    }

    [Fact]
    public async Task An_amount_that_is_no_number_is_told_without_a_programmers_word()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var official = site.SignedIn(Official);

        var page = await official.SendAsync(await official.OpenAsync($"/desk/dossier/{code}?act=AskPayment"), new Dictionary<string, string?> { ["Amount"] = "một triệu", ["Notice"] = "12/TB", ["Payee"] = "Kho bạc" });

        Assert.Equal("“một triệu” không đúng.", Assert.Single(page.Errors));
        Assert.Equal("12/TB", page.One("#Notice").GetAttribute("value"));
    }

    [Fact]
    public async Task Words_longer_than_a_paper_holds_are_refused_and_not_lost()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var leader = site.SignedIn(DistrictLeader);
        var words = new string('a', 2001);

        var page = await leader.SendAsync(await leader.OpenAsync($"/desk/dossier/{code}?act=Urge"), new Dictionary<string, string?> { ["Words"] = words });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Dài quá 2.000 chữ", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(words, page.One("#Words").TextContent.Trim());
    }

    [Fact]
    public async Task A_payment_a_visit_an_opinion_an_apology_and_a_correction_are_done_by_their_forms()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);

        await DoAsync(site, Official, code, DossierAct.AskPayment, new() { ["Notice"] = "12/TB-CCT", ["Amount"] = "1500000", ["Payee"] = "Chi cục Thuế" });
        await DoAsync(site, Clerk, code, DossierAct.RecordPayment, new() { ["Reference"] = "BL 0012" });
        await DoAsync(site, Official, code, DossierAct.RecordVerification, new() { ["On"] = "15/6/2020", ["Minutes"] = "01/BB", ["Finding"] = "Đúng hiện trạng" });
        await DoAsync(site, Official, code, DossierAct.AskOpinion, new() { ["Unit"] = DistrictOfficial.Unit, ["Due"] = "17/6/2020", ["Question"] = "Có vướng quy hoạch không?" });
        await DoAsync(site, DistrictOfficial, code, DossierAct.AnswerOpinion, new() { ["Answer"] = "Không vướng" });
        await DoAsync(site, Official, code, DossierAct.ProposeNewDate, new() { ["Due"] = "24/6/2020", ["Reason"] = "Chờ xác minh" });
        await DoAsync(site, Chair, code, DossierAct.SignNewDate, Nothing);
        await DoAsync(site, Clerk, code, DossierAct.PassOnNewDate, new() { ["PassedOn"] = "Phone" });
        await DoAsync(site, Clerk, code, DossierAct.Correct, new() { ["Name"] = "Hoàng Thị Mỷ", ["Reason"] = "Gõ nhầm dấu" });
        await DoAsync(site, DistrictLeader, code, DossierAct.Urge, new() { ["Words"] = "Trả trước thứ Sáu" });

        var side = (await site.StateAsync(code)).Side;
        Assert.Equal(("BL 0012", "01/BB", "Không vướng", PassedOnBy.Phone), (side.Payments.Single().Reference, side.SiteVisits.Single().Minutes, side.Opinions.Single().Answer, side.NewDates.Single().PassedOn));
        var page = await site.SignedIn(Official).OpenAsync($"/desk/dossier/{code}");
        Assert.Contains("Đính chính: Hoàng Thị Mẩy → Hoàng Thị Mỷ", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hà Thị Hạnh đôn đốc: Trả trước thứ Sáu", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_office_does_beside_the_step_is_asked_of_it_done_and_given_back_by_forms()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierWithBranchAsync();
        Assert.Contains("Xong việc song song", (await site.SignedIn(DistrictOfficial).OpenAsync("/desk")).Text, StringComparison.Ordinal);
        Assert.Contains("song song: Đối chiếu sổ hộ tịch gốc", (await site.SignedIn(Official).OpenAsync($"/desk/dossier/{code}")).Text, StringComparison.Ordinal);

        await DoAsync(site, DistrictOfficial, code, DossierAct.TakeBranch, new() { ["Branch"] = "1" });
        await DoAsync(site, DistrictOfficial, code, DossierAct.FinishBranch, new() { ["Branch"] = "1", ["Found"] = "Khớp sổ gốc" });
        await DoAsync(site, Official, code, DossierAct.ReturnBranch, new() { ["Branch"] = "1", ["Reason"] = "Thiếu số trang" });
        var again = await site.SignedIn(DistrictOfficial).OpenAsync($"/desk/dossier/{code}?act=FinishBranch");
        Assert.Contains("chuyển lại, Thiếu số trang", again.Text, StringComparison.Ordinal);
        await DoAsync(site, DistrictOfficial, code, DossierAct.FinishBranch, new() { ["Branch"] = "1", ["Found"] = "Sổ 3, trang 12" });

        Assert.Equal(("Sổ 3, trang 12", DistrictOfficial.Id), ((await site.StateAsync(code)).Side.Branches[1].Found, (await site.StateAsync(code)).Side.Branches[1].DoneBy));
        Assert.Contains("Sổ 3, trang 12", (await site.SignedIn(Official).OpenAsync($"/slips/control/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_who_does_not_agree_lets_the_office_go_on()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        await DoAsync(site, Official, code, DossierAct.ProposeSupplement, new() { ["Items"] = "Giấy chứng sinh", ["Reason"] = "Thiếu", ["Ground"] = "Điều 16" });

        await DoAsync(site, Chair, code, DossierAct.DeclineSupplement, new() { ["Reason"] = "Đã có trong hồ sơ cũ" });

        Assert.Null((await site.StateAsync(code)).Side.Proposal);
    }

    private static async Task DoAsync(TestSite site, Officer by, string code, DossierAct act, Dictionary<string, string?> typed)
    {
        var visitor = site.SignedIn(by);
        var done = await visitor.SendAsync(await visitor.OpenAsync($"/desk/dossier/{code}?act={act}"), typed);
        Assert.True(done.Status is HttpStatusCode.Redirect, $"{act}: {string.Join("; ", done.Errors)}");
        Assert.Equal($"/desk/dossier/{code}?done={act}", done.Location);
    }
}
