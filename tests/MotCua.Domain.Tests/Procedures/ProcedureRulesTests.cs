using MotCua.Domain.Procedures;

namespace MotCua.Domain.Tests.Procedures;

public sealed class ProcedureRulesTests
{
    [Theory]
    [InlineData("1.001193", "1.001193")]
    [InlineData("1.001193.000.00.00.H22", "1.001193")]
    [InlineData("1.013225.H17", "1.013225")]
    [InlineData("2.000815.01", "2.000815")]
    [InlineData("6.006594", "6.006594")]
    [InlineData("1.0011930", null)]
    [InlineData("QLKTN003", null)]
    [InlineData("DNG-288122_1", null)]
    [InlineData("TS_lop1.000.00.00.H22", null)]
    [InlineData("", null)]
    public void The_national_part_is_read_where_a_code_has_one(string code, string? national)
    {
        Assert.Equal(national, ProcedureCode.NationalPart(code));
    }

    [Fact]
    public void Every_fault_of_a_version_is_named_at_once()
    {
        var version = Sample.Procedure() with
        {
            Name = " ",
            Levels = ProcedureLevels.None,
            Fee = -1,
            ValidUntil = new DateOnly(2019, 11, 30),
            Papers = [new ProcedurePaper("Tờ khai")],
            Steps = [],
        };

        var codes = ProcedureRules.Check(version).Select(refusal => refusal.Code).ToList();

        Assert.Subset(codes.ToHashSet(), new HashSet<string>
        {
            "procedure.no-name", "procedure.no-level", "procedure.negative-fee", "procedure.ends-before-it-begins",
            "procedure.paper.no-count", "procedure.steps.not-one-receive-first",
        });
    }

    [Fact]
    public void A_sound_version_passes()
    {
        Assert.Empty(ProcedureRules.Check(Sample.Procedure()));
    }

    [Fact]
    public void A_version_holds_on_its_first_and_on_its_last_day()
    {
        var version = Sample.Procedure() with { ValidUntil = new DateOnly(2020, 6, 30) };

        Assert.False(version.HoldsOn(new DateOnly(2019, 11, 30)));
        Assert.True(version.HoldsOn(new DateOnly(2019, 12, 1)));
        Assert.True(version.HoldsOn(new DateOnly(2020, 6, 30)));
        Assert.False(version.HoldsOn(new DateOnly(2020, 7, 1)));
    }
}
