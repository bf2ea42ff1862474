using Microsoft.Playwright;
using MotCua.Application.Receiving;
using MotCua.Application.Slips;
using MotCua.Application.Sealing;
using MotCua.Application.Tests.Harness;
using MotCua.Browser.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Slips;

namespace MotCua.Browser.Tests;

/// <summary>The counter as a clerk works it: by keyboard, with a scanner and a printer.</summary>
public sealed class CounterJourneys
{
    private const string Code = "000.05.99.H22-200612-0001";

    [Fact]
    public async Task A_clerk_takes_a_dossier_from_scan_to_printed_slip_without_a_mouse()
    {
        await using var site = await OpenAsync();
        var page = await ClerkAsync(site);
        await page.GotoAsync("/counter/receive");

        await Assertions.Expect(page.Locator("#Intake_Number")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(CounterSeed.Card);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Intake_Name")).ToHaveValueAsync("Hoàng Văn Thử");
        await Assertions.Expect(page.Locator("#Intake_Find")).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("khai sinh");
        await Assertions.Expect(page.Locator("#found input")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#papers [data-stop]").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("label[for=Intake_Papers_0__Given]")).ToHaveTextAsync("Tờ khai đăng ký khai sinh");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("#slip")).ToContainTextAsync("Giấy chứng sinh");
        await page.PictureAsync("receive-filled");

        await page.Keyboard.PressAsync("F9");
        await page.ArrivesAtAsync($"**/slips/receipt/{Code}?print=1");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-printed", "yes");

        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync("**/counter/receive");
        await Assertions.Expect(page.Locator("#Intake_Number")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#Intake_Number")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task The_printed_slip_is_two_copies_on_A5_and_its_QR_leads_back_to_the_dossier()
    {
        await using var site = await OpenAsync();
        await HasDossierAsync(site, Common());
        var page = await ClerkAsync(site);
        await page.GotoAsync($"/slips/receipt/{Code}?print=1");

        var pdf = await page.PrintAsync("receipt-slip");

        Assert.Equal(((148, 210), 2), (Scanner.PaperOf(pdf), Scanner.PagesOf(pdf)));
        var mark = await site.Get<Seals>().MarkOfAsync(Code, TestContext.Current.CancellationToken);
        Assert.All(Scanner.QrOf(pdf), qr => Assert.Equal($"{site.Address}/track?code={Code}&k={DossierCode.CheckCharacter(Code)}&m={mark}", qr));
        Assert.Equal(2, Scanner.QrOf(pdf).Count);
        Assert.Equal([Code, Code], Scanner.BarsOf(pdf));
        Assert.DoesNotContain("BẢN XEM", Scanner.TextOf(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slip_of_a_birth_with_all_its_papers_still_fits_one_A5_a_copy()
    {
        await using var site = await OpenAsync();
        await HasDossierAsync(site, Common() with
        {
            Papers =
            [
                new PaperReceived("Tờ khai đăng ký khai sinh", 1, 0, 0, false),
                new PaperReceived("Giấy chứng sinh (hoặc văn bản của người làm chứng, giấy cam đoan về việc sinh)", 1, 0, 0, false),
                new PaperReceived("Giấy tờ tùy thân của người đi đăng ký (hộ chiếu, CMND, thẻ CCCD hoặc giấy tờ khác có ảnh)", 0, 0, 0, true),
                new PaperReceived("Giấy chứng nhận kết hôn của cha, mẹ (nếu đã đăng ký kết hôn)", 0, 0, 0, true),
                new PaperReceived("Sổ hộ khẩu hoặc giấy tờ chứng minh nơi cư trú", 0, 0, 0, true),
            ],
        });
        var page = await ClerkAsync(site);
        await page.GotoAsync($"/slips/receipt/{Code}?print=1");

        var pdf = await page.PrintAsync("birth-slip");

        Assert.Equal(2, Scanner.PagesOf(pdf));
        Assert.Equal(2, Scanner.QrOf(pdf).Count);
    }

    [Fact]
    public async Task A_slip_that_jams_is_printed_again_and_again_from_the_same_page_each_time_with_its_mark()
    {
        await using var site = await OpenAsync();
        await HasDossierAsync(site, Common());
        var page = await ClerkAsync(site);
        await page.GotoAsync($"/slips/receipt/{Code}");

        // The first print came with the receipt.
        foreach (var print in new[] { 2, 3, 4 })
        {
            await page.Keyboard.PressAsync("F9");
            await page.ArrivesAtAsync($"**/slips/receipt/{Code}?print={print}");
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-printed", "yes");
            await Assertions.Expect(page.GetByText($"IN LẠI LẦN {print - 1}")).ToHaveCountAsync(2);
        }

        Assert.DoesNotContain("BẢN XEM", Scanner.TextOf(await page.PrintAsync("jammed-slip")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task The_slip_of_a_very_long_name_still_fits_one_A5_a_copy(int papers)
    {
        await using var site = await OpenAsync();
        await HasDossierAsync(site, Common() with
        {
            Applicant = Common().Applicant with { Name = "Hoàng Thị Liên Thông Tên Rất Dài Của Người Được Ủy Quyền", Identity = null, IdentityProven = false },
            Papers = [.. Enumerable.Range(1, papers).Select(i => new PaperReceived($"Giấy tờ thứ {i}", 1, 0, 0, false))],
        });
        var page = await ClerkAsync(site);
        await page.GotoAsync($"/slips/receipt/{Code}?print=1");

        Assert.Equal(2, Scanner.PagesOf(await page.PrintAsync($"long-name-slip-{papers}")));
    }

    [Fact]
    public async Task A_long_slip_goes_on_a_second_page_that_repeats_the_code()
    {
        await using var site = await OpenAsync();
        var papers = Enumerable.Range(1, 15).Select(i => new PaperReceived($"Giấy tờ thứ {i} có tên dài như trong danh mục công bố của Bộ, kèm bản sao chứng thực và tài liệu chứng minh (nếu có)", 1, 2, 1, i == 15));
        await HasDossierAsync(site, Common() with
        {
            Applicant = Common().Applicant with { Name = "Hợp tác xã Dịch vụ Nông nghiệp tổng hợp và Phát triển nông thôn đồng bào các dân tộc thiểu số xã Tân Bắc", Kind = ApplicantKind.Organisation, Identity = null, IdentityProven = false },
            Papers = [.. papers],
        });
        var page = await ClerkAsync(site);
        await page.GotoAsync($"/slips/receipt/{Code}?print=1");

        var pdf = await page.PrintAsync("many-papers-slip");

        Assert.Equal(4, Scanner.PagesOf(pdf));
        Assert.All(Scanner.TextOf(pdf).Split('\f', StringSplitOptions.RemoveEmptyEntries), text => Assert.Contains(Code, text, StringComparison.Ordinal));
        Assert.Equal(2, Scanner.QrOf(pdf).Count);
    }

    [Fact]
    public async Task The_receiving_page_fits_its_screens_and_axe_finds_nothing()
    {
        await using var site = await OpenAsync();
        await HasDossierAsync(site, Common());
        foreach (var (screen, name) in new[] { (Screen.Desk, "desk"), (Screen.Phone, "phone"), (Screen.Desk with { Dark = true }, "dark") })
        {
            var page = await ClerkAsync(site, screen);
            await page.GotoAsync("/counter/receive");
            await page.FitsItsScreenAsync();
            await page.IsAccessibleAsync();
            await page.PictureAsync($"receive-{name}");
            await page.GotoAsync("/counter");
            await page.FitsItsScreenAsync();
            await page.IsAccessibleAsync();
            await page.PictureAsync($"counter-{name}");
        }
    }

    [Fact]
    public async Task With_scripts_off_the_same_form_works_by_its_buttons()
    {
        await using var site = await OpenAsync();
        var page = await ClerkAsync(site, Screen.Desk with { Scripts = false });
        await page.GotoAsync("/counter/receive");

        await page.Locator("#Intake_Name").FillAsync("Lù Thị Mẫu");
        await page.Locator("#Intake_Address").FillAsync("Thôn Mẫu");
        await page.Locator("#Intake_Find").FillAsync("ĐKKS");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#found input").CheckAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#Intake_Papers_0__Given").CheckAsync();
        await page.Locator("button[value=receive]").ClickAsync();

        await page.ArrivesAtAsync("**/slips/receipt/*");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Lù Thị Mẫu");
    }

    [Fact]
    public async Task A_dossier_is_found_and_opened_by_keyboard_from_anywhere()
    {
        await using var site = await OpenAsync();
        await HasDossierAsync(site, Common());
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            var page = await ClerkAsync(site, screen);
            await page.GotoAsync("/posters");

            await page.Keyboard.PressAsync("/");
            await page.Keyboard.TypeAsync("hoang thu");
            await page.Keyboard.PressAsync("Enter");

            await Assertions.Expect(page.Locator("tbody th a")).ToBeFocusedAsync();
            Assert.DoesNotContain("hoang", page.Url, StringComparison.Ordinal);
            await page.FitsItsScreenAsync();
            await page.IsAccessibleAsync();
            await page.PictureAsync($"search-found-{screen.Width}");
            await page.Keyboard.PressAsync("Enter");
            await page.ArrivesAtAsync("**/desk/dossier/**");
        }
    }

    private static async Task<LiveSite> OpenAsync()
    {
        var site = await LiveSite.OpenAsync("2020-06-12");
        site.Clock.Set("2020-06-12T08:16");
        await site.Get<IServiceProvider>().HasCounterAsync();
        return site;
    }

    private static Task<IPage> ClerkAsync(LiveSite site, Screen? screen = null) =>
        site.SignedInAsync(DutyKind.Receive, CounterSeed.Desk, CounterSeed.DeskName, screen: screen);

    private static ReceiveDossier.Request Common() => new()
    {
        Procedure = CounterSeed.Birth,
        Applicant = new Applicant { Kind = ApplicantKind.Person, Name = "Hoàng Văn Thử", Address = "Thôn Mẫu, xã Tân Bắc, huyện Quang Bình" },
        Papers = [new PaperReceived("Tờ khai đăng ký khai sinh", 1, 0, 0, false), new PaperReceived("Giấy chứng sinh", 1, 0, 0, false), new PaperReceived("Giấy tờ tùy thân của người đi đăng ký", 0, 0, 0, true)],
    };

    private static async Task HasDossierAsync(LiveSite site, ReceiveDossier.Request request)
    {
        var cancel = TestContext.Current.CancellationToken;
        var received = await site.Get<ReceiveDossier>().RunAsync(request, CounterSeed.Clerk, "k1", cancel);
        Assert.False(received.Refused, string.Join(", ", received.Refusals));
        await site.Get<PrintSlip>().OfDossierAsync(received.Value.Code, SlipForm.Receipt, received.Value.SlipNumber, CounterSeed.Clerk, "p1", cancel);
    }
}
