using MotCua.Domain.Deadlines;
using MotCua.Domain.Procedures;

namespace MotCua.Domain.Tests.Procedures;

public sealed class ProcessTableTests
{
    private static readonly StepPlace Here = new(StepLevel.Receiving);

    [Fact]
    public void The_example_of_thirty_days_adds_up_and_handing_out_is_not_counted() => Assert.Empty(Table("30wd", 240, 240, 480, 480, 7680, 480, 480, 3360, 960).Check());

    [Theory]
    [InlineData("1wd", "process.norms-too-long")]
    [InlineData("5wd", "process.norms-too-short")]
    public void Norms_that_do_not_add_up_are_refused_with_what_is_between(string limit, string code) =>
        Assert.Equal(code, Assert.Single(Table(limit, 240, 480, 240).Check()).Code);

    [Fact]
    public void Steps_side_by_side_take_as_long_as_the_longest_of_them()
    {
        var table = Table("2wd", 120, 480, 360, 360);
        var steps = table.Steps.Select((step, index) => step with { Beside = index == 2 }).ToList();

        Assert.Empty((table with { Steps = steps }).Check());
        Assert.Equal(960, (table with { Steps = steps }).TotalMinutes);
        Assert.Equal("process.norms-too-long", Assert.Single((table with { Steps = [.. steps.Select((step, index) => index == 2 ? step with { Minutes = 540 } : step)] }).Check()).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void Only_an_office_works_beside_an_office(int line)
    {
        var table = Table("2wd", 120, 480, 0, 360);
        var steps = table.Steps.Select((step, index) => step with { Beside = index == line }).ToList();

        Assert.Contains((table with { Steps = steps }).Check(), refusal => refusal.Code == "process.not-beside-work" && refusal.Facts is [int said] && said == line + 1);
    }

    [Theory]
    [InlineData("sameday", 480)]
    [InlineData("2wd", 960)]
    [InlineData("16wh", 960)]
    [InlineData("30d", 14_400)]
    [InlineData("1mo", 14_400)]
    [InlineData("none", null)]
    public void A_limit_is_so_many_minutes_of_norm(string limit, int? minutes) => Assert.Equal(minutes, ProcessTable.NormOf(Limit.Parse(limit)));

    [Fact]
    public void A_return_that_takes_time_a_step_without_words_and_no_decision_are_all_named()
    {
        var table = Table("2wd", 240, 480, 240) with { Decision = " " };
        var steps = table.Steps.Select((step, index) => index == 1 ? step with { Content = "" } : step.Kind is StepKind.Return ? step with { Minutes = 1 } : step).ToList();

        var codes = (table with { Steps = steps }).Check().Select(refusal => refusal.Code);

        Assert.Equal(["procedure.no-decision", "process.no-content", "process.return-counted", "process.norms-too-long"], codes);
    }

    private static ProcessTable Table(string limit, params int[] minutes) => new()
    {
        Procedure = "1.001022",
        Unit = "01243",
        ValidFrom = new DateOnly(2020, 6, 1),
        Decision = "12/QĐ-UBND",
        Limit = Limit.Parse(limit),
        Steps =
        [
            .. minutes.Select((norm, index) => new ProcessStep(index == 0 ? StepKind.Receive : index == minutes.Length - 1 ? StepKind.Approve : StepKind.Process, Here, "", $"Bước {index}", norm)),
            new ProcessStep(StepKind.Return, Here, "", "Trả kết quả", 0),
        ],
    };
}
