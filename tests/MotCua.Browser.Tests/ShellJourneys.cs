using Microsoft.Playwright;
using MotCua.Browser.Tests.Harness;
using MotCua.Domain.Organisation;

namespace MotCua.Browser.Tests;

/// <summary>The frame around every page: keys, sizes, colours, and no scripts at all.</summary>
public sealed class ShellJourneys
{
    [Fact]
    public async Task A_slash_leads_to_the_search_box_from_anywhere()
    {
        await using var site = await LiveSite.OpenAsync();
        var page = await site.SignedInAsync(DutyKind.Receive);
        await page.GotoAsync("/error/404");

        await page.Keyboard.PressAsync("/");

        await Assertions.Expect(page.Locator("input[name=q]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("?/n");
        await Assertions.Expect(page.Locator("input[name=q]")).ToHaveValueAsync("?/n");
    }

    [Fact]
    public async Task A_question_mark_lists_the_shortcuts_and_letters_can_be_turned_off()
    {
        await using var site = await LiveSite.OpenAsync();
        var page = await site.SignedInAsync(DutyKind.Receive);
        await page.GotoAsync("/error/404");

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#keys dl")).ToContainTextAsync("F2");
        await page.Locator("#keys-letters").UncheckAsync();
        await page.Locator("#keys button").ClickAsync();
        await page.Keyboard.PressAsync("/");

        await Assertions.Expect(page.Locator("input[name=q]")).Not.ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_staff_frame_fits_a_desk_and_a_phone_in_light_and_dark(bool dark)
    {
        await using var site = await LiveSite.OpenAsync();
        foreach (var (screen, name) in new[] { (Screen.Desk, "desk"), (Screen.Phone, "phone") })
        {
            var page = await site.SignedInAsync(DutyKind.Receive, unitName: "Bộ phận Tiếp nhận và Trả kết quả xã Tân Bắc", screen: screen with { Dark = dark });
            await page.GotoAsync("/error/404");

            await page.FitsItsScreenAsync();
            await page.IsAccessibleAsync();
            await page.PictureAsync($"staff-{name}{(dark ? "-dark" : "")}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_home_page_fits_every_screen_and_needs_no_scripts(bool dark)
    {
        await using var site = await LiveSite.OpenAsync();
        foreach (var (screen, name) in new[] { (Screen.Desk, "desk"), (Screen.Phone, "phone"), (Screen.Narrow, "narrow") })
        {
            var page = await site.AnyoneAsync(screen with { Dark = dark });
            await page.GotoAsync("/");

            await page.FitsItsScreenAsync();
            await page.IsAccessibleAsync();
            await page.PictureAsync($"home-{name}{(dark ? "-dark" : "")}");
        }

        var plain = await site.AnyoneAsync(Screen.Phone with { Scripts = false });
        await plain.GotoAsync("/");
        await Assertions.Expect(plain.Locator("#code")).ToBeVisibleAsync();
    }
}
