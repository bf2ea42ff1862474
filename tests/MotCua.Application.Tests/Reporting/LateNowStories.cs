using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Reporting;

public sealed class LateNowStories
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Of_many_overdue_the_longest_are_told_and_who_waits_longest_whether_overdue_or_not(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var patient = await office.HasDossierAsync(due: "2020-12-01T16:20");
        office.Clock.Set("2020-06-16T08:00");
        var lessLate = await office.HasDossierAsync(due: "2020-06-18T16:20");
        var late = new List<string>();
        for (var count = 0; count < LateNow.LookedAt; count++)
        {
            late.Add(await office.HasDossierAsync(due: "2020-06-17T16:20"));
        }

        office.Clock.Set("2020-06-18T09:00");
        var question = new FigureQuestion { Period = ReportPeriod.Month(2020, 6, ReportBorders.Calendar), Unit = "035", WithBelow = true };
        var all = await office.Get<LateNow>().ReadAsync(question, Cancel);
        Assert.Equal(late, Assert.Single(all.Groups).Dossiers.Select(one => one.Code));
        Assert.False(all.IsCut);
        Assert.Equal([patient, lessLate], all.Longest.Take(2).Select(one => one.Code));

        // A day later one more is overdue, which is overdue for the shortest time: it is not told, but that there are more.
        office.Clock.Set("2020-06-19T09:00");
        var cut = await office.Get<LateNow>().ReadAsync(question, Cancel);
        Assert.Equal(late, Assert.Single(cut.Groups).Dossiers.Select(one => one.Code));
        Assert.True(cut.IsCut);
    }
}
