using System.Net;
using MotCua.Application.Administering;
using MotCua.Application.Processing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Desk;

/// <summary>Tính lại ngày hẹn: one ticks and proposes, another ticks and agrees.</summary>
public sealed class RecalculationPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leader_ticks_and_proposes_and_who_controls_agrees_and_the_slip_printed_again_says_so()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        site.Clock.Set("2020-06-12T09:00");
        var code = await site.HasDossierAsync(DossierStatus.Received, due: "2020-06-17T09:00");
        var leader = site.SignedIn(DistrictLeader);
        Assert.Contains("Mọi ngày hẹn đều đúng", (await leader.OpenAsync("/recalculation")).Text, StringComparison.Ordinal);
        var notice = await site.Get<EnterOfficialNotice>().RunAsync(
            new("Thông báo 1", "date,name,kind,confidence\n2020-06-16,Nghỉ đột xuất,holiday,announced\n"), new Officer("quan.tri", "Quản trị", DutyKind.Administer, "035"), null, Cancel);
        Assert.False(notice.Refused);

        var list = await leader.OpenAsync("/recalculation");
        Assert.Contains("18/6", list.Text, StringComparison.Ordinal);
        var withoutReason = await leader.SendAsync(list, new Dictionary<string, string?> { ["Codes"] = code }, "form[action*=Propose]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, withoutReason.Status);
        Assert.NotNull(withoutReason.One($"input[value='{code}'][checked]"));
        var nothing = await leader.SendAsync(list, new Dictionary<string, string?> { ["Codes"] = null, ["Reason"] = "Thông báo 1" }, "form[action*=Propose]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.Contains("Thông báo 1", nothing.One("[name=Reason]").GetAttribute("value"), StringComparison.Ordinal);
        var proposed = await leader.SendAsync(list, new Dictionary<string, string?> { ["Codes"] = code, ["Reason"] = "Thông báo 1" }, "form[action*=Propose]");
        Assert.Equal("/recalculation?done=1", proposed.Location);

        var keeper = site.SignedIn(DutyKind.Control, "035", "Huyện Quang Bình", "kiem.st", "Ma Thị Kiểm");
        var waiting = await keeper.OpenAsync("/recalculation");
        Assert.Contains("Hà Thị Hạnh: Thông báo 1", waiting.Text, StringComparison.Ordinal);
        var agreed = await keeper.SendAsync(waiting, new Dictionary<string, string?> { ["Codes"] = code }, "form[action*=Agree]");
        Assert.Equal("/recalculation?done=1", agreed.Location);

        var clerk = site.SignedIn(Clerk);
        var dossier = await clerk.OpenAsync($"/desk/dossier/{code}");
        Assert.Contains("In lại giấy tiếp nhận và báo người nộp", dossier.Text, StringComparison.Ordinal);
        Assert.Contains("người đề nghị Hà Thị Hạnh", dossier.Text, StringComparison.Ordinal);
        Assert.Contains("NGÀY HẸN TÍNH LẠI", (await clerk.OpenAsync($"/slips/receipt/{code}")).Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync("/recalculation")).Status);
    }

    [Fact]
    public async Task One_that_began_to_wait_meanwhile_is_refused_with_the_reason_and_the_others_are_done()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        site.Clock.Set("2020-06-12T09:00");
        var proposed = await site.HasDossierAsync(DossierStatus.Received, due: "2020-06-17T09:00");
        var waits = await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-17T09:00");
        Assert.False((await site.Get<EnterOfficialNotice>().RunAsync(
            new("Thông báo 1", "date,name,kind,confidence\n2020-06-16,Nghỉ đột xuất,holiday,announced\n"), new Officer("quan.tri", "Quản trị", DutyKind.Administer, "035"), null, Cancel)).Refused);
        var leader = site.SignedIn(DistrictLeader);
        var list = await leader.OpenAsync("/recalculation");
        Assert.False((await site.Get<AskWithdrawal>().RunAsync(new(waits, new(Channel.Direct, "Đổi ý")), Clerk, null, Cancel)).Refused);

        var page = await leader.SendAsync(list, new Dictionary<string, string?> { ["Reason"] = "Thông báo 1" }, "form[action*=Propose]");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Đã ghi cho 1 hồ sơ", page.Text, StringComparison.Ordinal);
        Assert.Contains("đang chờ người nộp; tính lại khi giải quyết tiếp", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.NotNull((await site.StateAsync(proposed)).Side.ProposedRecalculation);
        Assert.Null((await site.StateAsync(waits)).Side.ProposedRecalculation);
    }
}
