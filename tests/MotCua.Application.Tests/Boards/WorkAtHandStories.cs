using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Boards;
using MotCua.Application.Data;
using MotCua.Application.Publishing;
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
            var figures = new FiguresOf(databases, office.Get<KeptSums>(), office.Get<ReportUnits>(), options, office.Get<OfficeTime>());
            var work = new WorkAtHand(databases, office.Get<KeptSums>(), figures, office.Get<Units>(), office.Get<Calendars>(), options, office.Get<OfficeTime>());
            foreach (var scope in new WorkScope[] { new WorkScope.OfAuthorities(District), new WorkScope.OfAuthorities(District with { Authority = "01243" }), new WorkScope.OfUnit("035"), new WorkScope.OfUnit("01243.mot-cua") })
            {
                var picture = await work.ReadAsync(scope, Cancel);

                Assert.Equal(picture.Open, picture.Due.Sum(bar => bar.Count));
                Assert.Equal(picture.Open, picture.Ages.Sum(bar => bar.Count));
                foreach (var bar in Bars(picture))
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

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_board_of_a_past_day_says_what_the_board_said_on_that_day_whatever_came_after(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2019-11-30");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01237", UnitKind.Commune, "Yên Bình", "035");
        var (ledger, day, running) = (new RandomLedger(office, seed: 41), new DateOnly(2020, 1, 31), ReportPeriod.Between(new DateOnly(2020, 1, 1), new DateOnly(2020, 6, 30)));
        await ledger.PlayAsync(new DateOnly(2019, 12, 1), day.AddDays(1), dossiersADay: 3);
        var work = office.Get<WorkAtHand>();
        var scopes = new[] { District, District with { Authority = "01243" } };
        var before = new List<(WorkPicture Picture, List<List<string>> Codes)>();
        foreach (var question in scopes)
        {
            before.Add(await LookAsync(work, new WorkScope.OfAuthorities(question with { Period = running })));
        }

        await ledger.PlayAsync(day.AddDays(1), new DateOnly(2020, 4, 10), dossiersADay: 3);

        foreach (var (question, (then, codes)) in scopes.Zip(before))
        {
            var (past, found) = await LookAsync(work, new WorkScope.OfAuthorities(question with { Period = ReportPeriod.Between(new DateOnly(2020, 1, 1), day) }));
            Assert.Equal((null, OfficeTime.StartOf(day.AddDays(1))), (then.Of, past.Of));
            Assert.Equal((then.Open, then.Uncollected), (past.Open, past.Uncollected));
            Assert.Equal(Bars(then).Select(bar => bar.Count), Bars(past).Select(bar => bar.Count));
            Assert.Equal(codes, found);
            Assert.Equal(new WorkSlice(WorkPart.Due, day.AddDays(1), day.AddDays(1)), past.Due[1].Slice);
        }

        // It is another picture than that of now, and every kind of bar has something in it.
        Assert.True(before[0].Picture is { Open: > 20, Uncollected: > 0 } && before[0].Picture.Waiting.Sum(bar => bar.Count) > 0 && before[0].Picture.Due[0].Count > 0);
        var now = await work.ReadAsync(new WorkScope.OfAuthorities(District with { Period = running }), Cancel);
        Assert.NotEqual(Bars(before[0].Picture).Select(bar => bar.Count), Bars(now).Select(bar => bar.Count));
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

    [Fact]
    public async Task What_is_open_now_is_shown_as_of_now_though_the_clock_runs_on_meanwhile()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-10");
        var scene = new DistrictScene(office.Get<IServiceProvider>());
        await scene.BeginAsync();
        await scene.HasDossierAsync(due: "2020-06-16T09:00");
        office.Clock.Set("2020-06-16T10:00");
        office.Clock.RunsOn = TimeSpan.FromMilliseconds(1);
        var options = new ReportOptions(null, new FigureRules(Granularity.Date, StoppedCount.ByDate));
        var databases = office.Get<IDbContextFactory<MotCuaDb>>();
        var figures = new FiguresOf(databases, office.Get<KeptSums>(), office.Get<ReportUnits>(), options, office.Get<OfficeTime>());
        var lists = new FigureDossiers(databases, figures, office.Get<Catalogue>(), options, office.Get<OfficeTime>());
        var year = District with { Period = ReportPeriod.WholeYear(2020, ReportBorders.Calendar) };

        // Judged by its date it is in time until the evening; of a day that is over it would be late.
        Assert.Empty((await lists.ListAsync(year, Figure.OpenOverdue, null, Cancel)).Dossiers);
        Assert.Single((await lists.ListAsync(year, Figure.OpenInTime, null, Cancel)).Dossiers);
        Assert.Null((await office.Get<WorkAtHand>().ReadAsync(new WorkScope.OfUnit("01243.mot-cua"), Cancel)).Of);
    }

    private static IEnumerable<WorkBar> Bars(WorkPicture picture) => picture.Due.Concat(picture.Ages).Concat(picture.Ready).Concat(picture.Waiting);

    /// <summary>The picture, and bar by bar the dossiers behind it.</summary>
    private static async Task<(WorkPicture Picture, List<List<string>> Codes)> LookAsync(WorkAtHand work, WorkScope scope)
    {
        var picture = await work.ReadAsync(scope, Cancel);
        var behind = new List<List<string>>();
        foreach (var bar in Bars(picture))
        {
            var (count, codes) = await ListAsync(work, scope, bar.Slice);
            Assert.Equal((bar.Count, bar.Count), (count, codes.Count));
            behind.Add([.. codes.Order(StringComparer.Ordinal)]);
        }

        return (picture, behind);
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
