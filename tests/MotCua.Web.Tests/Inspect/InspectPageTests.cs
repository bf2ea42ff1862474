using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using MiniExcelLibs;
using MotCua.Application.Administering;
using MotCua.Application.Archiving;
using MotCua.Application.Inspecting;
using MotCua.Application.Notifying;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Api;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Web.Tests.Inspect.InspectionScene;

namespace MotCua.Web.Tests.Inspect;

/// <summary>Rounds of inspections on their pages: who plans, what is carried to the commune, what comes back, and who reads what.</summary>
public sealed class InspectPageTests
{
    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_controls_procedures_plans_a_round_and_is_told_what_is_missing()
    {
        await using var site = await DistrictAsync();
        var keeper = site.SignedIn(Controller);
        var form = await keeper.OpenAsync("/inspect/plan");
        var place = Assert.Single(form.Html.QuerySelectorAll("input[name^=Places][name$=Unit]"));
        Assert.Equal(Commune, place.GetAttribute("value"));

        var empty = await keeper.SendAsync(form, new Dictionary<string, string?> { ["Places[0].IsChosen"] = "true" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        foreach (var words in new[] { "Hãy ghi số quyết định kiểm tra.", "Hãy ghi ngày quyết định.", "Hãy ghi thành viên đoàn, mỗi người một dòng.", "Hãy ghi ngày đến Tân Bắc." })
        {
            Assert.Contains(words, empty.Errors);
        }

        var tooEarly = await PlanAsync(keeper, on: "15/6/2020");
        Assert.Equal(["Tân Bắc: ngày đến phải sau ngày lập kế hoạch, vì mẫu được chọn từ dấu niêm phong của ngày ấy."], tooEarly.Errors);

        var planned = await keeper.FollowAsync(await PlanAsync(keeper, on: "17/6/2020"));
        Assert.Equal($"/inspect/round/{Round}", planned.Path);
        Assert.Contains("chưa chọn mẫu được", planned.Text, StringComparison.Ordinal);
        Assert.Contains(Round, (await keeper.OpenAsync("/inspect")).Text, StringComparison.Ordinal);
        var moved = await keeper.FollowAsync(await PostAsync(keeper, planned, $"/inspect/round/{Round}?handler=Set", new() { ["Unit"] = Commune, ["On"] = "18/6/2020" }));
        Assert.Contains("18/6/2020", moved.Text, StringComparison.Ordinal);
        Assert.Equal(["Hãy ghi lý do."], (await PostAsync(keeper, moved, $"/inspect/round/{Round}?handler=Drop", new() { ["Unit"] = Commune })).Errors);
    }

    [Fact]
    public async Task The_pack_is_one_file_that_asks_nothing_of_any_network_and_names_nobody()
    {
        await using var site = await PlannedAsync();
        var team = site.SignedIn(Inspector);
        using var answer = await team.Http.GetAsync($"/inspect/pack/{Round}/{Commune}?handler=file", Cancel);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        var source = await answer.Content.ReadAsStringAsync(Cancel);
        var html = await new HtmlParser().ParseDocumentAsync(source, Cancel);

        Assert.Empty(html.QuerySelectorAll("link, img, iframe, script[src], [href], form"));
        Assert.DoesNotContain("url(", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoàng Thị Mẩy", source, StringComparison.Ordinal);
        Assert.Contains("localStorage", html.QuerySelector("script")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(27, html.QuerySelectorAll("[data-list=checks]").Length);
        var sample = await SampleAsync(site);
        Assert.Equal(sample.Drawn.Select(item => item.Code), html.QuerySelectorAll("[data-list=dossiers]").Select(row => row.GetAttribute("data-of")!));
        Assert.Equal(sample.Seed, html.QuerySelector("[data-pack]")!.GetAttribute("data-seed"));

        var paper = await team.OpenAsync($"/inspect/pack/{Round}/{Commune}");
        Assert.Empty(paper.Html.QuerySelectorAll("main input, main textarea"));
        Assert.Contains($"printf '%s' '{sample.Seed}|MÃ HỒ SƠ' | sha256sum", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Căn cứ: Điều 18 khoản 3 Nghị định 63/2010/NĐ-CP", paper.Text, StringComparison.Ordinal);

        using var frame = new MemoryStream(await team.Http.GetByteArrayAsync($"/inspect/pack/{Round}/{Commune}?handler=frame", Cancel));
        var rows = frame.Query().Cast<IDictionary<string, object?>>().Skip(1).Select(row => row.Values.ToList()).ToList();
        Assert.Equal(sample.Frame.Count, rows.Count);
        Assert.Equal(sample.Drawn.Select(item => item.Code), rows.Where(row => Equals(row[5], "x")).Select(row => row[0]));
    }

    [Fact]
    public async Task What_comes_back_becomes_findings_minutes_an_answer_and_an_end()
    {
        await using var site = await PlannedAsync();
        var (team, commune) = (site.SignedIn(Inspector), site.SignedIn(CommuneLeader));
        var visit = await team.OpenAsync($"/inspect/visit/{Round}/{Commune}");
        Assert.Equal(["Không phải tệp kết quả do gói kiểm tra lưu ra, hoặc tệp hỏng (JSON)."], (await TakeAsync(team, visit, "không phải")).Errors);
        visit = await team.FollowAsync(await TakeAsync(team, visit, await FilledInAsync(site)));
        Assert.Contains("1 đạt, 1 có sai sót, 25 không xem", visit.Text, StringComparison.Ordinal);

        var refused = await team.SendAsync(visit, form: "form[action$=Minutes]", typed: new Dictionary<string, string?>());
        Assert.Equal(["Phát hiện số 1 chưa ghi hạn khắc phục hoặc người chịu trách nhiệm."], refused.Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await commune.OpenAsync($"/inspect/finding/{Round}/{Commune}/1")).Status);
        var finding = await team.OpenAsync($"/inspect/finding/{Round}/{Commune}/1");
        await team.SendAsync(finding, form: "form[action$=Note]", typed: new Dictionary<string, string?> { ["Deadline"] = "30/6/2020", ["Responsible"] = "Hoàng Văn Hùng, Chủ tịch xã" });
        visit = await team.FollowAsync(await team.SendAsync(await team.OpenAsync(visit.Path), form: "form[action$=Minutes]", typed: new Dictionary<string, string?>()));
        Assert.Contains("Biên bản số 1", visit.Text, StringComparison.Ordinal);

        var minutes = await commune.OpenAsync($"/inspect/minutes/{Round}/{Commune}");
        foreach (var words in new[] { "Số: 01/BB", "BIÊN BẢN KIỂM TRA", "Không cấp giấy tiếp nhận hồ sơ và hẹn trả kết quả (mục 1)", "Đếm được 2 hồ sơ không có giấy", "30/6/2020", "PHỤ LỤC: HỒ SƠ MẪU", "ĐẠI DIỆN NƠI ĐƯỢC KIỂM TRA" })
        {
            Assert.Contains(words, minutes.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Không cấp giấy tiếp nhận", (await commune.OpenAsync("/lead")).Text, StringComparison.Ordinal);
        site.Clock.Set("2020-07-02T08:00");
        Assert.Contains("quá hạn 2 ngày", (await site.SignedIn(DistrictLeader).OpenAsync("/lead")).Text, StringComparison.Ordinal);
        var open = await commune.OpenAsync($"/inspect/finding/{Round}/{Commune}/1");
        Assert.Equal(["Hãy ghi đã làm gì để khắc phục."], (await commune.SendAsync(open, form: "form[action$=Answer]", typed: new Dictionary<string, string?>())).Errors);
        await commune.SendAsync(open, form: "form[action$=Answer]", typed: new Dictionary<string, string?> { ["Words"] = "Đã in giấy cho mọi hồ sơ" });
        var answered = await team.OpenAsync($"/inspect/finding/{Round}/{Commune}/1");
        Assert.Contains("Đã in giấy cho mọi hồ sơ", answered.Text, StringComparison.Ordinal);
        var closed = await team.FollowAsync(await team.SendAsync(answered, form: "form[action$=Accept]", typed: new Dictionary<string, string?>()));
        Assert.Contains("đã khắc phục", closed.Text, StringComparison.Ordinal);
        Assert.Empty(closed.Html.QuerySelectorAll("main form"));

        var report = await team.OpenAsync($"/inspect/report/{Round}");
        Assert.Contains("Có 1 phát hiện; đã khắc phục 1, chưa xong 0, trong đó quá hạn 0.", report.Text, StringComparison.Ordinal);
        using var file = new MemoryStream(await team.Http.GetByteArrayAsync($"/inspect/report/{Round}?handler=xlsx", Cancel));
        Assert.Contains(file.Query().Cast<IDictionary<string, object?>>(), row => row.Values.Contains("Không cấp giấy tiếp nhận hồ sơ và hẹn trả kết quả"));
    }

    [Fact]
    public async Task A_photo_that_was_not_taken_is_told_by_name_with_its_reason_and_the_rest_is_kept()
    {
        await using var site = await PlannedAsync();
        var team = site.SignedIn(Inspector);
        var file = PackFile.Read(Encoding.UTF8.GetBytes(await FilledInAsync(site))).Value with { Photos = [new PackPhoto("no-slip", "quay.jpg", "AAAA"), new PackPhoto("presence", "ban.jpg", "AAAA")] };

        var visit = await team.FollowAsync(await TakeAsync(team, await team.OpenAsync($"/inspect/visit/{Round}/{Commune}"), Encoding.UTF8.GetString(file.Write())));

        Assert.Contains("quay.jpg (mục 1): Không nhận ra loại tệp này.", visit.Text, StringComparison.Ordinal);
        Assert.Contains("ban.jpg (mục 27): Mục hoặc hồ sơ này không ghi là có sai sót", visit.Text, StringComparison.Ordinal);
        Assert.Contains("1 đạt, 1 có sai sót, 25 không xem", visit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_printed_again_say_which_photo_was_removed_and_by_which_erasure()
    {
        await using var site = await PlannedAsync();
        var code = (await SampleAsync(site)).Drawn.First().Code;
        var file = PackFile.Read(Encoding.UTF8.GetBytes(await FilledInAsync(site))).Value with { Photos = [new PackPhoto("no-slip", "quay.png", OnePixel)] };
        Assert.False((await site.Get<TakePack>().RunAsync(Round, Commune, PackFile.Read(file.Write()).Value, Inspector, null, Cancel)).Refused);
        Assert.False((await site.Get<NoteFinding>().RunAsync(new(Round, Commune, 1, "no-slip", [code], "Đếm được 2 hồ sơ không có giấy", "", new DateOnly(2020, 6, 30), "Hoàng Văn Hùng, Chủ tịch xã"), Inspector, null, Cancel)).Refused);
        Assert.False((await site.Get<MakeMinutes>().RunAsync(Round, Commune, Inspector, null, Cancel)).Refused);
        var signed = Regex.Match((await site.SignedIn(Inspector).OpenAsync($"/inspect/minutes/{Round}/{Commune}")).Text, @"Ảnh kèm theo: 1 \(SHA-256 ([0-9a-f]{12})\)\.");
        Assert.True(signed.Success);

        Assert.False((await site.Get<SetRule>().RunAsync(new("retention.years", new DateOnly(2020, 6, 17), "5", "Theo danh mục của huyện"), new Officer("quan.tri", "Quản trị", DutyKind.Administer, "035"), null, Cancel)).Refused);
        Assert.False((await site.Get<AskWithdrawal>().RunAsync(new(code, new(Channel.Direct, "Đã đổi ý")), Clerk, null, Cancel)).Refused);
        Assert.False((await site.Get<StopWithdrawn>().RunAsync(new(code), Clerk, null, Cancel)).Refused);
        site.Clock.Set("2025-06-19T08:00");
        Assert.False((await site.Get<ProposeErasure>().RunAsync(new(code, "12/QĐ-UBND"), Controller, null, Cancel)).Refused);
        Assert.False((await site.Get<EraseDossier>().RunAsync(code, DistrictLeader, null, Cancel)).Refused);

        var minutes = await site.SignedIn(Inspector).OpenAsync($"/inspect/minutes/{Round}/{Commune}");
        Assert.Contains($"Đã xóa 1 ảnh (SHA-256 {signed.Groups[1].Value}) ngày 19/6/2025, khi xóa dữ liệu cá nhân của hồ sơ {code} theo 12/QĐ-UBND.", minutes.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ảnh kèm theo", minutes.Text, StringComparison.Ordinal);
        var finding = await site.SignedIn(Inspector).OpenAsync($"/inspect/finding/{Round}/{Commune}/1");
        Assert.Contains($"1 tệp, khi xóa dữ liệu cá nhân của hồ sơ {code} theo 12/QĐ-UBND", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mornings_digest_of_the_team_names_the_finding_that_is_past_its_deadline_and_leads_to_it()
    {
        await using var site = await PlannedAsync();
        var inspector = Inspector with { Id = await site.HasOfficerAsync("Nông Văn Hải", (DutyKind.Inspect, "035")) };
        var file = PackFile.Read(Encoding.UTF8.GetBytes(await FilledInAsync(site))).Value;
        Assert.False((await site.Get<TakePack>().RunAsync(Round, Commune, file, inspector, null, Cancel)).Refused);
        Assert.False((await site.Get<NoteFinding>().RunAsync(new(Round, Commune, 1, "no-slip", [], "Đếm được 2 hồ sơ không có giấy", "", new DateOnly(2020, 6, 30), "Hoàng Văn Hùng, Chủ tịch xã"), inspector, null, Cancel)).Refused);
        Assert.False((await site.Get<MakeMinutes>().RunAsync(Round, Commune, inspector, null, Cancel)).Refused);
        site.Clock.Set("2020-07-01T07:30");
        await site.Get<MakeDigests>().RunAsync(early: false, Cancel);
        var team = site.SignedIn(inspector);

        var sheet = await team.OpenAsync((await team.OpenAsync("/inspect")).One("main a[href='/desk/digest']").GetAttribute("href")!);

        Assert.Contains("Kiến nghị kiểm tra đến hạn, quá hạn khắc phục: 1", sheet.Text, StringComparison.Ordinal);
        foreach (var words in new[] { "Không cấp giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Tân Bắc", "Nơi được kiểm tra báo cáo khắc phục", "30/6/2020, quá hạn" })
        {
            Assert.Contains(words, sheet.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Đếm được", sheet.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await team.OpenAsync(sheet.One(".digest a").GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task The_commune_reads_nothing_of_a_round_before_its_minutes_and_others_nothing_at_all()
    {
        await using var site = await PlannedAsync();
        var commune = site.SignedIn(CommuneLeader);
        Assert.DoesNotContain(Round, (await commune.OpenAsync("/inspect")).Text, StringComparison.Ordinal);
        foreach (var path in new[] { $"/inspect/round/{Round}", $"/inspect/visit/{Round}/{Commune}", $"/inspect/pack/{Round}/{Commune}", $"/inspect/pack/{Round}/{Commune}?handler=file", $"/inspect/minutes/{Round}/{Commune}", $"/inspect/report/{Round}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await commune.OpenAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Inspector).OpenAsync("/inspect/plan")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Clerk).OpenAsync("/inspect")).Status);
        Assert.Empty((await site.SignedIn(DistrictLeader).OpenAsync($"/inspect/visit/{Round}/{Commune}")).Html.QuerySelectorAll("main form"));
    }

    private static async Task<Page> PlanAsync(Visitor keeper, string on) => await keeper.SendAsync(await keeper.OpenAsync("/inspect/plan"), new Dictionary<string, string?>
    {
        ["Decision"] = "112/QĐ-UBND",
        ["DecidedOn"] = "12/6/2020",
        ["Team"] = "Nông Văn Hòa, Trưởng đoàn",
        ["From"] = "1/6/2020",
        ["Until"] = "14/6/2020",
        ["SampleSize"] = "3",
        ["Places[0].IsChosen"] = "true",
        ["Places[0].On"] = on,
    });

    private static async Task<Page> TakeAsync(Visitor team, Page visit, string file)
    {
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(TokenOf(visit)), "__RequestVerificationToken");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "Pack", "ket-qua.json");
        using var answer = await team.Http.PostAsync($"/inspect/visit/{Round}/{Commune}?handler=Take", content, Cancel);
        return await Page.ReadAsync(answer);
    }

    /// <summary>Presses a button that sends its form somewhere else.</summary>
    private static async Task<Page> PostAsync(Visitor visitor, Page page, string action, Dictionary<string, string> typed)
    {
        using var content = new FormUrlEncodedContent(typed.Append(new("__RequestVerificationToken", TokenOf(page))));
        using var answer = await visitor.Http.PostAsync(action, content, Cancel);
        return await Page.ReadAsync(answer);
    }

    private static string TokenOf(Page page) => page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
}
