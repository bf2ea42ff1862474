using MotCua.Domain.Organisation;

namespace MotCua.Domain.Tests.Organisation;

public sealed class UnitHistoryTests
{
    private static readonly DateOnly Day = new(2020, 6, 12);
    private static readonly Unit Clinic = TestUnits.Unit("035.y-te", UnitKind.Department, "Phòng Y tế", "035", "y-te") with { From = Day };

    [Fact]
    public void A_department_opens_under_its_district()
    {
        var opened = UnitHistory.Open(Clinic, null, TestUnits.District).Value;

        Assert.True(UnitHistory.Apply(null, opened).On(Day)!.HoldsOn(Day));
    }

    [Theory]
    [InlineData(UnitKind.District, null, false)]
    [InlineData(UnitKind.Province, UnitKind.District, false)]
    [InlineData(UnitKind.Commune, UnitKind.Province, true)]
    [InlineData(UnitKind.Commune, UnitKind.Commune, false)]
    [InlineData(UnitKind.Desk, UnitKind.Commune, true)]
    [InlineData(UnitKind.Desk, UnitKind.Department, false)]
    [InlineData(UnitKind.Department, UnitKind.Department, true)]
    [InlineData(UnitKind.Police, UnitKind.District, true)]
    [InlineData(UnitKind.Tax, UnitKind.Desk, false)]
    [InlineData(UnitKind.PostCounter, null, false)]
    public void Each_kind_has_its_place(UnitKind kind, UnitKind? above, bool fits) => Assert.Equal(fits, kind.MayStandUnder(above));

    [Fact]
    public void Every_reason_against_a_new_unit_comes_at_once()
    {
        var wrong = Clinic with
        {
            Code = "035 Y tế",
            Name = " ",
            Office = "Y tế",
            AgencyCodes = [new("H22/35", AgencyCodeScheme.Decision20, Day)],
            Parent = "036",
        };

        string[] expected = ["unit.agency-code-form", "unit.code-form", "unit.name-needed", "unit.office-form", "unit.parent-unknown"];
        Assert.Equal(expected, UnitHistory.Open(wrong, null, null).Refusals.Select(refusal => refusal.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_opens_under_a_closed_district() =>
        Assert.Equal("unit.parent-not-open", UnitHistory.Open(Clinic with { From = TestUnits.Merger }, null, TestUnits.District).Refusal.Code);

    [Fact]
    public void A_code_is_opened_once_and_again_only_after_its_end()
    {
        var again = TestUnits.Unit("01240", UnitKind.Commune, "Tân Trịnh", "08");

        Assert.Equal("unit.already-open", UnitHistory.Open(again with { From = TestUnits.LastOldDay }, TestUnits.Neighbour, TestUnits.NewProvince).Refusal.Code);
        Assert.False(UnitHistory.Open(again with { From = TestUnits.Merger }, TestUnits.Neighbour, TestUnits.NewProvince).Refused);
    }

    [Fact]
    public void A_change_begins_a_version_and_ends_the_one_before()
    {
        var changed = TestUnits.CommuneOffice.Change(TestUnits.CommuneOffice.Latest with { Name = "Bộ phận Tư pháp", From = Day }, TestUnits.Commune).Value;

        var history = UnitHistory.Apply(TestUnits.CommuneOffice, changed);

        Assert.Equal("Tư pháp - Hộ tịch", history.On(Day.AddDays(-1))?.Name);
        Assert.Equal("Bộ phận Tư pháp", history.On(Day)?.Name);
        Assert.Single(history.Versions, version => version.HoldsOn(Day));
    }

    [Fact]
    public void A_change_on_the_same_day_corrects_the_version()
    {
        var changed = TestUnits.CommuneOffice.Change(TestUnits.CommuneOffice.Latest with { Phone = "02193820012" }, TestUnits.Commune).Value;

        Assert.Equal("02193820012", Assert.Single(UnitHistory.Apply(TestUnits.CommuneOffice, changed).Versions).Phone);
    }

    [Fact]
    public void The_past_is_not_changed_from_behind()
    {
        var history = UnitHistory.Apply(TestUnits.CommuneOffice, new UnitChanged(TestUnits.CommuneOffice.Latest with { From = Day }));

        Assert.Equal("unit.before-latest", history.Change(history.Latest with { From = Day.AddDays(-1) }, TestUnits.Commune).Refusal.Code);
    }

    [Fact]
    public void A_closed_unit_closes_and_changes_no_more()
    {
        Assert.Equal("unit.not-open", TestUnits.District.Close(Day).Refusal.Code);
        Assert.Contains(UnitRefusals.NotOpen("035", TestUnits.Merger).Code, TestUnits.District.Change(TestUnits.District.Latest with { From = TestUnits.Merger }, TestUnits.OldProvince).Refusals.Select(one => one.Code));
        Assert.Equal("unit.closed-before-begun", TestUnits.CommuneDesk.Close(TestUnits.Begin.AddDays(-1)).Refusal.Code);
        Assert.Equal(Day, TestUnits.CommuneDesk.Close(Day).Value.LastDay);
    }

    [Fact]
    public void A_successor_must_stand_on_its_first_day()
    {
        var old = TestUnits.CommuneOffice;

        Assert.Equal("unit.unknown", old.Succeed(new("x", Day, SuccessionShare.Full), null).Refusal.Code);
        Assert.Equal("unit.not-open", old.Succeed(new("035", TestUnits.Merger, SuccessionShare.Full), TestUnits.District).Refusal.Code);
        Assert.Equal("unit.succeeds-itself", old.Succeed(new(old.Code, Day, SuccessionShare.Full), old).Refusal.Code);
        Assert.Equal("unit.succession-known", TestUnits.Neighbour.Succeed(new("01243", TestUnits.Merger, SuccessionShare.Full), TestUnits.Commune).Refusal.Code);
        Assert.False(old.Succeed(new("01243.mot-cua", Day, SuccessionShare.Partial), TestUnits.CommuneDesk).Refused);
    }

    [Theory]
    [InlineData("000.00.99.H22", AgencyCodeScheme.Qcvn102)]
    [InlineData("000.17.22.H56", AgencyCodeScheme.Qcvn102)]
    [InlineData("H22", AgencyCodeScheme.Decision20)]
    [InlineData("H15.50.05.13", AgencyCodeScheme.Decision20)]
    [InlineData("G09.20", AgencyCodeScheme.Decision20)]
    [InlineData("Z22.1", null)]
    [InlineData("000.00.H22", null)]
    [InlineData("h22.35", null)]
    [InlineData("H22..35", null)]
    [InlineData("H22.11111111111111111111111111111111", null)]
    public void An_agency_code_follows_one_of_two_rules(string text, AgencyCodeScheme? scheme) => Assert.Equal(scheme, AgencyCode.SchemeOf(text));

    [Fact]
    public void An_agency_carries_old_and_new_code_in_their_times()
    {
        var change = new DateOnly(2020, 9, 15);
        var unit = Clinic with
        {
            AgencyCodes =
            [
                new("000.00.99.H22", AgencyCodeScheme.Qcvn102, TestUnits.Begin, change.AddDays(-1)),
                new("H22.35", AgencyCodeScheme.Decision20, change),
            ],
        };

        Assert.Equal("000.00.99.H22", unit.AgencyCodeOn(change.AddDays(-1))?.Text);
        Assert.Equal("H22.35", unit.AgencyCodeOn(change)?.Text);
        Assert.Null(unit.AgencyCodeOn(TestUnits.Begin.AddDays(-1)));
    }

    [Fact]
    public void Two_versions_say_the_same_whatever_their_days()
    {
        var unit = Clinic with { AgencyCodes = [new("H22.35", AgencyCodeScheme.Decision20, Day)] };

        Assert.True(unit.SaysTheSameAs(unit with { From = TestUnits.Merger, AgencyCodes = [new("H22.35", AgencyCodeScheme.Decision20, Day)] }));
        Assert.False(unit.SaysTheSameAs(unit with { Phone = "1" }));
        Assert.False(unit.SaysTheSameAs(unit with { AgencyCodes = [] }));
    }
}
