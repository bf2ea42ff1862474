using System.Net;
using System.Text;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Portal;

public sealed class PortalPageTests
{
    [Fact]
    public async Task Control_hands_in_the_portals_list_and_sees_what_differs()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var control = site.SignedIn(DutyKind.Control);
        var empty = await control.OpenAsync("/portal");
        Assert.Contains("Chưa có lần đối chiếu nào.", empty.Text, StringComparison.Ordinal);

        var sent = await HandInAsync(control, empty, $"MaHoSo,TrangThaiHoSo\n{code},9\n000.00.99.H22-200615-0777,2\n");
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var page = await control.FollowAsync(sent);
        Assert.Contains("9 Đã xử lý xong", page.One("tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("4 Đang xử lý", page.One("tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("Đơn vị không có", page.One("tbody").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mẩy", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sees_what_their_own_authority_answers_for_and_only_control_hands_lists_in()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var control = site.SignedIn(DutyKind.Control);
        var page = await control.OpenAsync("/portal");
        await HandInAsync(control, page, $"MaHoSo,TrangThaiHoSo\n{code},9\n");

        Assert.Contains(code, (await site.SignedIn(DutyKind.Lead, "01243").OpenAsync("/portal")).Text, StringComparison.Ordinal);
        var leader = await site.SignedIn(DutyKind.Lead, "035").OpenAsync("/portal");
        Assert.Contains(code, leader.Text, StringComparison.Ordinal);
        Assert.Null(leader.Html.QuerySelector("main form[method=post]"));
        var administrator = await site.SignedIn(DutyKind.Administer).OpenAsync("/portal");
        Assert.Null(administrator.Html.QuerySelector("tbody a"));
    }

    [Fact]
    public async Task A_list_without_codes_is_refused_in_a_sentence()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var control = site.SignedIn(DutyKind.Control);
        var page = await control.OpenAsync("/portal");

        var refused = await HandInAsync(control, page, "Ma\nx\n");
        Assert.Equal((HttpStatusCode)422, refused.Status);
        Assert.Contains("MaHoSo", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    private static async Task<Page> HandInAsync(Visitor visitor, Page page, string list)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(page.One("main form input[name=__RequestVerificationToken]").GetAttribute("value")!), "__RequestVerificationToken");
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(list)), "List", "cong.csv");
        using var answer = await visitor.Http.PostAsync(new Uri("/portal", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return await Page.ReadAsync(answer);
    }
}
