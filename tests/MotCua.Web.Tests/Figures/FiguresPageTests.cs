using System.Net;
using MiniExcelLibs;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Figures;

public sealed class FiguresPageTests
{
    private const string FirstHalf = "/figures?period=2020H1&borders=16-15";

    [Fact]
    public async Task A_leader_reads_the_figures_of_a_period_and_each_opens_its_dossiers()
    {
        await using var site = await DistrictAsync();
        var leader = site.SignedIn(DistrictLeader);

        var page = await leader.OpenAsync(FirstHalf);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Từ 16/12/2019 đến 15/6/2020", page.Text, StringComparison.OrdinalIgnoreCase);
        var links = page.Html.QuerySelectorAll("table.figures td a").ToList();
        Assert.True(links.Count >= 8);
        foreach (var link in links.DistinctBy(link => link.GetAttribute("href")))
        {
            var list = await leader.OpenAsync(link.GetAttribute("href")!);
            var counted = list.Html.QuerySelectorAll("tbody tr").Length;
            Assert.Contains($": {counted} hồ sơ", list.Title, StringComparison.Ordinal);

            // Shares and averages stand for the dossiers they are reckoned from.
            var isCount = int.TryParse(link.TextContent, out var number);
            Assert.True(!isCount || number == counted, $"{link.TextContent} opens {counted}: {list.Path}");
        }
    }

    [Fact]
    public async Task The_list_behind_a_figure_names_nobody()
    {
        await using var site = await DistrictAsync();
        var list = await site.SignedIn(DistrictLeader).OpenAsync("/figures/dossiers?period=2020H1&figure=Received");

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains("Đăng ký khai sinh", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoàng", list.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/figures?period=sang-nam", "Không hiểu kỳ báo cáo “sang-nam”. Ghi như 2020-06, 2020Q2, 2020H1, 2020 hoặc 2020-02-03..2020-02-20.")]
    [InlineData("/figures?from=20/6/2020&until=01/6/2020", "Ngày cuối kỳ không được trước ngày đầu kỳ.")]
    [InlineData("/figures?from=20/6/2020", "Hãy ghi cả ngày đầu và ngày cuối.")]
    public async Task A_period_that_cannot_be_read_is_said_beside_the_usual_one(string path, string sentence)
    {
        await using var site = await DistrictAsync();
        var page = await site.SignedIn(DistrictLeader).OpenAsync(path);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([sentence], page.Errors);
        Assert.Contains("6 tháng đầu năm 2020", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reads_the_figures_of_an_authority_above_or_beside_the_own_one()
    {
        await using var site = await DistrictAsync();
        var chair = site.SignedIn(DutyKind.Lead, "01243");

        Assert.Equal(HttpStatusCode.OK, (await chair.OpenAsync(FirstHalf)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.OpenAsync($"{FirstHalf}&unit=035")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.OpenAsync("/figures/dossiers?unit=035&figure=New")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Clerk).OpenAsync(FirstHalf)).Status);
    }

    [Fact]
    public async Task The_table_as_a_file_says_what_the_page_says()
    {
        await using var site = await DistrictAsync();
        using var answer = await site.SignedIn(DistrictLeader).Http.GetAsync($"{FirstHalf}&handler=xlsx", TestContext.Current.CancellationToken);

        Assert.Equal(SpreadsheetResult.MediaType, answer.Content.Headers.ContentType!.MediaType);
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var rows = file.Query().Cast<IDictionary<string, object?>>().Select(row => row.Values.ToList()).ToList();
        Assert.Equal("Số liệu tiếp nhận, giải quyết hồ sơ: Quang Bình", rows[0][0]);
        Assert.Equal(["Cơ quan", "Tổng số", "Trực tuyến", "Trực tiếp", "Bưu chính", "Kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"], rows[5].Take(13));
        Assert.Equal(["Tổng số", 3d, 0d, 3d, 0d, 0d, 1d, 1d, 0d, 0d, 2d, 1d, 1d], rows.First(row => Equals(row[0], "Tổng số")).Take(13));
        Assert.Equal(["Cơ quan", "Lượt đến", "Nộp hồ sơ"], rows[rows.FindIndex(row => Equals(row[0], "Lượt người dân đến bộ phận Một cửa")) + 1].Take(3));
        Assert.Equal(["1.001193", 3d, 3d], rows[^1].Take(3));
    }

    /// <summary>Three dossiers of Tân Bắc: one resolved early, one open in time, one overdue since yesterday.</summary>
    private static async Task<TestSite> DistrictAsync()
    {
        var site = await TestSite.OpenDistrictAsync("2020-06-10");
        await site.HasDossierAsync(DossierStatus.ResultReady);
        await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-12T16:20");
        await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-07-17T16:20");
        site.Clock.Set("2020-06-16T08:00");
        return site;
    }
}
