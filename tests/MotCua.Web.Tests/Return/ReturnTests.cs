using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Return;

public sealed class ReturnTests
{
    [Fact]
    public async Task Results_wait_on_the_shelf_and_are_found_by_a_name_without_marks()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.ResultReady, "Đặng Mùi Nái");
        await site.HasDossierAsync(DossierStatus.ResultReady, "Phù Văn Chòi");
        await site.HasDossierAsync(DossierStatus.InProgress, "Đặng Chưa Xong");
        var returner = site.SignedIn(Returner);

        var shelf = await returner.OpenAsync("/return");
        Assert.Equal("Kết quả chờ trả (2)", shelf.Title);
        Assert.Equal(2, shelf.Html.QuerySelectorAll("tbody tr").Length);
        var found = await returner.FollowAsync(await FindAsync(returner, "dang mui"));
        Assert.Equal(["Đặng Mùi Nái"], found.Html.QuerySelectorAll("tbody td[data-label='Người nộp']").Select(cell => cell.TextContent));
        Assert.Contains("Không thấy “ai đó”", (await returner.FollowAsync(await FindAsync(returner, "ai đó"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_held_under_the_scanner_leads_straight_to_the_hand_over()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.ResultReady);
        var inWork = await site.HasDossierAsync(DossierStatus.InProgress);
        var returner = site.SignedIn(Returner);

        Assert.Equal($"/return/give/{code}", (await FindAsync(returner, Scan(code))).Location);
        Assert.Equal($"/return/give/{code}", (await FindAsync(returner, code.ToLowerInvariant())).Location);
        Assert.Contains($"Không thấy “{inWork}”", (await returner.FollowAsync(await FindAsync(returner, Scan(inWork)))).Text, StringComparison.Ordinal);
    }

    private static string Scan(string code) => $"http://127.0.0.1:5080/track?code={code}&k={DossierCode.CheckCharacter(code)}";

    [Fact]
    public async Task A_result_is_handed_over_and_the_paper_to_sign_is_printed()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.ResultReady);
        var returner = site.SignedIn(Returner);

        var form = await returner.OpenAsync($"/return/give/{code}");
        Assert.Equal("Hoàng Thị Mẩy", form.One("#TakerName").GetAttribute("value"));
        var given = await returner.SendAsync(form, new Dictionary<string, string?> { ["IdentityNumber"] = "073123456" });
        Assert.Equal($"/return/hand-over/{code}?print=true", given.Location);

        var paper = await returner.FollowAsync(given);
        Assert.Contains("BIÊN NHẬN TRẢ KẾT QUẢ", paper.Text, StringComparison.Ordinal);
        Assert.Contains("NGƯỜI NHẬN KẾT QUẢ (Ký và ghi rõ họ tên) Hoàng Thị Mẩy", paper.Text, StringComparison.Ordinal);
        Assert.Contains("NGƯỜI TRẢ KẾT QUẢ (Ký và ghi rõ họ tên) Nông Thị Hoa", paper.Text, StringComparison.Ordinal);
        Assert.Contains("số 073123456", paper.Text, StringComparison.Ordinal);
        Assert.Equal("now", paper.Html.Body!.GetAttribute("data-print"));
        Assert.Equal(DossierStatus.Returned, (await site.StateAsync(code)).Status);
    }

    [Fact]
    public async Task Somebody_else_needs_a_mandate_and_nothing_typed_is_lost()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.ResultReady);
        var returner = site.SignedIn(Returner);

        var refused = await returner.SendAsync(await returner.OpenAsync($"/return/give/{code}"), new Dictionary<string, string?> { ["TakerName"] = "Lý Thị Khác", ["On"] = "Mandate" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("true", refused.One("#Mandate").GetAttribute("aria-invalid"));
        Assert.Equal("Lý Thị Khác", refused.One("#TakerName").GetAttribute("value"));
        var given = await returner.SendAsync(refused, new Dictionary<string, string?> { ["Mandate"] = "Giấy ủy quyền ngày 10/6/2020" });
        Assert.Contains("Giấy ủy quyền ngày 10/6/2020", (await returner.FollowAsync(given)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_post_the_paper_names_the_postal_receipt()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.ResultReady);
        var returner = site.SignedIn(Returner);

        var given = await returner.SendAsync(
            await returner.OpenAsync($"/return/give/{code}"),
            new Dictionary<string, string?> { ["On"] = "PostalReceipt", ["TakerName"] = "Bưu điện huyện Quang Bình", ["Mandate"] = "EA123456789VN" });

        var paper = await returner.FollowAsync(given);
        Assert.Contains("Gửi qua bưu chính cho: Bưu điện huyện Quang Bình", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Số phiếu gửi: EA123456789VN", paper.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_result_yet_leads_to_the_dossiers_page()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var returner = site.SignedIn(Returner);
        Assert.Equal($"/desk/dossier/{code}", (await returner.OpenAsync($"/return/give/{code}")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await returner.OpenAsync($"/return/hand-over/{code}")).Status);
    }

    [Fact]
    public async Task Another_desk_has_nothing_to_hand_over_and_other_duties_do_not_enter()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.ResultReady);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(OtherClerk).OpenAsync($"/return/give/{code}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Official).OpenAsync("/return")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(DutyKind.Lead).OpenAsync($"/return/give/{code}")).Status);
    }

    [Fact]
    public async Task The_place_and_the_reminder_are_written_down_and_stand_on_the_uncollected_list()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.ResultReady);
        var returner = site.SignedIn(Returner);

        var form = await returner.OpenAsync($"/return/give/{code}");
        var refused = await returner.SendAsync(form, new Dictionary<string, string?> { ["Slot"] = " " }, "form[action$=shelve]");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "true"), (refused.Status, refused.One("#Slot").GetAttribute("aria-invalid")));
        var placed = await returner.FollowAsync(await returner.SendAsync(refused, new Dictionary<string, string?> { ["Slot"] = "Tủ 1" }, "form[action$=shelve]"));
        Assert.Equal("Tủ 1", placed.One("#Slot").GetAttribute("value"));
        var told = await returner.FollowAsync(await returner.SendAsync(placed, new Dictionary<string, string?> { ["How"] = "Call" }, "form[action$=remind]"));
        Assert.Contains("Đã nhắc 1 lần", told.Text, StringComparison.Ordinal);

        Assert.Contains("Tủ 1", (await returner.OpenAsync("/return")).Text, StringComparison.Ordinal);
        var list = await returner.OpenAsync("/return/uncollected");
        Assert.Contains("Tất cả: 1 kết quả", list.Text, StringComparison.Ordinal);
        Assert.Contains("Tủ 1 1 lần, 15/6/2020", list.Text, StringComparison.Ordinal);
        Assert.Contains("từ 3 ngày trở lên: 0 kết quả", (await returner.OpenAsync("/return/uncollected?days=3")).Text, StringComparison.Ordinal);
        Assert.Contains("return/uncollected", (await site.LooksAsync(Returner.Unit)).Select(look => look.Page));
        Assert.Equal(HttpStatusCode.NotFound, (await returner.OpenAsync("/return/outgoing?year=1")).Status);
    }

    [Fact]
    public async Task A_paper_numbered_in_the_register_stands_in_the_years_book()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var official = site.SignedIn(Official);

        var form = await official.OpenAsync($"/desk/dossier/{code}?act=RecordResult");
        await official.SendAsync(form, new Dictionary<string, string?> { ["Symbol"] = "QĐ-UBND", ["Signer"] = "Hoàng Văn Hùng" }, "form[action$=RecordResult]");

        Assert.Equal("1/QĐ-UBND", (await site.StateAsync(code)).Result!.Number);
        Assert.Contains("1/QĐ-UBND", (await site.SignedIn(Returner).OpenAsync("/return/outgoing")).Text, StringComparison.Ordinal);
    }

    private static async Task<Page> FindAsync(Visitor returner, string words) =>
        await returner.SendAsync(await returner.OpenAsync("/return"), new Dictionary<string, string?> { ["find"] = words }, "main form[role=search]");
}
