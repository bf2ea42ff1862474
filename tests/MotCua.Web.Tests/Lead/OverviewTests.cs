using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Lead;

public sealed class OverviewTests
{
    [Fact]
    public async Task The_leader_reads_the_period_in_one_sentence_and_every_number_opens_its_dossiers()
    {
        await using var site = await TestSite.OpenDistrictAsync("2020-06-10");
        await site.HasDossierAsync(DossierStatus.ResultReady);
        var late = await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-12T16:20");
        site.Clock.Set("2020-06-16T08:00");
        var leader = site.SignedIn(DistrictLeader);

        var page = await leader.OpenAsync("/lead");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(
            "Từ 16/12/2019 đến 15/6/2020: tiếp nhận 2 hồ sơ; cấp xã giải quyết 1; theo cơ chế liên thông 0 hồ sơ; trong đó sớm hạn, đúng hạn 0; quá hạn hoặc đang giải quyết 0; không có hồ sơ trực tuyến mức độ 3, 4 ở cấp xã.",
            string.Join(' ', page.One(".statement").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" ;", ";", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal));
        Assert.Equal(["2", "1", "100,0%", "0,0"], page.Html.QuerySelectorAll(".tiles a").Select(tile => tile.TextContent));
        Assert.NotNull(page.Html.QuerySelector($"a[href='/desk/dossier/{late}']"));
        foreach (var link in page.Html.QuerySelectorAll("main a[href^='/figures/dossiers']").Select(link => link.GetAttribute("href")!).Distinct())
        {
            var list = await leader.OpenAsync(link);
            Assert.Contains($": {list.Html.QuerySelectorAll("tbody tr").Length} hồ sơ", list.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_commune_is_told_by_its_sectors_and_shown_to_nobody_else()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.Received);
        var chair = site.SignedIn(DutyKind.Lead, "01243");

        Assert.Contains("Hộ tịch", (await chair.OpenAsync("/lead?period=2020")).One(".multiples").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.OpenAsync("/lead?unit=035")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.OpenAsync("/lead?period=x")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Clerk).OpenAsync("/lead")).Status);
    }
}
