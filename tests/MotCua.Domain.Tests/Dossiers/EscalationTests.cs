using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Dossiers;

public sealed class EscalationTests
{
    private static readonly Officer Program = Officer.System(District);

    private static readonly DateTime Due = In(DossierStatus.InProgress).State.DueAt!.Value;

    [Theory]
    [InlineData(-10 * 24)]
    [InlineData(-1, EscalationRung.Official)]
    [InlineData(0, EscalationRung.Head)]
    [InlineData(4 * 24, EscalationRung.Head, EscalationRung.Leader)]
    public void The_ladder_is_climbed_by_working_time_before_at_and_after_the_appointment(int hoursAfter, params EscalationRung[] rungs) =>
        Assert.Equal(rungs, In(DossierStatus.InProgress).RungsDue(Usual, ClockAt(Due.AddHours(hoursAfter))));

    [Theory]
    [InlineData(DossierStatus.AwaitingSupplement)]
    [InlineData(DossierStatus.AwaitingPayment)]
    [InlineData(DossierStatus.ResultReady)]
    [InlineData(DossierStatus.Withdrawn)]
    public void Nobody_is_reminded_while_the_applicant_is_waited_for_or_when_the_work_has_ended(DossierStatus status) =>
        Assert.Empty(In(status).RungsDue(Usual, ClockAt(Due.AddDays(10))));

    [Fact]
    public void A_rule_set_to_none_takes_its_step_out_of_the_ladder() =>
        Assert.Equal([EscalationRung.Head], In(DossierStatus.InProgress).RungsDue(Usual with { TellLeaderHours = null }, ClockAt(Due.AddDays(10))));

    [Fact]
    public void Each_step_is_raised_once_and_answered_by_what_is_done()
    {
        var dossier = In(DossierStatus.InProgress);
        var clock = ClockAt(Due.AddDays(10));
        dossier.Does(Raise(dossier, EscalationRung.Head), Program);
        Assert.Equal("dossier.not-to-escalate", Raise(dossier, EscalationRung.Head).Refusal.Code);
        Assert.Equal([EscalationRung.Leader], dossier.RungsDue(Usual, clock));

        dossier.Does(Raise(dossier, EscalationRung.Leader), Program);
        dossier.Does(dossier.Urge("Trả trước thứ Sáu", Leader, OnDuty), Leader);
        Assert.All(dossier.State.Side.Escalations, raised => Assert.Equal((EscalationAnswer.Urged, Leader.Id), (raised.Answer, raised.AnsweredBy)));
        Assert.Empty(dossier.OpenEscalations);

        Outcome<DossierEscalated> Raise(Dossier of, EscalationRung rung) => of.Escalate(rung, Usual, clock, _ => Commune, _ => District);
    }

    [Fact]
    public void Who_holds_it_answers_with_a_word_and_nobody_else_may()
    {
        var dossier = In(DossierStatus.InProgress);
        dossier.Does(dossier.Escalate(EscalationRung.Official, Usual, ClockAt(Due.AddHours(-1)), _ => Commune, _ => District), Program);

        Assert.Equal(DossierRefusals.NothingEscalated, dossier.AnswerEscalation("Xong chiều nay", Colleague, OnDuty).Refusal);
        Assert.Equal(DossierRefusals.WordsNeeded, dossier.AnswerEscalation(" ", Official, OnDuty).Refusal);
        dossier.Does(dossier.AnswerEscalation("Xong chiều nay", Official, OnDuty), Official);
        Assert.Equal((EscalationAnswer.Said, "Xong chiều nay"), (dossier.State.Side.Escalations[0].Answer, dossier.State.Side.Escalations[0].Words));
    }
}
