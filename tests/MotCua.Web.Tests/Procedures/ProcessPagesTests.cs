using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Web.Tests.Procedures.DemoCatalogue;

namespace MotCua.Web.Tests.Procedures;

public sealed class ProcessPagesTests
{
    private const string Rows = "procedure,place,doer,content,norm,form\n"
        + "1.001193,,,Tiếp nhận,1 giờ,\n1.001193,tu-phap,Công chức Tư pháp,Thẩm tra,1/2 ngày,\n1.001193,!,,Ký,NORM,Giấy khai sinh\n1.001193,,,Trả kết quả,,\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_is_tried_published_shown_and_printed_in_the_laws_five_columns()
    {
        await using var site = await OpenAsync();
        var officer = site.SignedIn(DutyKind.Control);

        var short1 = await UploadAsync(officer, Rows.Replace("NORM", "1 giờ", StringComparison.Ordinal));
        Assert.Contains("Các bước cộng lại là 6 giờ, thiếu 2 giờ so với thời hạn 1 ngày của thủ tục", short1.Text, StringComparison.Ordinal);

        var tried = await UploadAsync(officer, Rows.Replace("NORM", "3 giờ", StringComparison.Ordinal));
        Assert.Contains("4 bước, tổng 1 ngày", tried.Text, StringComparison.Ordinal);
        var done = await officer.SendAsync(tried with { Path = "/catalogue/process/import?handler=Publish" }, new Dictionary<string, string?>());
        Assert.Equal("/catalogue/process/1.001193", done.Location);

        var shown = await officer.OpenAsync("/catalogue/process/1.001193");
        Assert.Equal("1/2 ngày", shown.Html.QuerySelector("tbody tr:nth-child(2) td:nth-child(4)")!.TextContent);
        var table = Assert.Single(await site.Get<Processes>().OfAsync(Birth, Cancel));
        var printed = await officer.OpenAsync($"/catalogue/process/1.001193/print?unit={table.Unit}&number=1");
        Assert.Equal("Bước|Đơn vị/người thực hiện|Nội dung công việc|Thời hạn|Biểu mẫu/kết quả", string.Join('|', printed.Html.QuerySelectorAll("thead th").Select(cell => cell.TextContent)));
        Assert.Contains("12/QĐ-UBND", printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_written_on_the_screen_without_scripts_and_withdrawn_by_a_decision()
    {
        await using var site = await OpenAsync();
        var officer = site.SignedIn(DutyKind.Control);
        var page = await officer.OpenAsync("/catalogue/process/1.001193/edit?unit=01243");
        var steps = page.Html.QuerySelectorAll("#Steps tbody tr").Length;

        // A step more, moved up one, and everything typed is still there; the norms are added up against the limit.
        var typed = new Dictionary<string, string?> { ["Do"] = "add", ["Decision"] = "15/QĐ-UBND", ["Steps[0].Content"] = "Kiểm tra, tiếp nhận", ["Steps[0].Norm"] = "1 giờ" };
        var more = await officer.SendAsync(page, typed);
        Assert.Equal(steps + 1, more.Html.QuerySelectorAll("#Steps tbody tr").Length);
        Assert.Equal("Kiểm tra, tiếp nhận", more.One("[name='Steps[0].Content']").GetAttribute("value"));
        Assert.Equal("15/QĐ-UBND", more.One("[name='Decision']").GetAttribute("value"));
        Assert.Contains("/ thời hạn 1 ngày", more.One("#norms").TextContent, StringComparison.Ordinal);

        var unsound = await officer.SendAsync(more, new Dictionary<string, string?> { ["Do"] = "publish", [$"Steps[{steps - 1}].Norm"] = "hai ngày" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsound.Status);
        Assert.Contains(unsound.Errors, error => error.Contains("hai ngày", StringComparison.Ordinal));
        Assert.Equal("Kiểm tra, tiếp nhận", unsound.One("[name='Steps[0].Content']").GetAttribute("value"));

        var fewer = await officer.SendAsync(unsound, new Dictionary<string, string?> { ["Do"] = $"drop-{steps - 1}" });
        Assert.Equal(steps, fewer.Html.QuerySelectorAll("#Steps tbody tr").Length);
        var sound = new Dictionary<string, string?> { ["Do"] = "publish", ["From"] = "15/06/2020" };
        for (var i = 0; i < steps; i++)
        {
            sound[$"Steps[{i}].Content"] = $"Việc {i + 1}";
            sound[$"Steps[{i}].Norm"] = i == 0 ? "1 ngày" : "";
        }

        var done = await officer.SendAsync(fewer, sound);
        Assert.Equal("/catalogue/process/1.001193", done.Location);
        var shown = await officer.FollowAsync(done);
        Assert.Contains("Quyết định 15/QĐ-UBND", shown.Text, StringComparison.Ordinal);

        var form = "main form[action*=Withdraw]";
        var refused = await officer.SendAsync(shown, new Dictionary<string, string?> { ["EndsOn"] = "14/06/2020" }, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Chỉ thôi áp dụng được từ ngày 15/6/2020 trở đi", refused.Errors);
        var withdrawn = await officer.SendAsync(shown, new Dictionary<string, string?> { ["EndsOn"] = "01/07/2020", ["Decision"] = "20/QĐ-UBND" }, form);
        Assert.Contains("Bãi bỏ theo 20/QĐ-UBND", (await officer.FollowAsync(withdrawn)).Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2020, 6, 30), Assert.Single(await site.Get<Processes>().OfAsync(Birth, Cancel)).ValidUntil);
    }

    private static async Task<Page> UploadAsync(Visitor officer, string rows)
    {
        var form = await officer.OpenAsync("/catalogue/process/import");
        using var content = new MultipartFormDataContent();
        foreach (var input in form.Html.QuerySelectorAll("main form input[type=hidden]"))
        {
            content.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        }

        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(rows));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(file, "Tables", "quy-trinh.csv");
        content.Add(new StringContent("01243"), "Unit");
        content.Add(new StringContent("12/QĐ-UBND"), "Decision");
        content.Add(new StringContent("2020-07-01"), "From");
        using var answer = await officer.Http.PostAsync(form.Path, content, Cancel);
        return await Page.ReadAsync(answer);
    }
}
