using MotCua.Domain.Organisation;

namespace MotCua.Domain.Tests.Organisation;

public sealed class StaffMemberTests
{
    private static readonly DateOnly Day = new(2020, 6, 12);
    private static readonly StaffMember Mai = Member("mai.lt", "Lường Thị Mai");
    private static readonly StaffMember Hung = Member("hung.pv", "Phù Văn Hùng");

    [Theory]
    [InlineData("Lường Thị Mai", "mai.lt")]
    [InlineData("Đặng Văn Út", "ut.dv")]
    [InlineData("H'Nhi Niê-Kđăm", "niekdam.h")]
    [InlineData("Mai", "mai")]
    [InlineData("", "officer")]
    public void An_id_is_made_of_the_name(string name, string id) => Assert.Equal(id, StaffMember.SuggestId(name, _ => false));

    [Fact]
    public void A_taken_id_gets_a_number() => Assert.Equal("mai.lt3", StaffMember.SuggestId("Lý Thị Mai", id => id is "mai.lt" or "mai.lt2"));

    [Fact]
    public void Two_officers_do_not_share_an_id()
    {
        var card = new OfficerCard("mai.lt", "Lý Thị Mai", null);

        Assert.Equal("officer.id-taken", StaffMember.Appoint(new(card, Day), Mai).Refusal.Code);
        Assert.Equal(["officer.name-needed", "officer.id-form"], StaffMember.Appoint(new(new OfficerCard("system", "", null), Day), null).Refusals.Select(one => one.Code));
        Assert.False(StaffMember.Appoint(new(card, Day), null).Refused);
    }

    [Theory]
    [InlineData(DutyKind.Receive, "01243.mot-cua", null)]
    [InlineData(DutyKind.Return, "01243.buu-dien", null)]
    [InlineData(DutyKind.Receive, "01243.cong-an", null)]
    [InlineData(DutyKind.Receive, "01243.tu-phap", "duty.only-at-counter")]
    [InlineData(DutyKind.Return, "01243", "duty.only-at-counter")]
    [InlineData(DutyKind.Process, "01243.tu-phap", null)]
    [InlineData(DutyKind.Approve, "01243", null)]
    [InlineData(DutyKind.Process, "01243.mot-cua", "duty.not-at-counter")]
    [InlineData(DutyKind.Approve, "01243.buu-dien", "duty.not-at-counter")]
    [InlineData(DutyKind.Lead, "01243.mot-cua", null)]
    [InlineData(DutyKind.Lead, "01243.buu-dien", "duty.not-at-counter")]
    [InlineData(DutyKind.Administer, "02", null)]
    public void A_duty_fits_its_place(DutyKind kind, string unit, string? refusal)
    {
        var given = Mai.Give(kind, unit, TestUnits.Map.Find(unit), Day, null);

        Assert.Equal(refusal, given.Refused ? given.Refusal.Code : null);
    }

    [Fact]
    public void A_duty_is_not_given_in_a_unit_that_is_not_there()
    {
        Assert.Equal("unit.unknown", Mai.Give(DutyKind.Lead, "x", null, Day, null).Refusal.Code);
        Assert.Equal("unit.not-open", Mai.Give(DutyKind.Lead, "035", TestUnits.District, TestUnits.Merger, null).Refusal.Code);
    }

    [Fact]
    public void The_same_duty_is_not_given_twice_at_once_but_may_follow()
    {
        var receiving = WithDuty(Mai, DutyKind.Receive, "01243.mot-cua", Day, Day.AddDays(30));

        Assert.Equal("duty.already-held", receiving.Give(DutyKind.Receive, "01243.mot-cua", TestUnits.CommuneDesk, Day.AddDays(30), null).Refusal.Code);
        Assert.Equal("mai.lt/2", receiving.Give(DutyKind.Receive, "01243.mot-cua", TestUnits.CommuneDesk, Day.AddDays(31), null).Value.Duty.Id);
    }

    [Fact]
    public void A_duty_runs_forward_and_within_service()
    {
        var gone = StaffMember.Apply(Mai, new OfficerLeft("mai.lt", Day));

        Assert.Equal("duty.until-before-from", Mai.Give(DutyKind.Lead, "01243", TestUnits.Commune, Day, Day.AddDays(-1)).Refusal.Code);
        Assert.Equal("officer.not-yet-appointed", Mai.Give(DutyKind.Lead, "01243", TestUnits.Commune, TestUnits.Begin.AddDays(-1), Day).Refusals[0].Code);
        Assert.Equal("officer.has-left", gone.Give(DutyKind.Lead, "01243", TestUnits.Commune, Day, null).Refusal.Code);
        Assert.False(gone.Give(DutyKind.Lead, "01243", TestUnits.Commune, Day, Day).Refused);
    }

    [Fact]
    public void A_duty_ends_once_and_after_it_began()
    {
        var receiving = WithDuty(Mai, DutyKind.Receive, "01243.mot-cua", Day);
        var ended = StaffMember.Apply(receiving, receiving.End("mai.lt/1", Day.AddDays(5)).Value);

        Assert.Single(ended.DutiesOn(Day.AddDays(5)));
        Assert.Empty(ended.DutiesOn(Day.AddDays(6)));
        Assert.Equal("duty.already-ended", ended.End("mai.lt/1", Day.AddDays(5)).Refusal.Code);
        Assert.Equal("duty.ends-before-begun", receiving.End("mai.lt/1", Day.AddDays(-1)).Refusal.Code);
        Assert.Equal("duty.unknown", receiving.End("mai.lt/2", Day).Refusal.Code);
    }

    [Fact]
    public void Who_leaves_holds_no_duty_afterwards()
    {
        var member = WithDuty(WithDuty(Mai, DutyKind.Receive, "01243.mot-cua", Day), DutyKind.Lead, "01243.mot-cua", Day.AddDays(20));

        var gone = StaffMember.Apply(member, member.Leave(Day.AddDays(10)).Value);

        Assert.Single(gone.DutiesOn(Day.AddDays(10)));
        Assert.Empty(gone.DutiesOn(Day.AddDays(11)));
        Assert.Empty(gone.DutiesOn(Day.AddDays(20)));
        Assert.Equal("officer.has-left", gone.Leave(Day.AddDays(12)).Refusal.Code);
    }

    [Fact]
    public void Leave_is_covered_in_the_name_of_who_is_away()
    {
        var away = WithDuty(Mai, DutyKind.Receive, "01243.mot-cua", Day);

        var cover = Hung.Cover(away, "mai.lt/1", TestUnits.CommuneDesk, Day.AddDays(3), Day.AddDays(7), " nghỉ phép ").Value;
        var duty = Assert.Single(StaffMember.Apply(Hung, cover).DutiesOn(Day.AddDays(3)));

        Assert.Equal(("mai.lt", DutyKind.Receive, "01243.mot-cua"), (duty.ActingFor, duty.Kind, duty.Unit));
        Assert.Equal("nghỉ phép", cover.Reason);
    }

    [Fact]
    public void Only_a_duty_held_through_those_days_is_covered()
    {
        var away = WithDuty(Mai, DutyKind.Receive, "01243.mot-cua", Day, Day.AddDays(5));

        Assert.Equal("duty.not-held-then", Cover(Hung, away, Day, Day.AddDays(6)));
        Assert.Equal("duty.not-held-then", Cover(Hung, away, Day.AddDays(-1), Day));
        Assert.Equal("duty.cover-needs-end", Cover(Hung, away, Day, null));
        Assert.Equal("duty.covers-itself", Cover(away, away, Day, Day));
        Assert.Equal("duty.unknown", Hung.Cover(Mai, "mai.lt/1", TestUnits.CommuneDesk, Day, Day, null).Refusal.Code);
    }

    [Fact]
    public void A_cover_is_not_covered_in_turn()
    {
        var away = WithDuty(Mai, DutyKind.Receive, "01243.mot-cua", Day);
        var covering = StaffMember.Apply(Hung, Hung.Cover(away, "mai.lt/1", TestUnits.CommuneDesk, Day, Day.AddDays(5), null).Value);
        var third = Member("lan.ht", "Hoàng Thị Lan");

        Assert.Equal("duty.cover-of-cover", third.Cover(covering, "hung.pv/1", TestUnits.CommuneDesk, Day, Day.AddDays(5), null).Refusal.Code);
    }

    [Theory]
    [InlineData(DutyKind.Approve, "01243", 1)]
    [InlineData(DutyKind.Inspect, "01243", 1)]
    [InlineData(DutyKind.Lead, "01243", 0)]
    [InlineData(DutyKind.Approve, "035", 0)]
    public void Appraising_and_signing_in_one_hand_is_allowed_but_marked(DutyKind kind, string unit, int doubts)
    {
        var processing = WithDuty(Mai, DutyKind.Process, "01243.tu-phap", Day);
        var second = processing.Give(kind, unit, TestUnits.Map.Find(unit), Day.AddDays(1), null).Value.Duty;
        var tree = TestUnits.Map.On(Day);

        Assert.Equal(doubts, DutySeparation.Doubts(second, processing.Duties, code => tree.AuthorityOf(code)?.Code).Count());
    }

    [Fact]
    public void Duties_one_after_the_other_are_not_held_together()
    {
        var processing = WithDuty(Mai, DutyKind.Process, "01243.tu-phap", Day, Day.AddDays(5));
        var second = processing.Give(DutyKind.Approve, "01243", TestUnits.Commune, Day.AddDays(6), null).Value.Duty;

        Assert.Empty(DutySeparation.Doubts(second, processing.Duties, _ => "01243"));
    }

    private static string Cover(StaffMember who, StaffMember away, DateOnly from, DateOnly? until) =>
        who.Cover(away, "mai.lt/1", TestUnits.CommuneDesk, from, until, null).Refusals[0].Code;

    private static StaffMember Member(string id, string name) =>
        StaffMember.Apply(null, new OfficerAppointed(new OfficerCard(id, name, "Công chức"), TestUnits.Begin));

    private static StaffMember WithDuty(StaffMember member, DutyKind kind, string unit, DateOnly from, DateOnly? until = null) =>
        StaffMember.Apply(member, member.Give(kind, unit, TestUnits.Map.Find(unit), from, until).Value);
}
