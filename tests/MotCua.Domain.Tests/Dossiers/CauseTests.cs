using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Dossiers;

public sealed class CauseTests
{
    private static readonly OverdueCause[] List = [new("c", "Số lượng hồ sơ quá nhiều"), new("đ", "Phối hợp giữa các cơ quan")];
    private static readonly DateTime Due = In(DossierStatus.InProgress).State.DueAt!.Value;
    private static readonly DossierClock Late = ClockAt(Due.AddDays(10));

    [Fact]
    public void Who_holds_it_says_why_it_is_overdue_and_says_it_anew_and_what_was_said_stays()
    {
        var dossier = In(DossierStatus.InProgress);

        dossier.Does(dossier.StateCause("c", null, List, Late, Official, OnDuty), Official);
        dossier.Does(dossier.StateCause("đ", "Chờ thuế trả lời", List, Late, Leader, OnDuty), Leader);

        Assert.Equal([("c", Official.Id, null), ("đ", Leader.Id, "Chờ thuế trả lời")], dossier.State.Side.Causes.Select(one => (one.Cause, one.By, one.Words)));
        Assert.Equal("Phối hợp giữa các cơ quan", dossier.State.Side.Causes[^1].Title);
    }

    [Fact]
    public void Only_a_cause_of_the_list_is_taken() =>
        Assert.Equal(CauseRefusals.Unknown("c, đ"), In(DossierStatus.InProgress).StateCause("x", null, List, Late, Official, OnDuty).Refusal, Same);

    [Theory]
    [InlineData(DossierStatus.InProgress, -1)]
    [InlineData(DossierStatus.ResultReady, 10)]
    [InlineData(DossierStatus.Withdrawn, 10)]
    public void Nobody_says_why_of_a_dossier_that_is_in_time_or_has_ended(DossierStatus status, int daysAfter) =>
        Assert.Equal(CauseRefusals.NotOverdue, In(status).StateCause("c", null, List, ClockAt(Due.AddDays(daysAfter)), Leader, OnDuty).Refusal);

    [Fact]
    public void Another_office_does_not_say_it()
    {
        var dossier = In(DossierStatus.InProgress);

        Assert.Equal(DossierRefusals.HeldElsewhere(dossier.AtStep.Unit).Code, dossier.StateCause("c", null, List, Late, Official with { Unit = "99999" }, OnDuty).Refusal.Code);
        Assert.Equal(DossierRefusals.DutyNeeded(DutyKind.Process).Code, dossier.StateCause("c", null, List, Late, Clerk, OnDuty).Refusal.Code);
        Assert.Equal(DossierRefusals.NotLedBy("99999").Code, dossier.StateCause("c", null, List, Late, Leader with { Unit = "99999" }, OnDuty).Refusal.Code);
    }

    private static bool Same(Refusal one, Refusal other) => one.Code == other.Code && one.Facts.SequenceEqual(other.Facts);
}
