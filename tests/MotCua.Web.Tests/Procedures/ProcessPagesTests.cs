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
