using System.Net;
using MiniExcelLibs;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Api;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Reports;

/// <summary>The table that the review of procedures starts from, on paper and as a file.</summary>
public sealed class ReviewPageTests
{
    private const string Review = "/reports/review?period=2020H1&borders=16-15";

    [Fact]
    public async Task Each_number_of_a_procedure_opens_its_dossiers_and_the_sums_are_those_of_the_figures()
    {
        await using var site = await DistrictAsync();
        var leader = site.SignedIn(DistrictLeader);

        var paper = await leader.OpenAsync(Review);

        Assert.Contains("Tổng cột (5) là số hồ sơ kết thúc trong kỳ ở trang Số liệu: 2 = 2; cột (8), quá hạn: 0 = 0; cột (12), từ chối: 1 = 1.", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Điều 13 Luật Hộ tịch: 1", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("của cháu Mẫu", paper.Text, StringComparison.Ordinal);
        var links = paper.Html.QuerySelectorAll(".form-report td a").ToList();
        Assert.Equal(8, links.Count);
        foreach (var link in links)
        {
            var list = await leader.OpenAsync(link.GetAttribute("href")!);
            Assert.Equal((link.TextContent, HttpStatusCode.OK), ($"{list.Html.QuerySelectorAll("tbody tr").Length}", list.Status));
            Assert.Contains($"{link.TextContent} hồ sơ", list.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }

        using var answer = await leader.Http.GetAsync($"{Review}&handler=xlsx", TestContext.Current.CancellationToken);
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var total = file.Query().Cast<IDictionary<string, object?>>().Select(row => row.Values.ToList()).First(row => Equals(row[1], "Tổng số"));
        Assert.Equal([2d, 1d, 1d], [total[4], total[8], total[11]]);
        Assert.Contains("Rà soát thủ tục", (await leader.OpenAsync("/reports?period=2020H1")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Clerk).OpenAsync(Review)).Status);
    }

    /// <summary>One dossier resolved; one that was asked for papers and then refused.</summary>
    private static async Task<TestSite> DistrictAsync()
    {
        var site = await TestSite.OpenDistrictAsync("2020-06-10");
        await site.HasDossierAsync(DossierStatus.ResultReady);
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        await site.Api(Official).PostAsync($"/dossiers/{code}/propose-supplement", new { items = new[] { "Ảnh thẻ của cháu Mẫu" }, reason = "Thiếu", ground = "Điều 16" });
        await site.Api(Chair).PostAsync($"/dossiers/{code}/ask-supplement", new { });
        await site.Api(Clerk).PostAsync($"/dossiers/{code}/answer-supplement", new { brought = new[] { 0 } });
        await site.Api(Official).PostAsync($"/dossiers/{code}/refuse", new { reason = "Giấy của cháu Mẫu không đúng", ground = "Điều 13 Luật Hộ tịch" });
        Assert.Equal(DossierStatus.Refused, (await site.StateAsync(code)).Status);
        site.Clock.Set("2020-06-16T08:00");
        return site;
    }
}
