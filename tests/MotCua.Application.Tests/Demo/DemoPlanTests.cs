using MotCua.Application.Administering;
using MotCua.Application.Demo;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Tests.Demo;

/// <summary>The story as it is made up, before a line of it is written: its figures are counted here again, from its events alone.</summary>
public sealed class DemoPlanTests(DemoPlanTests.Stories stories) : IClassFixture<DemoPlanTests.Stories>
{
    public static TheoryData<string> Fixtures => new(DemoFixture.All.Select(fixture => fixture.Key));

    [Theory, MemberData(nameof(Fixtures))]
    public void The_figures_come_out_to_the_last_dossier(string key)
    {
        var (fixture, plan, calendar) = stories[key];
        var ends = EndsOf(plan);
        foreach (var group in fixture.Groups)
        {
            var tally = new int[8];
            foreach (var receipt in plan.Events.OfType<DemoReceipt>())
            {
                var authority = plan.World.Tree.AuthorityOf(receipt.By.Unit)!;
                if (group.Levels.Contains(authority.Kind))
                {
                    Count(tally, fixture, plan, calendar, receipt, ends);
                }
            }

            var figures = group.Figures;
            Assert.Equal(
                [figures.New, figures.CarriedOver, figures.InTime, figures.Late, figures.OpenInTime, figures.OpenOverdue, figures.Interlinked, figures.InterlinkedLate],
                tally);
        }
    }

    [Theory, MemberData(nameof(Fixtures))]
    public void Everything_happens_in_order_and_in_the_offices_hours(string key)
    {
        var (fixture, plan, calendar) = stories[key];

        Assert.All(plan.Events.Zip(plan.Events.Skip(1)), pair => Assert.True(pair.First.At <= pair.Second.At));
        Assert.All(plan.Events, one =>
        {
            var minute = new DateTime(one.At.Ticks - (one.At.Ticks % TimeSpan.TicksPerMinute));
            Assert.True(calendar.MinutesBetween(minute, minute.AddMinutes(1)) == 1, $"{one.At:yyyy-MM-dd HH:mm:ss}: nobody works then.");
        });
        Assert.InRange(plan.Events[^1].At, fixture.Period.Last.ToDateTime(new TimeOnly(15, 0)), fixture.Period.Last.ToDateTime(new TimeOnly(17, 0)));
        foreach (var way in plan.Events.OfType<DemoDossierEvent>().GroupBy(one => one.Dossier))
        {
            Assert.IsType<DemoReceipt>(way.First());
            Assert.All(way.Zip(way.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At));
        }
    }

    [Fact]
    public void The_same_seed_tells_the_same_story_and_another_another()
    {
        var (fixture, plan, calendar) = stories["quang-binh"];

        var again = stories.Make(fixture, calendar);
        var other = stories.Make(fixture with { Seed = 7 }, calendar);

        Assert.Equal(plan.Events.Select(Told), again.Events.Select(Told));
        Assert.Equal(plan.Codes, again.Codes);
        Assert.NotEqual(plan.Events.Take(100).Select(Told), other.Events.Take(100).Select(Told));
    }

    [Fact]
    public void Quang_Binh_meets_the_printed_facts_by_the_counts_that_go_with_them()
    {
        var figures = DemoFixture.QuangBinh.Groups.Select(group => group.Figures).ToList();

        Assert.Equal((5_987, 4_139), (figures[0].New, figures[1].New));
        Assert.Equal((5_946, 4_102), (figures[0].InTime + figures[0].Late, figures[1].InTime + figures[1].Late));
        Assert.Equal((111, 3), (figures.Sum(one => one.Interlinked), figures.Sum(one => one.InterlinkedLate)));
        Assert.All(figures, one => Assert.Equal(one.New + one.CarriedOver, one.InTime + one.Late + one.OpenInTime + one.OpenOverdue));
        Assert.DoesNotContain(stories["quang-binh"].Plan.Events.OfType<DemoReceipt>(), receipt => receipt.Channel is Channel.Online);
    }

    [Fact]
    public void Some_communes_fail_as_the_newspaper_says_and_the_district_does_not()
    {
        var (_, plan, _) = stories["quang-binh"];
        var receipts = plan.Events.OfType<DemoReceipt>().ToList();
        var failing = receipts.Where(receipt => receipt.Late is not null).ToLookup(receipt => plan.World.Tree.AuthorityOf(receipt.By.Unit)!.ShortName);

        Assert.InRange(failing.Count, 3, 8);
        Assert.Contains(failing, commune => commune.Key == "Yên Bình");
        Assert.DoesNotContain(failing, commune => commune.Key == "Quang Bình");
        Assert.InRange(receipts.Count(receipt => receipt.Late?.Slip is SlipGiven.Missing), 60, 250);
        Assert.InRange(receipts.Count(receipt => receipt.Late?.Slip is SlipGiven.Handwritten), 60, 350);
    }

    [Fact]
    public void Days_are_as_full_as_days_are()
    {
        var (fixture, plan, _) = stories["quang-binh"];
        var byDay = plan.Events.OfType<DemoReceipt>().Where(receipt => receipt.Late is null).CountBy(receipt => DateOnly.FromDateTime(receipt.At)).ToDictionary();
        double Of(params int[] days) => days.Average(day => byDay[new DateOnly(2020, 1, 1).AddDays(day - 1)]);

        Assert.DoesNotContain(byDay.Keys, day => day >= new DateOnly(2020, 1, 23) && day <= new DateOnly(2020, 1, 29));
        Assert.True(byDay[new DateOnly(2020, 1, 30)] > 1.4 * byDay[new DateOnly(2020, 1, 16)], "The first day after Tết is full.");
        Assert.True(byDay[new DateOnly(2020, 4, 8)] < 0.7 * byDay[new DateOnly(2020, 5, 13)], "In April people stayed at home.");
        Assert.Equal(fixture.Period.First.AddDays(0), new DateOnly(2019, 12, 16));
        Assert.True(Of(6, 13) > Of(10, 17), "Monday is fuller than Friday.");
    }

    [Fact]
    public void Most_results_come_early()
    {
        var (fixture, plan, calendar) = stories["quang-binh"];
        var dues = plan.Events.OfType<DemoReceipt>().ToDictionary(receipt => receipt.Dossier, receipt => DueOf(plan, calendar, receipt));
        var results = plan.Events.OfType<DemoHandOver>().Where(ready => DateOnly.FromDateTime(ready.At) >= fixture.Period.First).ToList();

        var early = results.Count(ready => ready.At.Date < dues[ready.Dossier].Date);
        Assert.InRange((double)early / results.Count, 0.76, 0.85);
    }

    private static void Count(int[] tally, DemoFixture fixture, DemoPlan plan, WorkingCalendar calendar, DemoReceipt receipt, Dictionary<int, DateTime> ends)
    {
        var first = fixture.Period.First.ToDateTime(TimeOnly.MinValue);
        var isNew = receipt.At >= first;
        var isEnded = ends.TryGetValue(receipt.Dossier, out var ended);
        if (isEnded && ended < first)
        {
            return;
        }

        var isInterlinked = plan.World.Procedures(plan.World.Tree.AuthorityOf(receipt.By.Unit)!.Kind).First(one => one.Procedure.Code == receipt.Procedure).Procedure.Interlinked;
        var due = DueOf(plan, calendar, receipt);
        var isLate = (isEnded ? ended.Date : fixture.Period.Last.ToDateTime(TimeOnly.MaxValue).Date) > due.Date;
        tally[isNew ? 0 : 1]++;
        tally[isEnded ? (isLate ? 3 : 2) : (isLate ? 5 : 4)]++;
        tally[6] += isInterlinked ? 1 : 0;
        tally[7] += isInterlinked && isLate ? 1 : 0;
    }

    private static DateTime DueOf(DemoPlan plan, WorkingCalendar calendar, DemoReceipt receipt)
    {
        var procedure = plan.World.Procedures(plan.World.Tree.AuthorityOf(receipt.By.Unit)!.Kind).First(one => one.Procedure.Code == receipt.Procedure).Procedure;
        var received = receipt.Late is { } late ? OfficeTime.ToLocal(late.ReceivedAt) : receipt.At;
        return Deadline.Of(calendar, received, procedure.Limit, procedure.Counting ?? CountingPolicy.Default)!.Value;
    }

    private static Dictionary<int, DateTime> EndsOf(DemoPlan plan) => plan.Events.OfType<DemoDossierEvent>()
        .Where(one => one is DemoHandOver or DemoRefusal or DemoStopped).ToDictionary(one => one.Dossier, one => one.At);

    private static string Told(DemoEvent one) => one switch
    {
        DemoReceipt receipt => $"{receipt.At:O} {receipt.By.Id} {receipt.Procedure} {receipt.Applicant} {receipt.Channel} {receipt.Late}",
        DemoVisit visit => $"{visit.At:O} {visit.By.Id} {visit.Ending} {visit.Visitor}",
        _ => one.ToString(),
    };

    /// <summary>Each story made up once for all tests.</summary>
    public sealed class Stories : IAsyncLifetime
    {
        private readonly DemoData data = new(Path.Combine(AppContext.BaseDirectory, "data", "demo"));
        private readonly Dictionary<string, (DemoFixture Fixture, DemoPlan Plan, WorkingCalendar Calendar)> made = [];

        public (DemoFixture Fixture, DemoPlan Plan, WorkingCalendar Calendar) this[string key] => made[key];

        public DemoPlan Make(DemoFixture fixture, WorkingCalendar calendar) => DemoPlan.Make(fixture, data, data.CatalogueFrom(fixture.FoundedOn), calendar);

        public async ValueTask InitializeAsync()
        {
            await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2019-11-29");
            var calendar = await office.Get<Calendars>().ForAsync(null, new DateOnly(2019, 11, 29), TestContext.Current.CancellationToken);
            foreach (var fixture in DemoFixture.All)
            {
                made.Add(fixture.Key, (fixture, Make(fixture, calendar), calendar));
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
