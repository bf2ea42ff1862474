using System.Text;
using MotCua.Application.Importing;
using MotCua.Application.Publishing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Tests.Publishing;

public sealed class ProcedureImportTests
{
    private const string Header = "code,name,sector,level,steps,limit,fee_vnd\n";
    private const string Birth = "1.001193,Đăng ký khai sinh,Hộ tịch,commune,tu-phap:800; !:200,sameday,0\n";
    private const string Marriage = "1.000894,Đăng ký kết hôn,Hộ tịch,commune,tu-phap:800; !:200,sameday,0\n";

    private static readonly Officer Control = new("ha.nt", "Nguyễn Thị Hà", DutyKind.Control, "035");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_dry_run_changes_nothing_and_the_import_does_what_it_said()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-01");
        var import = office.Get<ImportProcedures>();
        var request = List(Birth + Marriage);

        var plan = await import.PlanAsync(request, Cancel);
        Assert.Equal(2, plan.Count(ProcedureChangeKind.New));
        Assert.Empty(await office.Get<Catalogue>().LastVersionsAsync(Cancel));

        Assert.False((await import.RunAsync(request, Control, null, Cancel)).Refused);
        Assert.Equal(2, (await office.Get<Catalogue>().LastVersionsAsync(Cancel)).Count);
        Assert.Equal(2, (await import.PlanAsync(request, Cancel)).Count(ProcedureChangeKind.Unchanged));
    }

    [Fact]
    public async Task A_changed_row_becomes_the_next_version_and_names_the_fields_that_differ()
    {
        await using var office = await OfficeWithAsync(Birth);
        office.Clock.Set("2020-06-10T08:00");
        var request = List(Birth.Replace("sameday,0", "2wd,5000", StringComparison.Ordinal));

        var plan = await office.Get<ImportProcedures>().PlanAsync(request, Cancel);
        Assert.Equal(["Limit", "Fee"], Assert.Single(plan.Changes).Fields.Order(StringComparer.Ordinal).Reverse());

        await office.Get<ImportProcedures>().RunAsync(request, Control, null, Cancel);
        var catalogue = office.Get<Catalogue>();
        Assert.Equal(Limit.SameDay, (await catalogue.FindAsync("1.001193", new DateOnly(2020, 6, 9), Cancel))!.Limit);
        Assert.Equal(Limit.WorkingDays(2), (await catalogue.FindAsync("1.001193", new DateOnly(2020, 6, 10), Cancel))!.Limit);
    }

    [Fact]
    public async Task Rules_of_a_fee_come_with_the_list_and_stay_when_a_later_list_does_not_name_them()
    {
        await using var office = await OfficeWithAsync(Birth);
        office.Clock.Set("2020-06-10T08:00");
        var table = Header.Replace("fee_vnd", "fee_vnd,fee_rules", StringComparison.Ordinal) + Birth.Replace("sameday,0", "sameday,0,\"each:8000; relief:100:Trẻ em:Nghị quyết\"", StringComparison.Ordinal);
        var request = new ImportProcedures.Request(new ProcedureTables(Csv("list.csv", table)));
        await office.Get<ImportProcedures>().RunAsync(request, Control, null, Cancel);
        office.Clock.Set("2020-06-11T08:00");

        var catalogue = office.Get<Catalogue>();
        Assert.Equal("each:8000; relief:100:Trẻ em:Nghị quyết", (await catalogue.FindAsync("1.001193", new DateOnly(2020, 6, 10), Cancel))!.FeeRules?.ToString());
        Assert.Equal(1, (await office.Get<ImportProcedures>().PlanAsync(List(Birth), Cancel)).Count(ProcedureChangeKind.Unchanged));
    }

    [Fact]
    public async Task Every_bad_row_is_listed_with_its_line_and_every_reason()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-01");
        var rows = Birth
            + "1.000001,\"Tên có\nhai dòng\",Hộ tịch,village,tu-phap:900,soon,free\n"
            + ",Không có mã,Hộ tịch,commune,tu-phap:800; !:200,3wd,\n"
            + "1.001193,Đăng ký khai sinh,Hộ tịch,commune,tu-phap:800; !:200,sameday,0\n";

        var plan = await office.Get<ImportProcedures>().PlanAsync(List(rows), Cancel);

        var problems = plan.Problems.Select(problem => $"{problem.Line} {problem.Reason.Code}").ToList();
        Assert.Equal(
        [
            "3 procedure.import.unknown-word",
            "3 procedure.steps.no-approval-after-processing",
            "3 procedure.steps.shares-do-not-add-up",
            "3 procedure.import.not-limit",
            "3 procedure.import.not-whole",
            "5 procedure.import.no-code",
            "6 procedure.import.twice",
        ],
            problems);
        Assert.Equal(["1.001193"], plan.Changes.Select(change => change.Either.Code));
    }

    [Fact]
    public async Task Nothing_is_taken_while_a_row_is_bad_unless_the_officer_leaves_bad_rows_out()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-01");
        var request = List(Birth + Marriage.Replace("sameday", "someday", StringComparison.Ordinal));

        var refused = await office.Get<ImportProcedures>().RunAsync(request, Control, null, Cancel);
        Assert.Equal("procedure.import.bad-rows", refused.Refusal.Code);
        Assert.Empty(await office.Get<Catalogue>().LastVersionsAsync(Cancel));

        await office.Get<ImportProcedures>().RunAsync(request with { SkipBadRows = true }, Control, null, Cancel);
        Assert.Equal("1.001193", Assert.Single(await office.Get<Catalogue>().LastVersionsAsync(Cancel)).Code);
    }

    [Fact]
    public async Task A_procedure_with_a_bad_paper_is_not_taken_with_half_its_papers()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-01");
        var papers = Csv("papers.csv", "code,name,originals,copies,mode\n1.001193,Tờ khai,1,0,submit\n1.001193,Giấy chứng sinh,một,0,submit\n1.000894,Tờ khai,1,0,submit\n9.999999,Lạc loài,1,0,submit\n");
        var request = List(Birth + Marriage) with { Tables = new ProcedureTables(Csv("list.csv", Header + Birth + Marriage), papers) };

        var plan = await office.Get<ImportProcedures>().PlanAsync(request, Cancel);

        Assert.Equal(["1.000894"], plan.Changes.Select(change => change.Either.Code));
        Assert.Contains(plan.Problems, problem => problem is { Table: "papers.csv", Line: 3, Reason.Code: "procedure.import.not-whole" });
        Assert.Contains(plan.Problems, problem => problem is { Table: "papers.csv", Line: 5, Reason.Code: "procedure.import.unknown-procedure" });
        Assert.Contains(plan.Problems, problem => problem is { Table: "list.csv", Line: 2, Reason.Code: "procedure.import.part-is-bad" });
    }

    [Fact]
    public async Task A_list_without_papers_leaves_the_papers_the_catalogue_has()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-01");
        var withPapers = List(Birth) with { Tables = new ProcedureTables(Csv("list.csv", Header + Birth), Csv("papers.csv", "code,name,originals\n1.001193,Tờ khai,1\n")) };
        await office.Get<ImportProcedures>().RunAsync(withPapers, Control, null, Cancel);

        var plan = await office.Get<ImportProcedures>().PlanAsync(List(Birth), Cancel);

        Assert.True(plan.ChangesNothing);
    }

    [Fact]
    public async Task What_the_list_does_not_name_is_withdrawn_only_when_asked_and_with_the_decision()
    {
        await using var office = await OfficeWithAsync(Birth + Marriage);
        office.Clock.Set("2020-06-10T08:00");
        var import = office.Get<ImportProcedures>();
        var request = List(Birth);

        Assert.Equal(0, (await import.PlanAsync(request, Cancel)).Count(ProcedureChangeKind.Withdrawn));
        var withdrawing = request with { WithdrawMissing = true };
        Assert.Equal("procedure.no-decision", (await import.RunAsync(withdrawing, Control, null, Cancel)).Refusal.Code);

        await import.RunAsync(withdrawing with { Decision = "100/QĐ-UBND" }, Control, null, Cancel);
        Assert.NotNull(await office.Get<Catalogue>().FindAsync("1.000894", new DateOnly(2020, 6, 9), Cancel));
        Assert.Null(await office.Get<Catalogue>().FindAsync("1.000894", new DateOnly(2020, 6, 10), Cancel));
    }

    [Fact]
    public async Task A_list_from_a_spreadsheet_program_with_semicolons_and_a_mark_at_its_head_is_read()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-01");
        var text = "\uFEFFCode;Name;Sector;Level;Limit\r\n1.001193;Đăng ký khai sinh, quá hạn;Hộ tịch;commune;5wd\r\n";

        var plan = await office.Get<ImportProcedures>().PlanAsync(new ImportProcedures.Request(new ProcedureTables(Csv("list.csv", text))), Cancel);

        Assert.Equal("Đăng ký khai sinh, quá hạn", Assert.Single(plan.Changes).After!.Name);
    }

    [Theory]
    [InlineData("", "table.empty")]
    [InlineData("code,name\n\"never closed", "table.not-readable")]
    public void A_file_that_is_no_table_is_refused(string text, string code)
    {
        Assert.Equal(code, Table.Read("list.csv", Encoding.UTF8.GetBytes(text)).Refusal.Code);
    }

    [Fact]
    public void A_file_in_an_old_character_table_is_refused_rather_than_garbled()
    {
        Assert.Equal("table.not-utf8", Table.Read("list.csv", [.. "code,name\n1,"u8, 0xD0, 0xE3, 0x6E]).Refusal.Code);
    }

    [Fact]
    public async Task The_demo_district_ships_procedures_without_a_single_bad_row()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2019-12-01");
        var tables = new ProcedureTables(Shipped("procedures.csv"), Shipped("papers.csv"));

        var plan = await office.Get<ImportProcedures>().PlanAsync(new ImportProcedures.Request(tables), Cancel);

        Assert.Empty(plan.Problems);
        Assert.Empty(plan.Doubts);
        Assert.Equal(239, plan.Count(ProcedureChangeKind.New));
        Assert.Equal(41, plan.Changes.Count(change => change.After!.Papers.Count > 0));
        Assert.Equal(97, plan.Changes.Sum(change => change.After!.Papers.Count));
    }

    [Fact]
    public async Task Every_office_a_demo_step_names_is_an_office_of_the_demo_district()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2019-12-01");
        var plan = await office.Get<ImportProcedures>().PlanAsync(new ImportProcedures.Request(new ProcedureTables(Shipped("procedures.csv"))), Cancel);
        var offices = Shipped("units.csv").Rows.Select(row => (Level: row["parent"] == "035" ? StepLevel.District : StepLevel.Commune, Office: row["office"])).ToHashSet();

        foreach (var version in plan.Changes.Select(change => change.After!))
        {
            foreach (var step in version.Steps.Where(step => step.Place.Office is not null))
            {
                StepLevel[] levels = step.Place.Level != StepLevel.Receiving ? [step.Place.Level]
                    : [.. version.IsReceivedAt(ProcedureLevels.Commune) ? [StepLevel.Commune] : (StepLevel[])[], .. version.IsReceivedAt(ProcedureLevels.District) ? [StepLevel.District] : (StepLevel[])[]];
                Assert.All(levels, level => Assert.Contains((level, step.Place.Office!), offices));
            }
        }
    }

    private static async Task<TestOffice> OfficeWithAsync(string rows)
    {
        var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-01");
        Assert.False((await office.Get<ImportProcedures>().RunAsync(List(rows), Control, null, Cancel)).Refused);
        return office;
    }

    private static ImportProcedures.Request List(string rows) => new(new ProcedureTables(Csv("list.csv", Header + rows)));

    private static Table Csv(string name, string text) => Table.Read(name, Encoding.UTF8.GetBytes(text)).Value;

    private static Table Shipped(string name) => Table.Read(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "demo", name))).Value;
}
