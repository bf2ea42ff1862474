using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Interlinking;
using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Reporting;

/// <summary>The statutory forms: their cells, their closing, and what is said when it is counted again.</summary>
public sealed class FormReportStories
{
    private static readonly Officer Controller = new("kiem.mt", "Ma Thị Kiểm", DutyKind.Control, "035");
    private static readonly ReportPeriod January = ReportPeriod.Month(2020, 1, ReportBorders.From16To15);

    private static readonly StatutoryForm Form = StatutoryForm.Of(StatutoryForm.Results);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static FigureQuestion District => new() { Period = January, Unit = "035", WithBelow = true };

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Every_cell_is_what_counting_the_ledger_by_hand_gives(TestDatabase database)
    {
        await using var office = await PlayedAsync(database, seed: 766);
        var now = office.Get<OfficeTime>().Now;
        var dossiers = await Past.AllAsync(office);
        (UnitKind Level, string[] Authorities)[] levels = [(UnitKind.District, ["035"]), (UnitKind.Commune, ["01237", "01243"])];

        foreach (var form in StatutoryForm.All.Where(form => form.Lines is not FormLines.Agency && !form.IsOfCatalogue))
        {
            foreach (var (period, interlinked) in new (ReportPeriod, bool?)[]
            {
                (January, null), (January, true), (January.Next(), null), (ReportPeriod.Quarter(2020, 1, ReportBorders.From15To14), null), (ReportPeriod.Between(new(2020, 1, 4), new(2020, 2, 2)), null),
                (ReportPeriod.Between(new(2020, 1, 4), new(2020, 2, 2)), false),
            })
            {
                var table = (await Reports(office).MakeAsync(form, District with { Period = period, Interlinked = interlinked }, Cancel)).Table;
                long[] Hand(string? sector, IReadOnlyCollection<string> authorities)
                {
                    var recount = new Recount(dossiers, District with { Period = period, Sector = sector, Interlinked = interlinked }, authorities, FigureRules.Default, now);
                    return [.. form.Columns.Select(column => column.Figure is { } figure ? recount.Behind(figure).Count(one => column.Cause is null || column.Cause == one.Cause) : 0L)];
                }

                Assert.All(form.Shape.Identities, identity => Assert.True(table.Holds(identity), $"{form.Id} {identity}"));
                Assert.Equal([UnitKind.District, UnitKind.Commune], table.Levels);
                Assert.Equal(Hand(null, RandomLedger.Authorities), table.Total);
                foreach (var (level, authorities) in levels)
                {
                    Assert.Equal(Hand(null, authorities), table.SumOf(level));
                    foreach (var line in table.Of(level))
                    {
                        Assert.Equal(form.Lines is FormLines.Sector ? Hand(line.Sector, authorities) : Hand(null, [line.Sector]), line.Cells);
                    }
                }
            }
        }
    }

    [Fact]
    public async Task A_commune_reports_its_own_level_only_and_one_without_dossiers_reports_nothing_at_all()
    {
        await using var office = await PlayedAsync(TestDatabase.Sqlite, seed: 6);
        var commune = (await Reports(office).MakeAsync(Form, District with { Unit = "01243" }, Cancel)).Table;
        var before = (await Reports(office).MakeAsync(Form, District with { Period = ReportPeriod.Month(2019, 6, ReportBorders.From16To15) }, Cancel)).Table;

        Assert.Equal([UnitKind.Commune], commune.Levels);
        Assert.NotEmpty(commune.Lines);
        Assert.Equal([UnitKind.District, UnitKind.Commune], before.Levels);
        Assert.Empty(before.Lines);
        Assert.All(before.Total, count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task A_form_is_whole_whatever_else_was_asked_and_so_is_what_is_closed()
    {
        await using var office = await PlayedAsync(TestDatabase.Sqlite, seed: 61);
        var narrow = District with { Sector = RandomLedger.Sectors[0], Channel = Channel.Direct, Level = UnitKind.Commune };
        var whole = (await Reports(office).MakeAsync(Form, District, Cancel)).Table.Total;

        Assert.NotEqual(0, whole[0]);
        Assert.Equal(whole, (await Reports(office).MakeAsync(Form, narrow, Cancel)).Table.Total);
        var closed = await office.Done<CloseReport, ReportClosed>(verb => verb.RunAsync(new(StatutoryForm.Results, narrow), Controller, null, Cancel));
        Assert.Equal(whole, closed.ToTable(Form.Shape).Total);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_closed_report_says_years_later_what_was_closed_and_beside_it_what_another_rule_counts(TestDatabase database)
    {
        await using var office = await PlayedAsync(database, seed: 61);
        var asked = await Reports(office).MakeAsync(Form, District, Cancel);

        var closed = await office.Done<CloseReport, ReportClosed>(verb => verb.RunAsync(new(StatutoryForm.Results, District), Controller, "một lần", Cancel));
        var again = await office.Done<CloseReport, ReportClosed>(verb => verb.RunAsync(new(StatutoryForm.Results, District), Controller, "một lần", Cancel));

        Assert.Equal((asked.Position.Node, asked.Position.Sequence), (closed.Node, closed.Sequence));
        Assert.Equal(closed.Sequence, again.Sequence);
        Assert.Equal(asked.Table.Total, closed.ToTable(Form.Shape).Total);

        office.Clock.Set("2025-03-04T09:00");
        var kept = (await office.Get<ClosedReports>().FindAsync(StatutoryForm.Results, District, Cancel))!;
        Assert.Equal((Controller.Id, closed.Sequence + 1), (kept.By, kept.Entry.Sequence));
        Assert.Empty(kept.Facts.ToTable(Form.Shape).DifferencesTo((await Reports(office).MakeAsync(Form, District, Cancel)).Table));

        var otherwise = await ChangesAsync(office, kept, new FigureRules(Granularity.ByLimit, StoppedCount.LeftOut));
        Assert.NotEmpty(otherwise);
        Assert.All(otherwise, change => Assert.True(change is { IsKnown: true, Added.Count: 0, Cell.Column: < 11 } && change.Gone.Count == change.Cell.Closed - change.Cell.Now, $"{change}"));
        var stopped = (await Past.AllAsync(office)).Where(one => one.IsStopped).Select(one => one.Receipt.Code).ToHashSet();
        Assert.All(otherwise.SelectMany(change => change.Gone), code => Assert.Contains(code, stopped));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_becomes_of_an_appointment_after_the_closing_moves_nothing_of_the_period(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-01-10");
        await office.HasStaffAsync();
        var overdue = await office.HasDossierAsync(due: "2020-01-14T16:20");
        var inTime = await office.HasDossierAsync(due: "2020-01-17T16:20");
        var waits = await office.HasDossierAsync(due: "2020-01-14T16:20");
        await AsideAsync(office, waits, new DossierPaymentAsked("1", 1000, "Kho bạc", null));
        office.Clock.Set("2020-01-16T09:00");
        var closed = await office.Done<CloseReport, ReportClosed>(verb => verb.RunAsync(new(StatutoryForm.Results, District), Controller, null, Cancel));
        Assert.Equal((3, 2, 1), (closed.ToTable(Form.Shape).Total[8], closed.ToTable(Form.Shape).Total[9], closed.ToTable(Form.Shape).Total[10]));

        var (before, later) = (OfficeTime.StartOf(January.First), OfficeTime.StartOf(January.End).AddDays(40));
        await AsideAsync(office, overdue, new DossierNewDateSigned("1", before, later, later, TooLate: true) { Reason = "Đông hồ sơ" });
        await AsideAsync(office, inTime, new DossierPaymentAsked("1", 1000, "Kho bạc", null), new DossierPaymentRecorded("1", before, before));
        await AsideAsync(office, waits, new DossierPaymentRecorded("1", before, before));

        var kept = (await office.Get<ClosedReports>().FindAsync(StatutoryForm.Results, District, Cancel))!;
        Assert.Empty(kept.Facts.ToTable(Form.Shape).DifferencesTo((await Reports(office).MakeAsync(Form, District, Cancel)).Table));
        Assert.Equal([(overdue, "14/1")], await ListedAsync(office, Figure.OpenOverdue));
        Assert.Equal([(inTime, "17/1"), (waits, "14/1")], await ListedAsync(office, Figure.OpenInTime));
        Assert.Equal([(waits, "14/1")], await ListedAsync(office, Figure.OpenWaiting));
        Assert.Equal(1, (await office.Get<FiguresOf>().ByAuthorityAsync(District, Cancel)).Total.OpenWaiting);

        // The month after is judged by what became of them.
        office.Clock.Set("2020-02-16T09:00");
        Assert.Equal([(inTime, "16/12"), (waits, "16/12")], await ListedAsync(office, Figure.OpenOverdue, January.Next()));
        Assert.Equal([(overdue, "25/2")], await ListedAsync(office, Figure.OpenInTime, January.Next()));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_report_is_closed_while_others_go_on_writing(TestDatabase database)
    {
        await using var office = await PlayedAsync(database, seed: 14);
        var asked = await Reports(office).MakeAsync(Form, District, Cancel);
        var recent = (await office.Get<FigureDossiers>().ListAsync(District with { Period = January.Next() }, Figure.New, null, Cancel)).Dossiers.First(one => one.EndedAt is null).Code;
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var others = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    await AsideAsync(office, recent, new DossierUrged { Words = "Làm ngay" });
                    begun.TrySetResult();
                }
            },
            Cancel);
        await begun.Task;

        var closed = await office.Done<CloseReport, ReportClosed>(verb => verb.RunAsync(new(StatutoryForm.Results, District), Controller, null, Cancel));
        await stop.CancelAsync();
        await others;

        Assert.Equal(asked.Table.Total, closed.ToTable(Form.Shape).Total);
        Assert.InRange(closed.Sequence, asked.Position.Sequence + 1, long.MaxValue);
        Assert.Empty(closed.ToTable(Form.Shape).DifferencesTo((await Reports(office).MakeAsync(Form, District, Cancel)).Table));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_a_period_that_is_over_is_closed_once_by_who_controls_procedures(TestDatabase database)
    {
        await using var office = await PlayedAsync(database, seed: 2);
        Task<Domain.Outcome<ReportClosed>> CloseAsync(Officer by, FigureQuestion question) => office.Get<CloseReport>().RunAsync(new(StatutoryForm.Results, question), by, null, Cancel);

        Assert.Equal(DossierRefusals.DutyNeeded(DutyKind.Control).Code, (await CloseAsync(Controller with { Duty = DutyKind.Lead }, District)).Refusal.Code);
        Assert.Equal(ReportRefusals.UnitUnknown("").Code, (await CloseAsync(Controller with { Unit = "01243" }, District)).Refusal.Code);
        Assert.Equal(ReportRefusals.PeriodNotOver(default).Code, (await CloseAsync(Controller, District with { Period = ReportPeriod.HalfYear(2020, 1, ReportBorders.From16To15) })).Refusal.Code);
        Assert.False((await CloseAsync(Controller, District)).Refused);
        Assert.Equal(ReportRefusals.ClosedAlready, (await CloseAsync(Controller, District)).Refusal);

        // Another unit, another period, and the authority without those below are other reports.
        Assert.False((await CloseAsync(Controller, District with { WithBelow = false })).Refused);
        Assert.False((await CloseAsync(Controller, District with { Unit = "01243" })).Refused);
        Assert.False((await CloseAsync(Controller, District with { Period = January.Next() })).Refused);
        Assert.Equal(3, (await office.Get<ClosedReports>().OfAsync("035", Cancel)).Count);
    }

    private static FormReports Reports(TestOffice office) => office.Get<FormReports>();

    /// <summary>What an installation says of a closed report that reads its counts otherwise now.</summary>
    private static async Task<IReadOnlyList<FormChange>> ChangesAsync(TestOffice office, ClosedReport closed, FigureRules rules)
    {
        var changes = new FormChanges(office.Get<IDbContextFactory<MotCuaDb>>(), office.Get<KeptSums>(), Otherwise(office, rules).Lists, office.Get<Catalogue>(), office.Get<ReportUnits>(), office.Get<OfficeTime>());
        return await changes.OfAsync(closed, await Reports(office, rules).MakeAsync(Form, District, Cancel), Cancel);
    }

    /// <summary>As an installation counts that reads its counts otherwise.</summary>
    private static FormReports Reports(TestOffice office, FigureRules rules)
    {
        var (figures, lists) = Otherwise(office, rules);
        var apart = new ApartFigures(office.Get<IDbContextFactory<MotCuaDb>>(), office.Get<KeptSums>(), figures, lists, new ReportOptions(null, rules), office.Get<OfficeTime>());
        return new FormReports(figures, apart, office.Get<CatalogueCounts>(), office.Get<StageFigures>(), office.Get<ReportUnits>(), office.Get<IDbContextFactory<MotCuaDb>>(), office.Get<LedgerOptions>(), office.Get<OfficeTime>());
    }

    private static (FiguresOf Figures, FigureDossiers Lists) Otherwise(TestOffice office, FigureRules rules)
    {
        var (databases, time, options) = (office.Get<IDbContextFactory<MotCuaDb>>(), office.Get<OfficeTime>(), new ReportOptions(null, rules));
        var figures = new FiguresOf(databases, office.Get<KeptSums>(), office.Get<ReportUnits>(), options, time);
        return (figures, new FigureDossiers(databases, figures, office.Get<Catalogue>(), options, time));
    }

    private static async Task<TestOffice> PlayedAsync(TestDatabase database, int seed)
    {
        var office = await TestOffice.OpenAsync(database, "2019-11-30");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01237", UnitKind.Commune, "Yên Bình", "035");
        await new RandomLedger(office, seed).PlayAsync(new(2019, 12, 1), new(2020, 3, 1), dossiersADay: 2);
        office.Clock.Set("2020-03-02T10:30");
        return office;
    }

    /// <summary>The dossiers behind a figure of January, with the appointment they are listed with.</summary>
    private static async Task<IEnumerable<(string Code, string Due)>> ListedAsync(TestOffice office, Figure figure, ReportPeriod? period = null) =>
        (await office.Get<FigureDossiers>().ListAsync(District with { Period = period ?? January }, figure, null, Cancel)).Dossiers
        .Select(one => (one.Code, $"{OfficeTime.ToLocal(one.DueAt!.Value):d/M}")).OrderBy(one => one.Code, StringComparer.Ordinal);

    private static Task AsideAsync(TestOffice office, string code, params Facts[] facts) =>
        office.Ledger.CommitAsync<Facts>(Controller, null, book => facts.Select(one => book.Append(DossierProjection.StreamOf(code), one)).ToList()[^1], Cancel);
}
