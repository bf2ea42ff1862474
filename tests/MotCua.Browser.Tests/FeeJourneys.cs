using Microsoft.Playwright;
using MotCua.Application.Publishing;
using MotCua.Application.Tests.Harness;
using MotCua.Browser.Tests.Harness;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Browser.Tests;

/// <summary>A day's money at the commune's desk, by keyboard: counted pages, a note in hand, the drawer in the evening, and what the leader sees of it.</summary>
public sealed class FeeJourneys
{
    [Fact]
    public async Task A_day_of_fees_is_worked_out_taken_printed_counted_and_explained()
    {
        await using var site = await LiveSite.OpenAsync();
        var scene = new DistrictScene(site.Services);
        await scene.BeginAsync();
        await site.Get<PublishProcedure>().RunAsync(CertifiedCopies, Officer.System("035"), null, TestContext.Current.CancellationToken);
        var code = await scene.HasDossierAsync("Hoàng Thị Mẩy");
        var later = await scene.HasDossierAsync("Phù Văn Chòi");
        var counter = await SignedInAsync(site, Clerk);

        await counter.GotoAsync($"/fees/{code}");
        await counter.LooksRightAsync("fees-assess");
        await counter.GetByLabel("Số bản, số trường hợp").FillAsync("2");
        await counter.GetByLabel("Số trang một bản").FillAsync("5");
        await counter.Keyboard.PressAsync("F9");
        await Assertions.Expect(counter.GetByLabel("Số tiền (đồng)")).ToHaveValueAsync("14000");
        await counter.LooksRightAsync("fees-take");
        await counter.Keyboard.PressAsync("F9");
        await counter.ArrivesAtAsync("**/fees/note/2?print=true");
        await counter.PrintAsync("fees-note");

        await counter.GotoAsync($"/fees/{later}/Assess");
        await counter.Keyboard.PressAsync("F9");
        await counter.ArrivesAtAsync($"**/fees/{later}");
        await counter.GotoAsync($"/fees/{later}/Defer");
        await counter.Keyboard.PressAsync("F9");
        await Assertions.Expect(counter.Locator("main")).ToContainTextAsync("Nộp sau · Khi trả kết quả");

        site.Clock.Set("2020-06-15T16:50");
        await counter.GotoAsync("/fees/day");
        await counter.GetByLabel("Tiền mặt đếm được (đồng)").FillAsync("13000");
        await counter.Keyboard.PressAsync("F9");
        await Assertions.Expect(counter.Locator("#count h2")).ToHaveTextAsync("Chênh lệch chưa giải trình");
        await counter.LooksRightAsync("fees-day");
        await counter.GetByLabel("Vì sao chênh lệch").FillAsync("Trả nhầm tiền lẻ cho người nộp");
        await counter.Keyboard.PressAsync("F9");
        await Assertions.Expect(counter.Locator("#count h2")).ToHaveTextAsync("Chênh lệch đã giải trình");
        await counter.GotoAsync("/fees/sheet/01243.mot-cua/2020-06-15");
        await counter.PrintAsync("fees-sheet");

        var leader = await SignedInAsync(site, DistrictLeader);
        await leader.GotoAsync("/fees/differences");
        await leader.LooksRightAsync("fees-differences");
        await leader.GotoAsync($"/fees/{code}");
        await leader.LooksRightAsync("fees-read");
    }

    private static ProcedureVersion CertifiedCopies => new()
    {
        Code = "1.001193",
        Number = 1,
        ValidFrom = new DateOnly(2020, 6, 1),
        Name = "Chứng thực bản sao từ bản chính",
        Sector = "Chứng thực",
        Levels = ProcedureLevels.Commune,
        Limit = Limit.SameDay,
        Steps = ProcedureSteps.Default([]),
        FeeRules = FeeScheduleText.Read("page:1=2000,3=1000,max=200000; online/once:0; relief:100:Người thuộc hộ nghèo:Nghị quyết của HĐND tỉnh").Value,
    };

    private static Task<IPage> SignedInAsync(LiveSite site, Officer officer) =>
        site.SignedInAsync(officer.Duty, officer.Unit, officer.Unit == "035" ? "Huyện Quang Bình" : "Một cửa xã Tân Bắc", officer.Id, officer.Name, Screen.Desk);
}
