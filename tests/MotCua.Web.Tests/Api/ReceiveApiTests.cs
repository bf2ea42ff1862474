using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.SigningIn;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Api;

public sealed class ReceiveApiTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dossier_received_comes_with_its_numbers_its_appointment_and_its_slip()
    {
        await using var site = await ApiSite.OpenAsync();
        var program = await site.CallerAsync();

        var received = await program.PostAsync("/dossiers", ApiSite.Dossier(procedure: CounterSeed.Recognition), "k1");

        Assert.Equal(HttpStatusCode.Created, received.Status);
        Assert.Equal("/api/v1/dossiers/000.05.99.H22-200612-0001", received.Headers.Location!.ToString());
        Assert.Equal(("000.05.99.H22-200612-0001", "1/TNHS", "01/2020", "1"), (received["code"], received["slipNumber"], received["registerBook"], received["registerNumber"]));
        Assert.Equal(("2020-06-12T08:16", "2020-06-17T08:16", "15000"), (received["receivedAt"], received["dueAt"], received["fee"]));
        Assert.Equal("Nhận thứ Sáu 12/6/2020 lúc 08:16.", received.Json.GetProperty("sum")[0].GetProperty("text").GetString());

        var slip = await site.SignedIn(CounterSeed.Clerk).OpenAsync(received["slipPage"]);
        Assert.Contains("Mã hồ sơ: 000.05.99.H22-200612-0001", slip.Text, StringComparison.Ordinal);
        var track = await site.Anyone().OpenAsync(new Uri(received["trackPage"]).PathAndQuery);
        Assert.Contains("Đăng ký nhận cha, mẹ, con", track.Text, StringComparison.Ordinal);
        Assert.Equal("received", (await site.Nobody().GetAsync($"/track/{received["code"]}"))["status"]);
    }

    [Fact]
    public async Task The_same_key_twice_is_one_dossier_and_the_same_answer()
    {
        await using var site = await ApiSite.OpenAsync();
        var program = await site.CallerAsync();

        var first = await program.PostAsync("/dossiers", ApiSite.Dossier(), "k1");
        site.Clock.Advance(TimeSpan.FromMinutes(40));
        var again = await program.PostAsync("/dossiers", ApiSite.Dossier(), "k1");

        Assert.Equal((HttpStatusCode.Created, first.Json.ToString()), (again.Status, again.Json.ToString()));
        Assert.Equal(1, await CountAsync(site));
    }

    [Fact]
    public async Task Twenty_at_once_under_one_key_are_one_dossier()
    {
        await using var site = await ApiSite.OpenAsync();
        var program = await site.CallerAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => program.PostAsync("/dossiers", ApiSite.Dossier(), "k1")));

        Assert.Single(answers.Select(answer => (answer.Status, answer["code"])).Distinct());
        Assert.Equal(1, await CountAsync(site));
    }

    [Theory]
    [InlineData("Lù Seo Páo", null)]
    [InlineData("Hoàng Văn Thử", "Có thêm ghi chú")]
    public async Task A_key_that_comes_back_with_another_request_gives_nobodys_slip(string name, string? note)
    {
        await using var site = await ApiSite.OpenAsync();
        var program = await site.CallerAsync();
        await program.PostAsync("/dossiers", ApiSite.Dossier(), "k1");

        var refused = await program.PostAsync("/dossiers", ApiSite.Dossier(name, note: note), "k1");
        var incomplete = await program.PostAsync("/dossiers", new { applicant = new { name = "Lù Seo Páo" } }, "k1");

        Assert.All([refused, incomplete], answer => Assert.Equal((HttpStatusCode.UnprocessableEntity, "api.key-used"), (answer.Status, answer["code"])));
        Assert.DoesNotContain("0001", refused.Json.ToString() + incomplete.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_the_request_is_told_by_its_field_in_the_callers_language()
    {
        await using var site = await ApiSite.OpenAsync();
        var body = new { procedure = "9.999999", applicant = new { identity = new { number = "02085000123" }, birthDate = "31/02/1985" }, late = new { receivedAt = "hôm qua" } };

        var vietnamese = await (await site.CallerAsync()).PostAsync("/dossiers", body, "k1");
        var english = await (await site.CallerAsync(language: "en")).PostAsync("/dossiers", body, "k1");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (vietnamese.Status, vietnamese.ContentType));
        Assert.Equal(["applicant.address", "applicant.birthDate", "applicant.identity.number", "applicant.name", "late.receivedAt", "papers", "procedure"], vietnamese.Fields);
        Assert.Equal(("Nội dung chưa đúng", "Phải là ngày, ghi như 1985-03-15, 1985-03 hoặc 1985."), (vietnamese["title"], vietnamese.Error("applicant.birthDate")));
        Assert.Equal(("The content is not right", "Must be a date, written like 1985-03-15, 1985-03 or 1985."), (english["title"], english.Error("applicant.birthDate")));
        Assert.Equal(0, await CountAsync(site));
    }

    [Fact]
    public async Task A_second_open_dossier_of_the_same_person_needs_a_reason()
    {
        await using var site = await ApiSite.OpenAsync();
        var program = await site.CallerAsync();
        await program.PostAsync("/dossiers", ApiSite.Dossier(), "k1");

        var refused = await program.PostAsync("/dossiers", ApiSite.Dossier(), "k2");

        Assert.Equal(("receiving.open-dossier", "besideReason"), (refused["code"], Assert.Single(refused.Fields)));
        Assert.Equal("000.05.99.H22-200612-0001", refused.Json.GetProperty("facts")[0].GetString());
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_told_where()
    {
        (string Body, string Code, string? Field)[] bodies =
        [
            ("""{"procedure": 1}""", "api.not-text", "procedure"),
            ("""{"applicant": {"kind": "robot"}}""", "api.unknown-word", "applicant.kind"),
            ("""{"applicant": {"kind": 1}}""", "api.unknown-word", "applicant.kind"),
            ("""{"applicant": {"adress": "x"}}""", "api.field-unknown", "applicant.adress"),
            ("""{"papers": [{"name": "Tờ khai", "originals": "một"}]}""", "api.not-whole", "papers[0].originals"),
            ("""{"papers": {"name": "Tờ khai"}}""", "api.not-list", "papers"),
            ("""{"proxy": {"mandateDate": "15/6/2020"}}""", "api.not-day", "proxy.mandateDate"),
            ("""{"applicant": {"identityProven": "yes"}}""", "api.not-yes-no", "applicant.identityProven"),
            ("""{"applicant": "Hoàng Văn Thử"}""", "api.not-object", "applicant"),
            ("""{"procedure": "1.001193",""", "api.not-json", null),
            ("procedure=1.001193", "api.not-json", null),
            ("[]", "api.not-object", null),
            ("null", "api.not-readable", null),
            ("", "api.not-readable", null),
        ];
        await using var site = await ApiSite.OpenAsync();
        var program = await site.CallerAsync();
        var found = new List<(string, HttpStatusCode, string, string?)>();
        foreach (var (body, _, _) in bodies)
        {
            var refused = await program.PostAsync("/dossiers", body, "k1");
            found.Add((body, refused.Status, refused["code"], refused.Fields.SingleOrDefault()));
            Assert.DoesNotContain("System.", refused.Json.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(bodies.Select(body => (body.Body, HttpStatusCode.BadRequest, body.Code, body.Field)), found);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_or_has_no_key_is_refused()
    {
        await using var site = await ApiSite.OpenAsync();
        var program = await site.CallerAsync();

        using var form = new FormUrlEncodedContent([new("procedure", "1")]);
        Assert.Equal("api.not-this-content-type", (await program.SendAsync(HttpMethod.Post, "/dossiers", form, "k1"))["code"]);
        Assert.Equal("api.key-needed", (await program.PostAsync("/dossiers", ApiSite.Dossier()))["code"]);
        Assert.Equal("api.key-too-long", (await program.PostAsync("/dossiers", ApiSite.Dossier(), new string('k', 101)))["code"]);
        Assert.Equal(0, await CountAsync(site));
    }

    [Fact]
    public async Task Without_a_token_with_a_wrong_one_or_with_another_duty_nothing_is_received()
    {
        await using var site = await ApiSite.OpenAsync(("Nguyễn Văn Lâm", DutyKind.Process, "01243.tu-phap"));
        var wrong = site.Nobody("en");
        wrong.Http.DefaultRequestHeaders.Authorization = new("Bearer", "mc_aaaaaaaa_bbbb");

        var none = await site.Nobody().PostAsync("/dossiers", ApiSite.Dossier(), "k1");
        var unknown = await wrong.PostAsync("/dossiers", ApiSite.Dossier(), "k1");
        var official = await (await site.CallerAsync("lam.nv")).PostAsync("/dossiers", ApiSite.Dossier(), "k1");

        Assert.Equal((HttpStatusCode.Unauthorized, "api.no-token", "Bearer"), (none.Status, none["code"], none.Headers.WwwAuthenticate.ToString()));
        Assert.Equal((HttpStatusCode.Unauthorized, "The token is wrong, expired or revoked, or its duty has ended."), (unknown.Status, unknown["detail"]));
        Assert.Equal((HttpStatusCode.Forbidden, "api.not-with-this-duty"), (official.Status, official["code"]));
    }

    [Fact]
    public async Task A_browsers_session_opens_no_route_of_the_API()
    {
        await using var site = await ApiSite.OpenAsync();
        var clerk = site.Anyone();
        await clerk.SignInAsync("mai.lt");

        Assert.Equal(HttpStatusCode.Unauthorized, (await new Caller(clerk.Http).GetAsync("/work")).Status);
    }

    [Fact]
    public async Task A_revoked_token_stops_at_once()
    {
        await using var site = await ApiSite.OpenAsync();
        var (program, token) = await site.CallerWithTokenAsync();
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/work")).Status);

        await site.Get<RevokeToken>().RunAsync(token, CounterSeed.Clerk, null, Cancel);

        Assert.Equal("api.token-refused", (await program.GetAsync("/work"))["code"]);
    }

    private static async Task<int> CountAsync(TestSite site)
    {
        await using var db = await site.Get<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync(Cancel);
        return await db.Dossiers.CountAsync(Cancel);
    }
}
