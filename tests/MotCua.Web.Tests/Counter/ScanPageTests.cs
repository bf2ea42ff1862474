using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Counter;

public sealed class ScanPageTests
{
    [Fact]
    public async Task The_list_of_what_waits_for_the_scanner_leads_to_the_form_that_names_the_paper()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var clerk = site.SignedIn(Clerk);

        var list = await clerk.OpenAsync("/counter/scan");
        Assert.Equal("Chờ số hóa", list.Title);
        Assert.Contains("Tờ khai đăng ký khai sinh; Giấy chứng sinh", list.Text, StringComparison.Ordinal);
        var form = await clerk.OpenAsync(list.One("tbody a").GetAttribute("href")!);
        Assert.Equal(["", "0", "1"], form.Html.QuerySelectorAll("#Paper option").Select(option => option.GetAttribute("value")));
        Assert.Contains(code, form.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Official).OpenAsync("/counter/scan")).Status);
    }
}
