using System.Net;
using MotCua.Application.Publishing;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Fees;

public sealed class FeePageTests
{
    [Fact]
    public async Task A_fee_is_taken_from_the_dossiers_page_and_its_note_is_printed()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received, fee: 8_000);
        var clerk = site.SignedIn(Clerk);

        Assert.Equal($"/fees/{code}", (await clerk.OpenAsync($"/desk/dossier/{code}")).One($"a[href='/fees/{code}']").GetAttribute("href"));
        var form = await clerk.OpenAsync($"/fees/{code}");
        Assert.Equal("8000", form.One("#Form_Amount").GetAttribute("value"));
        var taken = await clerk.SendAsync(form, new Dictionary<string, string?>());
        Assert.Equal("/fees/note/1?print=true", taken.Location);

        var note = await clerk.FollowAsync(taken);
        Assert.Contains("PHIẾU THU PHÍ, LỆ PHÍ", note.Text, StringComparison.Ordinal);
        Assert.Contains("Số: 1/PT", note.Text, StringComparison.Ordinal);
        Assert.Contains("Số tiền đã thu: 8.000 đồng", note.Text, StringComparison.Ordinal);
        Assert.Contains("không thay cho biên lai", note.Text, StringComparison.Ordinal);

        // The form that was left open is sent again: the same note, and no money twice.
        Assert.Equal("/fees/note/1?print=true", (await clerk.SendAsync(form, new Dictionary<string, string?>())).Location);
        Assert.Contains("Đã xong", (await clerk.OpenAsync($"/fees/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_is_published_is_refused_beside_the_field_and_nothing_typed_is_lost()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received, fee: 8_000);
        var clerk = site.SignedIn(Clerk);

        var refused = await clerk.SendAsync(await clerk.OpenAsync($"/fees/{code}"), new Dictionary<string, string?> { ["Form.Amount"] = "10000", ["Form.Person"] = "Phù Văn Chòi" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Chỉ còn phải thu 8.000 đồng", refused.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Phù Văn Chòi", refused.One("#Form_Person").GetAttribute("value"));
    }

    [Fact]
    public async Task Pages_are_counted_an_exemption_shows_its_ground_and_the_sum_explains_itself()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.Get<PublishProcedure>().RunAsync(ByPage, Officer.System("035"), null, TestContext.Current.CancellationToken);
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var clerk = site.SignedIn(Clerk);

        var form = await clerk.OpenAsync($"/fees/{code}");
        Assert.Equal("Tính phí", form.One("#act h2").TextContent);
        var counted = await clerk.FollowAsync(await clerk.SendAsync(form, new Dictionary<string, string?> { ["Form.Count"] = "2", ["Form.Pages"] = "5" }));
        Assert.Contains("Trang 3 đến trang 5: 6 trang × 1.000 đ: 6.000 đ", counted.Text, StringComparison.Ordinal);
        Assert.Equal("14000", counted.One("#Form_Amount").GetAttribute("value"));

        var again = await clerk.OpenAsync($"/fees/{code}/Assess");
        var free = await clerk.FollowAsync(await clerk.SendAsync(again, new Dictionary<string, string?> { ["Form.Relief"] = "Người thuộc hộ nghèo", ["Form.Proof"] = "Sổ hộ nghèo số 7" }));
        Assert.Contains("Người thuộc hộ nghèo: Nghị quyết của HĐND tỉnh (Sổ hộ nghèo số 7)", free.Text, StringComparison.Ordinal);
        Assert.Contains("Không phải nộp", free.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_a_later_payment_and_a_refund_each_have_their_form()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var (one, other) = (await site.HasDossierAsync(DossierStatus.Received, fee: 8_000), await site.HasDossierAsync(DossierStatus.Received, "Phù Văn Chòi", fee: 8_000));
        var clerk = site.SignedIn(Clerk);

        var later = await clerk.FollowAsync(await clerk.SendAsync(await clerk.OpenAsync($"/fees/{one}/Defer"), new Dictionary<string, string?>()));
        Assert.Contains("8.000 đ · Khi trả kết quả", later.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.SendAsync(await clerk.OpenAsync($"/fees/{one}/Waive"), new Dictionary<string, string?> { ["Form.Reason"] = "Hỏa hoạn" })).Status);
        var waived = await clerk.FollowAsync(await clerk.SendAsync(await clerk.OpenAsync($"/fees/{one}/Waive"), new Dictionary<string, string?> { ["Form.Reason"] = "Hỏa hoạn", ["Form.Ground"] = "Quyết định 12/QĐ-UBND" }));
        Assert.Contains("Hỏa hoạn (Quyết định 12/QĐ-UBND)", waived.Text, StringComparison.Ordinal);

        await clerk.SendAsync(await clerk.OpenAsync($"/fees/{other}"), new Dictionary<string, string?>());
        var refunded = await clerk.SendAsync(await clerk.OpenAsync($"/fees/{other}/Refund"), new Dictionary<string, string?> { ["Form.Reason"] = "Người dân rút hồ sơ" });
        var note = await clerk.FollowAsync(refunded);
        Assert.Contains("Số: 1/PH", note.Text, StringComparison.Ordinal);
        Assert.Contains("Lý do: Người dân rút hồ sơ", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_returns_the_result_sees_that_money_is_open_and_gives_it_when_the_fee_is_paid()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.ResultReady, fee: 8_000);
        var returner = site.SignedIn(Returner);

        var form = await returner.OpenAsync($"/return/give/{code}");
        Assert.Contains("Tiền của hồ sơ này chưa xong: Chưa nộp đủ.", form.Text, StringComparison.Ordinal);
        var refused = await returner.SendAsync(form, new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Phí, lệ phí của hồ sơ chưa xong", refused.Text, StringComparison.Ordinal);

        await returner.SendAsync(await returner.OpenAsync($"/fees/{code}"), new Dictionary<string, string?>());
        Assert.Equal($"/return/hand-over/{code}?print=true", (await returner.SendAsync(await returner.OpenAsync($"/return/give/{code}"), new Dictionary<string, string?>())).Location);
    }

    [Fact]
    public async Task Who_leads_reads_and_changes_nothing_and_who_processes_sees_no_money()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received, fee: 8_000);

        var read = await site.SignedIn(DistrictLeader).OpenAsync($"/fees/{code}");
        Assert.Empty(read.Html.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Official).OpenAsync($"/fees/{code}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(OtherClerk).OpenAsync($"/fees/{code}")).Status);
        Assert.Contains("fees", (await site.LooksAsync(code)).Select(look => look.Page));
    }

    private static ProcedureVersion ByPage => new()
    {
        Code = "1.001193",
        Number = 1,
        ValidFrom = new DateOnly(2020, 6, 1),
        Name = "Chứng thực bản sao",
        Sector = "Chứng thực",
        Levels = ProcedureLevels.Commune,
        Limit = Limit.SameDay,
        Steps = ProcedureSteps.Default([]),
        FeeRules = FeeScheduleText.Read("page:1=2000,3=1000,max=200000; relief:100:Người thuộc hộ nghèo:Nghị quyết của HĐND tỉnh").Value,
    };
}
