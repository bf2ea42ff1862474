using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Lead;

public sealed class AssignTests
{
    [Fact]
    public async Task Several_dossiers_move_from_one_officer_to_another_with_a_reason()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var codes = new[] { await site.HasDossierAsync(DossierStatus.InProgress), await site.HasDossierAsync(DossierStatus.InProgress) };
        var leader = site.SignedIn(DistrictLeader);

        var page = await leader.OpenAsync("/lead/assign?unit=01243.tu-phap");
        Assert.Contains("Nguyễn Văn Lâm · Thụ lý 2", page.Text, StringComparison.Ordinal);
        var moved = await SendAsync(leader, page, codes, SecondOfficial.Id, "Nghỉ phép");

        Assert.Equal(HttpStatusCode.Redirect, moved.Status);
        Assert.Contains("Đã giao lại 2 hồ sơ.", (await leader.FollowAsync(moved)).Text, StringComparison.Ordinal);
        foreach (var code in codes)
        {
            Assert.Equal(SecondOfficial.Id, (await site.StateAsync(code)).Holder);
        }
    }

    [Fact]
    public async Task Without_a_reason_nothing_moves_and_the_ticks_stay()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var leader = site.SignedIn(DistrictLeader);

        var refused = await SendAsync(leader, await leader.OpenAsync("/lead/assign?unit=01243.tu-phap"), [code], SecondOfficial.Id, "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["Hãy ghi lý do."], refused.Errors);
        Assert.NotNull(refused.Html.QuerySelector($"input[value='{code}'][checked]"));
        Assert.Equal(Official.Id, (await site.StateAsync(code)).Holder);
    }

    [Fact]
    public async Task Nothing_ticked_is_said()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.InProgress);
        var leader = site.SignedIn(DistrictLeader);
        var refused = await SendAsync(leader, await leader.OpenAsync("/lead/assign?unit=01243.tu-phap"), [], SecondOfficial.Id, "Nghỉ phép");
        Assert.Equal(["Hãy đánh dấu hồ sơ cần giao."], refused.Errors);
    }

    [Fact]
    public async Task A_leader_reaches_no_unit_outside_the_own_authority()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.InProgress);
        var other = site.SignedIn(DutyKind.Lead, "035.tu-phap");
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync("/lead/assign?unit=01243.tu-phap")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Official).OpenAsync("/lead/assign")).Status);
    }

    private static async Task<Page> SendAsync(Visitor leader, Page page, string[] codes, string to, string reason)
    {
        var fields = page.Html.QuerySelectorAll("main form[method=post] input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!))
            .Concat(codes.Select(code => KeyValuePair.Create("Codes", code)))
            .Append(new("ToOfficer", to)).Append(new("Reason", reason));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await leader.Http.PostAsync(page.One("main form[method=post]").GetAttribute("action"), content, TestContext.Current.CancellationToken);
        return await Page.ReadAsync(answer);
    }
}
