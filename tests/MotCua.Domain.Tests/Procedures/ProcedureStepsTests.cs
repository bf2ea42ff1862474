using MotCua.Domain.Procedures;

namespace MotCua.Domain.Tests.Procedures;

public sealed class ProcedureStepsTests
{
    [Fact]
    public void Without_a_written_way_the_office_appraises_the_leaders_sign_and_the_desk_returns()
    {
        var steps = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]);

        Assert.Empty(ProcedureSteps.Check(steps));
        Assert.Equal([StepKind.Receive, StepKind.Process, StepKind.Approve, StepKind.Return], steps.Select(step => step.Kind));
        Assert.Equal("tu-phap:800; !:200", ProcedureStepText.Write(steps));
    }

    [Fact]
    public void Commune_and_district_act_one_after_the_other_and_the_result_comes_back_to_the_commune()
    {
        var steps = ProcedureSteps.CommuneThenDistrict("van-hoa-xa-hoi", "lao-dong-xa-hoi");

        Assert.Empty(ProcedureSteps.Check(steps));
        Assert.Equal("van-hoa-xa-hoi:400; district/lao-dong-xa-hoi:400; !district/:200", ProcedureStepText.Write(steps));
        Assert.Equal(new StepPlace(StepLevel.Receiving), steps[^1].Place);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Shares_make_up_the_whole_limit_however_many_offices_work(int offices)
    {
        var places = Enumerable.Range(1, offices).Select(number => new StepPlace(StepLevel.Receiving, $"office-{number}")).ToList();

        var steps = ProcedureSteps.Default(places);

        Assert.Equal(1000, steps.Sum(step => step.Permille));
        Assert.Equal(offices + 3, steps.Count);
    }

    [Theory]
    [InlineData("tu-phap:800; !:200")]
    [InlineData("dat-dai:400; thue:300; dat-dai:150; !dat-dai:150")]
    [InlineData("tu-phap:350; district/bao-hiem-xa-hoi:600; !:50")]
    [InlineData(":500; province/so-tu-phap:400; !province/:100")]
    public void A_way_written_as_one_line_reads_back_the_same(string text)
    {
        Assert.Equal(text, ProcedureStepText.Write(ProcedureStepText.Read(text).Value));
    }

    [Theory]
    [InlineData("tu-phap:800; !:100", "procedure.steps.shares-do-not-add-up")]
    [InlineData("tu-phap:1000", "procedure.steps.no-approval-after-processing")]
    [InlineData("!:200; tu-phap:800", "procedure.steps.no-approval-after-processing")]
    [InlineData("", "procedure.steps.no-approval-after-processing")]
    [InlineData("tu-phap; !:200", "procedure.steps.not-readable")]
    [InlineData("tu-phap:-800; !:200", "procedure.steps.not-readable")]
    [InlineData("village/office:800; !:200", "procedure.steps.not-readable")]
    public void A_way_that_breaks_a_rule_is_refused_by_name(string text, string code)
    {
        Assert.Contains(ProcedureStepText.Read(text).Refusals, refusal => refusal.Code == code);
    }

    [Fact]
    public void Receiving_stands_first_and_once_and_returning_last_and_once()
    {
        var good = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]);
        ProcedureStep[] receivedTwice = [good[0], .. good.Select(step => step with { Order = step.Order + 1 })];
        ProcedureStep[] neverReturned = [.. good.Take(3)];

        Assert.Contains(ProcedureRefusals.NotOneReceiveFirst, ProcedureSteps.Check(receivedTwice));
        Assert.Contains(ProcedureRefusals.NotOneReturnLast, ProcedureSteps.Check(neverReturned));
    }

    [Fact]
    public void The_desk_has_no_share_of_the_limit()
    {
        var steps = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]).ToArray();
        steps[0] = steps[0] with { Permille = 100 };
        steps[1] = steps[1] with { Permille = 700 };

        Assert.Equal([ProcedureRefusals.ShareOutsideWork], ProcedureSteps.Check(steps));
    }
}
