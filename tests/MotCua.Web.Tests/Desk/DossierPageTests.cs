using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Desk;

public sealed class DossierPageTests
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Fact]
    public async Task The_page_shows_head_clocks_persons_papers_and_the_way_in_sentences()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        site.Clock.Set("2020-06-16T09:00");

        var page = await site.SignedIn(Official).OpenAsync($"/desk/dossier/{code}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(code, page.Title);
        Assert.Contains("đang xử lý", page.Text, StringComparison.Ordinal);
        Assert.Contains("còn 1 ngày 5 giờ làm việc", page.Text, StringComparison.Ordinal);
        Assert.Contains("người nộp đã chờ 1 ngày", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hoàng Thị Mẩy", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tờ khai đăng ký khai sinh 1 bản chính", page.Text, StringComparison.Ordinal);
        Assert.Equal("Chuyển đến Tư pháp - Hộ tịch, Tân Bắc, giao Nguyễn Văn Lâm", page.One(".history li:first-child b").TextContent);
        Assert.Equal("Tiếp nhận, giao giấy hẹn số 1/TNHS", page.One(".history li:last-child b").TextContent);
        Assert.Contains("Lường Thị Mai", page.One(".history li:first-child .hint").TextContent, StringComparison.Ordinal);
        Assert.Equal("Thẩm định", page.One(".steps .now b").TextContent);
    }

    [Theory]
    [InlineData(DossierStatus.Received, "mai.lt", "Chuyển bước", "Ghi đề nghị rút hồ sơ|Đính chính|Đính kèm tệp")]
    [InlineData(DossierStatus.InProgress, "lam.nv", "Ghi kết quả, trình ký", "Đề nghị bổ sung|Lấy ý kiến|Ghi xác minh thực địa|Thông báo nộp tiền|Đề nghị hẹn lại|Từ chối giải quyết|Đính kèm tệp")]
    [InlineData(DossierStatus.AwaitingApproval, "hung.hv", "Nhận việc", "Ký duyệt|Chuyển lại bước trước|Đề nghị hẹn lại|Đôn đốc|Từ chối giải quyết|Phân công lại|Đính kèm tệp")]
    [InlineData(DossierStatus.Approved, "lam.nv", "Chuyển kết quả ra nơi trả", "Đính kèm tệp")]
    [InlineData(DossierStatus.ResultReady, "hoa.nt", "Trả kết quả", "Đính kèm tệp")]
    [InlineData(DossierStatus.InProgress, "hanh.ht", null, "Đôn đốc|Phân công lại")]
    public async Task The_next_act_is_the_one_filled_button_and_only_what_is_allowed_is_offered(DossierStatus status, string officer, string? next, string others)
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(status);
        var who = new[] { Clerk, Official, Chair, Returner, DistrictLeader }.Single(one => one.Id == officer);

        var page = await site.SignedIn(who).OpenAsync($"/desk/dossier/{code}");

        Assert.Equal(next, page.Html.QuerySelector(".act h2")?.TextContent);
        Assert.Equal(next is null ? 0 : 1, page.Html.QuerySelectorAll("main .btn-primary").Length);
        Assert.Equal(others.Split('|'), page.Html.QuerySelectorAll(".act nav a").Select(link => link.TextContent.Trim()));
    }

    [Fact]
    public async Task The_whole_way_is_gone_by_forms_alone()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);

        await ActAsync(site, Clerk, code, new() { ["ToOfficer"] = "", ["Note"] = "Đủ giấy tờ" });
        await ActAsync(site, Official, code, Nothing);
        await ActAsync(site, Official, code, new() { ["Number"] = "12/GKS", ["SignedOn"] = "2020-06-15", ["Signer"] = "Hoàng Văn Hùng" });
        await ActAsync(site, Chair, code, Nothing);
        var chair = site.SignedIn(Chair);
        var signed = await chair.SendAsync(await chair.OpenAsync($"/desk/dossier/{code}"), Nothing);
        Assert.Equal(HttpStatusCode.Redirect, signed.Status);
        await ActAsync(site, Official, code, Nothing);

        Assert.Equal(DossierStatus.ResultReady, (await site.StateAsync(code)).Status);
    }

    [Fact]
    public async Task What_was_done_is_said_and_a_form_sent_twice_acts_once()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var clerk = site.SignedIn(Clerk);
        var form = await clerk.OpenAsync($"/desk/dossier/{code}");

        var first = await clerk.SendAsync(form, new Dictionary<string, string?> { ["ToOfficer"] = Official.Id });
        var second = await clerk.SendAsync(form, new Dictionary<string, string?> { ["ToOfficer"] = Official.Id });

        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(2, (await site.StateAsync(code)).Version);
        Assert.Contains("Đã ghi: Chuyển bước.", (await clerk.FollowAsync(first)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_stands_at_the_top_and_beside_its_field_with_all_that_was_typed()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var official = site.SignedIn(Official);

        var refused = await official.SendAsync(
            await official.OpenAsync($"/desk/dossier/{code}"),
            new Dictionary<string, string?> { ["Number"] = "12/GKS", ["SignedOn"] = "2020-06-20", ["Signer"] = "" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["Hãy ghi người ký.", "Ngày ký không thể sau hôm nay."], refused.Errors.Order());
        Assert.Equal("12/GKS", refused.One("#Number").GetAttribute("value"));
        Assert.Equal("true", refused.One("#SignedOn").GetAttribute("aria-invalid"));
        Assert.Equal(DossierStatus.InProgress, (await site.StateAsync(code)).Status);
    }

    [Fact]
    public async Task Who_came_too_late_reads_who_has_it_by_name()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress, isHeld: false);
        var (first, second) = (site.SignedIn(Official), site.SignedIn(SecondOfficial));
        var (one, other) = (await first.OpenAsync($"/desk/dossier/{code}"), await second.OpenAsync($"/desk/dossier/{code}"));

        await first.SendAsync(one, Nothing);
        var late = await second.SendAsync(other, Nothing);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Nguyễn Văn Lâm", Assert.Single(late.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DutyKind.Receive, "035.mot-cua")]
    [InlineData(DutyKind.Process, "035.tu-phap")]
    [InlineData(DutyKind.Approve, "035")]
    [InlineData(DutyKind.Administer, "035")]
    [InlineData(DutyKind.Lead, "035.tu-phap")]
    public async Task A_dossier_that_is_not_ones_own_to_see_looks_like_none(DutyKind duty, string unit)
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var stranger = site.SignedIn(duty, unit);

        var page = await stranger.OpenAsync($"/desk/dossier/{code}");
        var none = await stranger.OpenAsync("/desk/dossier/000.03.22.H22-200615-9999");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(none.Title, page.Title);
        Assert.DoesNotContain("Hoàng Thị Mẩy", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acting_by_hand_on_a_strangers_dossier_learns_nothing()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var own = await site.HasDossierAsync(DossierStatus.Received);
        var clerk = site.SignedIn(Clerk);
        var form = await clerk.OpenAsync($"/desk/dossier/{own}");
        var stranger = site.SignedIn(OtherClerk);

        var refused = await stranger.SendAsync(form with { Path = $"/desk/dossier/{code}" }, Nothing);

        Assert.NotEqual(HttpStatusCode.Redirect, refused.Status);
        Assert.Equal(DossierStatus.Received, (await site.StateAsync(code)).Status);
    }

    [Fact]
    public async Task Who_looked_stands_on_the_page()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        await site.SignedIn(DistrictLeader).OpenAsync($"/desk/dossier/{code}");
        await site.SignedIn(DistrictLeader).OpenAsync($"/desk/dossier/{code}");

        var page = await site.SignedIn(Official).OpenAsync($"/desk/dossier/{code}");

        Assert.Contains("Hà Thị Hạnh", page.One(".looks").TextContent, StringComparison.Ordinal);
        Assert.Contains("2 lần", page.One(".looks").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_speaks_English_to_who_asks_for_it()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var official = site.SignedIn(Official);
        await official.OpenAsync("/lang?to=en&back=/");

        var page = await official.OpenAsync($"/desk/dossier/{code}");

        Assert.Contains("Received, slip no. 1/TNHS given", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chuyển đến", page.Text, StringComparison.Ordinal);
    }

    private static async Task ActAsync(TestSite site, Officer officer, string code, Dictionary<string, string?> typed)
    {
        var visitor = site.SignedIn(officer);
        var done = await visitor.SendAsync(await visitor.OpenAsync($"/desk/dossier/{code}"), typed);
        Assert.True(done.Status is HttpStatusCode.Redirect, string.Join(", ", done.Errors.Append(done.Status.ToString())));
    }
}
