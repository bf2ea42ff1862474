using MotCua.Application.Processing;
using MotCua.Application.Quality;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Quality;

public sealed class QualityStories
{
    private static readonly Officer Controller = new("ks.nt", "Nông Thị Kiểm", DutyKind.Control, "035");
    private static readonly DateOnly June = new(2020, 6, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dossier_overdue_at_the_end_of_its_month_counts_against_that_month_whatever_becomes_of_it_later(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var late = await office.HasDossierAsync(due: "2020-06-17T16:20");
        await office.HasDossierAsync(due: "2020-07-17T16:20");
        office.Clock.Set("2020-07-06T08:00");

        await AssertJuneAsync();

        // Ended in July, it stays overdue for June, and counts for July too.
        await office.Get<ForwardDossier>().RunAsync(new(late, null, null), Clerk, "forward", Cancel);
        await office.Get<RefuseDossier>().RunAsync(new(late, "Không thuộc thẩm quyền", "Điều 7 Luật Hộ tịch"), Official, "refuse", Cancel);
        await AssertJuneAsync();
        var july = (await office.Get<QualityReports>().OfAsync("01243", June.AddMonths(1), Cancel)).Scores.Single(score => score.Indicator.Id == "2.1");
        Assert.Equal((0, 1), (july.Rate!.Numerator, july.Rate.Denominator));

        async Task AssertJuneAsync()
        {
            foreach (var unit in new[] { "01243", "035" })
            {
                var table = await office.Get<QualityReports>().OfAsync(unit, June, Cancel);
                var progress = table.Scores.Single(score => score.Indicator.Id == "2.1");
                Assert.Equal((0, 1, 0m), (progress.Rate!.Numerator, progress.Rate.Denominator, progress.Points));
                Assert.Equal([late], (await office.Get<QualityDossiers>().AgainstAsync(unit, June, "2.1", null, Cancel)).Dossiers.Select(row => row.Code));
                Assert.Equal((0, 2), (table.Scores.Single(score => score.Indicator.Id == "3.3").Rate!.Numerator, table.Scores.Single(score => score.Indicator.Id == "3.3").Rate!.Denominator));
            }
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Tallies_are_added_over_units_the_last_of_each_holds_and_what_is_counted_here_cannot_be_tallied(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var tally = office.Get<TallyQuality>();
        var request = new TallyQuality.Request("01243", June, "5.4", 8, 10, "Phiếu đánh giá tại quầy");

        Assert.Equal("quality.not-yours", (await tally.RunAsync(request, DistrictLeader, "lead", Cancel)).Refusal.Code);
        Assert.Equal("quality.not-yours", (await tally.RunAsync(request with { Unit = "02" }, Controller, "above", Cancel)).Refusal.Code);
        Assert.Equal("quality.counted-here", (await tally.RunAsync(request with { Indicator = "2.1" }, Controller, "own", Cancel)).Refusal.Code);
        Assert.False((await tally.RunAsync(request, Controller, "first", Cancel)).Refused);
        Assert.False((await tally.RunAsync(request with { Numerator = 9 }, Controller, "again", Cancel)).Refused);
        Assert.False((await tally.RunAsync(request with { Unit = "035", Numerator = 81, Denominator = 90 }, Controller, "district", Cancel)).Refused);

        var commune = (await office.Get<QualityReports>().OfAsync("01243", June, Cancel)).Scores.Single(score => score.Indicator.Id == "5.4");
        var district = (await office.Get<QualityReports>().OfAsync("035", June, Cancel)).Scores.Single(score => score.Indicator.Id == "5.4");
        Assert.Equal((9, 10, 6m), (commune.Rate!.Numerator, commune.Rate.Denominator, commune.Points));
        Assert.Equal((90, 100, 6m), (district.Rate!.Numerator, district.Rate.Denominator, district.Points));
        Assert.Null((await office.Get<QualityReports>().OfAsync("035", June.AddMonths(-1), Cancel)).Scores.Single(score => score.Indicator.Id == "5.4").Rate);
        Assert.Empty(await office.VerifyAsync());
    }
}
