using System.Net;
using MotCua.Application.Escalating;
using MotCua.Application.Notifying;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Desk;

public sealed class EscalationPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_official_is_reminded_on_the_desk_answers_and_the_head_reads_the_answer()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        site.Clock.Set("2020-06-17T09:00");
        await site.Get<Escalate>().RunAsync(Cancel);

        var official = site.SignedIn(Official);
        Assert.Contains("Nhắc hạn: cần trả lời (1)", (await official.OpenAsync("/desk")).Text, StringComparison.Ordinal);
        var answered = await official.SendAsync(await official.OpenAsync($"/desk/dossier/{code}?act=AnswerEscalation"), new Dictionary<string, string?> { ["Words"] = "Chờ xã xác nhận" });
        Assert.Equal(HttpStatusCode.Redirect, answered.Status);
        Assert.DoesNotContain("cần trả lời", (await official.OpenAsync("/desk")).Text, StringComparison.Ordinal);

        site.Clock.Set("2020-06-17T16:30");
        await site.Get<Escalate>().RunAsync(Cancel);
        var told = (await site.SignedIn(Chair).OpenAsync("/desk")).Text;
        Assert.Contains("người giữ hồ sơ: Nguyễn Văn Lâm: Chờ xã xác nhận", told, StringComparison.Ordinal);
        Assert.Contains("phụ trách đơn vị: chưa ai trả lời", told, StringComparison.Ordinal);
        Assert.Contains("chưa ai trả lời", (await official.OpenAsync($"/desk/dossier/{code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mornings_digest_is_a_sheet_that_can_be_printed_and_shown_again_and_reading_it_is_recorded()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        site.Clock.Set("2020-06-17T07:30");
        await site.Get<MakeDigests>().RunAsync(early: false, Cancel);
        site.Clock.Set("2020-06-18T09:00");

        var official = site.SignedIn(Official);
        var sheet = await official.OpenAsync("/desk/digest?day=2020-06-17");
        Assert.Contains("Hẹn trả hôm nay: 1", sheet.Source, StringComparison.Ordinal);
        Assert.Contains(code, sheet.Source, StringComparison.Ordinal);
        Assert.Single(await site.LooksAsync(Official.Unit));
        Assert.Contains("Chưa có bản tin cho ngày này", (await official.OpenAsync("/desk/digest")).Source, StringComparison.Ordinal);
    }
}
