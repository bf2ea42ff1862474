using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Transferring;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Web.Tests.Counter;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Slips;

/// <summary>
/// Every form of a dossier in both sets, from fixed facts, word for word as it was approved. After a wanted change look at the printed form, then
/// approve anew with MOTCUA_APPROVE=1 in the environment of this class; the difference is read in the commit.
/// </summary>
public sealed class ApprovedFormsTests
{
    [Theory]
    [InlineData("2018", "2020-06-12T08:16")]
    [InlineData("2025", "2025-10-01T08:16")]
    public async Task Every_form_says_what_was_approved(string set, string at)
    {
        await using var site = await CounterSite.OpenAsync();
        site.Clock.Set(at);
        var stopped = await site.HasDossierAsync(request => request with { Proxy = new Proxy { Name = "Phù Văn Chòi", Mandate = MandateKind.Kinship, Relation = "con" } });
        var route = stopped.Route;
        var official = new Officer("an.nv", "Nguyễn Văn An", DutyKind.Process, route[1].Unit);
        var chair = new Officer("hung.hv", "Hoàng Văn Hùng", DutyKind.Approve, route[2].Unit);
        var day = OfficeDay(at).AddDays(20);
        Done(await site.Get<ForwardDossier>().RunAsync(new(stopped.Code, null, null), CounterSeed.Clerk, null, Cancel));
        Done(await site.Get<TakeOriginals>().RunAsync(new(stopped.Code, [0]), CounterSeed.Clerk, null, Cancel));
        Done(await site.Get<SendPaper>().RunAsync(new(stopped.Code, route[1].Unit), CounterSeed.Clerk, null, Cancel));
        Done(await site.Get<ProposeNewDate>().RunAsync(new(stopped.Code, day, "Chờ xác minh của xã cũ"), official, null, Cancel));
        Done(await site.Get<SignNewDate>().RunAsync(new(stopped.Code), chair, null, Cancel));
        Done(await site.Get<ProposeSupplement>().RunAsync(new(stopped.Code, ["Giấy chứng sinh", "Trích lục kết hôn của cha mẹ"], "Hồ sơ còn thiếu", "Điều 16 Luật Hộ tịch"), official, null, Cancel));
        Done(await site.Get<AskSupplement>().RunAsync(new(stopped.Code), chair, null, Cancel));
        Done(await site.Get<AskWithdrawal>().RunAsync(new(stopped.Code, new(Channel.Post, "Tưởng nhầm thủ tục")), CounterSeed.Clerk, null, Cancel));
        Done(await site.Get<RefuseWithdrawal>().RunAsync(new(stopped.Code, "12/QĐ-UBND ngày 15/6/2020"), CounterSeed.Clerk, null, Cancel));
        Done(await site.Get<AskWithdrawal>().RunAsync(new(stopped.Code, new(Channel.Direct, "Không còn nhu cầu", "Vi Thị Lan", "Giấy ủy quyền ngày 14/6/2020")), CounterSeed.Clerk, null, Cancel));
        Done(await site.Get<StopWithdrawn>().RunAsync(new(stopped.Code), CounterSeed.Clerk, null, Cancel));

        var differing = new List<string>();
        foreach (var form in new[] { "receipt", "supplement", "apology", "stop", "withdrawal", "control", "originals", "cover", "evaluation", "mandate" })
        {
            await CompareAsync(site, set, form, $"/slips/{form}/{stopped.Code}", differing);
        }

        await CompareAsync(site, set, "withdrawal-answer", $"/slips/withdrawal/{stopped.Code}?which=1&answer=true", differing);

        // Withdrawn and gone from the desk, so that the same person may ask again.
        var refused = await site.HasDossierAsync(key: "k2");
        Done(await site.Get<ForwardDossier>().RunAsync(new(refused.Code, null, null), CounterSeed.Clerk, null, Cancel));
        Done(await site.Get<RefuseDossier>().RunAsync(new(refused.Code, "Không thuộc thẩm quyền", "Điều 13 Luật Hộ tịch"), official, null, Cancel));
        await CompareAsync(site, set, "refusal", $"/slips/refusal/{refused.Code}", differing);
        await CompareAsync(site, set, "hand-over-list", $"/slips/hand-over-list/{route[1].Unit}", differing);
        Findings.None(differing);
    }

    private static async Task CompareAsync(TestSite site, string set, string form, string path, List<string> differing)
    {
        var page = await site.AtCounter().OpenAsync(path);
        var lines = page.Html.QuerySelectorAll(".sheet p, .sheet h1, .sheet td:not(:has(p)), .sheet th").Select(line => Approved.Said(line.TextContent));
        await Approved.CompareAsync($"Slips/Approved/{set}/{form}", lines, differing);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DateOnly OfficeDay(string at) => DateOnly.ParseExact(at[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void Done<T>(Domain.Outcome<T> outcome)
        where T : notnull => Assert.False(outcome.Refused, string.Join(", ", outcome.Refusals));
}
