using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Boards;
using MotCua.Application.Data;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Tests.Reporting;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Boards;

/// <summary>The work at hand as boards show it, and the dossiers behind each bar.</summary>
public sealed class WorkAtHandStories
{
    private static readonly FigureQuestion District = new() { Period = ReportPeriod.HalfYear(2020, 1, ReportBorders.From16To15), Unit = "035", WithBelow = true };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Every_open_dossier_stands_in_one_bar_by_its_appointment_and_in_one_by_its_age_and_each_bar_opens_its_dossiers(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2019-11-30");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01237", UnitKind.Commune, "Yên Bình", "035");
        await new RandomLedger(office, seed: 40).PlayAsync(new DateOnly(2019, 12, 1), new DateOnly(2020, 2, 20), dossiersADay: 3);
        office.Clock.Set("2020-02-20T10:30");
        var open = await OpenAsync(office);

        foreach (var judged in Enum.GetValues<Granularity>())
        {
            var options = new ReportOptions(null, new FigureRules(judged, StoppedCount.ByDate));
            var databases = office.Get<IDbContextFactory<MotCuaDb>>();
            var figures = new FiguresOf(databases, office.Get<ReportUnits>(), options, office.Get<OfficeTime>());
            var work = new WorkAtHand(databases, figures, office.Get<Units>(), office.Get<Calendars>(), options, office.Get<OfficeTime>());
            foreach (var scope in new WorkScope[] { new WorkScope.OfAuthorities(District), new WorkScope.OfAuthorities(District with { Authority = "01243" }), new WorkScope.OfUnit("035"), new WorkScope.OfUnit("01243.mot-cua") })
            {
                var picture = await work.ReadAsync(scope, Cancel);

                Assert.Equal(picture.Open, picture.Due.Sum(bar => bar.Count));
                Assert.Equal(picture.Open, picture.Ages.Sum(bar => bar.Count));
                foreach (var bar in picture.Due.Concat(picture.Ages).Concat(picture.Ready).Concat(picture.Waiting))
                {
                    var (count, codes) = await ListAsync(work, scope, bar.Slice);
                    Assert.Equal((bar.Count, bar.Count, bar.Slice), (count, codes.Count, bar.Slice));
                }
            }

            // The figures of the running period call the same ones overdue.
            var told = (await figures.ByAuthorityAsync(District with { Period = ReportPeriod.Quarter(2020, 1, ReportBorders.Calendar) }, Cancel)).Total;
            var whole = await work.ReadAsync(new WorkScope.OfAuthorities(District), Cancel);
            Assert.Equal((open.Count, told.Open, told.OpenOverdue), (whole.Open, whole.Open, whole.Due[0].Count));
        }
    }

    [Fact]
    public async Task Days_off_have_no_bar_and_what_is_due_on_them_stands_with_the_next_working_day()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-10");
        var scene = new DistrictScene(office.Get<IServiceProvider>());
        await scene.BeginAsync();
        foreach (var due in new[] { "2020-06-15T17:00", "2020-06-16T16:00", "2020-06-17T16:00", "2020-06-20T10:00", "2020-06-22T10:00", "2020-07-20T10:00" })
        {
            await scene.HasDossierAsync(due: due);
        }

        await scene.HasDossierAsync(due: null);
        office.Clock.Set("2020-06-16T08:00");

        var picture = await office.Get<WorkAtHand>().ReadAsync(new WorkScope.OfUnit("01243.mot-cua"), Cancel);

        // Tuesday 16 June: the week after has its Saturday and Sunday inside.
        Assert.Equal(new DateOnly?[] { new(2020, 6, 17), new(2020, 6, 18), new(2020, 6, 19), new(2020, 6, 22) }, picture.Due.Where(bar => bar.Slice.Part == WorkPart.Due).Take(4).Select(bar => bar.Slice.Last));
        Assert.Equal([1, 1, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1, 0, 1], picture.Due.Select(bar => (int)bar.Count));
    }

    private static async Task<(long Count, List<string> Codes)> ListAsync(WorkAtHand work, WorkScope scope, WorkSlice slice)
    {
        var codes = new List<string>();
        string? after = null;
        long count;
        do
        {
            (count, var page) = await work.ListAsync(scope, slice, after, Cancel);
            codes.AddRange(page.Dossiers.Select(dossier => dossier.Code));
            after = page.After;
        }
        while (after is not null);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        return (count, codes);
    }

    private static async Task<List<DossierRow>> OpenAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        return await db.Dossiers.AsNoTracking().Where(row => row.EndedAt == null).ToListAsync(Cancel);
    }
}
