using System.Net;
using MiniExcelLibs;
using MotCua.Application.Processing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Register;

public sealed class RegisterTests
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
        using var answer = await site.SignedIn(Clerk).Http.GetAsync($"{June}&handler=xlsx", TestContext.Current.CancellationToken);

        Assert.Equal(SpreadsheetResult.MediaType, answer.Content.Headers.ContentType!.MediaType);
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var rows = file.Query().Cast<IDictionary<string, object?>>().Select(row => row.Values.ToList()).ToList();
        Assert.Equal("SỔ THEO DÕI HỒ SƠ", rows[2][0]);
        Assert.Equal(Columns, rows[6]);
        Assert.Equal([1d, code, "Đăng ký khai sinh", 1d, "Hoàng Thị Mẩy", "thôn Nà Vài, xã Tân Bắc, 0912345678", "Tư pháp - Hộ tịch, Tân Bắc"], rows[^1].Take(7));
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
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(OtherClerk).OpenAsync($"{June}&handler=xlsx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(DutyKind.Lead, "035.tu-phap").OpenAsync(June)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Official).OpenAsync(June)).Status);
    }

    private static async Task RefusedAsync(TestSite site)
    {
        var code = await site.HasDossierAsync(DossierStatus.InProgress, "Hoàng Văn Thử");
        var refused = await site.Get<RefuseDossier>().RunAsync(new(code, "Luật Hộ tịch 2014, Điều 13", "Không thuộc thẩm quyền"), Official, null, TestContext.Current.CancellationToken);
        Assert.False(refused.Refused, string.Join(", ", refused.Refusals));
    }
}
