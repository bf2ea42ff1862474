using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Administering;
using MotCua.Application.SigningIn;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Account;

public sealed class TokenTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_acts_as_its_officer_in_its_one_duty()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"), (DutyKind.Process, "01243.tu-phap"));
        var (code, _) = await IssueAsync(site, "mai.lt/2");

        var officer = await WhoAsync(site, code);

        Assert.Equal(new Officer("mai.lt", "Lường Thị Mai", DutyKind.Process, "01243.tu-phap"), officer);
    }

    [Fact]
    public async Task A_code_is_shown_once_and_kept_only_as_a_hash()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var (code, page) = await IssueAsync(site, "mai.lt/1");
        var stored = Assert.Single(await site.Get<ApiTokens>().ListAsync("mai.lt", Cancel));

        Assert.StartsWith(stored.Id, code, StringComparison.Ordinal);
        Assert.DoesNotContain(code[stored.Id.Length..], stored.Hash, StringComparison.Ordinal);
        Assert.DoesNotContain(code, (await page.OpenAsync("/account/tokens")).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("revoked")]
    [InlineData("expired")]
    [InlineData("duty ended")]
    [InlineData("account locked")]
    [InlineData("one letter wrong")]
    public async Task A_token_ends(string how)
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var (code, mai) = await IssueAsync(site, "mai.lt/1");
        Assert.NotNull(await WhoAsync(site, code));

        switch (how)
        {
            case "revoked":
                await mai.SendAsync(await mai.OpenAsync("/account/tokens"), new Dictionary<string, string?>(), "form[action*='Revoke']", "id");
                break;
            case "expired":
                site.Clock.Advance(TimeSpan.FromDays(91));
                break;
            case "duty ended":
                await site.Get<EndDuty>().RunAsync("mai.lt", "mai.lt/1", new DateOnly(2020, 6, 14), TestPeople.Console, null, Cancel);
                break;
            case "account locked":
                await site.Get<LockAccount>().LockAsync("mai.lt", null, TestPeople.Console, null, Cancel);
                break;
            default:
                code = code[..^1] + (code[^1] == 'a' ? 'b' : 'a');
                break;
        }

        Assert.Null(await WhoAsync(site, code));
    }

    [Fact]
    public async Task A_token_opens_the_api_and_no_page()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var (code, _) = await IssueAsync(site, "mai.lt/1");
        var program = site.Anyone();
        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", code);

        Assert.Equal(HttpStatusCode.Redirect, (await program.OpenAsync("/account")).Status);
    }

    [Fact]
    public async Task A_token_needs_a_purpose_an_end_and_a_duty_that_is_held()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var mai = site.Anyone();
        await mai.SignInAsync("mai.lt");
        var page = await mai.OpenAsync("/account/tokens");

        var refused = await mai.SendAsync(page, new Dictionary<string, string?> { ["Name"] = " ", ["Duty"] = "mai.lt/7", ["LastDay"] = "2022-01-01" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 3), (refused.Status, refused.Errors.Count));
    }

    private static async Task<(string Code, Visitor Officer)> IssueAsync(TestSite site, string duty)
    {
        var mai = site.Anyone();
        var entered = await mai.SignInAsync("mai.lt");
        if (entered.Location == "/account/duty")
        {
            var choose = await mai.FollowAsync(entered);
            await mai.SendAsync(choose, new Dictionary<string, string?> { ["held"] = choose.One(".choices button").GetAttribute("value") });
        }

        var issued = await mai.SendAsync(await mai.OpenAsync("/account/tokens"), new Dictionary<string, string?> { ["Name"] = "Máy quét", ["Duty"] = duty });
        return (issued.One("main .note code").TextContent, mai);
    }

    /// <summary>Whom the API takes the code for; null when it refuses it.</summary>
    private static async Task<Officer?> WhoAsync(TestSite site, string code)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        request.Request.Path = "/api/v1/work";
        request.Request.Headers.Authorization = $"Bearer {code}";
        var answer = await request.AuthenticateAsync();
        return answer.Succeeded ? answer.Principal.AsOfficer() : null;
    }
}
