using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MotCua.Application.Publishing;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Tests.Harness;
using static MotCua.Web.Tests.Procedures.DemoCatalogue;

namespace MotCua.Web.Tests.Procedures;

public sealed class CatalogueDeskTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DutyKind.Control, HttpStatusCode.OK)]
    [InlineData(DutyKind.Administer, HttpStatusCode.OK)]
    [InlineData(DutyKind.Receive, HttpStatusCode.Forbidden)]
    [InlineData(DutyKind.Inspect, HttpStatusCode.Forbidden)]
    public async Task The_catalogue_opens_to_procedure_control_and_the_administrator(DutyKind duty, HttpStatusCode status)
    {
        await using var site = await OpenAsync();

        foreach (var path in (string[])["/catalogue", "/catalogue/1.001193", "/catalogue/edit/1.001193", "/catalogue/import"])
        {
            Assert.Equal(status, Seen(await site.SignedIn(duty).OpenAsync(path)));
        }
    }

    [Fact]
    public async Task An_edit_becomes_the_next_version_from_its_day_and_keeps_what_was_not_touched()
    {
        await using var site = await OpenAsync();
        var officer = site.SignedIn(DutyKind.Control);
        var form = await officer.OpenAsync("/catalogue/edit/1.001193");

        var sent = await officer.SendAsync(form, new Dictionary<string, string?>
        {
            ["Form.ValidFrom"] = "2020-07-01",
            ["Form.LimitKind"] = "WorkingDays",
            ["Form.LimitAmount"] = "2",
            ["Form.Papers[5].Name"] = "Giấy ủy quyền (nếu có)",
            ["Form.Papers[5].Originals"] = "1",
        });

        Assert.Equal("/catalogue/1.001193", sent.Location);
        var versions = await site.Get<Catalogue>().VersionsAsync(Birth, Cancel);
        Assert.Equal(2, versions.Count);
        Assert.Equal(["Limit", "LimitCertainty", "Papers", "PapersCertainty"], ProcedureChange.Between(versions[0], versions[1]).Fields.Order(StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2020, 6, 30), versions[0].ValidUntil);
        Assert.Equal(Limit.WorkingDays(2), versions[1].Limit);
        Assert.Equal("Giấy ủy quyền (nếu có)", versions[1].Papers[^1].Name);
        Assert.Equal(versions[0].Papers, versions[1].Papers.Take(versions[0].Papers.Count));
    }

    [Fact]
    public async Task An_edit_without_a_change_is_refused_and_nothing_typed_is_lost()
    {
        await using var site = await OpenAsync();
        var officer = site.SignedIn(DutyKind.Control);
        var form = await officer.OpenAsync("/catalogue/edit/1.001193");

        var refused = await officer.SendAsync(form, new Dictionary<string, string?> { ["Form.ValidFrom"] = "2020-07-01" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["Nội dung không có gì khác bản hiện có"], refused.Errors);
        Assert.Equal("2020-07-01", refused.One("#Form_ValidFrom").GetAttribute("value"));
    }

    [Fact]
    public async Task Every_broken_rule_of_a_new_procedure_is_said_beside_its_field()
    {
        await using var site = await OpenAsync();
        var officer = site.SignedIn(DutyKind.Control);
        var form = await officer.OpenAsync("/catalogue/edit");

        var refused = await officer.SendAsync(form, new Dictionary<string, string?>
        {
            ["Form.LimitAmount"] = "3",
            ["Form.Steps[0].Percent"] = "50",
            ["Form.Papers[0].Name"] = "Đơn đề nghị",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Chưa ghi mã thủ tục", refused.Errors);
        Assert.Contains("Chưa ghi tên thủ tục", refused.Errors);
        Assert.Contains("Chưa ghi lĩnh vực", refused.Errors);
        Assert.Contains("Các bước cộng lại được 700 phần nghìn thời hạn, phải đủ 1.000", refused.Errors);
        Assert.Contains("Chưa ghi số bản của giấy tờ “Đơn đề nghị”", refused.Errors);
        Assert.Contains("Chưa ghi mã thủ tục", refused.One("#Form_Code-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Đơn đề nghị", refused.One("[name='Form.Papers[0].Name']").TextContent.Trim());
    }

    [Fact]
    public async Task A_new_procedure_is_published_and_found_by_the_public()
    {
        await using var site = await OpenAsync();
        var officer = site.SignedIn(DutyKind.Control);
        var form = await officer.OpenAsync("/catalogue/edit");

        var sent = await officer.SendAsync(form, new Dictionary<string, string?>
        {
            ["Form.Code"] = "1.009999.H22",
            ["Form.Name"] = "Xác nhận chăn thả trâu bò",
            ["Form.Sector"] = "Nông nghiệp và phát triển nông thôn",
            ["Form.LimitAmount"] = "3",
        });

        Assert.Equal("Xác nhận chăn thả trâu bò", (await officer.FollowAsync(sent)).Title);
        var found = await site.Anyone().OpenAsync("/procedures?q=xncttb");
        Assert.Equal("/procedures/1.009999.H22", found.One("#found .list a").GetAttribute("href"));
    }

    [Fact]
    public async Task Rules_of_a_fee_are_published_in_words_with_the_ground_of_every_relief()
    {
        await using var site = await OpenAsync();
        var officer = site.SignedIn(DutyKind.Control);
        var form = await officer.OpenAsync("/catalogue/edit/1.001193");

        var refused = await officer.SendAsync(form, new Dictionary<string, string?> { ["Form.ValidFrom"] = "2020-07-01", ["Form.FeeRules"] = "relief:100:Trẻ em" });
        Assert.Equal(422, (int)refused.Status);
        Assert.Contains("Không đọc được mức thu “relief:100:Trẻ em”", refused.Text, StringComparison.Ordinal);
        await officer.SendAsync(refused, new Dictionary<string, string?> { ["Form.FeeRules"] = "page:1=2000,3=1000,max=200000\nrelief:100:Trẻ em:Luật Trẻ em" });
        var done = await officer.OpenAsync("/catalogue/1.001193?version=2");

        Assert.Contains("từ trang 1: 2.000 đ một trang, từ trang 3: 1.000 đ một trang; không quá 200.000 đ một bản", done.Text, StringComparison.Ordinal);
        Assert.Contains("Miễn: Trẻ em (Luật Trẻ em)", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_rows_are_given_without_publishing_anything()
    {
        await using var site = await OpenAsync();
        var officer = site.SignedIn(DutyKind.Control);
        var form = await officer.OpenAsync("/catalogue/edit/1.001193");
        var filled = new Dictionary<string, string?> { ["Form.Papers[5].Name"] = "a", ["Form.Papers[6].Name"] = "b", ["Form.Papers[7].Name"] = "c", ["__handler"] = null };

        var more = await officer.SendAsync(form with { Path = "/catalogue/edit/1.001193?handler=More" }, filled);

        Assert.Equal(11, more.Html.QuerySelectorAll("[name$='.Name'][name^='Form.Papers']").Length);
        Assert.Single(await site.Get<Catalogue>().VersionsAsync(Birth, Cancel));
    }

    [Fact]
    public async Task Withdrawing_asks_for_the_decision_and_then_keeps_the_versions_on_show()
    {
        await using var site = await OpenAsync();
        var officer = site.SignedIn(DutyKind.Control);
        var page = await officer.OpenAsync("/catalogue/1.001193");

        var refused = await officer.SendAsync(page, new Dictionary<string, string?> { ["LastDay"] = "2020-06-20", ["Decision"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Hãy ghi số quyết định bãi bỏ", refused.Errors);

        var done = await officer.FollowAsync(await officer.SendAsync(refused, new Dictionary<string, string?> { ["Decision"] = "12/QĐ-UBND" }));
        Assert.Contains("Bãi bỏ theo 12/QĐ-UBND", done.Text, StringComparison.Ordinal);
        Assert.Null(await site.Get<Catalogue>().FindAsync(Birth, new DateOnly(2020, 6, 21), Cancel));
    }

    [Fact]
    public async Task Yesterdays_catalogue_is_shown_as_it_was()
    {
        await using var site = await OpenAsync();
        await site.ChangeBirthAsync(new DateOnly(2020, 6, 10));
        var officer = site.SignedIn(DutyKind.Control);

        var before = await officer.OpenAsync("/catalogue?find=1.001193&on=2020-06-09");
        var after = await officer.OpenAsync("/catalogue?find=1.001193");

        Assert.Contains("Không thu", before.One("#found tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("8.000 đ", after.One("#found tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_tried_first_and_then_imported_without_choosing_it_again()
    {
        await using var site = await OpenAsync();
        var officer = site.SignedIn(DutyKind.Control);
        var form = await officer.OpenAsync("/catalogue/import");
        var list = "code,name,sector,level,limit\n1.009998,Cấp phép thử,Thử nghiệm,commune,3wd\n1.009997,,Thử nghiệm,commune,mai\n";

        var tried = await UploadAsync(officer, form, list);

        Assert.Contains("Thêm 1, thay đổi 0, giữ nguyên 0, bãi bỏ 0.", tried.Text, StringComparison.Ordinal);
        Assert.Contains("Thiếu tên", tried.Text, StringComparison.Ordinal);
        Assert.Contains("Không hiểu thời hạn “mai”", tried.Text, StringComparison.Ordinal);
        Assert.Empty(await site.Get<Catalogue>().VersionsAsync("1.009998", Cancel));

        var refused = await officer.SendAsync(tried with { Path = "/catalogue/import?handler=Import" }, new Dictionary<string, string?>());
        Assert.Contains("Còn 2 lỗi trong bảng", refused.Errors.Single(), StringComparison.Ordinal);

        var done = await officer.SendAsync(refused with { Path = "/catalogue/import?handler=Import" }, new Dictionary<string, string?> { ["SkipBadRows"] = "true" });
        Assert.Equal("/catalogue", done.Location);
        Assert.Single(await site.Get<Catalogue>().VersionsAsync("1.009998", Cancel));
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_beside_its_field()
    {
        await using var site = await OpenAsync();
        var officer = site.SignedIn(DutyKind.Control);

        var refused = await UploadAsync(officer, await officer.OpenAsync("/catalogue/import"), "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("không có dòng nào", refused.One("#Procedures-error").TextContent, StringComparison.Ordinal);
    }

    private static HttpStatusCode Seen(Page page) => page.Status == HttpStatusCode.Redirect ? HttpStatusCode.Forbidden : page.Status;

    private static async Task<Page> UploadAsync(Visitor officer, Page form, string list)
    {
        using var content = new MultipartFormDataContent();
        foreach (var input in form.Html.QuerySelectorAll("main form input[type=hidden]"))
        {
            content.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        }

        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(list));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(file, "Procedures", "list.csv");
        using var answer = await officer.Http.PostAsync(form.Path, content, Cancel);
        return await Page.ReadAsync(answer);
    }
}
