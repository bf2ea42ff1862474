using System.Net;
using MotCua.Application.Sealing;
using MotCua.Domain.Dossiers;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Seals;

/// <summary>Anybody can look at the seals, and hold a slip against them.</summary>
public sealed class SealPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_slips_QR_leads_to_a_page_that_says_whether_the_slip_is_true()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var mark = (await site.Get<Application.Sealing.Seals>().MarkOfAsync(code, Cancel))!;
        var phone = site.Anyone();
        var address = $"/track?code={code}&k={DossierCode.CheckCharacter(code)}&m=";

        Assert.Contains("được niêm phong khi hết ngày", (await phone.OpenAsync(address + mark)).Text, StringComparison.Ordinal);
        site.Clock.Set("2020-06-16T08:00");
        var seal = Assert.Single(await site.Get<SealDays>().RunAsync(Cancel));
        var page = await phone.OpenAsync(address + mark);
        Assert.Contains("còn nguyên như lúc niêm phong", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/seals/{seal.Node}/2020-06-15", page.One("a[href^='/seals/']").GetAttribute("href"));
        Assert.Contains("không khớp với sổ", (await phone.OpenAsync(address + (mark with { At = mark.At.AddHours(-1) }))).Text, StringComparison.Ordinal);

        // A slip of before, or a mark that cannot be read, is a look-up as always.
        Assert.DoesNotContain("Giấy này có thật không", (await phone.OpenAsync(address)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Giấy này có thật không", (await phone.OpenAsync(address + "abc")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seals_of_past_days_stand_on_a_page_on_paper_and_for_programs_without_anybodys_name()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var phone = site.Anyone();
        Assert.Contains("Chưa có ngày nào", (await phone.OpenAsync("/seals")).Text, StringComparison.Ordinal);
        site.Clock.Set("2020-06-17T08:00");
        var made = await site.Get<SealDays>().RunAsync(Cancel);

        var list = await phone.OpenAsync("/seals");
        Assert.Equal(2, list.Html.QuerySelectorAll("tbody tr").Length);
        var sheet = await phone.OpenAsync($"/seals/{made[0].Node}/2020-06-15");
        Assert.Contains(made[0].Seal[..8], sheet.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mẩy", sheet.Html.Body.TextContent, StringComparison.Ordinal);

        var file = await phone.Http.GetStringAsync(new Uri($"/api/v1/seals/{made[0].Node}/2020-06-15", UriKind.Relative), Cancel);
        Assert.DoesNotContain(code, file, StringComparison.Ordinal);
        Assert.True(SealSheetText.Read(file)!.IsWhole);
        Assert.Contains(made[1].Seal, await phone.Http.GetStringAsync(new Uri("/api/v1/seals?before=2020-06-17", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.OpenAsync($"/seals/{made[0].Node}/2020-06-20")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Http.GetAsync(new Uri("/api/v1/seals/khac/2020-06-15", UriKind.Relative), Cancel)).StatusCode);
    }
}
