using Microsoft.Playwright;
using MotCua.Browser.Tests.Harness;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;

namespace MotCua.Browser.Tests;

/// <summary>What was being typed outlives a power cut, and is gone when it has been sent or its officer has left.</summary>
public sealed class DraftJourneys
{
    private const string Kept = "() => Object.keys(localStorage).filter(key => key.startsWith('motcua.draft.')).length";

    [Fact]
    public async Task What_was_typed_is_there_again_after_a_power_cut_and_gone_when_it_is_dropped()
    {
        await using var site = await LiveSite.OpenAsync();
        await site.HasDistrictAsync();
        var page = await site.SignedInAsync(DutyKind.Receive, unit: "01243.mot-cua");
        await TypeAsync(page, "Hoàng Văn Thử");

        // The browser is gone without a word to anyone; it comes up again later.
        await page.CloseAsync(new() { RunBeforeUnload = false });
        var later = await page.Context.NewPageAsync();
        await later.GotoAsync("/counter/receive");

        await Assertions.Expect(later.Locator(".draft-offer")).ToHaveCountAsync(1);
        if (await later.Locator("[data-use]").CountAsync() > 0)
        {
            await later.Locator("[data-use]").ClickAsync();
        }

        await Assertions.Expect(later.Locator("#Intake_Name")).ToHaveValueAsync("Hoàng Văn Thử");
    }

    [Fact]
    public async Task Nothing_is_offered_back_to_a_clerk_at_work_however_slow_the_line_is()
    {
        await using var site = await LiveSite.OpenAsync();
        await site.HasDistrictAsync();
        var page = await site.SignedInAsync(DutyKind.Receive, unit: "01243.mot-cua");
        await page.RouteAsync("**/counter/receive", async route =>
        {
            await Task.Delay(route.Request.Method == "POST" ? 700 : 0);
            await route.ContinueAsync();
        });
        await page.GotoAsync("/counter/receive");

        await page.Keyboard.TypeAsync("002085000123|073000123|Hoàng Văn Thử|15031985|Nam|Thôn Mẫu, Tân Bắc, Quang Bình, Hà Giang|10052021");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#Intake_Name")).ToHaveValueAsync("Hoàng Văn Thử");
        await Assertions.Expect(page.Locator(".draft-offer")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_draft_is_not_offered_to_the_next_officer_at_the_same_computer()
    {
        await using var site = await LiveSite.OpenAsync();
        await site.HasDistrictAsync();
        var page = await site.SignedInAsync(DutyKind.Receive, unit: "01243.mot-cua");
        await TypeAsync(page, "Hoàng Văn Thử");

        await page.Context.SetExtraHTTPHeadersAsync(LiveSite.Door(new Officer("tu.hv", "Hoàng Văn Tú", DutyKind.Receive, "01243.mot-cua"), "Tân Bắc"));
        await page.GotoAsync("/counter/receive");

        await Assertions.Expect(page.Locator("#Intake_Name")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator(".draft-offer")).ToHaveCountAsync(0);
        Assert.Equal(0, await page.EvaluateAsync<int>(Kept));
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_about_a_citizen_in_the_browser()
    {
        await using var site = await LiveSite.OpenAsync();
        await site.HasDistrictAsync();
        var account = await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var page = await site.SignedInAsAsync(account, TestPeople.Password);
        await TypeAsync(page, "Hoàng Văn Thử");

        await page.Locator("details.menu summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/counter", StringComparison.Ordinal));

        Assert.Equal(0, await page.EvaluateAsync<int>(Kept));
        Assert.DoesNotContain("Hoàng", await page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage, ...sessionStorage })"), StringComparison.Ordinal);
    }

    private static async Task TypeAsync(IPage page, string name)
    {
        await page.GotoAsync("/counter/receive");
        await page.FillAsync("#Intake_Name", name);
        await page.WaitForFunctionAsync(Kept);
    }
}
