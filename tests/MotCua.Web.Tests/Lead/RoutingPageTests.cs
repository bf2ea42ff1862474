using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Lead;

public sealed class RoutingPageTests
{
    [Fact]
    public async Task A_leader_lays_down_villages_and_days_and_the_dossier_says_why_it_came_to_its_officer()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var leader = site.SignedIn(DistrictLeader);
        var page = await leader.OpenAsync("/lead/routing?unit=01243.tu-phap");
        Assert.Contains("hồ sơ đến vào việc chung", page.Text, StringComparison.Ordinal);

        var set = await leader.SendAsync(page, new Dictionary<string, string?>
        {
            ["From"] = "15/06/2020",
            ["Lines[0].By"] = "Roster",
            ["Lines[0].Value"] = "thứ ba",
            ["Lines[0].Officer"] = SecondOfficial.Id,
            ["Lines[2].By"] = "Sector",
            ["Lines[2].Value"] = "Hộ tịch",
            ["Lines[2].Officer"] = Official.Id,
        });
        Assert.Equal(HttpStatusCode.Redirect, set.Status);
        Assert.Contains("Ca trực: Thứ Ba → Vi Văn Sơn", (await leader.FollowAsync(set)).Text, StringComparison.Ordinal);

        var code = await site.HasDossierAsync(DossierStatus.InProgress, isHeld: false);
        Assert.Contains("được phân vì: lĩnh vực Hộ tịch", (await leader.OpenAsync($"/desk/dossier/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_cannot_be_taken_is_named_and_everything_typed_stays()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var leader = site.SignedIn(DistrictLeader);
        var page = await leader.OpenAsync("/lead/routing?unit=01243.tu-phap");

        var refused = await leader.SendAsync(page, new Dictionary<string, string?> { ["Lines[0].By"] = "Roster", ["Lines[0].Value"] = "mai", ["Lines[0].Officer"] = Official.Id });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["Dòng 1: không hiểu ngày trực “mai”; ghi như thứ Hai hoặc 01/12/2026"], refused.Errors);
        Assert.Equal("mai", refused.One("[name='Lines[0].Value']").GetAttribute("value"));
        Assert.NotNull(refused.Html.QuerySelector($"[name='Lines[0].Officer'] option[value='{Official.Id}'][selected]"));
    }

    [Fact]
    public async Task More_lines_are_added_without_scripts_and_nobody_else_opens_the_page()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var leader = site.SignedIn(DistrictLeader);
        var page = await leader.OpenAsync("/lead/routing?unit=01243.tu-phap");

        var fields = page.Html.QuerySelectorAll("main form[method=post] input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!))
            .Append(new("Lines[0].By", "Village")).Append(new("Lines[0].Value", "Nà Vài")).Append(new("Lines[0].Officer", Official.Id));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await leader.Http.PostAsync(page.One("button[formaction*=More]").GetAttribute("formaction"), content, TestContext.Current.CancellationToken);
        var more = await Page.ReadAsync(answer);

        Assert.Equal("Nà Vài", more.One("[name='Lines[0].Value']").GetAttribute("value"));
        Assert.Equal(5, more.Html.QuerySelectorAll("#Lines tbody tr").Length);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Official).OpenAsync("/lead/routing")).Status);
    }
}
