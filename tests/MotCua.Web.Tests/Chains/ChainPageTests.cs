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
}
