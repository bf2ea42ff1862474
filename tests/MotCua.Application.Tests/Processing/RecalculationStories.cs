using MotCua.Application.Administering;
using MotCua.Application.Recalculating;
using MotCua.Application.Slips;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Processing;

public sealed class RecalculationStories
{
    private static readonly Officer Controller = new("kiem.mt", "Ma Thị Kiểm", DutyKind.Control, "035");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_holiday_announced_after_the_receipt_is_listed_proposed_and_decided_and_the_slip_says_the_new_day(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-12");
        await office.HasStaffAsync();
        office.Clock.Set("2020-06-12T09:00");
        var code = await office.HasDossierAsync(due: "2020-06-17T09:00");
        Assert.Empty((await office.Get<RecalculationList>().RunAsync(DistrictLeader, null, Cancel)).Items);

        await AnnounceAsync(office);
        Assert.Equal("2020-06-17T09:00", Local((await office.StateAsync(code)).DueAt));
        var listed = Assert.Single((await office.Get<RecalculationList>().RunAsync(DistrictLeader, null, Cancel)).Items);
        Assert.Equal((code, "2020-06-17T09:00", "2020-06-18T09:00", null, null), (listed.Code, Local(listed.DueAt), Local(listed.CountedAt), listed.Not, listed.Proposed));
        Assert.Equal([code], await office.Get<RecalculationList>().AllAsync(Officer.System("035"), Cancel).Select(item => item.Code).ToListAsync(Cancel));

        await office.Done<ProposeRecalculation, DossierRecalculationProposed>(verb => verb.RunAsync(new(code, "Thông báo 1"), DistrictLeader, null, Cancel));
        Assert.Equal("Thông báo 1", Assert.Single((await office.Get<RecalculationList>().RunAsync(Controller, null, Cancel)).Items).Proposed!.Reason);
        Assert.Empty(await office.Get<RecalculationList>().AllAsync(Officer.System("035"), Cancel).ToListAsync(Cancel));

        await office.Done<Recalculate, DossierRecalculated>(verb => verb.RunAsync(code, Controller, "bấm một lần", Cancel));
        await office.Done<Recalculate, DossierRecalculated>(verb => verb.RunAsync(code, Controller, "bấm một lần", Cancel));
        var state = await office.StateAsync(code);
        Assert.Equal(("2020-06-18T09:00", "2020-06-18T09:00"), (Local(state.DueAt), Local(state.JudgedDueAt)));
        Assert.Empty((await office.Get<RecalculationList>().RunAsync(Controller, null, Cancel)).Items);

        var slip = (await office.Get<DossierSlips>().ReceiptAsync(code, Clerk, Cancel))!;
        Assert.Equal((new DateTime(2020, 6, 17, 9, 0, 0), new DateTime(2020, 6, 18, 9, 0, 0)), (slip.DueLocal, slip.CountedAgainLocal));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_declined_keeps_its_day_and_another_leaders_dossiers_are_not_seen(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-12");
        await office.HasStaffAsync();
        office.Clock.Set("2020-06-12T09:00");
        var code = await office.HasDossierAsync(due: "2020-06-17T09:00");
        await AnnounceAsync(office);
        await office.Done<ProposeRecalculation, DossierRecalculationProposed>(verb => verb.RunAsync(new(code, "Thông báo 1"), Officer.System("035"), null, Cancel));

        await office.Done<DeclineRecalculation, DossierRecalculationDeclined>(verb => verb.RunAsync(new(code, "Xã vẫn làm việc"), Controller, null, Cancel));
        Assert.Equal("2020-06-17T09:00", Local((await office.StateAsync(code)).DueAt));
        Assert.Empty((await office.Get<RecalculationList>().RunAsync(new Officer("xa.khac", "Lý Văn Khác", DutyKind.Lead, "035.mot-cua"), null, Cancel)).Items);
        Assert.Empty(await office.VerifyAsync());
    }

    private static async Task AnnounceAsync(TestOffice office)
    {
        var notice = await office.Get<EnterOfficialNotice>().RunAsync(
            new("Thông báo 1", "date,name,kind,confidence\n2020-06-16,Nghỉ đột xuất,holiday,announced\n"), new Officer("quan.tri", "Quản trị", DutyKind.Administer, "035"), null, Cancel);
        Assert.False(notice.Refused, string.Join(", ", notice.Refusals));
    }

    private static string? Local(DateTime? utc) => utc is { } at ? $"{OfficeTime.ToLocal(at):yyyy-MM-ddTHH:mm}" : null;
}
