using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using MotCua.Application.Exporting;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Web.Components;
using MotCua.Web.Pages.Register;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Register;

public sealed partial class RegisterTests
{
    private const string June = "/register?period=2020-06&desk=01243.mot-cua";

    /// <summary>Form 06 of TT 01/2018/TT-VPCP, its columns in its order.</summary>
    private static readonly string[] Columns =
    [
        "STT", "Mã hồ sơ", "Tên TTHC", "Số lượng hồ sơ (bộ)", "Tên tổ chức, cá nhân", "Địa chỉ, số điện thoại", "Cơ quan chủ trì giải quyết",
        "Nhận hồ sơ", "Hẹn trả kết quả", "Trả kết quả", "Phương thức nhận kết quả", "Ký nhận", "Ghi chú",
    ];

    [Fact]
    public async Task The_clerk_reads_the_book_of_the_own_desk_and_the_look_is_recorded()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.Received);
        await RefusedAsync(site);
        await site.HasDossierAsync(DossierStatus.ResultReady, "Lù Thị Lan");

        var page = await site.SignedIn(Clerk).OpenAsync("/register");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(Columns, page.Html.QuerySelectorAll("table.register thead th").Select(head => head.TextContent));
        var lines = page.Html.QuerySelectorAll("table.register tbody tr").Where(row => row.QuerySelectorAll("td").Length == Columns.Length).ToList();
        Assert.Equal(["1", "2", "3"], lines.Select(line => line.QuerySelector("td")!.TextContent));
        Assert.Contains("thôn Nà Vài, xã Tân Bắc, 0912345678", lines[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("từ chối giải quyết", lines[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa nhận", lines[2].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Thiếu số", page.Text, StringComparison.Ordinal);
        var look = Assert.Single(await site.LooksAsync("01243.mot-cua"));
        Assert.Equal((Clerk.Id, "register"), (look.Officer, look.Page));
    }

    [Fact]
    public async Task A_long_book_turns_its_pages_and_misses_no_number()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        const int Many = 120;
        for (var i = 0; i < Many; i++)
        {
            await site.HasDossierAsync(DossierStatus.Received);
        }

        var clerk = site.SignedIn(Clerk);
        var numbers = new List<string>();
        for (string? next = June; next is not null;)
        {
            var page = await clerk.OpenAsync(next);
            numbers.AddRange(page.Html.QuerySelectorAll("table.register tbody td:first-child").Select(cell => cell.TextContent));
            next = page.Html.QuerySelector("a[rel=next][data-key=n]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, Many).Select(number => $"{number}"), numbers);
        var print = await clerk.OpenAsync(June.Replace("/register", "/register/print", StringComparison.Ordinal));
        Assert.Equal(Many, print.Html.QuerySelectorAll("tbody td:first-child").Length);
        Assert.Contains("Tổng số: 120 hồ sơ.", print.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_printed_book_has_the_heads_of_the_form()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.Received);
        var print = await site.SignedIn(Clerk).OpenAsync("/register/print?period=2020-06");

        Assert.Equal("SỔ THEO DÕI HỒ SƠ", print.Title);
        Assert.Contains("Mẫu số 06", print.Text, StringComparison.Ordinal);
        Assert.Contains("Quyển số 01/2020", print.Text, StringComparison.Ordinal);
        Assert.Equal("Nhận và trả kết quả", print.One("thead th[colspan]").TextContent);
        Assert.Equal("5", print.One("thead th[colspan]").GetAttribute("colspan"));
    }

    [Fact]
    public async Task The_book_as_a_file_has_the_same_columns_and_lines()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var (type, bytes) = await FileAsync(site.SignedIn(Clerk), nameof(RegisterFileKind.Xlsx));

        Assert.Equal(SpreadsheetResult.MediaType, type);
        using var file = new MemoryStream(bytes);
        var rows = file.Query().Cast<IDictionary<string, object?>>().Select(row => row.Values.ToList()).ToList();
        Assert.Equal("SỔ THEO DÕI HỒ SƠ", rows[2][0]);
        Assert.Equal(Columns, rows[6]);
        var line = Assert.Single(rows, row => row[1] as string == code);
        Assert.Equal([1d, code, "Đăng ký khai sinh", 1d, "Hoàng Thị Mẩy", "thôn Nà Vài, xã Tân Bắc, 0912345678", "Tư pháp - Hộ tịch, Tân Bắc"], line.Take(7));
    }

    [Fact]
    public async Task The_book_for_programs_is_one_table_with_every_dossier_of_every_book_within_reach()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var leader = site.SignedIn(DistrictLeader);
        var (type, bytes) = await FileAsync(leader, nameof(RegisterFileKind.Csv), all: true);

        Assert.Equal("text/csv", type);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Cơ quan", "Bộ phận", "Quyển số", .. Columns.Select(column => column.Contains(',', StringComparison.Ordinal) ? $"\"{column}\"" : column)], SplitCsv(lines[0]));
        var line = Assert.Single(lines, line => line.Contains(code, StringComparison.Ordinal));
        Assert.Contains("01/2020,1," + code, line, StringComparison.Ordinal);
        Assert.Contains((await site.LooksAsync("01243.mot-cua")).Select(look => look.Page), page => page == "register/file");
    }

    [Fact]
    public async Task A_file_is_found_only_by_who_asked_for_it()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.Received);
        var clerk = site.SignedIn(Clerk);
        var begun = await BeginAsync(clerk, nameof(RegisterFileKind.Xlsx));
        var shown = begun.Location!.Split('?')[0];

        var page = await clerk.OpenAsync(shown);
        Assert.Contains("Tệp đã ghi xong: 1 dòng", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(DistrictLeader).OpenAsync(shown)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(DistrictLeader).OpenAsync(begun.Location!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync("/register/file/0123456789abcdef0123456789abcdef")).Status);
    }

    [Fact]
    public async Task A_book_that_takes_long_to_count_says_so_and_one_too_long_for_a_sheet_is_refused_on_its_page()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var files = site.Get<WrittenFiles>();
        var counted = new TaskCompletionSource<Outcome<long>>();
        var begun = files.Begin(Clerk.Id, "so.xlsx", SpreadsheetResult.MediaType, _ => counted.Task, (_, _, _) => Task.CompletedTask)!;
        var clerk = site.SignedIn(Clerk);

        var counting = await clerk.OpenAsync(FileModel.Address(begun));
        Assert.Contains("Đang đếm số dòng của sổ.", counting.Text, StringComparison.Ordinal);
        Assert.NotNull(counting.One("#file").GetAttribute("hx-get"));

        counted.SetResult(ReportRefusals.TooManyForSheet(1_234_567, RegisterFile.MostOnSheet));
        await files.WaitAsync(begun, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var refused = await clerk.OpenAsync(FileModel.Address(begun));
        Assert.Contains("Hãy tải tệp CSV hoặc chọn ít ngày hơn.", refused.Text, StringComparison.Ordinal);
        Assert.Null(refused.One("#file").GetAttribute("hx-get"));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync(FileModel.Address(begun, take: true))).Status);
    }

    [Fact]
    public async Task Days_that_cannot_be_read_are_said()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var page = await site.SignedIn(Clerk).OpenAsync("/register?from=20/6/2020&until=01/6/2020");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Ngày cuối kỳ không được trước ngày đầu kỳ."], page.Errors);
    }

    [Fact]
    public async Task Only_those_who_keep_answer_for_or_inspect_a_book_open_it()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.Received);

        Assert.Equal(HttpStatusCode.OK, (await site.SignedIn(DistrictLeader).OpenAsync(June)).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.SignedIn(DutyKind.Inspect, "035").OpenAsync(June)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(OtherClerk).OpenAsync(June)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(DutyKind.Lead, "035.tu-phap").OpenAsync(June)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Official).OpenAsync(June)).Status);
    }

    /// <summary>Presses the button; a short book is ready when the answer comes.</summary>
    private static async Task<Page> BeginAsync(Visitor visitor, string kind, bool all = false) =>
        await visitor.SendAsync(await visitor.OpenAsync(June), new Dictionary<string, string?> { ["kind"] = kind, ["all"] = all ? "true" : null }, "form[action*='handler=file']");

    private static async Task<(string? Type, byte[] Bytes)> FileAsync(Visitor visitor, string kind, bool all = false)
    {
        var begun = await BeginAsync(visitor, kind, all);
        using var answer = await visitor.Http.GetAsync(begun.Location, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer.Content.Headers.ContentType!.MediaType, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static string[] SplitCsv(string line) => [.. CsvCell().Matches(line).Select(cell => cell.Value)];

    [GeneratedRegex("(?:\"[^\"]*\"|[^,\"]+)")]
    private static partial Regex CsvCell();

    private static async Task RefusedAsync(TestSite site)
    {
        var code = await site.HasDossierAsync(DossierStatus.InProgress, "Hoàng Văn Thử");
        var refused = await site.Get<RefuseDossier>().RunAsync(new(code, "Luật Hộ tịch 2014, Điều 13", "Không thuộc thẩm quyền"), Official, null, TestContext.Current.CancellationToken);
        Assert.False(refused.Refused, string.Join(", ", refused.Refusals));
    }
}
