using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Reporting;

/// <summary>Form II.06a: its cells, its closing, and what is said when it is counted again.</summary>
public sealed class FormReportStories
{
    private static readonly Officer Controller = new("kiem.mt", "Ma Thị Kiểm", DutyKind.Control, "035");
    private static readonly ReportPeriod January = ReportPeriod.Month(2020, 1, ReportBorders.From16To15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static FigureQuestion District => new() { Period = January, Unit = "035", WithBelow = true };

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Every_cell_is_what_counting_the_ledger_by_hand_gives(TestDatabase database)
    {
        await using var office = await PlayedAsync(database, seed: 766);
        var now = office.Get<OfficeTime>().Now;
        await using var db = await office.DatabaseAsync();
        var dossiers = await db.Dossiers.AsNoTracking().ToListAsync(Cancel);
        (UnitKind Level, string[] Authorities)[] levels = [(UnitKind.District, ["035"]), (UnitKind.Commune, ["01237", "01243"])];

        foreach (var period in new[] { January, January.Next(), ReportPeriod.Quarter(2020, 1, ReportBorders.From15To14), ReportPeriod.Between(new(2020, 1, 4), new(2020, 2, 2)) })
        {
            var table = (await Reports(office).MakeAsync(District with { Period = period }, Cancel)).Table;

            Assert.All(FormTable.Identities, identity => Assert.True(table.Holds(identity)));
            Assert.Equal([UnitKind.District, UnitKind.Commune], table.Levels);
            foreach (var (level, authorities) in levels)
            {
                foreach (var sector in RandomLedger.Sectors)
                {
                    var hand = new Recount(dossiers, District with { Period = period, Sector = sector }, authorities, FigureRules.Default, now);
                    Assert.Equal(FormReports.Columns.Select(figure => (long)hand.Behind(figure).Count()), table.Of(level).Single(line => line.Sector == sector).Cells);
                }
            }

            var whole = new Recount(dossiers, District with { Period = period }, RandomLedger.Authorities, FigureRules.Default, now);
            Assert.Equal(FormReports.Columns.Select(figure => (long)whole.Behind(figure).Count()), table.Total);
        }
    }

    [Fact]
    public async Task A_commune_reports_its_own_level_only_and_one_without_dossiers_reports_nothing_at_all()
    {
        await using var office = await PlayedAsync(TestDatabase.Sqlite, seed: 6);
        var commune = (await Reports(office).MakeAsync(District with { Unit = "01243" }, Cancel)).Table;
        var before = (await Reports(office).MakeAsync(District with { Period = ReportPeriod.Month(2019, 6, ReportBorders.From16To15) }, Cancel)).Table;

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
        var whole = (await Reports(office).MakeAsync(District, Cancel)).Table.Total;

        Assert.NotEqual(0, whole[0]);
        Assert.Equal(whole, (await Reports(office).MakeAsync(narrow, Cancel)).Table.Total);
        var closed = await office.Done<CloseReport, ReportClosed>(verb => verb.RunAsync(new(StatutoryForm.Results, narrow), Controller, null, Cancel));
        Assert.Equal(whole, closed.ToTable().Total);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_closed_report_says_years_later_what_was_closed_and_beside_it_what_was_corrected(TestDatabase database)
    {
        await using var office = await PlayedAsync(database, seed: 61);
        var asked = await Reports(office).MakeAsync(District, Cancel);
        var overdue = await OverdueAtTheEndAsync(office);

        var closed = await office.Done<CloseReport, ReportClosed>(verb => verb.RunAsync(new(StatutoryForm.Results, District), Controller, "một lần", Cancel));
        var again = await office.Done<CloseReport, ReportClosed>(verb => verb.RunAsync(new(StatutoryForm.Results, District), Controller, "một lần", Cancel));

        Assert.Equal((asked.Position.Node, asked.Position.Sequence), (closed.Node, closed.Sequence));
        Assert.Equal(closed.Sequence, again.Sequence);
        Assert.Equal(asked.Table.Total, closed.ToTable().Total);

        office.Clock.Set("2025-03-04T09:00");
        var kept = (await office.Get<ClosedReports>().FindAsync(StatutoryForm.Results, District, Cancel))!;
        Assert.Equal((Controller.Id, closed.Sequence + 1), (kept.By, kept.Entry.Sequence));
        Assert.Empty(kept.Facts.ToTable().DifferencesTo((await Reports(office).MakeAsync(District, Cancel)).Table));

        await MoveAppointmentAsync(office, overdue);
        var now = (await Reports(office).MakeAsync(District, Cancel)).Table;
        kept = (await office.Get<ClosedReports>().FindAsync(StatutoryForm.Results, District, Cancel))!;

        Assert.Equal(asked.Table.Total, kept.Facts.ToTable().Total);
        Assert.Equal(
            [(12, 1L), (13, -1L)],
            kept.Facts.ToTable().DifferencesTo(now).Select(cell => (cell.Column, cell.Now - cell.Closed)));
        Assert.All(kept.Facts.ToTable().DifferencesTo(now), cell => Assert.Equal((overdue.Sector, overdue.Authority == "035" ? UnitKind.District : UnitKind.Commune), (cell.Sector, cell.Level)));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_report_is_closed_while_others_go_on_writing(TestDatabase database)
    {
        await using var office = await PlayedAsync(database, seed: 14);
        var asked = await Reports(office).MakeAsync(District, Cancel);
        await using var db = await office.DatabaseAsync();
        var recent = await db.Dossiers.AsNoTracking().Where(row => row.EndedAt == null && row.EnteredAt >= OfficeTime.StartOf(January.End) && row.DueAt != null).OrderBy(row => row.Code).FirstAsync(Cancel);
        using var stop = new CancellationTokenSource();
        var others = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    await MoveAppointmentAsync(office, recent);
                }
            },
            Cancel);

        var closed = await office.Done<CloseReport, ReportClosed>(verb => verb.RunAsync(new(StatutoryForm.Results, District), Controller, null, Cancel));
        await stop.CancelAsync();
        await others;

        Assert.Equal(asked.Table.Total, closed.ToTable().Total);
        Assert.InRange(closed.Sequence, asked.Position.Sequence + 1, long.MaxValue);
        Assert.Empty(closed.ToTable().DifferencesTo((await Reports(office).MakeAsync(District, Cancel)).Table));
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

    private static async Task<TestOffice> PlayedAsync(TestDatabase database, int seed)
    {
        var office = await TestOffice.OpenAsync(database, "2019-11-30");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01237", UnitKind.Commune, "Yên Bình", "035");
        await new RandomLedger(office, seed).PlayAsync(new(2019, 12, 1), new(2020, 3, 1), dossiersADay: 2);
        office.Clock.Set("2020-03-02T10:30");
        return office;
    }

    /// <summary>A dossier that is open still and was overdue when January ended.</summary>
    private static async Task<DossierRow> OverdueAtTheEndAsync(TestOffice office)
    {
        var end = OfficeTime.StartOf(January.End);
        await using var db = await office.DatabaseAsync();
        return await db.Dossiers.AsNoTracking().Where(row => row.EndedAt == null && row.EnteredAt < end && row.DueAt < end.AddDays(-1)).OrderBy(row => row.Code).FirstAsync(Cancel);
    }

    private static Task MoveAppointmentAsync(TestOffice office, DossierRow dossier)
    {
        var after = OfficeTime.StartOf(January.End).AddDays(40);
        return office.Ledger.CommitAsync<DossierRecalculated>(
            Controller, null, book => book.Append(DossierProjection.StreamOf(dossier.Code), new DossierRecalculated(dossier.DueAt!.Value, after, "hanh.ht") { Reason = "Thông báo 1" }), Cancel);
    }
}
