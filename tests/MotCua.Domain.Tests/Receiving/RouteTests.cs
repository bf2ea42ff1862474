using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Routing;
using MotCua.Domain.Tests.WorkingTime;

namespace MotCua.Domain.Tests.Receiving;

public sealed class RouteTests
{
    private static readonly UnitTree Units = new(Counter.Units, new DateOnly(2020, 6, 12));

    [Fact]
    public void A_communes_dossier_goes_from_the_desk_to_its_office_to_its_leaders_and_back_to_the_desk()
    {
        Assert.Equal([Counter.Desk, "01243.tu-phap", "01243", Counter.Desk], WayOf(Counter.Procedure.Steps, Counter.Desk));
    }

    [Fact]
    public void An_interlinked_dossier_is_appraised_in_the_commune_decided_in_the_district_and_returned_where_it_was_handed_in()
    {
        var steps = ProcedureSteps.CommuneThenDistrict("dia-chinh", "dat-dai");

        var way = Route.For(Counter.Procedure with { Steps = steps }, Units, Counter.Desk, null).Value;

        Assert.Equal([Counter.Desk, "01243.dia-chinh", "035.dat-dai", "035", Counter.Desk], way.Select(step => step.Unit));
        Assert.Equal("035", Route.CompetentIn(way, Units));
    }

    [Fact]
    public void What_the_post_counter_took_in_is_given_back_at_the_post_counter()
    {
        var way = WayOf(ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]), "035.buu-dien");

        Assert.Equal(["035.buu-dien", "035.tu-phap", "035", "035.buu-dien"], way);
    }

    [Fact]
    public void The_desk_of_a_higher_authority_acts_where_no_office_is_named()
    {
        var way = WayOf(ProcedureSteps.Default([new StepPlace(StepLevel.District)]), Counter.Desk);

        Assert.Equal(Counter.DistrictDesk, way[1]);
    }

    [Theory]
    [InlineData(StepLevel.Receiving, "noi-vu", "routing.no-office")]
    [InlineData(StepLevel.District, "noi-vu", "routing.no-office")]
    [InlineData(StepLevel.Province, null, "routing.no-desk")]
    public void A_step_whose_office_is_not_there_is_refused_by_name(StepLevel level, string? office, string code)
    {
        var procedure = Counter.Procedure with { Steps = ProcedureSteps.Default([new StepPlace(level, office)]) };

        var refusal = Assert.Single(Route.For(procedure, Units, Counter.Desk, null).Refusals);

        Assert.Equal((code, office ?? (object)"Ủy ban nhân dân tỉnh Hà Giang"), (refusal.Code, refusal.Facts[0]));
    }

    [Fact]
    public void A_district_desk_cannot_send_a_dossier_down_to_a_commune_nobody_named()
    {
        var procedure = Counter.Procedure with { Steps = ProcedureSteps.Default([new StepPlace(StepLevel.Commune, "tu-phap")]) };

        Assert.Equal("routing.no-authority", Assert.Single(Route.For(procedure, Units, Counter.DistrictDesk, null).Refusals).Code);
    }

    [Fact]
    public void After_the_district_level_ended_no_way_leads_to_a_district()
    {
        var day = new DateOnly(2025, 7, 1);
        var after = Counter.Units.Where(unit => !unit.Code.StartsWith("035", StringComparison.Ordinal)).Select(unit => unit.Code == Counter.Commune ? unit with { Parent = "02" } : unit);
        var procedure = Counter.Procedure with { Steps = ProcedureSteps.CommuneThenDistrict("tu-phap", "tu-phap") };

        var refusals = Route.For(procedure, new UnitTree(after, day), Counter.Desk, null).Refusals;

        Assert.Equal(["routing.no-authority", "routing.no-authority"], refusals.Select(refusal => refusal.Code));
    }

    [Theory]
    // Friday 12 June 2020, hours 7:00-11:30 and 13:30-17:00. 3 working days are 24 hours: eight tenths end 19.2 hours on.
    [InlineData("2020-06-12T09:15", "3wd", "2020-06-12 17:00", "2020-06-16 14:27", "2020-06-17 09:15")]
    // After 15:00 the counter hands over at the next opening.
    [InlineData("2020-06-12T16:20", "3wd", "2020-06-15 07:00", "2020-06-17 09:32", "2020-06-17 16:20")]
    // Within the day: what is left of it is shared.
    [InlineData("2020-06-12T09:00", "sameday", "2020-06-12 17:00", "2020-06-12 15:48", "2020-06-12 17:00")]
    // After 15:00 a same-day result is due the next working day.
    [InlineData("2020-06-12T15:30", "sameday", "2020-06-15 07:00", "2020-06-15 15:06", "2020-06-15 17:00")]
    // Plain hours run through the night, and the appointment bounds the hand-over.
    [InlineData("2020-06-12T10:00", "5h", "2020-06-12 15:00", "2020-06-12 14:00", "2020-06-12 15:00")]
    public void Each_step_has_its_share_of_the_limit_and_the_signature_ends_it(string received, string limit, string handOver, string office, string signature)
    {
        var wall = DateTime.Parse(received, System.Globalization.CultureInfo.InvariantCulture);
        var parsed = Limit.Parse(limit);
        var due = Deadline.Of(TestCalendars.Shipped, wall, parsed, CountingPolicy.Default)!.Value;
        var clock = new StepClock(TestCalendars.Shipped, parsed, wall, due, new TimeOnly(15, 0), Counter.At(received).ToUtc);

        var way = Route.For(Counter.Procedure, Units, Counter.Desk, clock).Value;

        Assert.Equal([handOver, office, signature, ""], way.Select(step => Counter.Local(step.DueAt)));
    }

    [Fact]
    public void Offices_side_by_side_begin_together_and_the_step_ends_with_the_last_of_them()
    {
        var limit = Limit.Parse("2wd");
        var wall = new DateTime(2020, 6, 15, 9, 0, 0);
        var due = Deadline.Of(TestCalendars.Shipped, wall, limit, CountingPolicy.Default)!.Value;
        var clock = new StepClock(TestCalendars.Shipped, limit, wall, due, new TimeOnly(15, 0), Counter.At("2020-06-15T09:00").ToUtc);
        var here = new StepPlace(StepLevel.Receiving);
        var office = new StepPlace(StepLevel.Receiving, "tu-phap");
        ProcessStep[] steps =
        [
            new(StepKind.Receive, here, "", "Tiếp nhận", 0), new(StepKind.Process, office, "", "Thẩm tra", 240), new(StepKind.Process, office, "", "Niêm yết", 480) { Beside = true },
            new(StepKind.Process, office, "", "Dự thảo", 240), new(StepKind.Approve, here, "", "Ký", 240), new(StepKind.Return, here, "", "Trả", 0),
        ];
        var table = new ProcessTable { Procedure = Counter.Procedure.Code, Unit = "01243", ValidFrom = new DateOnly(2020, 6, 1), Decision = "1/QĐ", Limit = limit, Steps = steps };

        var way = Route.For(Counter.Procedure, Units, Counter.Desk, clock, table).Value;

        var branch = Assert.Single(way[1].Beside!);
        Assert.Equal((1, "Niêm yết", way[1].Unit, way[1].DueAt), (branch.Number, branch.Name, branch.Unit, branch.DueAt));
        Assert.Equal([null, null, null, null], way.Where((_, index) => index != 1).Select(step => step.Beside));
        Assert.True(way[1].DueAt < way[2].DueAt && way[2].DueAt < way[3].DueAt);
        Assert.Equal(due, Counter.At("2020-06-15T09:00").ToLocal(way[3].DueAt!.Value));
    }

    [Theory]
    [InlineData("15:00", "2020-06-12 17:00")]
    [InlineData("09:00", "2020-06-15 07:00")]
    public void The_hour_after_which_the_counter_hands_over_next_morning_is_the_rules(string cutOff, string handOver)
    {
        var office = Counter.At("2020-06-12T09:15");
        var rules = office.Rules with { HandOverCutOff = TimeOnly.ParseExact(cutOff, "HH:mm", System.Globalization.CultureInfo.InvariantCulture) };

        var receipt = Dossier.Receive(Counter.Intake, office with { Rules = rules }).Value;

        Assert.Equal(handOver, Counter.Local(receipt.Route[0].DueAt));
    }

    private static List<string> WayOf(IReadOnlyList<ProcedureStep> steps, string desk) =>
        [.. Route.For(Counter.Procedure with { Steps = steps }, Units, desk, null).Value.Select(step => step.Unit)];
}
