using System.Net;
using MiniExcelLibs;
using MotCua.Application.Signalling;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Signals;
using MotCua.Web.Tests.Api;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Signals;

/// <summary>What stands out, on the pages of those who lead, control and inspect.</summary>
public sealed class SignalPagesTests
{
    [Fact]
    public async Task A_sign_is_told_with_its_reason_its_dossier_and_how_it_is_checked_on_paper()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await ScannedAsync(site);
        var inspector = site.SignedIn(DutyKind.Inspect, "035");

        var all = await inspector.OpenAsync("/signals");
        Assert.Contains("Tân Bắc 2 1 200,0", all.Text, StringComparison.Ordinal);
        var list = await inspector.OpenAsync("/signals/list?unit=01243&rule=apology-missing");
        Assert.Contains("Hẹn 16:20 17/6/2020, trễ 2 ngày làm việc, không có phiếu xin lỗi.", list.Text, StringComparison.Ordinal);
        Assert.Contains("Đối chiếu trên giấy: Hỏi người nộp có được xin lỗi, hẹn lại không; tìm phiếu mẫu 04.", list.Text, StringComparison.Ordinal);
        Assert.Equal($"/desk/dossier/{code}", list.One("main tbody a.code").GetAttribute("href"));
        Assert.Contains("in lúc chưa.", (await inspector.OpenAsync("/signals/list?rule=slip-printed-late")).Text, StringComparison.Ordinal);

        Assert.Contains("Dấu hiệu ở hồ sơ này", (await inspector.OpenAsync($"/desk/dossier/{code}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dấu hiệu ở hồ sơ này", (await site.SignedIn(Official).OpenAsync($"/desk/dossier/{code}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Clerk).OpenAsync("/signals")).Status);
    }

    [Fact]
    public async Task The_list_is_a_file_for_programs_with_reason_check_and_codes_and_with_nobodys_name()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await ScannedAsync(site);
        var inspector = site.SignedIn(DutyKind.Inspect, "035");
        var list = await inspector.OpenAsync("/signals/list?unit=01243&rule=apology-missing");

        var answer = await inspector.Http.GetAsync(list.One("main .acts a[href*=Csv]").GetAttribute("href"), TestContext.Current.CancellationToken);

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("dau-hieu-202001-202006.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.EndsWith("Mã đơn vị,Đơn vị,Tháng,Lúc,Mã dấu hiệu,Dấu hiệu,Vì sao,Đối chiếu trên giấy,Hồ sơ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("01243,Tân Bắc,2020-06,", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"Hẹn 16:20 17/6/2020, trễ 2 ngày làm việc, không có phiếu xin lỗi\"", lines[1], StringComparison.Ordinal);
        Assert.EndsWith($",{code}", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Mẩy", lines[1], StringComparison.Ordinal);
        using var sheet = new MemoryStream(await inspector.Http.GetByteArrayAsync(list.One("main .acts a[href*=Xlsx]").GetAttribute("href"), TestContext.Current.CancellationToken));
        Assert.Equal(["01243", "Tân Bắc", "2020-06"], sheet.Query().Cast<IDictionary<string, object?>>().ElementAt(1).Values.Take(3));
        Assert.Empty((await inspector.OpenAsync("/signals/list?unit=01225")).Html.QuerySelectorAll("main .acts a[href*=Csv]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Clerk).OpenAsync("/signals/list?handler=Csv")).Status);
    }

    [Fact]
    public async Task Signs_are_told_to_a_program_of_those_who_lead_control_or_inspect_below_their_own_authority_only()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await ScannedAsync(site);
        var leader = site.Api(DistrictLeader);

        var found = await leader.GetAsync("/signals?from=2020-06&unit=01243&rule=apology-missing");
        var told = found.Json.GetProperty("signals").EnumerateArray().Single();
        Assert.Equal(("01243", "2020-06", "apology-missing"), (told.GetProperty("unit").GetString(), told.GetProperty("month").GetString(), told.GetProperty("rule").GetString()));
        Assert.Equal("Hẹn 16:20 17/6/2020, trễ 2 ngày làm việc, không có phiếu xin lỗi", told.GetProperty("why").GetString());
        Assert.Equal([code], told.GetProperty("dossiers").EnumerateArray().Select(one => one.GetString()));
        Assert.DoesNotContain("Mẩy", found.Json.ToString(), StringComparison.Ordinal);
        var english = (await site.Api(DistrictLeader, "en").GetAsync("/signals?rule=apology-missing")).Json.GetProperty("signals").EnumerateArray().Single();
        Assert.Contains("no apology", english.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await leader.GetAsync("/signals?until=2020-05")).Json.GetProperty("signals").GetArrayLength());

        Assert.Equal(["from"], (await leader.GetAsync("/signals?from=2020Q2")).Fields);
        Assert.Equal(["rule"], (await leader.GetAsync("/signals?rule=khong-co")).Fields);
        Assert.Equal(["unit"], (await leader.GetAsync("/signals?unit=02")).Fields);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Api(Clerk).GetAsync("/signals")).Status);
    }

    [Fact]
    public async Task Months_before_anything_was_looked_through_say_so_and_an_address_typed_wrong_shows_the_usual_ones()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var leader = site.SignedIn(DistrictLeader);

        Assert.Contains("Chưa rà tháng nào trong thời gian này.", (await leader.OpenAsync("/signals")).Text, StringComparison.Ordinal);
        Assert.Equal("2020-01", (await leader.OpenAsync("/signals?from=hôm qua&until=2099-01")).One("input[name=from]").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, (await leader.OpenAsync("/signals/list?unit=99999&rule=khong-co")).Status);
    }

    [Fact]
    public async Task Who_controls_procedures_switches_a_rule_with_a_reason_and_everybody_reads_it_under_the_rule()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var controller = site.SignedIn(DutyKind.Control, "035");
        var form = await controller.OpenAsync("/signals/rules?rule=slip-printed-late");
        Assert.Equal("15", form.One("input[name='Thresholds[minutes]']").GetAttribute("value"));

        var wrong = await controller.SendAsync(form, new Dictionary<string, string?> { ["Unit"] = "01243", ["Thresholds[minutes]"] = "ba mươi", ["Reason"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("ba mươi", wrong.One("input[name='Thresholds[minutes]']").GetAttribute("value"));

        var set = await controller.SendAsync(form, new Dictionary<string, string?> { ["Unit"] = "01243", ["Thresholds[minutes]"] = "30", ["Reason"] = "Máy in ở nhà bên" });
        Assert.Equal("/signals/rules", set.Location);
        var rules = await site.SignedIn(DistrictLeader).OpenAsync("/signals/rules?rule=slip-printed-late");
        Assert.Contains("từ 15/6/2020: 30 phút. Máy in ở nhà bên", rules.Text, StringComparison.Ordinal);
        Assert.Equal(SignalRules.All.Count, rules.Html.QuerySelectorAll("main tbody tr").Length);
        Assert.Empty(rules.Html.QuerySelectorAll("main form[method=post]"));
    }

    /// <summary>A dossier whose slip nobody printed and whose appointment passed without an apology; its code.</summary>
    private static async Task<string> ScannedAsync(TestSite site)
    {
        var code = await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-17T16:20");
        site.Clock.Set("2020-06-19T09:00");
        await site.Get<ScanSignals>().RunAsync(whole: true, null, TestContext.Current.CancellationToken);
        return code;
    }
}
