using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Api;

/// <summary>Statutory forms over the API.</summary>
public sealed class FormApiTests
{
    private const string Form = "/reports/II.06a?period=2020H1&borders=16-15";
    private const string Closing = "/reports/II.06a/close?period=2020H1&borders=16-15";

    private static readonly Officer Keeper = new("kiem.st", "Ma Thị Kiểm", DutyKind.Control, "035");

    [Fact]
    public async Task A_form_is_read_by_who_leads_and_closed_once_by_who_controls()
    {
        await using var site = await TestSite.OpenDistrictAsync("2020-06-10");
        await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-12T16:20");
        site.Clock.Set("2020-06-16T08:00");
        var (leader, keeper) = (site.Api(DistrictLeader), site.Api(Keeper));

        var read = await leader.GetAsync(Form);
        Assert.Equal((HttpStatusCode.OK, "ii-06a"), (read.Status, read["form"]));
        Assert.False(read.Json.TryGetProperty("closed", out var none) && none.ValueKind is not System.Text.Json.JsonValueKind.Null);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.PostAsync(Closing, null, "key")).Status);
        Assert.Equal(["form"], (await leader.GetAsync(Form.Replace("II.06a", "X.1", StringComparison.Ordinal))).Fields);
        Assert.Equal(["period"], (await leader.GetAsync("/reports/II.06a?period=2020H3")).Fields);
        Assert.Equal(["unit"], (await leader.GetAsync($"{Form}&unit=02")).Fields);

        var closed = await keeper.PostAsync(Closing, null, "key");
        var again = await keeper.PostAsync(Closing, null, "key");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (closed.Status, again.Status));
        Assert.Equal(Keeper.Id, closed.Json.GetProperty("closed").GetProperty("by").GetString());
        Assert.Equal(closed.Json.GetProperty("closed").ToString(), (await leader.GetAsync(Form)).Json.GetProperty("closed").ToString());
        Assert.Equal("report.closed-already", (await keeper.PostAsync(Closing, null, "another key"))["code"]);
    }

    [Fact]
    public async Task A_cause_stated_on_the_page_or_by_a_program_stands_in_form_II_07_and_opens_its_dossier()
    {
        await using var site = await TestSite.OpenDistrictAsync("2020-06-10");
        var code = await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-12T16:20");
        site.Clock.Set("2020-06-16T08:00");
        var official = site.SignedIn(Official);

        var page = await official.OpenAsync($"/desk/dossier/{code}");
        var form = page.Html.QuerySelectorAll("form").Single(one => one.GetAttribute("action")?.EndsWith("/StateCause", StringComparison.Ordinal) == true);
        Assert.Equal(["a", "b", "c", "d", "đ", "e", "g"], form.QuerySelectorAll("option").Select(option => option.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.OK, (await site.Api(Official).PostAsync($"/dossiers/{code}/overdue-cause", new { cause = "c" }, "one")).Status);
        Assert.Equal("đ", (await site.Api(DistrictLeader).PostAsync($"/dossiers/{code}/overdue-cause", new { cause = "đ", words = "Chờ thuế trả lời" }, "two"))["cause"]);
        Assert.Equal("cause.unknown", (await site.Api(Official).PostAsync($"/dossiers/{code}/overdue-cause", new { cause = "x" }))["code"]);

        var told = (await official.OpenAsync($"/desk/dossier/{code}")).Text;
        Assert.Contains("Phối hợp giữa các cơ quan. Chờ thuế trả lời", told, StringComparison.Ordinal);
        Assert.Contains("Số lượng hồ sơ quá nhiều", told, StringComparison.Ordinal);

        var paper = await site.SignedIn(DistrictLeader).OpenAsync("/reports/ii-07?period=2020H1&borders=16-15");
        Assert.Contains("(3) = (4) + (5) + (6) + (7) + (8) + (9) + (10) + (11): 1 = 0 + 0 + 0 + 0 + 1 + 0 + 0 + 0", paper.Text, StringComparison.Ordinal);
        foreach (var link in paper.Html.QuerySelectorAll(".form-report td a"))
        {
            Assert.Single((await site.SignedIn(DistrictLeader).OpenAsync(link.GetAttribute("href")!)).Html.QuerySelectorAll("tbody tr"));
        }
    }
}
