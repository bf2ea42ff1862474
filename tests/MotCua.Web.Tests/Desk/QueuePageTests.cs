using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Desk;

public sealed class QueuePageTests
{
    [Fact]
    public async Task Work_is_listed_with_sign_word_and_both_clocks()
    {
        await using var site = await TestSite.OpenDistrictAsync("2020-06-12");
        await site.HasDossierAsync(DossierStatus.InProgress, "Quá hạn", "2020-06-12T10:00");
        await site.HasDossierAsync(DossierStatus.InProgress, "Hôm nay", "2020-06-15T16:20");
        await site.HasDossierAsync(DossierStatus.InProgress, "Còn hạn", "2020-06-17T16:20");
        site.Clock.Set("2020-06-15T09:20");

        var page = await site.SignedIn(Official).OpenAsync("/desk");

        Assert.Equal("Việc của tôi", page.Title);
        Assert.Equal(["Quá hạn", "Hôm nay", "Còn hạn"], page.Html.QuerySelectorAll("tbody td[data-label='Người nộp']").Select(cell => cell.TextContent));
        Assert.Equal(["▲ 1 quá hạn", "◆ 1 hẹn trả hôm nay", "● 1 trong hạn"], page.Html.QuerySelectorAll(".chips .chip").Select(chip => chip.TextContent.Trim()));
        var cells = page.Html.QuerySelectorAll("tbody tr")[1].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal("◆hẹn trả hôm nay", cells[0]);
        Assert.Contains("5 g", cells);
        Assert.Contains("3 ngày", cells);
        Assert.StartsWith("quá", page.Html.QuerySelectorAll("tbody tr")[0].QuerySelector(".state-late.fw-bold")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chip_filters_and_pressing_it_again_shows_all()
    {
        await using var site = await TestSite.OpenDistrictAsync("2020-06-12");
        await site.HasDossierAsync(DossierStatus.InProgress, "Quá hạn", "2020-06-12T10:00");
        await site.HasDossierAsync(DossierStatus.InProgress, "Còn hạn", "2020-06-17T16:20");
        site.Clock.Set("2020-06-15T09:20");
        var official = site.SignedIn(Official);

        var late = await official.OpenAsync((await official.OpenAsync("/desk")).One(".chips .chip").GetAttribute("href")!);
        Assert.Equal(["Quá hạn"], late.Html.QuerySelectorAll("tbody td[data-label='Người nộp']").Select(cell => cell.TextContent));
        var all = await official.OpenAsync(late.One(".chips .chip[aria-current]").GetAttribute("href")!);
        Assert.Equal(2, all.Html.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task From_the_common_queue_a_dossier_is_taken_in_place_and_opens()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress, isHeld: false);
        var official = site.SignedIn(Official);

        Assert.Contains("Bạn không còn việc nào ở đây.", (await official.OpenAsync("/desk")).Text, StringComparison.Ordinal);
        var taken = await official.SendAsync(await official.OpenAsync("/desk?scope=Common"), new Dictionary<string, string?>(), "tbody form");

        Assert.Equal($"/desk/dossier/{code}", taken.Location);
        Assert.Equal(Official.Id, (await site.StateAsync(code)).Holder);
    }

    [Fact]
    public async Task Taking_what_a_colleague_took_first_says_who_has_it()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.InProgress, isHeld: false);
        var (first, second) = (site.SignedIn(Official), site.SignedIn(SecondOfficial));
        var (one, other) = (await first.OpenAsync("/desk?scope=Common"), await second.OpenAsync("/desk?scope=Common"));

        await first.SendAsync(one, new Dictionary<string, string?>(), "tbody form");
        var late = await second.SendAsync(other, new Dictionary<string, string?>(), "tbody form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Nguyễn Văn Lâm", Assert.Single(late.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_page_has_its_key()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        for (var i = 0; i < 27; i++)
        {
            await site.HasDossierAsync(DossierStatus.Received, $"Người {i}");
        }

        var clerk = site.SignedIn(Clerk);
        var first = await clerk.OpenAsync("/desk");
        Assert.Equal("25 / 27", first.One(".pager span").TextContent.Trim());
        var next = first.One(".pager a[rel=next]");
        Assert.Equal("n", next.GetAttribute("aria-keyshortcuts"));
        var second = await clerk.OpenAsync(next.GetAttribute("href")!);
        Assert.Equal(2, second.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Null(second.Html.QuerySelector(".pager a[rel=next]"));
    }

    [Theory]
    [InlineData(DutyKind.Lead)]
    [InlineData(DutyKind.Administer)]
    [InlineData(DutyKind.Return)]
    public async Task Who_has_no_work_on_dossiers_has_no_queue(DutyKind duty)
    {
        await using var site = await TestSite.OpenDistrictAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(duty).OpenAsync("/desk")).Status);
    }
}
