using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Track;

public sealed class LooksPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_holds_the_slip_sees_who_looked_and_whoever_knows_only_the_code_does_not()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var mark = (await site.Get<Application.Sealing.Seals>().MarkOfAsync(code, Cancel))!;
        await site.SignedIn(Official).OpenAsync($"/desk/dossier/{code}");
        var phone = site.Anyone();

        var track = await phone.OpenAsync($"/track?code={code}&k={DossierCode.CheckCharacter(code)}&m={mark}");
        var page = await phone.OpenAsync(track.One("a[href^='/track/looks']").GetAttribute("href")!);
        Assert.Contains("Nguyễn Văn Lâm", page.Text, StringComparison.Ordinal);
        Assert.Contains("giải quyết hồ sơ", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mẩy", page.Text, StringComparison.Ordinal);

        foreach (var address in new[] { $"/track/looks?code={code}", $"/track/looks?code={code}&m={mark with { Hash = new string('0', 32) }}", "/track/looks?m=x" })
        {
            var refused = await phone.OpenAsync(address);
            Assert.DoesNotContain("Nguyễn Văn Lâm", refused.Text, StringComparison.Ordinal);
            Assert.Contains("Hãy quét mã vuông", refused.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_counter_prints_the_list_and_the_head_sees_the_week()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        await site.SignedIn(Official).OpenAsync($"/desk/dossier/{code}");

        var paper = await site.SignedIn(Clerk).OpenAsync($"/looks/{code}");
        Assert.Contains("Nguyễn Văn Lâm", paper.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("DANH SÁCH NGƯỜI ĐÃ XEM HỒ SƠ", paper.Html.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(OtherClerk).OpenAsync($"/looks/{code}")).Status);

        site.Clock.Set("2020-06-22T08:00");
        var week = await site.SignedIn(DistrictLeader).OpenAsync("/lead/looks");
        Assert.Contains("Tuần từ 15/6/2020 đến 21/6/2020", week.Text, StringComparison.Ordinal);
        Assert.Contains("lượt xem của 2 người", week.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.SignedIn(DistrictLeader).OpenAsync("/lead/looks?week=xyz")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(DutyKind.Receive).OpenAsync("/lead/looks")).Status);
    }
}
