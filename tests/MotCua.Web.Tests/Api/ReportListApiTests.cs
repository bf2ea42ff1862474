using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Api;

/// <summary>The tables beside the statutory forms over the API: to those who lead, control or inspect, and with nobody's name.</summary>
public sealed class ReportListApiTests
{
    private const string June = "period=2020-06&borders=calendar";

    [Fact]
    public async Task Apologies_fees_and_the_review_are_told_to_a_program_as_the_pages_show_them_and_to_no_clerk()
    {
        await using var site = await TestSite.OpenDistrictAsync("2020-06-10");
        var late = await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-16T16:20");
        await site.Api(Official).PostAsync($"/dossiers/{late}/propose-new-date", new { due = "2020-06-24", reason = "Chờ" });
        await site.Api(Chair).PostAsync($"/dossiers/{late}/sign-new-date", new { });
        await site.HasDossierAsync(DossierStatus.ResultReady);
        site.Clock.Set("2020-06-17T08:00");
        var leader = site.Api(DistrictLeader);

        var apologies = await leader.GetAsync($"/reports/apologies?{June}");
        var told = apologies.Json.GetProperty("apologies").EnumerateArray().Single();
        Assert.Equal((late, "2020-06-16T16:20", "2020-06-24T16:20"), (told.GetProperty("code").GetString(), told.GetProperty("dueBefore").GetString(), told.GetProperty("dueAfter").GetString()));
        Assert.Equal("2020-06-01", apologies.Json.GetProperty("of").GetProperty("from").GetString());
        Assert.DoesNotContain("Mẩy", apologies.Json.ToString(), StringComparison.Ordinal);

        Assert.Equal(0, (await leader.GetAsync($"/reports/fees?{June}")).Json.GetProperty("total").GetProperty("taken").GetInt64());
        var review = (await leader.GetAsync($"/reports/review?{June}")).Json.GetProperty("procedures").EnumerateArray().Single();
        Assert.Equal((1, 0, 0), (review.GetProperty("ended").GetInt32(), review.GetProperty("supplemented").GetInt32(), review.GetProperty("refused").GetInt32()));

        foreach (var report in new[] { "apologies", "fees", "review" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await site.Api(Clerk).GetAsync($"/reports/{report}?{June}")).Status);
            Assert.Equal(["period"], (await leader.GetAsync($"/reports/{report}?period=2020H3")).Fields);
            Assert.Equal(["unit"], (await leader.GetAsync($"/reports/{report}?{June}&unit=02")).Fields);
        }
    }

    [Fact]
    public async Task A_form_of_interlinked_dossiers_alone_is_asked_for_and_never_closed()
    {
        await using var site = await TestSite.OpenDistrictAsync("2020-06-10");
        await site.HasDossierAsync(DossierStatus.InProgress, interlinked: true);
        await site.HasDossierAsync(DossierStatus.InProgress);
        site.Clock.Set("2020-07-01T08:00");
        var keeper = site.Api(new Domain.Organisation.Officer("kiem.st", "Ma Thị Kiểm", Domain.Organisation.DutyKind.Control, "035"));

        Assert.Equal(1, FirstOfTotal(await keeper.GetAsync($"/reports/II.06a?{June}&interlinked=true")));
        Assert.Equal(1, FirstOfTotal(await keeper.GetAsync($"/reports/lien-thong?{June}")));
        var closed = await keeper.PostAsync($"/reports/II.06a/close?{June}&interlinked=true", null, "key");
        Assert.Equal((HttpStatusCode.OK, 2), (closed.Status, FirstOfTotal(closed)));
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, closed.Json.GetProperty("closed").ValueKind);
    }

    private static int FirstOfTotal(Answer answer) => answer.Json.GetProperty("table").GetProperty("total")[0].GetInt32();
}
