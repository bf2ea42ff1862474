using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Tracking;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests;

public sealed class ShellTests
{
    [Fact]
    public async Task Anyone_finds_the_look_up_first_on_the_home_page()
    {
        await using var site = await TestSite.OpenAsync();

        var home = await site.Anyone().OpenAsync("/");

        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Equal("/track", home.One("main form").GetAttribute("action"));
    }

    [Fact]
    public async Task A_reader_of_English_keeps_English_after_choosing_it()
    {
        await using var site = await TestSite.OpenAsync();
        var reader = site.Anyone();

        var chosen = await reader.OpenAsync("/lang?to=en&back=/");

        Assert.Equal("/", chosen.Location);
        Assert.Equal("Where is my dossier?", (await reader.FollowAsync(chosen)).Title);
        Assert.Equal("Hồ sơ của tôi đến đâu rồi?", (await site.Anyone().OpenAsync("/")).Title);
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    public async Task Choosing_a_language_never_leads_to_another_site(string back)
    {
        await using var site = await TestSite.OpenAsync();

        Assert.Equal("/", (await site.Anyone().OpenAsync($"/lang?to=en&back={Uri.EscapeDataString(back)}")).Location);
    }

    [Fact]
    public async Task A_wrong_address_is_answered_in_plain_words()
    {
        await using var site = await TestSite.OpenAsync();

        var nowhere = await site.Anyone().OpenAsync("/khong-co");

        Assert.Equal(HttpStatusCode.NotFound, nowhere.Status);
        Assert.Equal("Không có trang này", nowhere.Title);
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_without_its_details()
    {
        await using var site = await TestSite.OpenAsync(adjust: services => services.AddSingleton<DueTimes>(_ => throw new InvalidOperationException("disk 7 is full")));

        var fault = await site.Anyone().OpenAsync("/due?received=2020-06-12T15:40&limit=3wd");

        Assert.Equal(HttpStatusCode.InternalServerError, fault.Status);
        Assert.Equal("Máy chủ gặp trục trặc", fault.Title);
        Assert.DoesNotContain("disk 7", fault.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_to_programs_as_a_problem()
    {
        await using var site = await TestSite.OpenAsync(adjust: services => services.AddSingleton<DueTimes>(_ => throw new InvalidOperationException("disk 7 is full")));

        using var fault = await site.Anyone().Http.GetAsync("/api/v1/due?received=2020-06-12T15:40&limit=3wd", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, fault.StatusCode);
        Assert.Equal("application/problem+json", fault.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("disk 7", await fault.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_forbids_what_is_not_ours()
    {
        await using var site = await TestSite.OpenAsync();

        using var answer = await site.Anyone().Http.GetAsync("/", TestContext.Current.CancellationToken);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task What_an_officer_sees_is_not_kept_by_the_browser()
    {
        await using var site = await TestSite.OpenAsync();

        using var answer = await site.SignedIn(DutyKind.Receive).Http.GetAsync("/error/404", TestContext.Current.CancellationToken);

        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Styles_and_scripts_are_kept_for_good_under_their_fingerprint()
    {
        await using var site = await TestSite.OpenAsync();
        var visitor = site.SignedIn(DutyKind.Receive);
        var page = await visitor.OpenAsync("/error/404");

        foreach (var address in Assets(page))
        {
            using var answer = await visitor.Http.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_frame_of_a_staff_page_leaves_room_in_the_sixty_kilobytes_of_a_first_visit()
    {
        await using var site = await TestSite.OpenAsync();
        var visitor = site.SignedIn(DutyKind.Receive);
        var page = await visitor.OpenAsync("/error/404");

        var bytes = await BytesAsync(visitor, page.Path);
        foreach (var address in Assets(page))
        {
            bytes += await BytesAsync(visitor, address);
        }

        Assert.InRange(bytes, 1_000, 45 * 1024);
    }

    [Fact]
    public async Task Health_answers_in_a_sentence()
    {
        await using var site = await TestSite.OpenAsync();

        var answer = await site.Anyone().Http.GetStringAsync("/health", TestContext.Current.CancellationToken);

        Assert.StartsWith("MotCua đang chạy tốt", answer, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Assets(Page page) =>
        page.Html.QuerySelectorAll("link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);

    private static async Task<int> BytesAsync(Visitor visitor, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }
}
