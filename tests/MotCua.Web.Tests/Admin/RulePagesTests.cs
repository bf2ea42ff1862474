using System.Net;
using MotCua.Application.Administering;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Admin;

/// <summary>What the law leaves open, on the administrator's page.</summary>
public sealed class RulePagesTests
{
    [Fact]
    public async Task Every_rule_stands_with_its_values_in_time_their_source_and_how_sure_it_is()
    {
        await using var site = await TestSite.OpenDistrictAsync();

        var page = await site.SignedIn(DutyKind.Administer, unit: "035").OpenAsync("/admin/rules");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(Rulebook.AsShipped.Rules.Sum(rule => rule.Values.Count), page.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Số lần được yêu cầu bổ sung 1 nhận từ 01/7/2025 NĐ 118/2025/NĐ-CP Điều 11: một lần đã đối chiếu văn bản", page.Text, StringComparison.Ordinal);
        Assert.Contains("chưa chắc chắn", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_is_set_with_its_reason_from_today_on_and_what_was_typed_wrong_is_not_lost()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var administrator = site.SignedIn(DutyKind.Administer, unit: "035");
        var form = await administrator.OpenAsync("/admin/rules?key=supplement.most");
        var wrong = await administrator.SendAsync(form, new Dictionary<string, string?> { ["Value"] = "mười", ["From"] = "14/6/2020" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(3, wrong.Errors.Count);
        Assert.Equal("mười", wrong.One("#Value").GetAttribute("value"));

        var set = await administrator.SendAsync(form, new Dictionary<string, string?> { ["Value"] = "1", ["From"] = "15/6/2020", ["Reason"] = "Thí điểm của tỉnh" });
        Assert.Equal("/admin/rules", set.Location);
        Assert.Contains("1 nhận từ 15/6/2020 Thí điểm của tỉnh cơ quan đặt", (await administrator.FollowAsync(set)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_value_is_set_the_page_shows_which_open_dossiers_would_follow_it_and_nothing_typed_is_lost()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.InProgress);
        site.Clock.Set("2020-06-16T08:00");
        var changes = await site.HasDossierAsync(DossierStatus.InProgress);
        await site.HasDossierAsync(DossierStatus.Approved);
        var mayComeBack = await site.HasDossierAsync(DossierStatus.AwaitingApproval);
        var administrator = site.SignedIn(DutyKind.Administer, unit: "035");
        var form = await administrator.OpenAsync("/admin/rules?key=supplement.most");
        form.One("main form[method=post]").SetAttribute("action", form.One("button[formaction]").GetAttribute("formaction")!);

        var preview = await administrator.SendAsync(form, new Dictionary<string, string?> { ["Value"] = "1", ["From"] = "16/6/2020", ["Reason"] = "Thí điểm của tỉnh" });

        Assert.Contains("2 hồ sơ đang mở sẽ theo giá trị mới; 2 hồ sơ đang mở giữ như lúc nhận", preview.Text, StringComparison.Ordinal);
        Assert.Equal([changes, mayComeBack], preview.Html.QuerySelectorAll("form table th.code").Select(cell => cell.TextContent));
        Assert.Contains("Còn được yêu cầu bổ sung (lần) 2 1", preview.Text, StringComparison.Ordinal);
        Assert.Equal("Thí điểm của tỉnh", preview.One("#Reason").GetAttribute("value"));
        Assert.Contains("2 nhận từ 21/6/2018", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_administrators_open_it_and_a_commune_below_a_district_sets_nothing()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        Assert.NotEqual(HttpStatusCode.OK, (await site.SignedIn(DutyKind.Lead, unit: "035").OpenAsync("/admin/rules")).Status);

        var commune = site.SignedIn(DutyKind.Administer, unit: "01243");
        var form = await commune.OpenAsync("/admin/rules?key=supplement.most");
        form.One("main form[method=post]").SetAttribute("action", form.One("button[formaction]").GetAttribute("formaction")!);
        var preview = await commune.SendAsync(form, new Dictionary<string, string?> { ["Value"] = "1", ["Reason"] = "Xã muốn" });
        Assert.Contains("quản trị của huyện hoặc tỉnh mới đặt được", Assert.Single(preview.Errors), StringComparison.Ordinal);

        var refused = await commune.SendAsync(await commune.OpenAsync("/admin/rules?key=supplement.most"), new Dictionary<string, string?> { ["Reason"] = "Xã muốn" });
        Assert.Contains("quản trị của huyện hoặc tỉnh mới đặt được", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }
}
