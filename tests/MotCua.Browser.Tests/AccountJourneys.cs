using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MotCua.Application;
using MotCua.Browser.Tests.Harness;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;
using MotCua.Web.Tests.Harness;

namespace MotCua.Browser.Tests;

/// <summary>Signing in and being let in, by keyboard, on a desk's screen and on a phone.</summary>
public sealed class AccountJourneys
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_day_goes_by_keyboard_from_the_first_password_to_the_duty()
    {
        await using var site = await LiveSite.OpenAsync();
        await site.HasDistrictAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"), (DutyKind.Process, "01243.tu-phap"));
        await using var scope = site.Services.CreateAsyncScope();
        var first = (await scope.ServiceProvider.GetRequiredService<AccountKeeping>().ResetAsync("mai.lt", removeSecondStep: false, TestPeople.Console, Cancel)).Value;
        var page = await site.AnyoneAsync(Screen.Desk);

        await page.GotoAsync("/account/sign-in");
        await TypeAsync(page, "mai.lt");
        await TypeAsync(page, "sai mật khẩu", last: true);
        await page.Locator("#errors").WaitForAsync();
        Assert.Equal("errors", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.PictureAsync("account-wrong-desk");
        await page.IsAccessibleAsync();

        await page.FillAsync("#Password", first);
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync("**/account/password");
        await page.PictureAsync("account-first-password-desk");
        await page.IsAccessibleAsync();
        await TypeAsync(page, first);
        await TypeAsync(page, "suối Pắc Há mùa nước");
        await TypeAsync(page, "suối Pắc Há mùa nước", last: true);

        await page.ArrivesAtAsync("**/account/duty");
        await page.PictureAsync("account-duty-desk");
        await page.IsAccessibleAsync();
        await page.Locator(".choices button").First.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync("**/desk");
    }

    [Fact]
    public async Task The_second_step_is_set_up_from_the_picture_and_asked_for_at_the_next_door()
    {
        await using var site = await LiveSite.OpenAsync();
        await site.HasDistrictAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var page = await site.SignedInAsAsync("mai.lt", TestPeople.Password);

        await page.GotoAsync("/account/second-step");
        await page.PictureAsync("account-second-step-desk");
        var key = (await page.Locator("code.key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.FillAsync("#Code", Totp.CodeAt(key, Totp.StepOf(site.Get<OfficeTime>().Now)));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".codes").WaitForAsync();
        await page.PictureAsync("account-recovery-codes-desk");
        await page.IsAccessibleAsync();

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var phone = await site.AnyoneAsync(Screen.Phone);
        await phone.GotoAsync("/account/sign-in");
        await phone.PictureAsync("account-sign-in-phone");
        await TypeAsync(phone, "mai.lt");
        await TypeAsync(phone, TestPeople.Password, last: true);
        await phone.Locator("#Code").WaitForAsync();
        await phone.FitsItsScreenAsync();
        await phone.PictureAsync("account-code-phone");
        await TypeAsync(phone, Totp.CodeAt(key, Totp.StepOf(site.Get<OfficeTime>().Now)), last: true);
        await phone.ArrivesAtAsync("**/counter/receive");

        await page.GotoAsync("/account");
        await page.PictureAsync("account-machines-desk");
        await page.IsAccessibleAsync();
        await phone.GotoAsync("/account");
        await phone.FitsItsScreenAsync();
        await phone.PictureAsync("account-machines-phone");
    }

    [Fact]
    public async Task The_administrator_s_pages_are_accessible_and_fit_a_phone()
    {
        await using var site = await LiveSite.OpenAsync();
        await site.HasDistrictAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"), (DutyKind.Process, "01243.tu-phap"), (DutyKind.Approve, "01243"));
        await site.HasOfficerAsync("Phù Văn Hùng", (DutyKind.Process, "035.tu-phap"));
        string[] addresses =
        [
            "/admin", "/admin/units", "/admin/units?at=01243", "/admin/units/open/035", "/admin/units/change/01243", "/admin/units/close/01243.tu-phap",
            "/admin/officers", "/admin/officers/file/mai.lt", "/admin/officers/edit/mai.lt", "/admin/duties", "/admin/duties/give?officer=mai.lt",
            "/admin/duties/cover?away=mai.lt", "/admin/duties/end/mai.lt/1", "/account/tokens",
        ];
        var faults = new List<string>();
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            var page = await site.SignedInAsync(DutyKind.Administer, screen: screen);
            foreach (var address in addresses)
            {
                await page.GotoAsync(address);
                await page.PictureAsync($"admin{address.Replace('/', '-').Replace('?', '-')}-{(screen == Screen.Desk ? "desk" : "phone")}");
                try
                {
                    await page.FitsItsScreenAsync();
                    if (screen == Screen.Desk)
                    {
                        await page.IsAccessibleAsync();
                    }
                }
                catch (Xunit.Sdk.XunitException fault)
                {
                    faults.Add(fault.Message);
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Types into the field that has the focus and goes on to the next, or sends the form.</summary>
    private static async Task TypeAsync(IPage page, string text, bool last = false)
    {
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync(last ? "Enter" : "Tab");
    }
}
