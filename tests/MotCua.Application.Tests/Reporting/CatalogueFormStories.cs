using Microsoft.EntityFrameworkCore;
using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Reporting;

/// <summary>Form II.07b: procedures and process tables by authority and level, as they stood on the last day of a period.</summary>
public sealed class CatalogueFormStories
{
    private static readonly StatutoryForm Form = StatutoryForm.Of("ii-07b");
    private static readonly Officer Controller = new("kiem.mt", "Ma Thị Kiểm", DutyKind.Control, "035");
    private static readonly string[] Authorities = ["035", "01237", "01243"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Every_cell_is_what_going_through_the_decisions_by_hand_gives_and_opens_exactly_that(TestDatabase database)
    {
        await using var office = await PublishedAsync(database);
        var entries = await FactsAsync(office);
        foreach (var last in new DateOnly[] { new(2020, 1, 31), new(2020, 2, 9), new(2020, 2, 10), new(2020, 3, 1), new(2020, 3, 31) })
        {
            foreach (var interlinked in new bool?[] { null, true, false })
            {
                var question = new FigureQuestion { Period = ReportPeriod.Between(new(2020, 1, 1), last), Unit = "035", WithBelow = true, Interlinked = interlinked };
                var table = (await office.Get<FormReports>().MakeAsync(Form, question, Cancel)).Table;
                long[] Hand(params string[] authorities) => Cells(entries, last, interlinked, authorities);

                Assert.All(Form.Shape.Identities, identity => Assert.True(table.Holds(identity), $"{last} {identity}"));
                Assert.Equal([UnitKind.District, UnitKind.Commune], table.Levels);
                Assert.Equal(Hand(Authorities), table.Total);
                Assert.Equal(Hand("01237", "01243"), table.SumOf(UnitKind.Commune));
                Assert.All(table.Levels.SelectMany(table.Of), line => Assert.Equal(Hand(line.Sector), line.Cells));
                Assert.Equal(Authorities.Order(), table.Levels.SelectMany(table.Of).Select(line => line.Sector).Order());
                await OpensWhatItCountsAsync(office, question, table);
            }
        }
    }

    [Fact]
    public async Task It_is_closed_as_other_forms_are_and_says_years_later_what_was_decided_back_dated()
    {
        await using var office = await PublishedAsync(TestDatabase.Sqlite);
        var question = new FigureQuestion { Period = ReportPeriod.Month(2020, 2, ReportBorders.Calendar), Unit = "035", WithBelow = true };
        await office.Done<CloseReport, ReportClosed>(verb => verb.RunAsync(new(Form.Id, question with { Interlinked = true }), Controller, null, Cancel));
        var closed = (await office.Get<ClosedReports>().FindAsync(Form.Id, question, Cancel))!;
        var now = await office.Get<FormReports>().MakeAsync(Form, question, Cancel);

        Assert.Empty(await office.Get<FormChanges>().OfAsync(closed, now, Cancel));
        Assert.Equal(now.Table.Total, closed.Facts.ToTable(Form.Shape).Total);
        Assert.Null(await office.Get<ClosedReports>().FindAsync(Form.Id, question with { Interlinked = true }, Cancel));

        await PublishAsync(office, Procedure("5.5", ProcedureLevels.District, new(2020, 2, 20)));
        var changes = await office.Get<FormChanges>().OfAsync(closed, await office.Get<FormReports>().MakeAsync(Form, question, Cancel), Cancel);

        Assert.All(changes, change => Assert.Equal((UnitKind.District, 1L, false), (change.Cell.Level, change.Cell.Now - change.Cell.Closed, change.IsKnown)));
        Assert.Equal([3, 5, 7, 9], changes.Where(change => change.Cell.Sector == "035").Select(change => change.Cell.Column));
        Assert.Equal([3, 5, 7, 9], changes.Where(change => change.Cell.Sector.Length == 0).Select(change => change.Cell.Column));
    }

    /// <summary>Every cell's list has as many lines as the cell says, each of the cell's level.</summary>
    private static async Task OpensWhatItCountsAsync(TestOffice office, FigureQuestion question, FormTable table)
    {
        var report = await office.Get<FormReports>().MakeAsync(Form, question, Cancel);
        var lines = table.Levels.SelectMany(level => table.Of(level).Select(line => ((UnitKind?)level, (string?)line.Sector, line.Cells)).Append((level, null, table.SumOf(level)))).Append((null, null, table.Total));
        foreach (var (level, line, cells) in lines)
        {
            foreach (var (column, cell) in Form.Columns.Zip(cells).Where(one => one.Second > 0))
            {
                var items = await office.Get<CatalogueCounts>().ListAsync(report.AskedOf(level, line, column), column.Catalogue!.Value, Cancel);
                Assert.Equal((level, line, column.Title, cell), (level, line, column.Title, items.Count));
                Assert.All(items, item => Assert.True((level ?? column.Level) is not { } only || item.Level == only));
            }
        }
    }

    /// <summary>The decisions read one after the other, with the words of the glossary.</summary>
    private static long[] Cells(IReadOnlyList<Facts> entries, DateOnly day, bool? interlinked, string[] authorities)
    {
        var versions = new Dictionary<string, ProcedureVersion>();
        var tables = new Dictionary<string, ProcessTable>();
        foreach (var facts in entries)
        {
            switch (facts)
            {
                case ProcedurePublished { Version: var first } when first.ValidFrom <= day:
                    versions[first.Code] = first;
                    break;
                case ProcedureChanged { Version: var next } when next.ValidFrom <= day:
                    versions[next.Code] = next;
                    break;
                case ProcedureWithdrawn gone when gone.LastDay < day:
                    versions.Remove("4.4");
                    break;
                case ProcessPublished { Table: var table } when table.ValidFrom <= day:
                    tables[$"{table.Unit}/{table.Procedure}"] = table;
                    break;
                case ProcessWithdrawn gone when gone.LastDay < day:
                    tables.Remove($"{gone.Unit}/{gone.Procedure}");
                    break;
            }
        }

        var holding = versions.Values.Where(version => interlinked is null || version.Interlinked == interlinked).ToList();
        bool HasDistrict(params string[] codes) => codes.Contains("035");
        var (communes, desks) = (authorities.Any(code => code != "035"), authorities.Any(code => code == "01243"));
        long At(ProcedureLevels level) => holding.Count(version => version.Levels.HasFlag(level));
        var (district, commune) = (HasDistrict(authorities) ? At(ProcedureLevels.District) : 0, communes ? At(ProcedureLevels.Commune) : 0);
        var atDesk = desks ? commune : 0;
        long Tables(Func<string, bool> of) => tables.Values.Count(table => of(table.Unit.Split('.')[0]) && authorities.Contains(table.Unit.Split('.')[0]) && holding.Exists(version => version.Code == table.Procedure));
        var (own, theirs) = (Tables(code => code == "035"), Tables(code => code != "035"));
        return [district + commune, 0, district, commune, district + atDesk, 0, district, atDesk, own + theirs, 0, own, theirs];
    }

    /// <summary>A district and two communes, one of them without a one-stop desk; decisions of three months.</summary>
    private static async Task<TestOffice> PublishedAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2020-01-02");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01237", UnitKind.Commune, "Yên Bình", "035");
        await PublishAsync(office, Procedure("1.1", ProcedureLevels.Commune, new(2020, 1, 1)));
        await PublishAsync(office, Procedure("2.2", ProcedureLevels.Commune | ProcedureLevels.District, new(2020, 1, 1)) with { Interlinked = true });
        await PublishAsync(office, Procedure("3.3", ProcedureLevels.District | ProcedureLevels.Province, new(2020, 2, 10)));
        await PublishAsync(office, Procedure("4.4", ProcedureLevels.Commune, new(2020, 1, 1)));
        await AppendAsync(office, "procedure:1.1", new ProcedureChanged(Procedure("1.1", ProcedureLevels.District, new(2020, 2, 10)) with { Number = 2 }));
        await AppendAsync(office, "procedure:4.4", new ProcedureWithdrawn(new(2020, 2, 29), "9/QĐ"));
        foreach (var (unit, procedure, from) in new (string, string, DateOnly)[] { ("035", "2.2", new(2020, 1, 5)), ("01243", "2.2", new(2020, 2, 1)), ("01243.mot-cua", "4.4", new(2020, 2, 1)), ("01237", "1.1", new(2020, 2, 10)) })
        {
            await AppendAsync(office, ProcessProjection.StreamOf(unit, procedure), new ProcessPublished(new ProcessTable { Unit = unit, Procedure = procedure, Number = 1, ValidFrom = from, Decision = "1/QĐ", Limit = Limit.WorkingDays(3), Steps = [] }));
        }

        await AppendAsync(office, ProcessProjection.StreamOf("035", "2.2"), new ProcessWithdrawn("035", "2.2", 1, new(2020, 3, 15), "12/QĐ"));
        office.Clock.Set("2020-04-02T10:30");
        return office;
    }

    private static ProcedureVersion Procedure(string code, ProcedureLevels levels, DateOnly from) => new()
    {
        Code = code,
        Number = 1,
        ValidFrom = from,
        Name = $"Thủ tục {code}",
        Sector = "Hộ tịch",
        Levels = levels,
        Limit = Limit.WorkingDays(3),
        Steps = [],
    };

    private static Task PublishAsync(TestOffice office, ProcedureVersion version) => AppendAsync(office, ProcedureProjection.StreamOf(version.Code), new ProcedurePublished(version));

    private static Task AppendAsync(TestOffice office, string stream, Facts facts) => office.Ledger.CommitAsync<Facts>(Controller, null, book => book.Append(stream, facts), Cancel);

    private static async Task<IReadOnlyList<Facts>> FactsAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        return [.. (await db.Entries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Cancel)).Select(entry => EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts))];
    }
}
