using System.Net;
using MotCua.Application.Administering;
using MotCua.Application.SigningIn;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Account;

public sealed class SessionTests
{
    private static readonly DateOnly Today = new(2020, 6, 15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_of_two_duties_says_which_is_done_and_changes_over_from_the_bar()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"), (DutyKind.Process, "01243.tu-phap"));
        var mai = site.Anyone();

        var choose = await mai.FollowAsync(await mai.SignInAsync("mai.lt"));
        Assert.Equal(["Tiếp nhận", "Thụ lý"], choose.Html.QuerySelectorAll(".choices strong").Select(name => name.TextContent));
        Assert.StartsWith("/account/duty", (await mai.OpenAsync("/account/tokens")).Location, StringComparison.Ordinal);

        var held = choose.Html.QuerySelectorAll(".choices button")[1].GetAttribute("value");
        var chosen = await mai.SendAsync(choose, new Dictionary<string, string?> { ["held"] = held });
        Assert.Equal("/desk", chosen.Location);

        var account = await mai.OpenAsync("/account");
        Assert.Equal("Tư pháp - Hộ tịch, Tân Bắc", account.One(".bar .unit").TextContent);
        var other = account.Html.QuerySelectorAll(".bar form[action='/account/duty'] button")[0].GetAttribute("value");
        Assert.Equal("/counter/receive", (await mai.SendAsync(account, new Dictionary<string, string?> { ["held"] = other }, ".bar form[action='/account/duty']")).Location);
        Assert.Equal("Một cửa xã Tân Bắc", (await mai.OpenAsync("/account")).One(".bar .unit").TextContent);
    }

    [Fact]
    public async Task Nobody_takes_a_duty_that_was_not_given()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"), (DutyKind.Process, "01243.tu-phap"));
        var mai = site.Anyone();
        var choose = await mai.FollowAsync(await mai.SignInAsync("mai.lt"));

        var taken = await mai.SendAsync(choose, new Dictionary<string, string?> { ["held"] = "Administer|02||Hà Giang" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (taken.Status, taken.Errors.Count));
        Assert.StartsWith("/account/duty", (await mai.OpenAsync("/account/tokens")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duty_that_ended_yesterday_opens_no_desk_today()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var mai = site.Anyone();
        await mai.SignInAsync("mai.lt");
        Assert.Equal(HttpStatusCode.OK, (await mai.OpenAsync("/account/tokens")).Status);

        await site.Get<EndDuty>().RunAsync("mai.lt", "mai.lt/1", Today.AddDays(-1), TestPeople.Console, null, Cancel);

        Assert.StartsWith("/account/duty", (await mai.OpenAsync("/account/tokens")).Location, StringComparison.Ordinal);
        Assert.Contains("Chưa ai giao nhiệm vụ", (await mai.OpenAsync("/account/duty")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signed out")]
    [InlineData("signed out everywhere")]
    [InlineData("signed out from another machine")]
    [InlineData("locked")]
    [InlineData("reset")]
    [InlineData("left")]
    [InlineData("unused for long")]
    [InlineData("open for a day's work")]
    public async Task A_session_ends(string how)
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var mai = site.Anyone();
        await mai.SignInAsync("mai.lt");
        var account = await mai.OpenAsync("/account");
        Assert.Equal(HttpStatusCode.OK, account.Status);

        switch (how)
        {
            case "signed out":
                await mai.SendAsync(account, new Dictionary<string, string?>(), "form[action='/account/sign-out']");
                break;
            case "signed out everywhere":
                await mai.SendAsync(account, new Dictionary<string, string?>(), "form[action*='EndAll']");
                break;
            case "signed out from another machine":
                var other = site.Anyone();
                await other.SignInAsync("mai.lt");
                await other.SendAsync(await other.OpenAsync("/account"), new Dictionary<string, string?>(), "form[action$='End']", "id");
                break;
            case "locked":
                await site.Get<LockAccount>().LockAsync("mai.lt", null, TestPeople.Console, null, Cancel);
                break;
            case "reset":
                await SignInTests.ResetAsync(site, "mai.lt");
                break;
            case "left":
                await site.Get<LetOfficerGo>().RunAsync("mai.lt", Today.AddDays(-1), TestPeople.Console, null, Cancel);
                break;
            case "unused for long":
                site.Clock.Advance(Sessions.LongestUnused);
                break;
            default:
                for (var hour = 0; hour < 12; hour++)
                {
                    Assert.Equal(HttpStatusCode.OK, (await mai.OpenAsync("/account")).Status);
                    site.Clock.Advance(TimeSpan.FromHours(1));
                }

                break;
        }

        Assert.StartsWith("/account/sign-in", new Uri(new Uri("http://localhost"), (await mai.OpenAsync("/account")).Location).AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_keeps_a_session_open_through_the_day()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var mai = site.Anyone();
        await mai.SignInAsync("mai.lt");

        for (var hour = 0; hour < 5; hour++)
        {
            site.Clock.Advance(TimeSpan.FromHours(2));
            Assert.Equal(HttpStatusCode.OK, (await mai.OpenAsync("/account")).Status);
        }
    }

    [Fact]
    public async Task What_stands_in_the_database_signs_nobody_in()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        await site.Anyone().SignInAsync("mai.lt");
        var stored = Assert.Single(await site.Get<Sessions>().ListAsync("mai.lt", Cancel));

        Assert.Null(await site.Get<Sessions>().FindByKeyAsync(stored.Id, Cancel));
    }
}
