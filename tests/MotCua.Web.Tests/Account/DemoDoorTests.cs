using System.Net;
using MotCua.Application;
using MotCua.Application.Data;
using MotCua.Web.Security;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Account;

/// <summary>The door of a demonstration, opened years after its story.</summary>
public sealed class DemoDoorTests
{
    [Fact]
    public async Task Every_offered_account_enters_with_one_press_and_every_page_says_that_it_is_a_demonstration()
    {
        await using var site = await DemoAsync();
        var door = await site.Anyone().OpenAsync("/account/sign-in");
        var offered = door.Html.QuerySelectorAll("form.offers button[name=Name]").Select(button => button.GetAttribute("value")!).ToList();

        Assert.Equal(10, offered.Count);
        Assert.Contains("mot-cua-2020", door.Text, StringComparison.Ordinal);
        Assert.Contains("07:00 16/6/2020", door.One(".demo-note").TextContent, StringComparison.Ordinal);
        foreach (var officer in offered)
        {
            var visitor = site.Anyone();
            var entered = await visitor.SendAsync(await visitor.OpenAsync("/account/sign-in"), new Dictionary<string, string?> { ["Name"] = officer }, "form.offers");

            Assert.Equal(HttpStatusCode.Redirect, entered.Status);
            var home = await visitor.FollowAsync(entered);
            Assert.True(home.Status is HttpStatusCode.OK, $"{officer}: {home.Path} answers {home.Status}");
            Assert.NotNull(home.Html.QuerySelector(".demo-note"));
        }
    }

    [Fact]
    public async Task The_codes_of_a_phone_are_those_of_today()
    {
        await using var site = await DemoAsync();
        var account = new AccountRow { Id = "ly.mm", SecurityStamp = "", AuthenticatorKey = "JBSWY3DPEHPK3PXP" };
        var code = Totp.CodeAt(account.AuthenticatorKey, Totp.StepOf(site.Clock.GetUtcNow().UtcDateTime));

        Assert.Equal(new DateOnly(2020, 6, 16), site.Get<OfficeTime>().Today);
        Assert.True(await new PhoneCodes(site.Get<OfficeTime>()).ValidateAsync("", code, null!, account));
    }

    [Fact]
    public async Task An_office_that_works_offers_nothing()
    {
        await using var site = await TestSite.OpenAsync();

        var door = await site.Anyone().OpenAsync("/account/sign-in");

        Assert.Null(door.Html.QuerySelector(".demo-note"));
        Assert.Null(door.Html.QuerySelector("form.offers"));
        Assert.DoesNotContain(DemoAccounts.Password, door.Source, StringComparison.Ordinal);
    }

    private static Task<TestSite> DemoAsync() => TestSite.OpenAsync("2026-11-23", fill: async folder =>
        Assert.Equal(0, (await ProgramRun.OfAsync(folder, "demo", "--divide", "100")).ExitCode));
}
