using System.Net;
using MiniExcelLibs;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Counter;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Reports;

/// <summary>Form II.07b on paper and as a file, and other forms of interlinked dossiers alone.</summary>
public sealed class CatalogueFormPageTests
{
    private const string Asked = "?period=2020H1&borders=16-15";

    [Fact]
    public async Task The_number_of_procedures_opens_the_procedures_and_the_file_has_the_merged_head_and_who_signs()
    {
        await using var site = await CounterSite.OpenAsync();
        var leader = site.SignedIn(DutyKind.Lead);

        var paper = await leader.OpenAsync($"/reports/ii-07b{Asked}");

        foreach (var words in new[] { "Biểu số II.07b/VPCP/KSTT", "TỔNG HỢP SỐ LƯỢNG THỦ TỤC HÀNH CHÍNH", "(Tính đến ngày 12/6/2020)", "(3) = (4) + (5) + (6): 3 = 0 + 1 + 2", "(11) = (12) + (13) + (14): 0 = 0 + 0 + 0", "Người làm báo cáo" })
        {
            Assert.Contains(words, paper.Text, StringComparison.Ordinal);
        }

        var links = paper.Html.QuerySelectorAll(".form-report td a").ToList();
        Assert.Equal(22, links.Count);
        foreach (var link in links)
        {
            var list = await leader.OpenAsync(link.GetAttribute("href")!);
            Assert.Equal((link.TextContent, HttpStatusCode.OK), ($"{list.Html.QuerySelectorAll("tbody tr").Length}", list.Status));
        }

        var ofCommune = await leader.OpenAsync(links.First(link => link.GetAttribute("href")!.Contains("authority=01243", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal([CounterSeed.Recognition, CounterSeed.Birth], ofCommune.Html.QuerySelectorAll("tbody code").Select(code => code.TextContent).Order(StringComparer.Ordinal));

        using var answer = await leader.Http.GetAsync($"/reports/ii-07b{Asked}&handler=xlsx", TestContext.Current.CancellationToken);
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var rows = file.Query().Cast<IDictionary<string, object?>>().Select(row => row.Values.ToList()).ToList();
        Assert.Equal(Enumerable.Range(1, 14).Select(number => (object?)$"({number})"), rows[7].Take(14));
        Assert.Equal(["Tổng số", null, 3d, 0d, 1d, 2d, 3d, 0d, 1d, 2d, 0d, 0d, 0d, 0d], rows.First(row => Equals(row[0], "Tổng số")).Take(14));
        Assert.Contains(rows, row => row.Contains("NGƯỜI LÀM BÁO CÁO"));
    }

    [Fact]
    public async Task The_forms_of_interlinked_dossiers_alone_say_so_in_their_head_and_only_the_whole_is_closed()
    {
        await using var site = await TestSite.OpenDistrictAsync("2020-06-10");
        await site.HasDossierAsync(Domain.Dossiers.DossierStatus.InProgress, interlinked: true);
        await site.HasDossierAsync(Domain.Dossiers.DossierStatus.InProgress);
        site.Clock.Set("2020-06-16T08:00");
        var keeper = site.SignedIn(DutyKind.Control, "035", "Huyện Quang Bình", "kiem.st", "Ma Thị Kiểm");

        var list = await keeper.OpenAsync($"/reports{Asked}&interlinked=true");
        var paper = await keeper.OpenAsync(list.Html.QuerySelectorAll("tbody th a")[0].GetAttribute("href")!);

        Assert.Empty(list.Html.QuerySelectorAll("main form[method=post]"));
        Assert.Contains("Chỉ các hồ sơ liên thông", paper.Text, StringComparison.Ordinal);
        Assert.Contains("(3) = (7) + (11): 1 = 0 + 1", paper.Text, StringComparison.Ordinal);
        Assert.Contains("không chốt riêng phần này", paper.Text, StringComparison.Ordinal);
        Assert.Single((await keeper.OpenAsync(paper.Html.QuerySelector(".form-report td a")!.GetAttribute("href")!)).Html.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain("Chỉ các hồ sơ liên thông", (await keeper.OpenAsync($"/reports/ii-06a{Asked}")).Text, StringComparison.Ordinal);
    }
}
