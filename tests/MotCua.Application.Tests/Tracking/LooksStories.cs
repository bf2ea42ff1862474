using MotCua.Application.Processing;
using MotCua.Application.Slips;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Tracking;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Tracking;

public sealed class LooksStories
{
    private static readonly DateOnly Monday = new(2020, 6, 15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_person_is_told_who_looked_where_and_how_often_and_others_are_not(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        await office.Get<DossierPage>().ReadAsync(code, Clerk, "desk/dossier", Cancel);
        await office.Get<DossierPage>().ReadAsync(code, Clerk, "desk/dossier", Cancel);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.Get<DossierSlips>().ReceiptAsync(code, Clerk, Cancel);

        var seen = (await office.Get<LooksOf>().ForOfficerAsync(code, Clerk, Cancel))!;
        Assert.Equal(
            [(Monday, "Lường Thị Mai", "slips/receipt", 1), (Monday, "Lường Thị Mai", "desk/dossier", 2)],
            seen.Select(look => (look.Day, look.Officer, look.Page, look.Times)));
        Assert.Null(await office.Get<LooksOf>().ForOfficerAsync(code, OtherClerk, Cancel));
        Assert.Equal(seen, await office.Get<LooksOf>().ForThePersonAsync(code, Cancel));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_head_hears_who_looked_at_night_or_at_far_more_than_in_other_weeks_and_of_no_other_unit(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-01");
        await office.HasStaffAsync();
        await LookAsync(office, Clerk, "2020-06-02T09:00", 20);
        await LookAsync(office, Clerk, "2020-06-09T09:00", 30);
        await LookAsync(office, Official, "2020-06-16T23:30", 10);
        await LookAsync(office, Clerk, "2020-06-17T09:00", 100);

        // Early on a working morning, and a campaign in somebody's first week, are nothing.
        await LookAsync(office, Returner, "2020-06-18T06:30", 90);
        office.Clock.Set("2020-06-22T08:00");

        var report = await office.Get<UnusualLooks>().RunAsync(DistrictLeader, office.Get<UnusualLooks>().LastWeek, Cancel);
        Assert.Equal((Monday, 200, 3), (report.First, report.Looks, report.Officers));
        Assert.Equal(
            [(Clerk.Id, LookingReason.FarMoreThanUsual, 100, 25m), (Official.Id, LookingReason.OutOfHours, 10, 0m)],
            report.Unusual.Select(one => (one.Week.Officer, Assert.Single(one.Reasons), one.Week.Subjects, one.Week.Usual ?? 0)));
        Assert.Empty((await office.Get<UnusualLooks>().RunAsync(DistrictLeader with { Unit = "035.tu-phap" }, Monday, Cancel)).Unusual);
        Assert.Empty((await office.Get<UnusualLooks>().RunAsync(DistrictLeader, Monday.AddDays(-7), Cancel)).Unusual);
    }

    private static async Task LookAsync(TestOffice office, Officer by, string at, int times)
    {
        office.Clock.Set(at);
        foreach (var number in Enumerable.Range(1, times))
        {
            await office.Get<Looks>().RecordAsync(by, $"hồ sơ {number}", "desk/dossier", Cancel);
        }
    }
}
