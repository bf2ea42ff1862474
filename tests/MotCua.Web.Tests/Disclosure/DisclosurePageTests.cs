using System.Net;
using System.Text;
using MotCua.Domain.Dossiers;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Disclosure;

/// <summary>What anybody may read of how long dossiers really take.</summary>
public sealed class DisclosurePageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_month_that_is_over_is_told_in_a_sentence_and_by_procedure_without_anybodys_name()
    {
        await using var site = await TestSite.OpenDistrictAsync("2020-05-11");
        await HasEndedAsync(site, 6);
        site.Clock.Set("2020-06-02T08:00");
        var anyone = site.Anyone();

        var units = await anyone.OpenAsync("/disclosure");
        var page = await anyone.OpenAsync(units.One("main a[href='/disclosure/01243']").GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Tháng 5 năm 2020: xong 6 hồ sơ. Một nửa xong trong 0 ngày, chín phần mười xong trong 0 ngày, kể cả ngày nghỉ. 100,0% đúng hạn.", page.Text, StringComparison.Ordinal);
        Assert.Contains("1.001193", page.One("table.waits").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoàng", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("000.03.22.H22", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_data_opens_in_a_spreadsheet_and_says_the_same()
    {
        await using var site = await TestSite.OpenDistrictAsync("2020-05-11");
        await HasEndedAsync(site, 6);
        site.Clock.Set("2020-06-02T08:00");
        var anyone = site.Anyone();
        var link = (await anyone.OpenAsync("/disclosure/01243")).One("main a[href$='.csv']").GetAttribute("href")!;

        using var answer = await anyone.Http.GetAsync(link, Cancel);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);

        Assert.Equal("/disclosure/01243/2020-05.csv", link);
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal(
            [
                "unit_code,unit_name,month,procedure_code,procedure_name,published_limit,finished,resolved,late,on_time_pct,median_days,ninth_decile_days,withheld",
                "01243,Tân Bắc,2020-05,1.001193,1.001193,,6,6,0,100.0,0,0,0",
                "01243,Tân Bắc,2020-05,*,,,6,6,0,100.0,0,0,0",
                "",
            ],
            Encoding.UTF8.GetString(bytes[3..]).Split("\r\n"));
    }

    [Fact]
    public async Task Of_a_few_dossiers_nothing_is_told_but_that_there_were_some()
    {
        await using var site = await TestSite.OpenDistrictAsync("2020-05-11");
        await HasEndedAsync(site, 4);
        site.Clock.Set("2020-06-02T08:00");

        var page = await site.Anyone().OpenAsync("/disclosure/01243");

        Assert.Contains("Tháng 5 năm 2020: quá ít hồ sơ nên không công khai số liệu.", page.Text, StringComparison.Ordinal);
        Assert.Contains("dưới 5 hồ sơ", page.Text, StringComparison.Ordinal);
        using var answer = await site.Anyone().Http.GetAsync("/disclosure/01243/2020-05.csv", Cancel);
        Assert.Contains("1.001193,1.001193,,,,,,,,1\r\n01243,Tân Bắc,2020-05,*,,,,,,,,,1\r\n", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/disclosure/01243?month=2020-06")]
    [InlineData("/disclosure/01243/2020-06.csv")]
    [InlineData("/disclosure/01243?month=2020Q1")]
    [InlineData("/disclosure/01243/2020-05.xlsx")]
    [InlineData("/disclosure/01243.mot-cua")]
    [InlineData("/disclosure/nowhere")]
    public async Task A_month_that_lasts_another_span_of_time_and_what_is_no_authority_are_not_told(string address)
    {
        await using var site = await TestSite.OpenDistrictAsync("2020-06-02");

        Assert.Equal(HttpStatusCode.NotFound, (await site.Anyone().OpenAsync(address)).Status);
    }

    private static async Task HasEndedAsync(TestSite site, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await site.HasDossierAsync(DossierStatus.ResultReady);
        }
    }
}
