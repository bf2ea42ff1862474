using System.Net;
using System.Net.Http.Headers;
using MotCua.Application.Tests.Attachments;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Api;

/// <summary>The acts of the desks over the API, in the district of <see cref="Application.Tests.Harness.DistrictScene"/>.</summary>
public sealed class ActApiTests
{
    [Fact]
    public async Task A_dossier_goes_its_whole_way_by_the_API_alone()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var (clerk, official, chair) = (site.Api(Clerk), site.Api(Official), site.Api(Chair));

        var forwarded = await clerk.PostAsync($"/dossiers/{code}/forward");
        Assert.Equal((HttpStatusCode.OK, "Chuyển đến Tư pháp - Hộ tịch, Tân Bắc", "01243.tu-phap"), (forwarded.Status, forwarded["says"], forwarded["toUnit"]));
        Assert.Equal("lam.nv", (await official.PostAsync($"/dossiers/{code}/take"))["toOfficer"]);
        Assert.Equal("01243", (await official.PostAsync($"/dossiers/{code}/result", new { number = "12/GKS", signedOn = "2020-06-15", signer = "Hoàng Văn Hùng" }))["toUnit"]);
        Assert.Equal("lam.nv", (await chair.PostAsync($"/dossiers/{code}/approve"))["toOfficer"]);
        Assert.Equal("01243.mot-cua", (await official.PostAsync($"/dossiers/{code}/hand-over"))["toUnit"]);
        Assert.Equal(HttpStatusCode.OK, (await clerk.PostAsync($"/dossiers/{code}/return", new { name = "hoàng thị mẩy", on = "identityPaper", identityNumber = "002085000123" })).Status);

        var state = await site.StateAsync(code);
        Assert.Equal((DossierStatus.Returned, TakenOn.IdentityPaper), (state.Status, state.Taker!.On));
    }

    [Fact]
    public async Task Other_ends_of_the_way_carry_their_reason_and_their_slip()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var (clerk, official, leader) = (site.Api(Clerk), site.Api(Official), site.Api(DistrictLeader));
        var (refused, withdrawn, sent) = (await site.HasDossierAsync(DossierStatus.InProgress), await site.HasDossierAsync(DossierStatus.InProgress), await site.HasDossierAsync(DossierStatus.AwaitingApproval));

        var refusal = await official.PostAsync($"/dossiers/{refused}/refuse", new { reason = "Không thuộc thẩm quyền", ground = "Luật Hộ tịch 2014, Điều 13" });
        var withdrawal = await clerk.PostAsync($"/dossiers/{withdrawn}/withdraw", new { reason = "Đổi ý", how = "post" });
        var stopped = await clerk.PostAsync($"/dossiers/{withdrawn}/stop");
        var back = await site.Api(Chair).PostAsync($"/dossiers/{sent}/send-back", new { reason = "Sai ngày" });
        var given = await leader.PostAsync($"/dossiers/{sent}/reassign", new { toOfficer = "son.vv", reason = "Nghỉ phép" });

        Assert.Equal(("1/TCHS", $"/slips/refusal/{refused}"), (refusal["slipNumber"], refusal["slipPage"]));
        Assert.Equal(("1/RHS", $"/slips/withdrawal/{withdrawn}"), (withdrawal["slipNumber"], withdrawal["slipPage"]));
        Assert.Equal("1/TB", stopped["slipNumber"]);
        Assert.Equal(("01243.tu-phap", "lam.nv"), (back["toUnit"], back["toOfficer"]));
        Assert.Equal("Phân công lại cho Vi Văn Sơn", given["says"]);
    }

    [Fact]
    public async Task An_act_sent_twice_under_one_key_is_done_once_and_no_other_takes_its_answer()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var other = await site.HasDossierAsync(DossierStatus.Received, "Lù Seo Páo");
        var clerk = site.Api(Clerk);

        var first = await clerk.PostAsync($"/dossiers/{code}/forward", new { toOfficer = "lam.nv", note = "Gấp" }, "k1");
        var again = await clerk.PostAsync($"/dossiers/{code}/forward", new { toOfficer = "lam.nv", note = "Gấp" }, "k1");
        var otherBody = await clerk.PostAsync($"/dossiers/{code}/forward", new { toOfficer = "son.vv" }, "k1");
        var otherAct = await clerk.PostAsync($"/dossiers/{code}/withdraw", null, "k1");
        var otherDossier = await clerk.PostAsync($"/dossiers/{other}/forward", new { toOfficer = "lam.nv", note = "Gấp" }, "k1");

        Assert.Equal((HttpStatusCode.OK, first.Json.ToString()), (again.Status, again.Json.ToString()));
        Assert.All([otherBody, otherAct, otherDossier], answer => Assert.Equal((HttpStatusCode.UnprocessableEntity, "api.key-used"), (answer.Status, answer["code"])));
        Assert.Equal((2, DossierStatus.Received), ((await site.StateAsync(code)).Version, (await site.StateAsync(other)).Status));
    }

    [Fact]
    public async Task What_a_rule_refuses_is_told_with_its_code_its_facts_and_words_of_both_languages()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var held = await site.HasDossierAsync(DossierStatus.InProgress);
        var second = site.Api(SecondOfficial);

        var vietnamese = await second.PostAsync($"/dossiers/{held}/result", new { number = "1", signedOn = "2020-06-15", signer = "Hùng" });
        var english = await site.Api(SecondOfficial, "en").PostAsync($"/dossiers/{held}/take");
        var wrong = await site.Api(Official).PostAsync($"/dossiers/{held}/result", new { signedOn = "2020-06-16" });
        var early = await site.Api(Clerk).PostAsync($"/dossiers/{held}/return", new { name = "Hoàng Thị Mẩy" });
        var duty = await site.Api(Clerk).PostAsync($"/dossiers/{held}/approve");

        Assert.Equal((HttpStatusCode.Conflict, "dossier.held-by", "lam.nv"), (vietnamese.Status, vietnamese["code"], vietnamese.Json.GetProperty("facts")[0].GetString()));
        Assert.Contains("Nguyễn Văn Lâm", vietnamese["detail"], StringComparison.Ordinal);
        Assert.Equal("Nguyễn Văn Lâm holds the dossier. If they are away, the leader reassigns it.", english["detail"]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "number signedOn signer"), (wrong.Status, string.Join(' ', wrong.Fields)));
        Assert.Equal((HttpStatusCode.Conflict, """["inProgress","returnResult"]"""), (early.Status, early["facts"]));
        Assert.Equal((HttpStatusCode.Conflict, "dossier.not-while"), (duty.Status, duty["code"]));
    }

    [Fact]
    public async Task Who_may_not_see_a_dossier_learns_nothing_by_acting_on_it()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var other = site.Api(OtherClerk);

        var hidden = await other.PostAsync($"/dossiers/{code}/withdraw");
        var unknown = await other.PostAsync("/dossiers/000.03.22.H22-200615-9999/withdraw");

        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(hidden.Json.ToString(), unknown.Json.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/dossiers/{code}")).Status);
    }

    [Fact]
    public async Task A_file_is_attached_named_in_the_result_and_given_back()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var official = site.Api(Official);

        var attached = await AttachAsync(official, code, SomeFiles.Pdf, "ket-qua.pdf");
        var program = await AttachAsync(official, code, SomeFiles.Exe, "ket-qua.pdf");
        var recorded = await official.PostAsync($"/dossiers/{code}/result", new { number = "12", signedOn = "2020-06-15", signer = "Hùng", file = attached["file"] });
        using var content = await official.Http.GetAsync($"/api/v1/dossiers/{code}/files/{attached["file"]}", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (attached.Status, program.Status, recorded.Status));
        Assert.Equal(SomeFiles.Pdf, await content.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", content.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Api(OtherClerk).GetAsync($"/dossiers/{code}/files/{attached["file"]}")).Status);
    }

    [Fact]
    public async Task The_duty_of_the_token_decides_which_acts_there_are()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var inspector = site.Api(new Officer("tra.pv", "Phan Văn Tra", DutyKind.Inspect, "035"));

        var refused = await inspector.PostAsync($"/dossiers/{code}/forward");

        Assert.Equal((HttpStatusCode.Forbidden, "api.not-with-this-duty"), (refused.Status, refused["code"]));
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Nobody().PostAsync($"/dossiers/{code}/forward")).Status);
    }

    private static Task<Answer> AttachAsync(Caller caller, string code, byte[] bytes, string name)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return caller.SendAsync(HttpMethod.Post, $"/dossiers/{code}/files?name={name}", content);
    }
}
