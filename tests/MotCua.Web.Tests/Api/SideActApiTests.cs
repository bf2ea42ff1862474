using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Api;

/// <summary>The acts beside the way, over the API.</summary>
public sealed class SideActApiTests
{
    [Fact]
    public async Task Papers_are_asked_for_and_come_and_the_slip_is_named()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var (clerk, official, chair) = (site.Api(Clerk), site.Api(Official), site.Api(Chair));

        Assert.Equal(HttpStatusCode.OK, (await official.PostAsync($"/dossiers/{code}/propose-supplement", new { items = new[] { "Giấy chứng sinh", "Sổ hộ khẩu" }, reason = "Thiếu", ground = "Điều 16" })).Status);
        var asked = await chair.PostAsync($"/dossiers/{code}/ask-supplement");
        Assert.Equal(("1/HDHS", $"/slips/supplement/{code}"), (asked["slipNumber"], asked["slipPage"]));
        Assert.Equal(HttpStatusCode.OK, (await clerk.PostAsync($"/dossiers/{code}/take-papers", new { brought = new[] { 1 } })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.PostAsync($"/dossiers/{code}/answer-supplement", new { })).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.PostAsync($"/dossiers/{code}/answer-supplement", new { noMore = true })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await clerk.PostAsync($"/dossiers/{code}/close")).Status);
        Assert.Equal(DossierStatus.InProgress, (await site.StateAsync(code)).Status);
    }

    [Fact]
    public async Task Every_other_act_beside_the_way_is_done_once_under_its_key()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var (clerk, official, chair) = (site.Api(Clerk), site.Api(Official), site.Api(Chair));
        var steps = new (Caller By, string Act, object Body)[]
        {
            (official, "ask-payment", new { notice = "12/TB", amount = 1000, payee = "Kho bạc" }),
            (clerk, "record-payment", new { reference = "BL 1" }),
            (official, "site-visit", new { on = "2020-06-15", minutes = "01/BB", finding = "Đúng" }),
            (official, "ask-opinion", new { unit = DistrictOfficial.Unit, question = "Có vướng không?", due = "2020-06-17" }),
            (site.Api(DistrictOfficial), "answer-opinion", new { answer = "Không" }),
            (official, "propose-new-date", new { due = "2020-06-24", reason = "Chờ" }),
            (chair, "sign-new-date", new { }),
            (clerk, "pass-on-new-date", new { how = "sms" }),
            (clerk, "correct", new { applicant = new { name = "Hoàng Thị Mỷ", address = "thôn Nà Vài" }, reason = "Gõ nhầm" }),
            (site.Api(DistrictLeader), "urge", new { words = "Làm ngay" }),
            (official, "propose-supplement", new { items = new[] { "Giấy chứng sinh" }, reason = "Thiếu", ground = "Điều 16" }),
            (chair, "decline-supplement", new { reason = "Đã có" }),
        };
        foreach (var (by, act, body) in steps)
        {
            var first = await by.PostAsync($"/dossiers/{code}/{act}", body, $"key-{act}");
            var again = await by.PostAsync($"/dossiers/{code}/{act}", body, $"key-{act}");
            Assert.Equal((act, HttpStatusCode.OK, HttpStatusCode.OK), (act, first.Status, again.Status));
            Assert.Equal(first["says"], again["says"]);
        }

        Assert.Equal(2 + steps.Length, (await site.StateAsync(code)).Version);
    }

    [Fact]
    public async Task An_office_beside_the_step_takes_its_branch_finishes_it_and_does_it_again()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierWithBranchAsync();
        var (official, beside) = (site.Api(Official), site.Api(DistrictOfficial));
        foreach (var (by, act, body) in new (Caller By, string Act, object Body)[]
        {
            (beside, "take-branch", new { branch = 1 }),
            (beside, "finish-branch", new { branch = 1, found = "Khớp sổ gốc" }),
            (official, "return-branch", new { branch = 1, reason = "Thiếu số trang" }),
            (beside, "finish-branch", new { branch = 1, found = "Sổ 3, trang 12" }),
        })
        {
            Assert.Equal((act, HttpStatusCode.OK), (act, (await by.PostAsync($"/dossiers/{code}/{act}", body)).Status));
        }

        Assert.Equal(HttpStatusCode.Conflict, (await beside.PostAsync($"/dossiers/{code}/finish-branch", new { branch = 1, found = "Lại" })).Status);
        var branch = (await official.GetAsync($"/dossiers/{code}")).Json.GetProperty("route")[1].GetProperty("beside")[0];
        Assert.Equal(("Đối chiếu sổ hộ tịch gốc", DistrictOfficial.Id, false), (branch.GetProperty("name").GetString(), branch.GetProperty("holder").GetString(), branch.GetProperty("late").GetBoolean()));
        Assert.NotNull(branch.GetProperty("doneAt").GetString());
    }

    [Fact]
    public async Task What_is_missing_or_impossible_is_refused_by_the_rule_and_never_a_fault()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var official = site.Api(Official);
        foreach (var (act, body) in new (string, object)[]
        {
            ("propose-supplement", new { }),
            ("ask-payment", new { amount = -5 }),
            ("ask-opinion", new { unit = "khong-co", question = "?", due = "9999-12-31" }),
            ("ask-opinion", new { }),
            ("site-visit", new { }),
            ("propose-new-date", new { due = "9999-12-31", reason = "Chờ" }),
            ("propose-new-date", new { }),
        })
        {
            Assert.Equal((act, HttpStatusCode.UnprocessableEntity), (act, (await official.PostAsync($"/dossiers/{code}/{act}", body)).Status));
        }
    }
}
