using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Search;

public sealed class SearchPageTests
{
    [Fact]
    public async Task The_very_marks_typed_come_first_and_an_address_says_no_name()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.Received, "Hoàng Thị Hường");
        await site.HasDossierAsync(DossierStatus.InProgress, "Hoàng Thị Hương");
        await site.HasDossierAsync(DossierStatus.Received, "Nông Văn Páo");
        var clerk = site.SignedIn(Clerk);

        var marked = await FindAsync(clerk, "Hoàng Hường");
        Assert.Equal(["Hoàng Thị Hường", "Hoàng Thị Hương"], Applicants(marked));
        Assert.Equal("Hoàng Hường", marked.One("header input[name=q]").GetAttribute("value"));
        Assert.DoesNotContain("Hường", Uri.UnescapeDataString(marked.Path), StringComparison.Ordinal);
        Assert.Equal(["Hoàng Thị Hương", "Hoàng Thị Hường"], Applicants(await FindAsync(clerk, "HOANG huong")));
        Assert.Equal("2 / 2", marked.One(".pager span").TextContent.Trim());
    }

    [Fact]
    public async Task A_whole_code_opens_its_dossier_and_a_part_of_one_lists()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received);
        var clerk = site.SignedIn(Clerk);
        var start = await clerk.OpenAsync("/search");

        Assert.Equal($"/desk/dossier/{code}", (await SearchAsync(clerk, start, DossierCode.WithCheck(code).ToLowerInvariant())).Location);
        Assert.Single(Applicants(await FindAsync(clerk, "200615-0001")));
        Assert.Single(Applicants(await FindAsync(clerk, "0912345")));
        var wrong = code + (DossierCode.CheckCharacter(code) == 'A' ? "-B" : "-A");
        Assert.Contains("có thể đã gõ nhầm", (await FindAsync(clerk, wrong)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_nothing_typed_and_an_old_address_each_say_what_to_do()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var clerk = site.SignedIn(Clerk);

        Assert.Contains("Không thấy “Sùng A Pó”", (await FindAsync(clerk, "Sùng A Pó")).Text, StringComparison.Ordinal);
        Assert.Equal("/search", (await SearchAsync(clerk, await clerk.OpenAsync("/search"), " ")).Location);
        Assert.Contains("Gõ vào ô tìm phía trên", (await clerk.OpenAsync("/search")).Text, StringComparison.Ordinal);
        var another = site.SignedIn(Official);
        Assert.Contains("Lượt tìm này đã cũ", (await another.OpenAsync((await FindAsync(clerk, "Mẩy")).Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_the_officer_may_see_is_found_and_each_search_is_recorded_without_its_words()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        await site.HasDossierAsync(DossierStatus.Received, "Đặng Mùi Nái");

        Assert.Empty(Applicants(await FindAsync(site.SignedIn(OtherClerk), "Nái")));
        Assert.Single(Applicants(await FindAsync(site.SignedIn(DistrictLeader), "Nái")));
        Assert.Equal([(DistrictLeader.Id, "search"), (OtherClerk.Id, "search")], (await site.LooksAsync("words")).Select(look => (look.Officer, look.Page)).Order());
    }

    [Fact]
    public async Task Pages_go_on_by_key()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        for (var i = 0; i < 53; i++)
        {
            await site.HasDossierAsync(DossierStatus.Received, i % 2 == 0 ? "Vàng Thị Máy" : "Vàng Thị May");
        }

        var clerk = site.SignedIn(Clerk);
        var first = await FindAsync(clerk, "Vàng Máy");
        Assert.Equal("50 / 53", first.One(".pager span").TextContent.Trim());
        var second = await clerk.OpenAsync(first.One(".pager a[rel=next]").GetAttribute("href")!);

        Assert.Equal(3, Applicants(second).Count);
        Assert.Equal(Enumerable.Repeat("Vàng Thị Máy", 27), Applicants(first).Take(27));
        Assert.All(Applicants(first).Skip(27).Concat(Applicants(second)), name => Assert.Equal("Vàng Thị May", name));
        Assert.Equal(53, Codes(first).Concat(Codes(second)).Distinct().Count());
    }

    [Fact]
    public async Task Who_reads_no_dossiers_has_no_search()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var administrator = site.SignedIn(DutyKind.Administer);

        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.OpenAsync("/search")).Status);
        Assert.Null((await administrator.OpenAsync("/admin")).Html.QuerySelector("form[role=search][action='/search']"));
    }

    private static Task<Page> SearchAsync(Visitor officer, Page page, string words) =>
        officer.SendAsync(page, new Dictionary<string, string?> { ["q"] = words }, "header form[role=search]");

    private static async Task<Page> FindAsync(Visitor officer, string words) =>
        await officer.FollowAsync(await SearchAsync(officer, await officer.OpenAsync("/search"), words));

    private static List<string> Applicants(Page page) => [.. page.Html.QuerySelectorAll("tbody td[data-label='Người nộp']").Select(cell => cell.TextContent)];

    private static List<string> Codes(Page page) => [.. page.Html.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
}
