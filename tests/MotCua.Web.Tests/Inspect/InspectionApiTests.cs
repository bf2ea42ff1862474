using System.Net;
using System.Text;
using MotCua.Application.Inspecting;
using MotCua.Application.Tracking;
using MotCua.Domain.Inspection;
using MotCua.Web.Tests.Api;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Web.Tests.Inspect.InspectionScene;

namespace MotCua.Web.Tests.Inspect;

/// <summary>What programs are told of inspections.</summary>
public sealed class InspectionApiTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_is_told_of_rounds_samples_and_findings_by_the_duty_of_its_token_and_reading_them_is_a_look()
    {
        await using var site = await PlannedAsync();
        var leader = site.Api(DistrictLeader);
        var sample = await SampleAsync(site);
        var place = (await leader.GetAsync($"/inspections/{Round}")).Json.GetProperty("places").EnumerateArray().Single();
        Assert.Equal((Commune, sample.Seed, sample.Frame.Count), (place.GetProperty("unit").GetString(), place.GetProperty("sample").GetProperty("seed").GetString(), place.GetProperty("sample").GetProperty("frame").GetInt32()));
        Assert.Equal(sample.Drawn.Select(item => item.Code), place.GetProperty("sample").GetProperty("dossiers").EnumerateArray().Select(one => one.GetProperty("code").GetString()!));
        Assert.False(place.TryGetProperty("minutes", out _));

        var file = PackFile.Read(Encoding.UTF8.GetBytes(await FilledInAsync(site))).Value;
        Assert.False((await site.Get<TakePack>().RunAsync(Round, Commune, file, Inspector, null, Cancel)).Refused);
        var code = sample.Drawn.First().Code;
        Assert.False((await site.Get<NoteFinding>().RunAsync(new(Round, Commune, 1, "no-slip", [code], "Đếm được 2 hồ sơ không có giấy", "", new DateOnly(2020, 6, 30), "Hoàng Văn Hùng, Chủ tịch xã"), Inspector, null, Cancel)).Refused);
        Assert.False((await site.Get<MakeMinutes>().RunAsync(Round, Commune, Inspector, null, Cancel)).Refused);

        site.Clock.Set("2020-07-02T08:00");
        var line = (await leader.GetAsync("/inspections")).Json.GetProperty("inspections").EnumerateArray().Single();
        Assert.Equal((Round, "adHoc", 1, 1, 1, 0), (line.GetProperty("round").GetProperty("id").GetString(), line.GetProperty("round").GetProperty("kind").GetString(), line.GetProperty("places").GetInt32(), line.GetProperty("inspected").GetInt32(), line.GetProperty("findings").GetInt32(), line.GetProperty("closed").GetInt32()));
        place = (await leader.GetAsync($"/inspections/{Round}")).Json.GetProperty("places").EnumerateArray().Single();
        var finding = place.GetProperty("findings").EnumerateArray().Single();
        Assert.Equal(("2020-06-30", "Hoàng Văn Hùng, Chủ tịch xã", "open", true), (finding.GetProperty("deadline").GetString(), finding.GetProperty("responsible").GetString(), finding.GetProperty("status").GetString(), finding.GetProperty("overdue").GetBoolean()));
        Assert.Equal((1, "fine"), (place.GetProperty("minutes").GetInt32(), place.GetProperty("sample").GetProperty("dossiers")[0].GetProperty("answer").GetString()));
        var looks = await site.Get<LooksOf>().ForThePersonAsync(code, Cancel);
        Assert.Contains(looks, look => look.Page == "api/inspections");

        Assert.Equal(0, (await site.Api(CommuneLeader).GetAsync("/inspections")).Json.GetProperty("inspections").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Api(CommuneLeader).GetAsync($"/inspections/{Round}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync("/inspections/035-2020-9")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Api(Clerk).GetAsync("/inspections")).Status);
    }
}
