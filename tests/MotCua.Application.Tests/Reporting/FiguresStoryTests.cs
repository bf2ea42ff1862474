using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Demo;
using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Reporting;

public sealed class FiguresStoryTests
{
    private static readonly DateOnly First = new(2019, 12, 1);
    private static readonly DateOnly End = new(2020, 3, 20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Whatever_happened_the_figures_are_what_counting_by_hand_gives(TestDatabase database)
    {
        await using var office = await OfficeAsync(database);
        await new RandomLedger(office, seed: 20200615).PlayAsync(First, End, dossiersADay: 2);
        office.Clock.Set("2020-03-20T10:30");
        var dossiers = await Past.AllAsync(office);
        Assert.True(dossiers.Count > 150);

        foreach (var rules in Rules())
        {
            var figures = new FiguresOf(office.Get<IDbContextFactory<MotCuaDb>>(), office.Get<KeptSums>(), office.Get<ReportUnits>(), new ReportOptions(null, rules), office.Get<OfficeTime>());
            foreach (var question in Questions().Where((_, i) => rules == FigureRules.Default || i % 4 == 0))
            {
                var answer = await figures.ByAuthorityAsync(question, Cancel);
                var hand = new Recount(dossiers, question, question.WithBelow ? RandomLedger.Authorities : [question.Unit], rules, office.Get<OfficeTime>().Now);
                var about = $"{question} {rules}";

                Assert.True(answer.Total.Balances, about);
                foreach (var figure in Enum.GetValues<Figure>().Where(FigureCounts.IsKept))
                {
                    Assert.Equal((hand.Behind(figure).Count(), figure, about), (answer.Total.Count(figure), figure, about));
                }

                Assert.Equal((hand.WaitedDays, about), (answer.Total.WaitedDays, about));
                Assert.Equal((hand.LongestWait, about), (answer.LongestWait?.Days, about));

                var bySector = await figures.BySectorAsync(question, Cancel);
                Assert.Equal((answer.Total, about), (bySector.Total, about));
            }
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Every_figure_opens_exactly_the_dossiers_it_counts(TestDatabase database)
    {
        await using var office = await OfficeAsync(database);
        await new RandomLedger(office, seed: 35).PlayAsync(First, End, dossiersADay: 2);
        office.Clock.Set("2020-03-20T10:30");
        var dossiers = await Past.AllAsync(office);

        foreach (var rules in new[] { FigureRules.Default, new FigureRules(Granularity.Minute, StoppedCount.OnTime), new FigureRules(Granularity.Date, StoppedCount.LeftOut) })
        {
            var options = new ReportOptions(null, rules);
            var figures = new FiguresOf(office.Get<IDbContextFactory<MotCuaDb>>(), office.Get<KeptSums>(), office.Get<ReportUnits>(), options, office.Get<OfficeTime>());
            var lists = new FigureDossiers(office.Get<IDbContextFactory<MotCuaDb>>(), figures, office.Get<Catalogue>(), options, office.Get<OfficeTime>());
            var apart = new ApartFigures(office.Get<IDbContextFactory<MotCuaDb>>(), office.Get<KeptSums>(), figures, lists, options, office.Get<OfficeTime>());
            var statements = new PeriodStatements(figures, apart, office.Get<ReportUnits>(), office.Get<TripsOf>(), office.Get<Catalogue>());
            foreach (var question in Questions().Where((_, i) => i % 7 == 0))
            {
                var hand = new Recount(dossiers, question, question.WithBelow ? RandomLedger.Authorities : [question.Unit], rules, office.Get<OfficeTime>().Now);
                var answer = await figures.ByAuthorityAsync(question, Cancel);
                Assert.Equal(hand.Behind(Figure.NewOnline).Count(one => one.Receipt.Authority != "035"), (await statements.MakeAsync(question, Cancel)).Value(StatementFact.OnlineLevel34));
                foreach (var figure in Enum.GetValues<Figure>())
                {
                    var listed = await AllPagesAsync(after => lists.ListAsync(question, figure, after, Cancel));

                    Assert.Equal(listed, await AllPagesAsync(after => lists.ListAsync(answer, figure, after, Cancel)));
                    Assert.Equal((listed.Count, figure), (listed.Distinct().Count(), figure));
                    Assert.Equal((listed.Count, figure), (await apart.CountAsync(question, figure, Cancel), figure));
                    Assert.Equal(hand.Behind(figure).Select(one => one.Receipt.Code).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
                }
            }
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_report_for_a_past_period_gives_the_same_figures_whenever_it_is_asked(TestDatabase database)
    {
        await using var office = await OfficeAsync(database);
        var figures = office.Get<FiguresOf>();
        var first = new Dictionary<FigureQuestion, Figures>();
        await new RandomLedger(office, seed: 7).PlayAsync(First, End, dossiersADay: 2, async day =>
        {
            foreach (var question in PastQuestions().Where(question => question.Period.Last == day))
            {
                first[question] = (await figures.ByAuthorityAsync(question, Cancel)).Total;
            }
        });

        office.Clock.Set("2027-05-04T09:00");
        Assert.Equal(PastQuestions().Count(), first.Count);
        foreach (var (question, then) in first)
        {
            Assert.Equal(then, (await figures.ByAuthorityAsync(question, Cancel)).Total);
        }
    }

    [Fact]
    public async Task What_one_report_leaves_open_the_next_one_carries_over()
    {
        await using var office = await OfficeAsync(TestDatabase.Sqlite);
        await new RandomLedger(office, seed: 11).PlayAsync(First, End, dossiersADay: 2);
        office.Clock.Set("2020-03-20T10:30");
        var figures = office.Get<FiguresOf>();

        foreach (var borders in Enum.GetValues<ReportBorders>())
        {
            var month = ReportPeriod.Month(2020, 1, borders);
            var january = await figures.ByAuthorityAsync(Ask(month), Cancel);
            var february = await figures.ByAuthorityAsync(Ask(month.Next()), Cancel);

            Assert.Equal(january.Total.Open, february.Total.CarriedOver);
            Assert.Equal(january.Lines.ToDictionary(line => line.Of, line => line.Figures.Open), february.Lines.ToDictionary(line => line.Of, line => line.Figures.CarriedOver));
        }
    }

    [Fact]
    public async Task District_and_communes_are_summed_only_when_asked_and_never_twice()
    {
        await using var office = await OfficeAsync(TestDatabase.Sqlite);
        await new RandomLedger(office, seed: 3).PlayAsync(First, First.AddDays(40), dossiersADay: 2);
        var figures = office.Get<FiguresOf>();
        var period = ReportPeriod.Month(2020, 1, ReportBorders.From16To15);

        var alone = new List<Figures>();
        foreach (var authority in RandomLedger.Authorities)
        {
            alone.Add((await figures.ByAuthorityAsync(Ask(period) with { Unit = authority, WithBelow = false }, Cancel)).Total);
        }

        Assert.All(alone, total => Assert.True(total.Received > 0));
        Assert.Equal(Figures.Sum(alone), (await figures.ByAuthorityAsync(Ask(period) with { Unit = "035" }, Cancel)).Total);
        Assert.Equal(Figures.Sum(alone), (await figures.ByAuthorityAsync(Ask(period) with { Unit = "02" }, Cancel)).Total);
        Assert.Equal(0, (await figures.ByAuthorityAsync(Ask(period) with { Unit = "02", WithBelow = false }, Cancel)).Total.Received);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Counters_made_anew_from_the_ledger_say_the_same(TestDatabase database)
    {
        await using var office = await OfficeAsync(database);
        await new RandomLedger(office, seed: 5).PlayAsync(First, First.AddDays(50), dossiersADay: 2);
        var check = office.Get<LedgerCheck>();

        Assert.Empty(await check.VerifyAsync(null, Cancel).ToListAsync(Cancel));

        await using var db = await office.DatabaseAsync();
        await db.Figures.Where(row => row.Cut == FigureCut.Whole).ExecuteUpdateAsync(set => set.SetProperty(row => row.Received, row => row.Received + 1), Cancel);
        await db.LongestWaits.ExecuteDeleteAsync(Cancel);
        var kinds = (await check.VerifyAsync(null, Cancel).ToListAsync(Cancel)).Select(fault => fault.Kind).Distinct().Order();
        Assert.Equal(["row-differs", "row-missing"], kinds);
    }

    /// <summary>Every cell of both tables, line by line: the demonstration district with all its authorities and sectors, made small.</summary>
    [Fact]
    public async Task Every_cell_of_the_demonstration_counts_the_dossiers_it_opens()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-16");
        await office.PlayAsync(DemoFixture.QuangBinh.DividedBy(60));
        var (figures, lists) = (office.Get<FiguresOf>(), office.Get<FigureDossiers>());
        var question = Ask(DemoFixture.QuangBinh.Period);

        var byAuthority = (await figures.ByAuthorityAsync(question, Cancel)).Lines.Select(line => (line.Figures, Asked: question with { Authority = line.Of }));
        var bySector = (await figures.BySectorAsync(question, Cancel)).Lines.Select(line => (line.Figures, Asked: question with { Sector = line.Of }));
        var cells = byAuthority.Concat(bySector).SelectMany(line => Enum.GetValues<Figure>().Where(FigureCounts.IsKept).Select(figure => (line.Figures, line.Asked, figure))).ToList();

        Assert.True(cells.Count > 500);
        foreach (var (counted, asked, figure) in cells)
        {
            Assert.Equal((counted.Count(figure), figure, asked), ((await AllPagesAsync(after => lists.ListAsync(asked, figure, after, Cancel))).Count, figure, asked));
        }
    }

    [Fact]
    public async Task Months_up_to_the_end_of_a_period_sum_up_to_its_figures()
    {
        await using var office = await OfficeAsync(TestDatabase.Sqlite);
        await new RandomLedger(office, seed: 13).PlayAsync(First, End, dossiersADay: 2);
        foreach (var borders in Enum.GetValues<ReportBorders>())
        {
            var question = Ask(ReportPeriod.Quarter(2020, 1, borders));
            var whole = (await office.Get<FiguresOf>().ByAuthorityAsync(question, Cancel)).Total;

            var months = await office.Get<FigureTrend>().UpToAsync(question, Cancel);

            Assert.Equal(FigureTrend.Months, months.Count);
            var inside = months.Where(month => month.Month.First >= question.Period.First).ToList();
            Assert.Equal((whole.New, whole.Resolved), (inside.Sum(month => month.New), inside.Sum(month => month.Resolved)));
        }
    }

    private static async Task<TestOffice> OfficeAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2019-11-30");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01237", UnitKind.Commune, "Yên Bình", "035");
        return office;
    }

    private static async Task<List<string>> AllPagesAsync(Func<string?, Task<FigureDossierPage>> pageOf)
    {
        var codes = new List<string>();
        string? after = null;
        do
        {
            var page = await pageOf(after);
            codes.AddRange(page.Dossiers.Select(dossier => dossier.Code));
            after = page.After;
        }
        while (after is not null);
        return codes;
    }

    private static FigureQuestion Ask(ReportPeriod period) => new() { Period = period, Unit = "035", WithBelow = true };

    private static IEnumerable<FigureRules> Rules() =>
        Enum.GetValues<Granularity>().Select(granularity => new FigureRules(granularity, StoppedCount.ByDate))
            .Append(new FigureRules(Granularity.ByLimit, StoppedCount.OnTime))
            .Append(new FigureRules(Granularity.ByLimit, StoppedCount.LeftOut));

    /// <summary>Periods of every border, one that lasts, two that cut segments; and each filter once.</summary>
    private static IEnumerable<FigureQuestion> Questions()
    {
        var periods = Enum.GetValues<ReportBorders>().SelectMany(borders => new[]
            {
                ReportPeriod.Month(2020, 1, borders), ReportPeriod.Month(2020, 3, borders), ReportPeriod.Quarter(2020, 1, borders), ReportPeriod.HalfYear(2020, 1, borders),
            })
            .Append(ReportPeriod.Between(new(2020, 2, 3), new(2020, 2, 20)))
            .Append(ReportPeriod.Between(new(2020, 1, 4), new(2020, 1, 9)))

            // A whole year and parts of those beside it.
            .Append(ReportPeriod.Between(new(2018, 11, 20), new(2020, 2, 10)))
            .Append(ReportPeriod.Between(new(2020, 3, 2), new(2020, 3, 20)))
            .Concat(RandomDays());
        foreach (var (period, i) in periods.Select((period, i) => (period, i)))
        {
            var question = Ask(period);
            yield return question;
            yield return (i % 6) switch
            {
                0 => question with { Unit = "01243", WithBelow = false },
                1 => question with { Sector = "Hộ tịch" },
                2 => question with { Channel = Channel.Post },
                3 => question with { Interlinked = true },
                4 => question with { Sector = "Đất đai", Channel = Channel.Direct, Interlinked = false },
                _ => question with { WithBelow = false },
            };
        }
    }

    /// <summary>A single day is judged by how things stood when it ended.</summary>
    private static IEnumerable<ReportPeriod> RandomDays()
    {
        var dice = new Random(1912);
        return Enumerable.Range(0, 8).Select(_ => First.AddDays(dice.Next(End.DayNumber - First.DayNumber))).Select(day => ReportPeriod.Between(day, day));
    }

    private static IEnumerable<FigureQuestion> PastQuestions() =>
    [
        Ask(ReportPeriod.Month(2019, 12, ReportBorders.From15To14)),
        Ask(ReportPeriod.Month(2020, 1, ReportBorders.From16To15)),
        Ask(ReportPeriod.Month(2020, 2, ReportBorders.Calendar)) with { Channel = Channel.Online },
        Ask(ReportPeriod.Quarter(2020, 1, ReportBorders.From15To14)) with { Sector = "Chứng thực" },
        Ask(ReportPeriod.Between(new(2019, 12, 20), new(2020, 1, 7))),
        Ask(ReportPeriod.Between(new(2020, 2, 3), new(2020, 3, 10))) with { Interlinked = true },
    ];
}
