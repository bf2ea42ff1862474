using System.Net;
using System.Text.Json;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Api;

/// <summary>Looking up, searching, listing work, figures, and visits that end without a dossier.</summary>
public sealed class LookApiTests
{
    private static readonly Officer Inspector = new("tra.pv", "Phan Văn Tra", DutyKind.Inspect, "035");
    private static readonly Officer Administrator = new("quan.tv", "Triệu Văn Quân", DutyKind.Administer, "035");

    [Fact]
    public async Task A_dossier_is_told_with_its_way_and_what_may_be_done_now_and_the_look_is_recorded()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);

        var told = await site.Api(Official).GetAsync($"/dossiers/{code}");

        Assert.Equal((code, "inProgress", "4", "Hoàng Thị Mẩy"), (told["code"], told["status"], told["officialStatus"], told.Json.GetProperty("applicant").GetProperty("name").GetString()));
        Assert.Equal(["result", "propose-supplement", "ask-opinion", "site-visit", "ask-payment", "propose-new-date", "refuse", "files"], told.Json.GetProperty("acts").EnumerateArray().Select(act => act.GetString()));
        Assert.Equal("Chuyển đến Tư pháp - Hộ tịch, Tân Bắc, giao Nguyễn Văn Lâm", told.Json.GetProperty("way")[1].GetProperty("says").GetString());
        Assert.True(told.Headers.CacheControl!.NoStore);
        Assert.Single(await site.LooksAsync(code), look => look is { Officer: "lam.nv", Page: "api/dossiers" });
    }

    [Fact]
    public async Task Dossiers_are_found_by_whoever_may_see_them()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);

        var found = await site.Api(Clerk).PostAsync("/dossiers/search", new { text = "hoang thi may" });
        var byCode = await site.Api(Clerk).GetAsync("/dossiers?q=200615-0001");
        var named = await site.Api(Clerk).GetAsync("/dossiers?q=hoang%20thi%20may");

        Assert.Equal([code], Codes(found));
        Assert.Equal([code], Codes(byCode));
        Assert.Equal((HttpStatusCode.BadRequest, "api.not-a-code"), (named.Status, named["code"]));
        Assert.Empty(Codes(await site.Api(OtherClerk).PostAsync("/dossiers/search", new { text = "hoang thi may" })));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Api(Administrator).PostAsync("/dossiers/search", new { text = "hoang" })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Nobody().PostAsync("/dossiers/search", new { text = "hoang" })).Status);
    }

    [Fact]
    public async Task Work_comes_in_the_order_in_which_it_is_due_page_by_page()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var later = await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-18T16:20");
        var late = await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-12T16:20");
        var official = site.Api(Official);

        var work = await official.GetAsync("/work");

        Assert.Equal([late, later], Codes(work));
        Assert.Equal(("late", "1"), (work.Json.GetProperty("dossiers")[0].GetProperty("standing").GetString(), work.Json.GetProperty("counts").GetProperty("late").ToString()));
        Assert.Equal([later], Codes(await official.GetAsync("/work?standing=onTime")));
        Assert.Equal(0, (await official.GetAsync("/work?scope=common")).Json.GetProperty("matching").GetInt32());
    }

    [Fact]
    public async Task A_question_with_a_word_that_is_none_says_which_there_are()
    {
        await using var site = await TestSite.OpenDistrictAsync();

        var refused = await site.Api(Official, "en").GetAsync("/work?scope=all&standing=now");

        Assert.Equal((HttpStatusCode.BadRequest, "“all” is none of: mine, common, unit."), (refused.Status, refused.Error("scope")));
        Assert.Equal(["scope", "standing"], refused.Fields);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Api(DistrictLeader).GetAsync("/work")).Status);
    }

    [Fact]
    public async Task Figures_are_told_for_ones_own_reach()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.Received);
        await site.HasDossierAsync(DossierStatus.Approved);
        var leader = site.Api(DistrictLeader);

        var own = await leader.GetAsync("/report?period=2020H1");
        var below = await leader.GetAsync("/report?period=2020H1&unit=035&withBelow=true");
        var sectors = await leader.GetAsync("/report?period=2020-06&unit=01243&by=sector&channel=direct");

        Assert.Equal(("2020H1", "0"), (own["period"], own.Json.GetProperty("total").GetProperty("new").ToString()));
        Assert.Equal(("2", "01243"), (below.Json.GetProperty("total").GetProperty("new").ToString(), below.Json.GetProperty("lines")[0].GetProperty("of").GetString()));
        Assert.Equal("Hộ tịch", sectors.Json.GetProperty("lines")[0].GetProperty("of").GetString());
        Assert.Equal(HttpStatusCode.OK, (await site.Api(Inspector).GetAsync("/report?period=2020")).Status);
    }

    [Fact]
    public async Task Figures_of_others_or_of_no_period_are_refused()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var leader = site.Api(DistrictLeader);

        var refused = await leader.GetAsync("/report?period=june&unit=02&by=month&withBelow=yes");

        Assert.Equal((HttpStatusCode.BadRequest, "by period unit withBelow"), (refused.Status, string.Join(' ', refused.Fields)));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Api(Clerk).GetAsync("/report?period=2020")).Status);
    }

    [Fact]
    public async Task A_visit_without_a_dossier_ends_in_a_numbered_paper()
    {
        await using var site = await ApiSite.OpenAsync(("Nguyễn Văn Lâm", DutyKind.Process, "01243.tu-phap"));
        var program = await site.CallerAsync();
        var body = new { ending = "supplement", name = "Lù Seo Páo", procedure = CounterSeed.Birth, items = new[] { "Giấy chứng sinh" }, text = "Chưa có giấy chứng sinh" };

        var ended = await program.PostAsync("/visits", body, "v1");
        var again = await program.PostAsync("/visits", body, "v1");
        var other = await program.PostAsync("/visits", body with { name = "Hoàng Văn Thử" }, "v1");
        var refused = await program.PostAsync("/visits", new { ending = "receipt" }, "v2");
        var missing = await program.PostAsync("/visits", new { ending = "refusal" }, "v3");

        Assert.Equal((HttpStatusCode.Created, "1/HDHS"), (ended.Status, ended["slipNumber"]));
        Assert.Equal(ended.Json.ToString(), again.Json.ToString());
        Assert.Equal("api.key-used", other["code"]);
        Assert.Equal("“receipt” không phải là một trong: supplement, refusal, guidance.", refused.Error("ending"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "asked name text"), (missing.Status, string.Join(' ', missing.Fields)));
        Assert.Contains("Giấy chứng sinh", (await site.SignedIn(CounterSeed.Clerk).OpenAsync(ended["slipPage"])).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.CallerAsync("lam.nv")).PostAsync("/visits", body, "v4")).Status);
    }

    [Theory]
    [InlineData("DELETE", "/dossiers", HttpStatusCode.MethodNotAllowed, "api.no-such-method")]
    [InlineData("POST", "/nothing", HttpStatusCode.NotFound, "api.not-found")]
    public async Task An_address_or_a_method_that_is_none_is_a_problem_too(string method, string path, HttpStatusCode status, string code)
    {
        await using var site = await TestSite.OpenAsync();

        var refused = await site.Nobody().SendAsync(new HttpMethod(method), path, null);

        Assert.Equal((status, "application/problem+json", code), (refused.Status, refused.ContentType, refused["code"]));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_so_in_words()
    {
        await using var site = await TestSite.OpenAsync();
        var nobody = site.Nobody("en");
        var answers = new List<Answer>();
        for (var i = 0; i < 61; i++)
        {
            answers.Add(await nobody.GetAsync("/track/000.05.99.H22-200612-0001"));
        }

        Assert.Equal("api.no-such-code", answers[0]["code"]);
        Assert.Equal((HttpStatusCode.TooManyRequests, "Asked too often within a minute. Wait and ask again."), (answers[^1].Status, answers[^1]["detail"]));
    }

    private static IEnumerable<string?> Codes(Answer work) => work.Json.GetProperty("dossiers").EnumerateArray().Select(line => line.GetProperty("code").GetString());
}
