using Microsoft.Playwright;
using MotCua.Application.Administering;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Browser.Tests.Harness;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Browser.Tests;

/// <summary>What happens beside the straight way, by keyboard alone: papers asked for and brought, a dossier taken back, paper carried to an office, an appointment counted anew.</summary>
public sealed class BesideTheWayJourneys
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Papers_are_asked_for_signed_brought_and_then_the_person_takes_the_dossier_back()
    {
        await using var site = await LiveSite.OpenAsync();
        var scene = new DistrictScene(site.Services);
        await scene.BeginAsync();
        var code = await scene.HasDossierAsync();
        Assert.False((await site.Get<ForwardDossier>().RunAsync(new(code, Official.Id, null), Clerk, null, Cancel)).Refused);

        var office = await SignedInAsync(site, Official, "Tư pháp - Hộ tịch");
        await OpenActAsync(office, code, "Đề nghị bổ sung");
        await TypeAsync(office, "Items", "Giấy chứng sinh\nTrích lục kết hôn");
        await TypeAsync(office, "Reason", "Hồ sơ thiếu");
        await TypeAsync(office, "Ground", "Điều 16 Luật Hộ tịch");
        await office.LooksRightAsync("beside-propose");
        await office.Keyboard.PressAsync("F9");
        await Assertions.Expect(office.Locator(".did")).ToContainTextAsync("Đề nghị bổ sung");

        var chair = await SignedInAsync(site, Chair, "Ủy ban nhân dân xã Tân Bắc");
        await OpenActAsync(chair, code, "Ký yêu cầu bổ sung");
        await DoOpenActAsync(chair);
        await chair.GotoAsync($"/slips/supplement/{code}?which=1");
        await Assertions.Expect(chair.Locator("main, body").First).ToContainTextAsync("Trích lục kết hôn");
        await chair.PrintAsync("beside-form-02");

        site.Clock.Advance(TimeSpan.FromDays(1));
        var counter = await SignedInAsync(site, Clerk, "Một cửa xã Tân Bắc");
        await OpenActAsync(counter, code, "Nhận đủ giấy bổ sung");
        await counter.Locator("input[name=Brought]").First.FocusAsync();
        await counter.Keyboard.PressAsync("Space");
        await counter.Keyboard.PressAsync("Tab");
        await counter.Keyboard.PressAsync("Space");
        await counter.LooksRightAsync("beside-brought");
        await DoOpenActAsync(counter);
        await Assertions.Expect(counter.Locator("main")).ToContainTextAsync("Nhận giấy tờ bổ sung; hẹn trả 16:20 18/6/2020");

        await OpenActAsync(counter, code, "Ghi đề nghị rút hồ sơ");
        await counter.LooksRightAsync("beside-withdrawal");
        await DoOpenActAsync(counter);
        await OpenActAsync(counter, code, "Dừng theo đề nghị rút");
        await DoOpenActAsync(counter);
        await counter.GotoAsync($"/slips/stop/{code}");
        await counter.PrintAsync("beside-stop");
    }

    [Fact]
    public async Task The_paper_file_is_scanned_out_at_the_desk_and_scanned_in_at_the_office()
    {
        await using var site = await LiveSite.OpenAsync();
        var scene = new DistrictScene(site.Services);
        await scene.BeginAsync();
        var code = await scene.HasDossierAsync();
        Assert.False((await site.Get<ForwardDossier>().RunAsync(new(code, Official.Id, null), Clerk, null, Cancel)).Refused);

        var counter = await SignedInAsync(site, Clerk, "Một cửa xã Tân Bắc");
        await counter.GotoAsync("/custody");
        await Assertions.Expect(counter.Locator("#Scan")).ToBeFocusedAsync();
        await counter.Keyboard.TypeAsync(code);
        await counter.Keyboard.PressAsync("Enter");
        await Assertions.Expect(counter.Locator(".did")).ToContainTextAsync("Đã ghi");
        await Assertions.Expect(counter.Locator("#Scan")).ToBeFocusedAsync();
        await counter.LooksRightAsync("custody-sent");

        // Scanned once more by mistake: the reason is said, and the code stays to be read.
        await counter.Keyboard.TypeAsync(code);
        await counter.Keyboard.PressAsync("Enter");
        await Assertions.Expect(counter.Locator(".errors, [role=alert]").First).ToBeVisibleAsync();
        await Assertions.Expect(counter.Locator("main")).ToContainTextAsync(code);

        var office = await SignedInAsync(site, Official, "Tư pháp - Hộ tịch");
        await office.GotoAsync("/custody");
        await office.LooksRightAsync("custody-incoming");
        await office.Locator("#ScanIn").FocusAsync();
        await office.Keyboard.TypeAsync(code);
        await office.Keyboard.PressAsync("Enter");
        await Assertions.Expect(office.Locator(".did")).ToContainTextAsync("Đã ghi");
        await Assertions.Expect(office.Locator("#ScanIn")).ToBeFocusedAsync();
        await office.GotoAsync($"/custody/one/{code}");
        await office.LooksRightAsync("custody-one");
    }

    [Fact]
    public async Task A_day_off_announced_late_moves_an_appointment_by_two_hands()
    {
        await using var site = await LiveSite.OpenAsync("2020-06-12");
        var scene = new DistrictScene(site.Services);
        await scene.BeginAsync();
        site.Clock.Set("2020-06-12T09:00");
        var code = await scene.HasDossierAsync(due: "2020-06-17T09:00");
        var notice = await site.Get<EnterOfficialNotice>().RunAsync(
            new("Thông báo 1", "date,name,kind,confidence\n2020-06-16,Nghỉ đột xuất,holiday,announced\n"), new Officer("quan.tri", "Quản trị", DutyKind.Administer, "035"), null, Cancel);
        Assert.False(notice.Refused);

        var leader = await SignedInAsync(site, DistrictLeader, "Huyện Quang Bình");
        await leader.GotoAsync("/recalculation");
        await leader.LooksRightAsync("recalculation-propose");
        await TypeAsync(leader, "Reason", "Thông báo 1");
        await leader.Keyboard.PressAsync("Enter");
        await Assertions.Expect(leader.Locator(".did")).ToContainTextAsync("1 hồ sơ");

        var keeper = await site.SignedInAsync(DutyKind.Control, "035", "Huyện Quang Bình", "kiem.mt", "Ma Thị Kiểm");
        await keeper.GotoAsync("/recalculation");
        await keeper.LooksRightAsync("recalculation-decide");
        await keeper.Locator("button.btn-primary").FocusAsync();
        await keeper.Keyboard.PressAsync("Enter");
        await Assertions.Expect(keeper.Locator(".did")).ToContainTextAsync("1 hồ sơ");

        var counter = await SignedInAsync(site, Clerk, "Một cửa xã Tân Bắc");
        await counter.GotoAsync($"/slips/receipt/{code}");
        await Assertions.Expect(counter.Locator(".margin-zone").First).ToContainTextAsync("NGÀY HẸN TÍNH LẠI");
        await counter.PrintAsync("recalculation-slip");
    }

    private static Task<IPage> SignedInAsync(LiveSite site, Officer officer, string unitName) => site.SignedInAsync(officer.Duty, officer.Unit, unitName, officer.Id, officer.Name);

    /// <summary>Goes to an act of a dossier as a keyboard does: the link is found by its words and entered.</summary>
    private static async Task OpenActAsync(IPage page, string code, string words)
    {
        await page.GotoAsync($"/desk/dossier/{code}");
        var heading = page.Locator("#act h2").Filter(new() { HasTextString = words });
        if (await heading.CountAsync() == 0)
        {
            await page.Locator("#act nav a").Filter(new() { HasTextString = words }).First.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(heading).ToBeVisibleAsync();
    }

    private static async Task DoOpenActAsync(IPage page)
    {
        await page.Keyboard.PressAsync((await page.Locator("#act form [data-key]").First.GetAttributeAsync("data-key"))!);
        await Assertions.Expect(page.Locator(".did")).ToBeVisibleAsync();
    }

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await page.Locator($"[name={field}]").FocusAsync();
        await page.Keyboard.InsertTextAsync(text);
    }
}
