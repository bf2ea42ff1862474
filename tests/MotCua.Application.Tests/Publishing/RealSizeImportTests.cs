using MotCua.Application.Importing;
using MotCua.Application.Publishing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Tests.Publishing;

public sealed class RealSizeImportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_national_list_of_591_comes_in_with_its_papers_steps_and_results_and_names_every_bad_row()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2026-11-23");
        var tables = new ProcedureTables(Read("procedures.csv"), Read("procedure-papers.csv"), Read("procedure-steps.csv"), Read("procedure-results.csv"));
        var request = new ImportProcedures.Request(tables) { SkipBadRows = true };

        var plan = await office.Get<ImportProcedures>().PlanAsync(request, Cancel);

        // Seven notices show a limit of 0 hours or 0 days, and one result has no name.
        Assert.Equal(7, plan.Problems.Count(problem => problem.Reason.Code == "procedure.import.not-limit"));
        Assert.Contains(plan.Problems, problem => problem is { Table: "procedure-results.csv", Line: 55, Reason.Code: "procedure.import.no-name" });
        Assert.Contains(plan.Problems, problem => problem is { Table: "procedures.csv", Line: 51, Reason.Code: "procedure.import.part-is-bad" });
        Assert.Equal(9, plan.Problems.Count);
        Assert.Equal(583, plan.Count(ProcedureChangeKind.New));

        Assert.False((await office.Get<ImportProcedures>().RunAsync(request, Officer.System("035"), null, Cancel)).Refused);
        var index = await office.Get<Catalogue>().OnAsync(new DateOnly(2026, 11, 23), Cancel);
        var birth = index.Search("dang ky khai sinh", 5)[0].Procedure;
        Assert.Equal("1.001193", birth.Code);
        Assert.NotEmpty(birth.Papers);
        Assert.NotEmpty(birth.Instructions);
        Assert.NotEmpty(birth.Results);
        Assert.True((await office.Get<ImportProcedures>().PlanAsync(request, Cancel)).ChangesNothing);
    }

    [Fact]
    public async Task The_list_of_2020_comes_in_but_for_the_eleven_rows_without_a_code()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-01-02");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("035.lao-dong-xa-hoi", UnitKind.Department, "Phòng Lao động - TB&XH", "035", "lao-dong-xa-hoi");
        await office.HasUnitAsync("01243.van-hoa-xa-hoi", UnitKind.Department, "Văn hóa - Xã hội", "01243", "van-hoa-xa-hoi");
        var request = new ImportProcedures.Request(new ProcedureTables(Read("procedures-2020.csv")));

        var plan = await office.Get<ImportProcedures>().PlanAsync(request, Cancel);

        Assert.Equal(11, plan.Problems.Count);
        Assert.All(plan.Problems, problem => Assert.Equal("procedure.import.no-code", problem.Reason.Code));
        Assert.Equal(228, plan.Count(ProcedureChangeKind.New));
        Assert.Contains(plan.Doubts, doubt => doubt.Reason.Facts.Contains("Hạt Kiểm lâm"));
        var allowance = plan.Changes.Single(change => change.Either.Code == "1.001776").After!;
        Assert.Equal("van-hoa-xa-hoi:400; district/lao-dong-xa-hoi:400; !district/:200", ProcedureStepText.Write(allowance.Steps));
    }

    private static Table Read(string name) => Table.Read(name, SharedData.Read(name)).Value;
}
