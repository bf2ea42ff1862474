using System.Net;
using MiniExcelLibs;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Quality;

/// <summary>The index of QĐ 766 on its page.</summary>
public sealed class QualityPagesTests
{
    [Fact]
    public async Task Each_indicator_stands_with_its_numbers_and_opens_the_dossiers_that_fall_short()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-17T16:20");
        await site.HasDossierAsync(DossierStatus.ResultReady);
        site.Clock.Set("2020-07-06T08:00");
        var leader = site.SignedIn(DistrictLeader);

        var page = await leader.OpenAsync("/quality");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("2.1 Hồ sơ xử lý trước hạn, đúng hạn 1 2 50,0% theo tỷ lệ 10,00 / 20,00 chương trình đếm", page.Text, StringComparison.Ordinal);
        Assert.Contains("chưa có số liệu", page.Text, StringComparison.Ordinal);
        var list = await leader.OpenAsync(page.Html.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!).First(href => href.Contains("indicator=2.1", StringComparison.Ordinal)));
        Assert.Equal([$"/desk/dossier/{code}"], list.Html.QuerySelectorAll("tbody a.code").Select(link => link.GetAttribute("href")));
        Assert.Contains("1 hồ sơ", list.One("h1").TextContent, StringComparison.Ordinal);
        using var answer = await leader.Http.GetAsync(page.One(".head a").GetAttribute("href"), TestContext.Current.CancellationToken);
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var rows = file.Query().Cast<IDictionary<string, object?>>().Select(row => row.Values.ToList()).ToList();
        Assert.Equal(["2.1 Hồ sơ xử lý trước hạn, đúng hạn", 1d, 2d, 0.5, "theo tỷ lệ", 20d, 10d, "chương trình đếm"], rows.Single(row => row[0] is string said && said.StartsWith("2.1", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(DutyKind.Lead, "01243").OpenAsync("/quality?unit=035")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.OpenAsync("/quality/dossiers?indicator=5.4")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Clerk).OpenAsync("/quality")).Status);
    }

    [Fact]
    public async Task What_the_program_cannot_count_is_tallied_with_its_source_and_nothing_typed_is_lost()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var controller = site.SignedIn(DutyKind.Control, "035");
        var form = await controller.OpenAsync("/quality?month=2020-05&indicator=5.4");

        var wrong = await controller.SendAsync(form, new Dictionary<string, string?> { ["Numerator"] = "12", ["Denominator"] = "10", ["Counted"] = "Phiếu tại quầy" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("12", wrong.One("#Numerator").GetAttribute("value"));

        var done = await controller.FollowAsync(await controller.SendAsync(form, new Dictionary<string, string?> { ["Numerator"] = "9", ["Denominator"] = "10", ["Counted"] = "Phiếu tại quầy" }));
        Assert.Contains("5.4 Hài lòng trong tiếp nhận, giải quyết 9 10 90,0% 90,0% 6,00 / 6,00 đếm tay: Phiếu tại quầy", done.Text, StringComparison.Ordinal);
        Assert.Empty((await site.SignedIn(DistrictLeader).OpenAsync("/quality?month=2020-05&indicator=5.4")).Html.QuerySelectorAll("main form[method=post]"));
    }
}
