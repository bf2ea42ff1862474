using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.SigningIn;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Account;

public sealed class SignInTests
{
    private const string Wrong = "Tên đăng nhập hoặc mật khẩu không đúng.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_of_one_duty_begins_at_its_desk()
    {
        await using var site = await OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var mai = site.Anyone();

        var entered = await mai.SignInAsync("Mai.LT ");

        Assert.Equal((HttpStatusCode.Redirect, "/counter/receive"), (entered.Status, entered.Location));
        var account = await mai.OpenAsync("/account");
        Assert.Equal("Lường Thị Mai", account.Title);
        Assert.Equal("Một cửa xã Tân Bắc", account.One(".bar .unit").TextContent);
    }

    [Fact]
    public async Task The_page_first_asked_for_is_where_signing_in_leads()
    {
        await using var site = await OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var mai = site.Anyone();

        var asked = await mai.OpenAsync("/account/tokens");
        var door = await mai.FollowAsync(asked);
        var entered = await mai.SendAsync(door, new Dictionary<string, string?> { ["Name"] = "mai.lt", ["Password"] = TestPeople.Password });

        Assert.Equal("/account/tokens", entered.Location);
    }

    [Fact]
    public async Task Signing_in_never_leads_to_another_site()
    {
        await using var site = await OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var mai = site.Anyone();

        var door = await mai.OpenAsync("/account/sign-in?back=%2F%2Felsewhere.example%2F");
        var entered = await mai.SendAsync(door, new Dictionary<string, string?> { ["Name"] = "mai.lt", ["Password"] = TestPeople.Password });

        Assert.Equal("/counter/receive", entered.Location);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_alike()
    {
        await using var site = await OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var somebody = site.Anyone();

        var wrong = await somebody.SignInAsync("mai.lt", "cơm lam Tân Trịnh");
        var unknown = await somebody.SignInAsync("lan.ht", "cơm lam Tân Trịnh");
        var empty = await somebody.SignInAsync("", "");

        Assert.Equal([Wrong], wrong.Errors);
        Assert.Equal([Wrong], unknown.Errors);
        Assert.Equal(2, empty.Errors.Count);
        Assert.All([wrong, unknown, empty], page => Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status));
        Assert.Equal("mai.lt", wrong.One("#Name").GetAttribute("value"));
        Assert.DoesNotContain("Tân Trịnh", wrong.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_shut_the_door_for_a_quarter_of_an_hour()
    {
        await using var site = await OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var somebody = site.Anyone();

        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal([Wrong], (await somebody.SignInAsync("mai.lt", "sai mật khẩu")).Errors);
        }

        Assert.Equal(["Gõ sai quá nhiều lần. Hãy thử lại sau 08:15."], (await somebody.SignInAsync("mai.lt")).Errors);
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.Redirect, (await somebody.SignInAsync("mai.lt")).Status);
    }

    [Fact]
    public async Task Four_wrong_passwords_are_forgotten_after_a_right_one()
    {
        await using var site = await OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));

        for (var round = 0; round < 2; round++)
        {
            for (var attempt = 0; attempt < 4; attempt++)
            {
                await site.Anyone().SignInAsync("mai.lt", "sai mật khẩu");
            }

            Assert.Equal(HttpStatusCode.Redirect, (await site.Anyone().SignInAsync("mai.lt")).Status);
        }
    }

    [Fact]
    public async Task A_first_password_opens_nothing_but_the_page_that_replaces_it()
    {
        await using var site = await OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var first = await ResetAsync(site, "mai.lt");
        var mai = site.Anyone();

        Assert.Equal("/account/password", (await mai.SignInAsync("mai.lt", first)).Location);
        Assert.All([await mai.OpenAsync("/account"), await mai.OpenAsync("/account/tokens")], page => Assert.EndsWith("/account/password", page.Location, StringComparison.Ordinal));

        var page = await mai.OpenAsync("/account/password");
        foreach (var (password, refusal) in new[]
        {
            ("ngắn quá", "Mật khẩu phải có ít nhất 10 ký tự."),
            ("Matkhau12345", "Mật khẩu này nhiều người dùng, bị thử đầu tiên. Hãy chọn một câu ngắn của riêng bạn."),
            ("luongthimai1990", "Mật khẩu chính là tên của bạn. Hãy chọn mật khẩu khác."),
            (first, "Mật khẩu mới giống mật khẩu đang dùng."),
        })
        {
            Assert.Equal([refusal], (await ChangeAsync(mai, page, first, password)).Errors);
        }

        var changed = await ChangeAsync(mai, page, first, "suối Pắc Há mùa nước");

        Assert.Equal("/account/duty", changed.Location);
        Assert.Equal(HttpStatusCode.OK, (await mai.OpenAsync("/account")).Status);
        Assert.Equal("/counter/receive", (await site.Anyone().SignInAsync("mai.lt", "suối Pắc Há mùa nước")).Location);
    }

    [Fact]
    public async Task A_password_change_asks_for_the_old_one_and_signs_other_machines_out()
    {
        await using var site = await OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var here = site.Anyone();
        var there = site.Anyone();
        await here.SignInAsync("mai.lt");
        await there.SignInAsync("mai.lt");
        var page = await here.OpenAsync("/account/password");

        Assert.Equal(["Mật khẩu đang dùng không đúng."], (await ChangeAsync(here, page, "không nhớ nữa", "suối Pắc Há mùa nước")).Errors);
        Assert.Equal("/account", (await ChangeAsync(here, page, TestPeople.Password, "suối Pắc Há mùa nước")).Location);

        Assert.Equal(HttpStatusCode.OK, (await here.OpenAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.OpenAsync("/account")).Status);
    }

    [Fact]
    public async Task A_password_typed_in_decomposed_letters_is_the_same_password()
    {
        await using var site = await OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));

        var entered = await site.Anyone().SignInAsync("mai.lt", TestPeople.Password.Normalize(System.Text.NormalizationForm.FormD));

        Assert.Equal(HttpStatusCode.Redirect, entered.Status);
    }

    [Fact]
    public async Task A_locked_account_is_told_so_only_to_who_knows_its_password()
    {
        await using var site = await OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        await site.Get<LockAccount>().LockAsync("mai.lt", "mất thẻ", TestPeople.Console, null, Cancel);

        Assert.Equal([Wrong], (await site.Anyone().SignInAsync("mai.lt", "sai mật khẩu")).Errors);
        Assert.Equal(["Tài khoản này đã bị khóa. Hãy hỏi người quản trị của cơ quan."], (await site.Anyone().SignInAsync("mai.lt")).Errors);
    }

    [Fact]
    public async Task A_machine_that_guesses_is_slowed_down()
    {
        await using var site = await OfficeAsync();
        var somebody = site.Anyone();
        var door = await somebody.OpenAsync("/account/sign-in");
        Page last = door;

        for (var attempt = 0; attempt <= 60; attempt++)
        {
            last = await somebody.SendAsync(door, new Dictionary<string, string?>());
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.Equal(HttpStatusCode.OK, (await somebody.OpenAsync("/account/sign-in")).Status);
    }

    internal static async Task<TestSite> OfficeAsync()
    {
        var site = await TestSite.OpenAsync();
        await site.HasDistrictAsync();
        return site;
    }

    internal static async Task<string> ResetAsync(TestSite site, string officer)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AccountKeeping>().ResetAsync(officer, removeSecondStep: false, TestPeople.Console, Cancel)).Value;
    }

    private static Task<Page> ChangeAsync(Visitor visitor, Page page, string old, string fresh) =>
        visitor.SendAsync(page, new Dictionary<string, string?> { ["OldPassword"] = old, ["NewPassword"] = fresh, ["Again"] = fresh });
}
