using System.IO.Compression;
using System.Net;
using MotCua.Application.Administering;
using MotCua.Application.Processing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Retention;

/// <summary>What becomes of a closed dossier: written out for the archive, and forgotten when its time is over.</summary>
public sealed class ArchivePageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_closed_dossier_comes_as_a_zip_with_its_forms_as_printed_and_a_manifest()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await WithdrawnAsync(site);
        var clerk = site.SignedIn(Clerk);
        Assert.NotNull((await clerk.OpenAsync($"/desk/dossier/{code}")).One($"a[href='/desk/archive/{code}']"));
        var page = await clerk.OpenAsync($"/desk/archive/{code}");

        using var form = new FormUrlEncodedContent(page.Html.QuerySelectorAll("main form input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? "")));
        using var answer = await clerk.Http.PostAsync($"/desk/archive/{code}", form, Cancel);

        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        await using var content = await answer.Content.ReadAsStreamAsync(Cancel);
        using var zip = new ZipArchive(content);
        Assert.Superset(
            new HashSet<string> { $"{code}/manifest.json", $"{code}/timeline.json", $"{code}/forms/receipt.html", $"{code}/forms/stop.html" },
            zip.Entries.Select(entry => entry.FullName).ToHashSet());
        using var receipt = new StreamReader(zip.GetEntry($"{code}/forms/receipt.html")!.Open());
        var text = await receipt.ReadToEndAsync(Cancel);
        Assert.Contains("Hoàng Thị Mẩy", text, StringComparison.Ordinal);
        Assert.Contains(code, text, StringComparison.Ordinal);
        Assert.NotNull((await site.StateAsync(code)).ArchivedAt);
    }

    [Fact]
    public async Task An_open_dossier_is_not_written_out_and_one_of_others_is_not_there()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var clerk = site.SignedIn(Clerk);

        var refused = await clerk.SendAsync(await clerk.OpenAsync($"/desk/archive/{code}"), new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(OtherClerk).OpenAsync($"/desk/archive/{code}")).Status);
    }

    [Fact]
    public async Task One_officer_proposes_and_another_erases_and_the_page_of_the_dossier_knows_nobody_any_more()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await WithdrawnAsync(site);
        await site.Get<SetRule>().RunAsync(new("retention.years", new DateOnly(2020, 6, 15), "5", "Theo danh mục"), new Officer("quan.tri", "Quản trị", DutyKind.Administer, "035"), null, Cancel);
        site.Clock.Set("2026-06-15T08:00");
        var keeper = site.SignedIn(DutyKind.Control, "035", "Huyện Quang Bình", "kiem.st", "Ma Thị Kiểm");
        var list = await keeper.OpenAsync("/retention");
        Assert.Equal(code, list.One("input[name=Codes]").GetAttribute("value"));
        Assert.Contains(code, (await keeper.OpenAsync("/retention/print")).Html.Body!.TextContent, StringComparison.Ordinal);

        var nothing = await keeper.SendAsync(list, new Dictionary<string, string?> { ["Decision"] = "12/QĐ-UBND" }, "form[action$=Propose]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        var proposed = await keeper.SendAsync(list, new Dictionary<string, string?> { ["Codes"] = code, ["Decision"] = "12/QĐ-UBND" }, "form[action$=Propose]");
        Assert.Equal("/retention?done=1", proposed.Location);

        var leader = site.SignedIn(DistrictLeader);
        var erased = await leader.SendAsync(await leader.OpenAsync("/retention"), new Dictionary<string, string?> { ["Codes"] = code }, "form[action$=Erase]");
        Assert.Equal("/retention?done=1", erased.Location);
        var page = await leader.OpenAsync($"/desk/dossier/{code}");
        Assert.DoesNotContain("Mẩy", page.Text, StringComparison.Ordinal);
        Assert.Contains("Xóa dữ liệu cá nhân theo 12/QĐ-UBND", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Clerk).OpenAsync("/retention")).Status);
    }

    private static async Task<string> WithdrawnAsync(TestSite site)
    {
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        Assert.False((await site.Get<AskWithdrawal>().RunAsync(new(code, new(Channel.Direct, "Đổi ý")), Clerk, null, Cancel)).Refused);
        Assert.False((await site.Get<StopWithdrawn>().RunAsync(new(code), Clerk, null, Cancel)).Refused);
        return code;
    }
}
