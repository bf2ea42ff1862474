using System.Globalization;
using System.Net;
using MotCua.Application;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Account;

public sealed class SecondStepTests
{
    /// <summary>The examples of RFC 6238, annex B, cut to six digits; the key is "12345678901234567890" in base32.</summary>
    [Theory]
    [InlineData("1970-01-01T00:00:59Z", "287082")]
    [InlineData("2005-03-18T01:58:29Z", "081804")]
    [InlineData("2005-03-18T01:58:31Z", "050471")]
    [InlineData("2009-02-13T23:31:30Z", "005924")]
    [InlineData("2033-05-18T03:33:20Z", "279037")]
    [InlineData("2603-10-11T11:33:20Z", "353130")]
    public void Codes_are_those_of_the_standard(string at, string code)
    {
        var utc = DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

        Assert.Equal(code, Totp.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.StepOf(utc)));
    }

    [Fact]
    public async Task With_the_second_step_on_a_password_alone_opens_nothing()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var mai = site.Anyone();
        await mai.SignInAsync("mai.lt");
        var (key, recovery) = await SwitchOnAsync(site, mai);
        Assert.Equal(10, recovery.Count);
        Assert.Equal(HttpStatusCode.OK, (await mai.OpenAsync("/account")).Status);

        var again = site.Anyone();
        var second = await again.SignInAsync("mai.lt");
        Assert.Equal((HttpStatusCode.OK, "Mã xác nhận trên điện thoại"), (second.Status, second.Title));
        Assert.Equal(HttpStatusCode.Redirect, (await again.OpenAsync("/account")).Status);

        site.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Single((await TypeAsync(again, second, "000000")).Errors);
        var entered = await TypeAsync(again, second, CodeNow(site, key).Insert(3, " "));
        Assert.Equal("/counter/receive", entered.Location);
        Assert.Equal(HttpStatusCode.OK, (await again.OpenAsync("/account")).Status);
    }

    [Fact]
    public async Task No_code_counts_twice()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var mai = site.Anyone();
        await mai.SignInAsync("mai.lt");
        var (key, recovery) = await SwitchOnAsync(site, mai);
        site.Clock.Advance(TimeSpan.FromSeconds(60));
        var code = CodeNow(site, key);

        Assert.NotNull((await TypeAsync(site, "mai.lt", code)).Location);
        Assert.Single((await TypeAsync(site, "mai.lt", code)).Errors);
        Assert.NotNull((await TypeAsync(site, "mai.lt", recovery[0].ToLowerInvariant())).Location);
        Assert.Single((await TypeAsync(site, "mai.lt", recovery[0])).Errors);
        Assert.NotNull((await TypeAsync(site, "mai.lt", recovery[1])).Location);
    }

    [Fact]
    public async Task A_right_password_waits_five_minutes_for_its_code()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var mai = site.Anyone();
        await mai.SignInAsync("mai.lt");
        var (key, _) = await SwitchOnAsync(site, mai);
        var again = site.Anyone();
        var second = await again.SignInAsync("mai.lt");
        var forged = await again.SendAsync(second, new Dictionary<string, string?> { ["Code"] = CodeNow(site, key), ["SecondStep"] = "mai.lt" });

        Assert.Equal(["Đã quá 5 phút. Hãy vào lại từ đầu."], forged.Errors);
    }

    [Fact]
    public async Task Five_wrong_codes_shut_the_door_as_five_wrong_passwords_do()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var mai = site.Anyone();
        await mai.SignInAsync("mai.lt");
        var (key, _) = await SwitchOnAsync(site, mai);
        var again = site.Anyone();
        var second = await again.SignInAsync("mai.lt");
        Page last = second;

        // The right password was the first of the five attempts, since nobody came in by it.
        for (var attempt = 0; attempt < 4; attempt++)
        {
            last = await TypeAsync(again, second, "000000");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, last.Status);
        }

        site.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Contains("quá nhiều lần", Assert.Single((await TypeAsync(again, second, CodeNow(site, key))).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_step_is_switched_off_with_a_code_only()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var mai = site.Anyone();
        await mai.SignInAsync("mai.lt");
        var (key, _) = await SwitchOnAsync(site, mai);
        site.Clock.Advance(TimeSpan.FromSeconds(60));
        var page = await mai.OpenAsync("/account/second-step");

        Assert.Single((await mai.SendAsync(page, new Dictionary<string, string?> { ["Code"] = "" })).Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await mai.SendAsync(page, new Dictionary<string, string?> { ["Code"] = CodeNow(site, key) })).Status);
        Assert.Equal("/counter/receive", (await site.Anyone().SignInAsync("mai.lt")).Location);
    }

    private static async Task<(string Key, IReadOnlyList<string> Recovery)> SwitchOnAsync(TestSite site, Visitor officer)
    {
        var setup = await officer.OpenAsync("/account/second-step");
        var key = setup.One("main code.key").TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.NotNull(setup.Html.QuerySelector(".qr svg"));
        Assert.Single((await officer.SendAsync(setup, new Dictionary<string, string?> { ["Code"] = "12345" })).Errors);

        var on = await officer.SendAsync(setup, new Dictionary<string, string?> { ["Code"] = CodeNow(site, key) });

        return (key, [.. on.Html.QuerySelectorAll(".codes code").Select(code => code.TextContent)]);
    }

    private static string CodeNow(TestSite site, string key) => Totp.CodeAt(key, Totp.StepOf(site.Get<OfficeTime>().Now));

    private static Task<Page> TypeAsync(Visitor visitor, Page second, string code) => visitor.SendAsync(second, new Dictionary<string, string?> { ["Code"] = code });

    private static async Task<Page> TypeAsync(TestSite site, string name, string code)
    {
        var visitor = site.Anyone();
        return await TypeAsync(visitor, await visitor.SignInAsync(name), code);
    }
}
