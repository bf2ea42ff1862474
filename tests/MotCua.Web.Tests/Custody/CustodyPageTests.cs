using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Web.Tests.Api;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Custody;

/// <summary>Two people with a scanner each: every code is answered in words, and the paper is where the page says.</summary>
public sealed class CustodyPageTests
{
    [Fact]
    public async Task One_side_scans_out_the_other_scans_in_and_repeated_or_wrong_codes_are_answered()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var (clerk, official) = (site.SignedIn(Clerk), site.SignedIn(Official));

        var sent = await ScanAsync(clerk, "Send", $"http://127.0.0.1:5080/track?code={code}&k={DossierCode.CheckCharacter(code)}");
        var page = await clerk.FollowAsync(sent);
        Assert.Contains("Đã giao, bên kia chưa nhận (1)", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.One("#Scan").GetAttribute("autofocus"));

        await RefusedAsync(clerk, "Send", code, "Đã quét giao cho");
        await RefusedAsync(clerk, "Send", "000.03.22.H22-200615-9999", "Không thấy hồ sơ 000.03.22.H22-200615-9999");
        await RefusedAsync(clerk, "Send", "893123456789", "Chưa đọc được mã hồ sơ");
        await RefusedAsync(clerk, "Send", $"{code}-{(DossierCode.CheckCharacter(code) == 'A' ? 'B' : 'A')}", "gõ sai");

        var taken = await official.FollowAsync(await ScanAsync(official, "Accept", code));
        Assert.Contains("Giao đến đây, chờ nhận (0)", taken.Text, StringComparison.Ordinal);
        Assert.NotNull(taken.One("#ScanIn").GetAttribute("autofocus"));
        await RefusedAsync(official, "Accept", code, "rồi. Không cần quét lại");
        Assert.Equal(Official.Unit, (await site.StateAsync(code)).Paper!.Unit);
    }

    [Fact]
    public async Task A_printed_list_that_was_signed_is_written_down_by_the_sender()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var clerk = site.SignedIn(Clerk);
        await ScanAsync(clerk, "Send", code);

        var unsigned = await SignAsync(clerk, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsigned.Status);
        await SignAsync(clerk, "Nguyễn Văn Lâm");
        Assert.Equal(Official.Unit, (await site.StateAsync(code)).Paper!.Unit);
        Assert.Contains("ký nhận hồ sơ giấy trên danh sách bàn giao · Nguyễn Văn Lâm", (await clerk.OpenAsync($"/custody/one/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Originals_are_kept_with_a_receipt_and_asked_for_before_the_result_goes_out()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.ResultReady);
        var (clerk, returner) = (site.SignedIn(Clerk), site.SignedIn(Returner));
        await clerk.SendAsync(await clerk.OpenAsync($"/custody/one/{code}"), new Dictionary<string, string?> { ["Papers"] = "0" }, "form[action*='handler=Take']");
        Assert.Contains("biên nhận số 1/BNBC", (await clerk.OpenAsync($"/custody/one/{code}")).Text, StringComparison.Ordinal);

        var form = await returner.OpenAsync($"/return/give/{code}");
        var without = await returner.SendAsync(form, new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("không khép hồ sơ khi còn giữ bản chính", without.Text, StringComparison.Ordinal);
        await returner.SendAsync(form, new Dictionary<string, string?> { ["OriginalsBack"] = "true" });
        Assert.Equal(DossierStatus.Returned, (await site.StateAsync(code)).Status);
    }

    [Fact]
    public async Task A_program_gives_the_result_too_when_it_says_that_the_originals_go_with_it()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.ResultReady);
        var (clerk, returner) = (site.SignedIn(Clerk), site.Api(Returner));
        await clerk.SendAsync(await clerk.OpenAsync($"/custody/one/{code}"), new Dictionary<string, string?> { ["Papers"] = "0" }, "form[action*='handler=Take']");

        var without = await returner.PostAsync($"/dossiers/{code}/return", new { name = "Hoàng Thị Mẩy" });
        Assert.Equal("custody.originals-out", without["code"]);
        Assert.Equal(HttpStatusCode.OK, (await returner.PostAsync($"/dossiers/{code}/return", new { name = "Hoàng Thị Mẩy", withOriginals = true })).Status);
        Assert.True((await site.StateAsync(code)).Paper!.Originals.All(original => original.GivenBackAt is not null));
    }

    [Fact]
    public async Task What_changes_hands_is_printed_as_a_list_with_the_post_as_minutes_and_originals_with_a_receipt()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var clerk = site.SignedIn(Clerk);
        await ScanAsync(clerk, "Send", code);
        var list = await clerk.OpenAsync($"/slips/hand-over-list/{Official.Unit}");
        Assert.Contains("DANH SÁCH BÀN GIAO HỒ SƠ", list.Text, StringComparison.Ordinal);
        Assert.Contains("Tổng số: 01 hồ sơ", list.Text, StringComparison.Ordinal);
        Assert.Contains(code, list.Text, StringComparison.Ordinal);
        Assert.Contains("slips/hand-over-list", (await site.LooksAsync(Clerk.Unit)).Select(look => look.Page));
        Assert.Contains("BIÊN BẢN GIAO NHẬN HỒ SƠ VỚI BƯU CHÍNH", (await clerk.OpenAsync("/slips/hand-over-list/post")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(DistrictLeader).OpenAsync($"/slips/hand-over-list/{Official.Unit}")).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync($"/slips/originals/{code}")).Status);
        await clerk.SendAsync(await clerk.OpenAsync($"/custody/one/{code}"), new Dictionary<string, string?> { ["Papers"] = "0" }, "form[action*='handler=Take']");
        var receipt = await clerk.OpenAsync($"/slips/originals/{code}");
        Assert.Contains("GIẤY BIÊN NHẬN BẢN CHÍNH", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("1. Tờ khai đăng ký khai sinh", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("ĐÃ TRẢ LẠI ĐỦ BẢN CHÍNH", receipt.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cover", "TỜ BÌA HỒ SƠ")]
    [InlineData("evaluation", "PHIẾU ĐÁNH GIÁ VIỆC GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH")]
    [InlineData("mandate", "GIẤY ỦY QUYỀN")]
    public async Task Papers_without_a_number_carry_the_dossiers_code_and_are_for_those_who_may_see_it(string form, string title)
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var page = await site.SignedIn(Clerk).OpenAsync($"/slips/{form}/{code}");
        Assert.Contains(title, page.Text, StringComparison.Ordinal);
        Assert.Contains(code, page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(OtherClerk).OpenAsync($"/slips/{form}/{code}")).Status);
    }

    private static async Task<Page> ScanAsync(Visitor who, string act, string scan) =>
        await who.SendAsync(await who.OpenAsync("/custody"), new Dictionary<string, string?> { ["scan"] = scan }, $"form[action*='handler={act}']");

    private static async Task<Page> SignAsync(Visitor who, string signer) =>
        await who.SendAsync(await who.OpenAsync("/custody"), new Dictionary<string, string?> { ["signer"] = signer }, "form[action*='handler=Signed']");

    private static async Task RefusedAsync(Visitor who, string act, string scan, string words)
    {
        var answer = await ScanAsync(who, act, scan);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
    }
}
