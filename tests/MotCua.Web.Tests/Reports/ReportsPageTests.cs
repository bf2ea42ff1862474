using System.IO.Compression;
using System.Net;
using MiniExcelLibs;
using MotCua.Application.Ledger;
using MotCua.Application.Reporting;
using MotCua.Application.Sealing;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Domain.Sealing;
using MotCua.Web.Tests.Api;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Reports;

public sealed class ReportsPageTests
{
    private const string FirstHalf = "/reports?period=2020H1&borders=16-15";
    private const string Form = "/reports/ii-06a?period=2020H1&borders=16-15";

    [Fact]
    public async Task The_form_has_its_head_its_thirteen_columns_and_its_groups_and_every_number_opens_its_dossiers()
    {
        await using var site = await DistrictAsync();
        var leader = site.SignedIn(DistrictLeader);

        var paper = await leader.OpenAsync(Form);

        Assert.Equal(HttpStatusCode.OK, paper.Status);
        foreach (var words in new[] { "Biểu số II.06a/VPCP/KSTT", "Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020", "Kỳ báo cáo: 6 tháng đầu năm 2020", "(Từ ngày 16/12/2019 đến ngày 15/6/2020)", "Đơn vị tính: Số hồ sơ TTHC", "(3) = (7) + (11): 3 = 1 + 2", "Các hệ thức trên đúng ở mọi dòng." })
        {
            Assert.Contains(words, paper.Text, StringComparison.Ordinal);
        }

        Assert.Equal(paper.Text, (await leader.OpenAsync($"{Form}&sector=Kh%C3%B4ng&channel=Online&level=Province")).Text);
        Assert.Equal("when-asked", paper.Html.Body!.GetAttribute("data-print"));
        Assert.Equal(Enumerable.Range(1, 13).Select(number => $"({number})"), paper.Html.QuerySelectorAll("tr.numbers th").Select(head => head.TextContent));
        Assert.Equal(["B", "C"], paper.Html.QuerySelectorAll("tbody tr.strong td.center").Select(cell => cell.TextContent).Take(2));
        var links = paper.Html.QuerySelectorAll(".form-report td a").ToList();
        Assert.True(links.Count >= 20);
        foreach (var link in links)
        {
            var list = await leader.OpenAsync(link.GetAttribute("href")!);
            Assert.Equal((link.TextContent, HttpStatusCode.OK), ($"{list.Html.QuerySelectorAll("tbody tr").Length}", list.Status));
        }
    }

    [Fact]
    public async Task The_file_has_the_merged_head_of_the_form_and_its_numbers()
    {
        await using var site = await DistrictAsync();
        using var answer = await site.SignedIn(DistrictLeader).Http.GetAsync($"{Form}&handler=xlsx", TestContext.Current.CancellationToken);
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        var rows = file.Query().Cast<IDictionary<string, object?>>().Select(row => row.Values.ToList()).ToList();
        Assert.Equal(Enumerable.Range(1, 13).Select(number => (object?)$"({number})"), rows[7].Take(13));
        Assert.Equal(["Tổng số", null, 3d, 0d, 3d, 0d, 1d, 1d, 0d, 0d, 2d, 1d, 1d], rows.First(row => Equals(row[0], "Tổng số")).Take(13));
        using var parts = new ZipArchive(file);
        using var sheet = new StreamReader(parts.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var merged = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.All(["A5:A7", "B5:B7", "C5:F5", "G5:J5", "K5:M5", "C6:C7", "D6:F6", "M6:M7"], range => Assert.Contains($"\"{range}\"", merged, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_controls_procedures_closes_a_period_and_the_paper_says_so()
    {
        await using var site = await DistrictAsync();
        var keeper = site.SignedIn(DutyKind.Control, "035", "Huyện Quang Bình", "kiem.st", "Ma Thị Kiểm");
        var list = await keeper.OpenAsync(FirstHalf);
        Assert.Contains("chưa chốt", list.Text, StringComparison.Ordinal);

        var closed = await keeper.FollowAsync(await keeper.SendAsync(list, new Dictionary<string, string?> { ["Form"] = "ii-06a" }));

        Assert.Contains("đã chốt", closed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(closed.Html.QuerySelectorAll("main form[method=post] input[name=Form]"), form => form.GetAttribute("value") == "ii-06a");
        var sealedLater = await keeper.OpenAsync(Form);
        Assert.Contains("ĐÃ CHỐT lúc", sealedLater.Text, StringComparison.Ordinal);
        Assert.Contains("Ngày chốt chưa được niêm phong.", sealedLater.Text, StringComparison.Ordinal);
        Assert.Contains("Kỳ này kết thúc trước khi biểu được ban hành (21/10/2020)", sealedLater.Text, StringComparison.Ordinal);

        site.Clock.Set("2020-06-17T08:00");
        var seal = (await site.Get<SealDays>().RunAsync(TestContext.Current.CancellationToken))[^1];
        Assert.Contains($"Niêm phong ngày 16/6/2020, đến bút toán số {seal.Last}: {DaySeal.InGroups(seal.Seal)}.", (await keeper.OpenAsync(Form)).Text, StringComparison.Ordinal);
        Assert.Contains("không ô nào khác số đã chốt", (await keeper.OpenAsync(Form)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_counted_otherwise_after_the_closing_stands_cell_by_cell_on_a_page_of_its_own()
    {
        await using var site = await DistrictAsync();
        var keeper = site.SignedIn(DutyKind.Control, "035", "Huyện Quang Bình", "kiem.st", "Ma Thị Kiểm");
        await ClosedOtherwiseAsync(site);

        var paper = await keeper.OpenAsync(Form);

        Assert.Contains("2 ô khác số đã chốt", paper.Text, StringComparison.Ordinal);
        Assert.Equal("0", paper.Html.QuerySelectorAll("section:first-of-type tbody tr:last-child td")[^1].TextContent);
        var changed = paper.Html.QuerySelectorAll("section:last-of-type tbody tr").Select(row => string.Join(" | ", row.QuerySelectorAll("td").Skip(2).Take(4).Select(cell => cell.TextContent)));
        Assert.All(paper.Html.QuerySelectorAll("section:last-of-type tbody tr"), row => Assert.Contains("Không dựng lại được danh sách lúc chốt.", row.TextContent, StringComparison.Ordinal));
        Assert.Equal(["(12) Số hồ sơ đang giải quyết: Trong hạn | 2 | 1 | −1", "(13) Số hồ sơ đang giải quyết: Quá hạn | 0 | 1 | +1"], changed);
    }

    [Fact]
    public async Task The_apologies_of_a_period_are_listed_and_one_signed_too_late_or_not_passed_on_is_plain()
    {
        await using var site = await DistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-16T16:20");
        await site.Api(Official).PostAsync($"/dossiers/{code}/propose-new-date", new { due = "2020-06-24", reason = "Chờ" });
        await site.Api(Chair).PostAsync($"/dossiers/{code}/sign-new-date", new { });
        site.Clock.Set("2020-06-17T08:00");
        var leader = site.SignedIn(DistrictLeader);

        var list = await leader.OpenAsync("/reports/apologies?period=2020-06&borders=calendar");

        Assert.Equal(code, list.Html.QuerySelector("tbody a")!.GetAttribute("title"));
        Assert.Contains("1 thư, trong đó 1 thư ký muộn hơn ngày phải báo, 1 thư chưa báo người nộp.", list.Text, StringComparison.Ordinal);
        Assert.Equal(["16:20 16/6/2020", "16:20 24/6/2020", "không", "chưa báo"], list.Html.QuerySelectorAll("tbody td").Skip(6).Select(cell => cell.TextContent));
        Assert.Empty((await leader.OpenAsync("/reports/apologies?period=2020-05&borders=calendar")).Html.QuerySelectorAll("tbody tr"));
        using var file = await leader.Http.GetAsync("/reports/apologies?period=2020-06&borders=calendar&handler=xlsx", TestContext.Current.CancellationToken);
        using var sheet = new MemoryStream(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var rows = sheet.Query().Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(code, rows[3].Values.ElementAt(3));
    }

    [Fact]
    public async Task The_fees_of_a_period_add_up_on_paper_and_in_the_file()
    {
        await using var site = await DistrictAsync();
        var leader = site.SignedIn(DistrictLeader);

        var paper = await leader.OpenAsync("/reports/fees?period=2020H1&borders=16-15");

        Assert.Contains("TÌNH HÌNH THU PHÍ, LỆ PHÍ", paper.Text, StringComparison.Ordinal);
        Assert.Contains("(6) = (4) + (5): 0 = 0 + 0. (8) = (6) − (7): 0 = 0 − 0.", paper.Text, StringComparison.Ordinal);
        using var answer = await leader.Http.GetAsync("/reports/fees?period=2020H1&borders=16-15&handler=xlsx", TestContext.Current.CancellationToken);
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["Tổng số", 0d, 0d, 0d, 0d, 0d, 0d, 0d, 0d], file.Query().Cast<IDictionary<string, object?>>().Select(row => row.Values.ToList()).First(row => Equals(row[1], "Tổng số")).Skip(1));
        Assert.Contains("Phí, lệ phí của kỳ", (await leader.OpenAsync(FirstHalf)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_reads_but_does_not_close_and_nobody_opens_an_authority_above_the_own_one()
    {
        await using var site = await DistrictAsync();

        Assert.Empty((await site.SignedIn(DistrictLeader).OpenAsync(FirstHalf)).Html.QuerySelectorAll("main form[method=post]"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(DutyKind.Lead, "01243").OpenAsync($"{Form}&unit=035")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Clerk).OpenAsync(FirstHalf)).Status);
    }

    /// <summary>The half-year closed by a program that counted the overdue one as in time.</summary>
    private static Task ClosedOtherwiseAsync(TestSite site) => site.Get<OfficeLedger>().CommitAsync<ReportClosed>(
        new Officer("kiem.st", "Ma Thị Kiểm", DutyKind.Control, "035"),
        null,
        book => book.Append(ClosedReports.StreamOf("035"), new ReportClosed(
            StatutoryForm.Results,
            "035",
            "2020H1",
            "16-15",
            new DateOnly(2019, 12, 16),
            new DateOnly(2020, 6, 15),
            false,
            "main",
            1,
            Granularity.ByLimit,
            StoppedCount.ByDate,
            [UnitKind.District, UnitKind.Commune],
            [new FormLine(UnitKind.Commune, "Hộ tịch", [3, 0, 3, 0, 1, 1, 0, 0, 2, 2, 0])])),
        TestContext.Current.CancellationToken);

    /// <summary>Three dossiers of Tân Bắc: one resolved early, one open in time, one overdue since yesterday.</summary>
    private static async Task<TestSite> DistrictAsync()
    {
        var site = await TestSite.OpenDistrictAsync("2020-06-10");
        await site.HasDossierAsync(DossierStatus.ResultReady);
        await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-12T16:20");
        await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-07-17T16:20");
        site.Clock.Set("2020-06-16T08:00");
        return site;
    }
}
