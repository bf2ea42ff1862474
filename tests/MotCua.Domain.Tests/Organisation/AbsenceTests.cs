using MotCua.Domain.Organisation;

namespace MotCua.Domain.Tests.Organisation;

public sealed class AbsenceTests
{
    /// <summary>Monday 15 June 2020.</summary>
    private static readonly DateOnly Monday = new(2020, 6, 15);

    private static readonly StaffMember Lam = new()
    {
        Card = new OfficerCard("lam.nv", "Nguyễn Văn Lâm", null),
        From = new DateOnly(2019, 1, 1),
        Duties = [new Duty { Id = "lam.nv/1", Officer = "lam.nv", Kind = DutyKind.Process, Unit = "01243.tu-phap", From = new DateOnly(2019, 1, 1) }],
    };

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 1, AbsenceRule.Leave)]
    [InlineData(-2, 0, null)]
    [InlineData(-3, 0, AbsenceRule.Leave)]
    [InlineData(1, 5, null)]
    public void A_leave_of_more_than_one_working_day_takes_the_work_away_and_a_weekend_counts_for_none(int from, int until, AbsenceRule? rule)
    {
        var away = Lam with { Leaves = [new Leave(Monday.AddDays(from), Monday.AddDays(until))] };

        Assert.Equal(rule, Of(away, isCovered: false));
        Assert.Null(Of(away, isCovered: true));
    }

    [Fact]
    public void A_duty_that_ended_takes_the_work_away() =>
        Assert.Equal(AbsenceRule.DutyEnded, Of(Lam with { Duties = [Lam.Duties[0] with { Until = Monday.AddDays(-1) }] }, isCovered: false));

    [Fact]
    public void Leaves_do_not_meet_do_not_run_backwards_and_end_the_day_before_the_officer_is_back()
    {
        var entered = Lam.GoOnLeave(Monday, Monday.AddDays(4), " nghỉ phép ").Value;
        var away = StaffMember.Apply(Lam, entered);

        Assert.Equal("nghỉ phép", entered.Reason);
        Assert.Equal("leave.meets-other", away.GoOnLeave(Monday.AddDays(4), Monday.AddDays(6), null).Refusal.Code);
        Assert.Equal("duty.until-before-from", Lam.GoOnLeave(Monday, Monday.AddDays(-1), null).Refusal.Code);
        Assert.Equal("leave.too-long", Lam.GoOnLeave(Monday, Monday.AddDays(400), null).Refusal.Code);
        Assert.Equal(new Leave(Monday, Monday.AddDays(1)), Assert.Single(StaffMember.Apply(away, away.ComeBack(Monday, Monday.AddDays(2)).Value).Leaves));
        Assert.Empty(StaffMember.Apply(away, away.ComeBack(Monday, Monday).Value).Leaves);
        Assert.Equal("leave.none", away.ComeBack(Monday, Monday.AddDays(5)).Refusal.Code);
    }

    private static AbsenceRule? Of(StaffMember officer, bool isCovered) =>
        Absence.Of(officer, DutyKind.Process, "01243.tu-phap", Monday, isCovered, day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
