using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MotCua.Application.Administering;
using MotCua.Application.Receiving;
using MotCua.Application.Tests.Harness;
using MotCua.Browser.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;

namespace MotCua.Browser.Tests;

/// <summary>One dossier from the card's scan to the result in the person's hand, in a real browser and by keyboard alone.</summary>
public sealed class WholeWayJourney
{
    private const string Code = "000.05.99.H22-200612-0001";
    private const string Office = "01243.tu-phap";
    private static readonly DateOnly Since = new(2019, 12, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scan_receive_print_work_approve_return_look_up_without_a_mouse()
    {
        await using var site = await LiveSite.OpenAsync("2020-06-12");
        site.Clock.Set("2020-06-12T08:16");
        await site.Get<IServiceProvider>().HasCounterAsync();
        await HasAsync(site, "vinh.hv", "Hoàng Văn Vinh", DutyKind.Process, Office);
        await HasAsync(site, "son.nv", "Nông Văn Sơn", DutyKind.Approve, "01243");

        var counter = await site.SignedInAsync(DutyKind.Receive, CounterSeed.Desk, CounterSeed.DeskName);
        await ReceiveAsync(counter);
        var slip = await counter.PrintAsync("whole-way-slip");
        await SendToOfficeAsync(counter);

        site.Clock.Advance(TimeSpan.FromMinutes(40));
        var office = await site.SignedInAsync(DutyKind.Process, Office, "Tư pháp - Hộ tịch", "vinh.hv", "Hoàng Văn Vinh");
        await DraftAsync(office);

        site.Clock.Advance(TimeSpan.FromMinutes(30));
        var leader = await site.SignedInAsync(DutyKind.Approve, "01243", "Ủy ban nhân dân xã Tân Bắc", "son.nv", "Nông Văn Sơn");
        await OpenFirstCommonWorkAsync(leader);
        await PressAsync(leader, "F4", "Nhận việc");
        await PressAsync(leader, "F4", "Ký duyệt");

        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await OpenFirstWorkAsync(office);
        await PressAsync(office, "F4", "Chuyển kết quả");

        site.Clock.Advance(TimeSpan.FromHours(4));
        var qr = Scanner.QrOf(slip)[0];
        await GiveAsync(counter, qr);
        await AssertFollowedAsync(site, qr);
    }

    [Fact]
    public async Task A_late_dossier_is_told_on_the_narrowest_phone_without_scrolling_sideways()
    {
        await using var site = await LiveSite.OpenAsync("2020-06-12");
        await site.Get<IServiceProvider>().HasCounterAsync();
        var request = new ReceiveDossier.Request { Procedure = CounterSeed.Birth, Applicant = new Applicant { Kind = ApplicantKind.Person, Name = "Hoàng Văn Thử", Address = "Thôn Mẫu" }, Papers = [new PaperReceived("Tờ khai", 1, 0, 0, false)] };
        Assert.False((await site.Get<ReceiveDossier>().RunAsync(request, CounterSeed.Clerk, "k1", Cancel)).Refused);
        site.Clock.Advance(TimeSpan.FromDays(183));
        var phone = await site.AnyoneAsync(Screen.Narrow);

        await phone.GotoAsync($"/track?code={Code}");

        await Assertions.Expect(phone.Locator(".state-late")).ToContainTextAsync("nay đã quá hạn 183 ngày");
        await LookAtAsync(phone, "track-late-narrow");
    }

    private static async Task ReceiveAsync(IPage page)
    {
        await page.GotoAsync("/counter");
        await page.Keyboard.PressAsync("F2");
        await Assertions.Expect(page.Locator("#Intake_Number")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(CounterSeed.Card);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Intake_Find")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("dang ky khai sinh");
        await Assertions.Expect(page.Locator("#found input")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#papers [data-key='Alt+9']")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Alt+9");
        await Assertions.Expect(page.Locator("#Intake_Papers_1__Given")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("F9");
        await page.ArrivesAtAsync($"**/slips/receipt/{Code}?print=1");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-printed", "yes");
        await page.IsAccessibleAsync();
    }

    private static async Task SendToOfficeAsync(IPage page)
    {
        await OpenFirstWorkAsync(page);
        await PressAsync(page, "F4", "Chuyển");
    }

    private static async Task DraftAsync(IPage page)
    {
        await OpenFirstCommonWorkAsync(page);
        await page.PictureAsync("whole-way-office-takes");
        await PressAsync(page, "F4", "Nhận việc");
        await LookAtAsync(page, "whole-way-office-drafts");
        await page.Locator("#Number").FocusAsync();
        await page.Keyboard.TypeAsync("12/TP-HT");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("12/6/2020");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Nông Văn Sơn");
        await PressAsync(page, "F4", "Ghi kết quả");
    }

    /// <summary>The person hands back the slip: held under the scanner it opens the hand-over.</summary>
    private static async Task GiveAsync(IPage page, string qr)
    {
        await page.GotoAsync("/counter");
        await page.Keyboard.PressAsync("F6");
        await page.ArrivesAtAsync("**/return");
        await Assertions.Expect(page.Locator("input[name=find]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(qr);
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync($"**/return/give/{Code}");
        await LookAtAsync(page, "whole-way-give");
        await page.Keyboard.PressAsync("F9");
        await page.ArrivesAtAsync("**/return/hand-over/**");
        await page.IsAccessibleAsync();
        await page.PrintAsync("whole-way-hand-over");
    }

    /// <summary>The slip's QR, read with an old phone, opens the way so far: every step done, and nobody's name.</summary>
    private static async Task AssertFollowedAsync(LiveSite site, string qr)
    {
        var phone = await site.AnyoneAsync();
        await phone.GotoAsync(qr);
        await Assertions.Expect(phone.Locator("h1")).ToContainTextAsync("Kết quả đã trả thứ Sáu 12/6 lúc 13 giờ 36");
        Assert.Equal(["8 giờ 16", "8 giờ 16", "8 giờ 56", "13 giờ 36"], (await phone.Locator(".way .hint").AllInnerTextsAsync()).Select(when => when["thứ Sáu 12/6 lúc ".Length..]));
        await LookAtAsync(phone, "whole-way-track");
        Assert.DoesNotContain("Hoàng Văn Thử", await phone.ContentAsync(), StringComparison.Ordinal);
        await Assertions.Expect(phone.Locator("main")).ToContainTextAsync("Đúng với sổ: hồ sơ được ghi nhận 08:16 12/6/2020");
        Assert.StartsWith($"{site.Address}/track?code={Code}&k={DossierCode.CheckCharacter(Code)}&m=", qr, StringComparison.Ordinal);
    }

    private static async Task OpenFirstCommonWorkAsync(IPage page)
    {
        await page.GotoAsync("/desk");
        await page.Keyboard.PressAsync("c");
        await page.ArrivesAtAsync("**/desk?*");
        await OpenFirstAsync(page);
    }

    private static async Task OpenFirstWorkAsync(IPage page)
    {
        await page.GotoAsync("/desk");
        await OpenFirstAsync(page);
    }

    private static async Task OpenFirstAsync(IPage page)
    {
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync($"**/desk/dossier/{Code}*");
    }

    private static async Task LookAtAsync(IPage page, string name)
    {
        await page.FitsItsScreenAsync();
        await page.IsAccessibleAsync();
        await page.PictureAsync(name);
    }

    /// <summary>Presses the one filled button's key and waits until the page says what was done.</summary>
    private static async Task PressAsync(IPage page, string key, string said)
    {
        await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator(".did")).ToContainTextAsync(said);
    }

    private static async Task HasAsync(LiveSite site, string id, string name, DutyKind duty, string unit)
    {
        var console = Officer.System("02");
        Assert.False((await site.Get<AppointOfficer>().RunAsync(new(name, null, Since, id), console, null, Cancel)).Refused);
        Assert.False((await site.Get<GiveDuty>().RunAsync(new(id, duty, unit, Since), console, null, Cancel)).Refused);
    }
}
