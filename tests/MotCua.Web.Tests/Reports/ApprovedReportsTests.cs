using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MotCua.Application.Collecting;
using MotCua.Application.Interlinking;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Web.Tests.Chains;
using MotCua.Web.Tests.Counter;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Reports;

/// <summary>Every statutory form and the tables beside them, of a small June, row by row as they were approved.</summary>
public sealed partial class ApprovedReportsTests
{
    private static readonly Officer Official = new("an.nv", "Nguyễn Văn An", DutyKind.Process, "01243.tu-phap");
    private static readonly Officer Chair = new("hung.hv", "Hoàng Văn Hùng", DutyKind.Approve, "01243");

    [Fact]
    public async Task Every_report_says_what_was_approved()
    {
        await using var site = await CounterSite.OpenAsync();
        await PlayAsync(site);
        site.Clock.Set("2020-07-01T08:00");
        var leader = site.SignedIn(DutyKind.Lead);
        var differing = new List<string>();
        foreach (var report in new[] { "ii-06a", "ii-07", "ii-07b", "07a-btp", "kenh-nop", "lien-thong", "apologies", "fees", "review" })
        {
            var page = await leader.OpenAsync($"/reports/{report}?period=2020-06&borders=calendar&unit=035");
            var lines = page.Html.QuerySelectorAll(".sheet h1, .sheet tr, .sheet p").Where(line => line.LocalName == "tr" || line.Closest("tr") is null).Select(LineOf).Where(line => line.Length > 0);
            await Approved.CompareAsync($"Reports/Approved/{report}", lines, differing);
        }

        Findings.None(differing);
    }

    /// <summary>A row cell by cell; a place in the ledger says how much came before, and nothing of the report.</summary>
    private static string LineOf(IElement line) => PlaceInLedger().Replace(
        line.LocalName == "tr" ? string.Join(" | ", line.Children.Select(cell => Approved.Said(string.Join(' ', cell.ChildNodes.Select(node => node.TextContent))))) : Approved.Said(line.TextContent),
        "bút toán số …");

    [GeneratedRegex("bút toán số [0-9.]+")]
    private static partial Regex PlaceInLedger();

    /// <summary>One through its chain, one resolved early for a fee, one refused after papers were asked for, one overdue with an apology and a cause.</summary>
    private static async Task PlayAsync(TestSite site)
    {
        await ChainPageTests.PublishAsync(site);
        var chain = await ReceiveAsync(site, "9.000001", "Hoàng Văn Thử", "Tờ khai");
        Done(await site.Get<AcceptStage>().RunAsync(new(chain, 1), Official, null, Cancel));
        Done(await site.Get<EndStage>().RunAsync(new(chain, 1, StageEnd.Result, "12/KS", null), Official, null, Cancel));

        var early = await ReceiveAsync(site, CounterSeed.Recognition, "Lù Thị Mẫu", "Tờ khai đăng ký nhận cha, mẹ, con");
        Done(await site.Get<TakeFee>().RunAsync(new(early, new Payment(15_000, PaidBy.Cash, null, "Lù Thị Mẫu"), FeeMoment.AtReceipt), CounterSeed.Clerk, "phí", Cancel));
        Done(await site.Get<ForwardDossier>().RunAsync(new(early, null, null), CounterSeed.Clerk, null, Cancel));
        Done(await site.Get<RecordResult>().RunAsync(new(early, new DossierResult("12/TL", new DateOnly(2020, 6, 12), "Hoàng Văn Hùng", false, null)), Official, null, Cancel));
        Done(await site.Get<ApproveResult>().RunAsync(new(early), Chair, null, Cancel));
        Done(await site.Get<HandToReturnDesk>().RunAsync(new(early), Official, null, Cancel));

        var refused = await ReceiveAsync(site, CounterSeed.Birth, "Phù Văn Giả", "Tờ khai đăng ký khai sinh");
        Done(await site.Get<ForwardDossier>().RunAsync(new(refused, null, null), CounterSeed.Clerk, null, Cancel));
        Done(await site.Get<ProposeSupplement>().RunAsync(new(refused, ["Giấy chứng sinh có dấu của cơ sở y tế", "Ảnh"], "Còn thiếu", "Điều 16 Luật Hộ tịch"), Official, null, Cancel));
        Done(await site.Get<AskSupplement>().RunAsync(new(refused), Chair, null, Cancel));
        Done(await site.Get<AnswerSupplement>().RunAsync(new(refused, [0, 1], NoMore: false), CounterSeed.Clerk, null, Cancel));
        Done(await site.Get<RefuseDossier>().RunAsync(new(refused, "Không thuộc thẩm quyền", "Điều 13 Luật Hộ tịch"), Official, null, Cancel));

        var late = await ReceiveAsync(site, CounterSeed.Recognition, "Vi Thị Giả", "Tờ khai đăng ký nhận cha, mẹ, con");
        Done(await site.Get<ForwardDossier>().RunAsync(new(late, null, null), CounterSeed.Clerk, null, Cancel));
        Done(await site.Get<ProposeNewDate>().RunAsync(new(late, new DateOnly(2020, 6, 24), "Chờ xác minh của xã cũ"), Official, null, Cancel));
        Done(await site.Get<SignNewDate>().RunAsync(new(late), Chair, null, Cancel));
        site.Clock.Set("2020-06-26T08:00");
        Done(await site.Get<StateCause>().RunAsync(new(late, "đ", "Xã cũ chưa trả lời"), Official, null, Cancel));
    }

    private static async Task<string> ReceiveAsync(TestSite site, string procedure, string name, string paper) => (await site.HasDossierAsync(
        request => request with { Procedure = procedure, Applicant = request.Applicant with { Name = name, Identity = null, IdentityProven = false }, Papers = [new PaperReceived(paper, 1, 0, 0, false)] }, name)).Code;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static void Done<T>(Domain.Outcome<T> outcome)
        where T : notnull => Assert.False(outcome.Refused, string.Join(", ", outcome.Refusals));
}
