using System.Net.Http.Headers;
using System.Text;
using MotCua.Application.Publishing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Tests.Counter;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Chains;

public sealed class ChainPageTests
{
    [Fact]
    public async Task An_agency_accepts_and_ends_its_part_and_everybody_sees_where_the_chain_stands()
    {
        await using var site = await CounterSite.OpenAsync();
        await PublishAsync(site);
        var code = (await site.HasDossierAsync(request => request with { Procedure = "9.000001" })).Code;
        var agency = site.SignedIn(DutyKind.Process, "01243.tu-phap", "Tư pháp - Hộ tịch");
        var clerk = site.AtCounter();

        Assert.Contains("Đã chuyển, chưa tiếp nhận", (await agency.OpenAsync("/chains")).Text, StringComparison.Ordinal);
        var part = await agency.FollowAsync(await agency.SendAsync(await agency.OpenAsync($"/chains/{code}/1"), new Dictionary<string, string?>()));
        Assert.Contains("Đang giải quyết", part.Text, StringComparison.Ordinal);
        var ended = await agency.FollowAsync(await agency.SendAsync(part, new Dictionary<string, string?> { ["Form.Number"] = "12/KS" }));
        Assert.Contains("trước hạn", ended.Text, StringComparison.Ordinal);
        Assert.Contains("Cấp thẻ", (await clerk.OpenAsync($"/desk/dossier/{code}")).Text, StringComparison.Ordinal);
        Assert.Contains("Số giấy tờ tùy thân", (await clerk.OpenAsync($"/chains/{code}/2/copy")).Text, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        var figures = await agency.OpenAsync("/chains/figures?period=2020");
        Assert.Contains("Xong sớm hoặc đúng hạn", figures.Text, StringComparison.Ordinal);
        var behind = figures.Html.QuerySelector("tbody a[href*=DoneOnTime]")!.GetAttribute("href")!;
        Assert.NotNull((await agency.OpenAsync(behind)).Html.QuerySelector($"a[href='/chains/{code}/1']"));
        Assert.Contains("Không có phần việc nào.", (await agency.OpenAsync(behind.Replace("DoneOnTime", "DoneLate", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        Assert.Contains("Các cơ quan cùng giải quyết", (await site.Anyone().OpenAsync($"/track?code={code}")).Text, StringComparison.Ordinal);
    }
    [Fact]
    public async Task The_clerk_tries_an_agencys_file_sees_each_line_and_why_not_and_carries_the_good_ones_out()
    {
        await using var site = await CounterSite.OpenAsync();
        await PublishAsync(site);
        var code = (await site.HasDossierAsync(request => request with { Procedure = "9.000001" })).Code;
        var agency = site.SignedIn(DutyKind.Process, "01243.tu-phap", "Tư pháp - Hộ tịch");
        var part = await agency.FollowAsync(await agency.SendAsync(await agency.OpenAsync($"/chains/{code}/1"), new Dictionary<string, string?>()));
        await agency.SendAsync(part, new Dictionary<string, string?> { ["Form.Number"] = "12/KS" });
        var clerk = site.AtCounter();
        Assert.NotNull((await clerk.OpenAsync("/chains")).Html.QuerySelector("a[href='/chains/import']"));
        var empty = await clerk.SendAsync(await clerk.OpenAsync("/chains/import"), new Dictionary<string, string?>());
        Assert.Contains("Hãy chọn tệp trạng thái.", empty.Errors);

        var tried = await UploadAsync(clerk, $"part,number,state,time\n{code}/2,TST-1,InWork,12/06/2020 08:10\n{code}/2,TST-1,lạ lùng,12/06/2020 08:12\n");
        Assert.Contains("Chạy thử: chưa ghi gì", tried.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa biết “lạ lùng” của TST", tried.Text, StringComparison.Ordinal);
        Assert.Contains("Đã chuyển, chưa tiếp nhận", (await clerk.OpenAsync($"/chains/{code}/2")).Text, StringComparison.Ordinal);

        var done = await clerk.SendAsync(tried, new Dictionary<string, string?> { ["Do"] = "carry-out" });
        Assert.Contains("Đã nhập", done.Text, StringComparison.Ordinal);
        Assert.Contains("1 có việc để ghi", done.Text, StringComparison.Ordinal);
        var now = (await clerk.OpenAsync($"/chains/{code}/2")).Text;
        Assert.Contains("Đang giải quyết", now, StringComparison.Ordinal);
        Assert.Contains("TST-1 InWork", now, StringComparison.Ordinal);
    }

    internal static async Task PublishAsync(TestSite site)
    {
        var published = await site.Get<PublishProcedure>().RunAsync(
            new ProcedureVersion
            {
                Code = "9.000001",
                Number = 1,
                ValidFrom = new DateOnly(2019, 12, 1),
                Name = "Khai sinh, thẻ BHYT",
                Sector = "Hộ tịch",
                Levels = ProcedureLevels.Commune,
                Limit = Limit.WorkingDays(4),
                Chain = ChainText.Read("serial/together; tu-phap:1wd:Khai sinh; district/tu-phap:3wd:Cấp thẻ:TST:IdentityNumber,ApplicantName").Value,
                Steps = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]),
            },
            Officer.System("035"),
            null,
            TestContext.Current.CancellationToken);
        Assert.False(published.Refused);
    }

    private static async Task<Page> UploadAsync(Visitor clerk, string rows)
    {
        var form = await clerk.OpenAsync("/chains/import");
        using var content = new MultipartFormDataContent();
        foreach (var input in form.Html.QuerySelectorAll("main form input[type=hidden]"))
        {
            content.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        }

        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(rows));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(file, "States", "tst.csv");
        using var answer = await clerk.Http.PostAsync(form.Path, content, TestContext.Current.CancellationToken);
        return await Page.ReadAsync(answer);
    }
}
