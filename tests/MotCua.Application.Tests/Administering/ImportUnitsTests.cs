using System.Text;
using MotCua.Application.Administering;
using MotCua.Application.Importing;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Tests.Publishing;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Tests.Administering;

public sealed class ImportUnitsTests
{
    private const string Before = """
        code,level,name,type,short_name,parent_code
        01243,3,Xã Tân Bắc,Xã,Tân Bắc,035
        01240,3,Xã Tân Trịnh,Xã,Tân Trịnh,035
        035,2,Huyện Quang Bình,Huyện,Quang Bình,02
        02,1,Tỉnh Hà Giang,Tỉnh,Hà Giang,
        08,1,Tỉnh Tuyên Quang,Tỉnh,Tuyên Quang,
        """;

    private const string After = """
        code,level,name,type,short_name,parent_code
        08,1,Tỉnh Tuyên Quang,Tỉnh,Tuyên Quang,
        01243,3,Xã Tân Trịnh,Xã,Tân Trịnh,08
        """;

    private const string Successions = """
        old_level,old_code,new_code,share,effective_on
        1,02,08,full,2025-07-01
        1,08,08,full,2025-07-01
        3,01240,01243,full,2025-07-01
        3,01243,01243,full,2025-07-01
        """;

    private static readonly DateOnly Merger = new(2025, 7, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_national_lists_and_the_successions_carry_a_commune_over_the_merger(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2025-07-02");

        var first = await RunAsync(office, Before, TestOffice.Begin);
        await office.HasUnitAsync("035.mot-cua", UnitKind.Desk, "Một cửa huyện", "035", "mot-cua");
        await office.HasUnitAsync("01243.mot-cua", UnitKind.Desk, "Một cửa xã", "01243", "mot-cua");
        var second = await RunAsync(office, After, Merger, closeMissing: true);
        var third = await RunAsync(office, Successions, null);

        Assert.Equal(5, first.Count(UnitImportKind.Opened));
        Assert.Equal((1, 1, 4), (second.Count(UnitImportKind.Unchanged), second.Count(UnitImportKind.Changed), second.Count(UnitImportKind.Closed)));
        Assert.Equal((3, 1), (third.Count(UnitImportKind.Succeeded), third.Count(UnitImportKind.Unchanged)));
        var map = await office.Get<Units>().MapAsync(Cancel);
        Assert.Equal("Ủy ban nhân dân xã Tân Bắc", map.Find("01243", Merger.AddDays(-1))?.Name);
        Assert.Equal(["01243", "08"], map.On(Merger).Above("01243.mot-cua").Select(unit => unit.Code));
        Assert.Null(map.Find("035.mot-cua", Merger));
        Assert.Equal([("01243", SuccessionShare.Full)], map.SuccessorsOf("01240", Merger.AddDays(-1), Merger));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_same_list_again_changes_nothing(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await RunAsync(office, Before, TestOffice.Begin);

        var again = await RunAsync(office, Before, new DateOnly(2020, 6, 12));

        Assert.Equal(5, again.Count(UnitImportKind.Unchanged));
        Assert.Equal(5, again.Steps.Count);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dry_run_names_every_bad_row_and_writes_nothing(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        var table = Read("""
            code,kind,name,short_name,parent,office,agency_code,valid_from
            02,province,Ủy ban nhân dân tỉnh Hà Giang,Hà Giang,,,000.00.00.H22,2019-01-01
            035,district,Ủy ban nhân dân huyện Quang Bình,Quang Bình,02,,H22/35,
            036,huyện,Ủy ban nhân dân huyện Bắc Quang,Bắc Quang,02,,,
            037,district,,Xín Mần,02,,,
            038,district,Ủy ban nhân dân huyện Vị Xuyên,Vị Xuyên,03,,,
            039,district,Ủy ban nhân dân huyện Bắc Mê,Bắc Mê,02,,,1/1/2019
            02,province,Ủy ban nhân dân tỉnh Hà Giang,Hà Giang,,,,
            02.so-tu-phap,department,Sở Tư pháp,Sở Tư pháp,02,so-tu-phap,,
            """);

        var plan = await office.Get<ImportUnits>().PlanAsync(new(table, TestOffice.Begin), Cancel);
        var refused = await office.Get<ImportUnits>().RunAsync(new(table, TestOffice.Begin), TestOffice.Console, Cancel);

        Assert.Equal(
            ["3 unit.agency-code-form", "4 unit-import.kind-unknown", "5 unit.name-needed", "6 unit.parent-unknown", "7 unit-import.day-form", "8 unit-import.code-twice"],
            plan.Problems.Select(problem => $"{problem.Line} {problem.Reason.Code}"));
        Assert.Equal(["02", "02.so-tu-phap"], plan.Steps.Select(step => step.Code));
        Assert.Equal("unit-import.bad-rows", TestOffice.RefusalOf(refused));
        Assert.Equal(0, (await office.Get<Units>().MapAsync(Cancel)).Count);

        var taken = await office.Get<ImportUnits>().RunAsync(new(table, TestOffice.Begin, SkipBadRows: true), TestOffice.Console, Cancel);

        Assert.Null(TestOffice.RefusalOf(taken));
        Assert.Equal("000.00.00.H22", (await office.Get<Units>().MapAsync(Cancel)).Find("02", TestOffice.Begin)?.AgencyCodeOn(TestOffice.Begin)?.Text);
    }

    [Fact]
    public async Task A_district_where_somebody_still_holds_a_duty_is_not_closed_silently()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2025-07-02");
        await RunAsync(office, Before, TestOffice.Begin);
        await office.HasOfficerAsync("Lường Thị Mai", (DutyKind.Lead, "035"));

        var plan = await office.Get<ImportUnits>().PlanAsync(new(Read(After), Merger, CloseMissing: true), Cancel);

        Assert.Contains(plan.Problems, problem => problem.Reason.Code == "unit.has-duties");
    }

    [Fact]
    public async Task A_file_of_other_columns_is_refused()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-12");

        var plan = await office.Get<ImportUnits>().PlanAsync(new(Read("name,phone\nTân Bắc,0219")), Cancel);

        Assert.Equal("unit-import.columns-unknown", Assert.Single(plan.Problems).Reason.Code);
    }

    [Fact]
    public async Task Only_the_command_line_imports_units()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-12");
        var administrator = new Officer("quan.tt", "Trần Thị Quản", DutyKind.Administer, "02");

        Assert.Equal("administering.not-administrator", TestOffice.RefusalOf(await office.Get<ImportUnits>().RunAsync(new(Read(Before)), administrator, Cancel)));
    }

    [Fact]
    public async Task The_demo_district_s_units_have_no_bad_row()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-12");
        var table = Table.Read("units.csv", await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "data", "demo", "units.csv"), Cancel)).Value;

        var done = await office.Get<ImportUnits>().RunAsync(new(table, TestOffice.Begin), TestOffice.Console, Cancel);

        Assert.Null(TestOffice.RefusalOf(done));
        var tree = await office.Get<Units>().OnAsync(TestOffice.Begin, Cancel);
        Assert.Equal(15, tree.Under("035").Count(unit => unit.Kind == UnitKind.Commune));
        Assert.All(tree.All.Where(unit => unit.Kind == UnitKind.Commune), commune => Assert.NotNull(tree.DeskOf(commune.Code)));
    }

    [Fact]
    public async Task The_nation_of_2020_and_of_2025_goes_in_whole()
    {
        var before = Table.Read("units-2020.csv", SharedData.Read("units-2020.csv")).Value;
        var after = Table.Read("units-2025.csv", SharedData.Read("units-2025.csv")).Value;
        var successions = Table.Read("unit-successions.csv", SharedData.Read("unit-successions.csv")).Value;
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2025-07-02");
        var import = office.Get<ImportUnits>();

        var first = (await import.RunAsync(new(before, TestOffice.Begin), TestOffice.Console, Cancel)).Value;
        var second = (await import.RunAsync(new(after, Merger, CloseMissing: true), TestOffice.Console, Cancel)).Value;
        var third = (await import.RunAsync(new(successions, SkipBadRows: true), TestOffice.Console, Cancel)).Value;

        Assert.Equal(11_384, first.Count(UnitImportKind.Opened));
        Assert.Equal(8_036, second.Count(UnitImportKind.Closed));
        Assert.Equal(10_624, third.Count(UnitImportKind.Succeeded));
        var map = await office.Get<Units>().MapAsync(Cancel);
        Assert.Equal(3_355, map.On(Merger).Count);
        Assert.Equal(
            ["01240", "01243"],
            map.PredecessorsOf("01243", Merger, new DateOnly(2020, 6, 1)).Select(unit => unit.Code).Order(StringComparer.Ordinal));
        Assert.Equal(["01237"], map.SuccessorsOf("01228", new DateOnly(2020, 6, 1), Merger).Select(unit => unit.Code).Take(1));
    }

    private static async Task<UnitImportPlan> RunAsync(TestOffice office, string csv, DateOnly? from, bool closeMissing = false)
    {
        var done = await office.Get<ImportUnits>().RunAsync(new(Read(csv), from, closeMissing), TestOffice.Console, Cancel);
        Assert.False(done.Refused, string.Join(", ", done.Refusals));
        return done.Value;
    }

    private static Table Read(string csv) => Table.Read("units.csv", Encoding.UTF8.GetBytes(csv)).Value;
}
