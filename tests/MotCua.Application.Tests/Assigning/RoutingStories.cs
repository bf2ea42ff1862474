using MotCua.Application.Administering;
using MotCua.Application.Assigning;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Routing;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Assigning;

public sealed class RoutingStories
{
    private static readonly DateOnly Monday = new(2020, 6, 15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Dossiers_are_shared_out_by_the_least_work_and_a_leader_moves_them_as_before(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        await LayDownAsync(office, leastWork: true);

        string[] codes = [await ForwardedAsync(office), await ForwardedAsync(office), await ForwardedAsync(office), await ForwardedAsync(office)];
        string?[] holders = [.. await Task.WhenAll(codes.Select(async code => (await office.StateAsync(code)).Holder))];
        Assert.Equal(2, holders.Count(holder => holder == Official.Id));
        Assert.Equal(2, holders.Count(holder => holder == SecondOfficial.Id));
        Assert.Equal(new Routed(RoutingWay.LeastWork, null), (await office.StateAsync(codes[0])).Routed);

        // A leader's word stands above the table, and counts for what comes next.
        var moved = codes[Array.IndexOf(holders, SecondOfficial.Id)];
        await office.Done<ReassignDossier, DossierReassigned>(verb => verb.RunAsync(new(moved, Official.Id, "Có kinh nghiệm"), DistrictLeader, null, Cancel));
        Assert.Null((await office.StateAsync(moved)).Routed);
        Assert.Equal([SecondOfficial.Id, SecondOfficial.Id], [(await office.StateAsync(await ForwardedAsync(office))).Holder, (await office.StateAsync(await ForwardedAsync(office))).Holder]);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_village_goes_to_its_officer_to_nobody_while_they_are_away_and_to_them_again_when_somebody_stands_in(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        await LayDownAsync(office, leastWork: false, new RoutingLine(RoutingWay.Village, "Nà Vài", Official.Id));
        Assert.Equal(Official.Id, (await office.StateAsync(await ForwardedAsync(office))).Holder);

        await office.Done<EnterLeave, LeaveEntered>(verb => verb.RunAsync(new(Official.Id, Monday, Monday.AddDays(2), null), TestOffice.Console, null, Cancel));
        Assert.Null((await office.StateAsync(await ForwardedAsync(office))).Holder);

        await office.Done<CoverDuty, DutyCovered>(verb => verb.RunAsync(new(Official.Id, SecondOfficial.Id, ["lam.nv/1"], Monday, Monday.AddDays(2), null), TestOffice.Console, null, Cancel));
        Assert.Equal(Official.Id, (await office.StateAsync(await ForwardedAsync(office))).Holder);

        // Whom a person names gets it, whatever the table says.
        var named = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(named, SecondOfficial.Id, null), Clerk, null, Cancel));
        Assert.Equal(SecondOfficial.Id, (await office.StateAsync(named)).Holder);
        Assert.Null((await office.StateAsync(named)).Routed);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_signature_is_shared_out_too_and_a_table_of_tomorrow_waits_for_its_day(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        await office.Done<SetRouting, RoutingSet>(verb => verb.RunAsync(new(new RoutingTable { Unit = "01243", From = Monday.AddDays(1), Lines = [new(RoutingWay.Sector, "Hộ tịch", Chair.Id)] }), DistrictLeader, null, Cancel));

        Assert.Null((await office.StateAsync(await RecordedAsync(office))).Holder);
        office.Clock.Set("2020-06-16T08:00");
        var signed = await office.StateAsync(await RecordedAsync(office));
        Assert.Equal((Chair.Id, new Routed(RoutingWay.Sector, "Hộ tịch")), (signed.Holder, signed.Routed));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_who_leads_lays_it_down_and_only_officers_of_the_unit_are_named(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var table = new RoutingTable { Unit = "01243.tu-phap", From = Monday, Lines = [new(RoutingWay.Sector, "Hộ tịch", DistrictOfficial.Id)] };

        Assert.Equal("routing.not-led-by-you", RefusalOf(await office.Get<SetRouting>().RunAsync(new(table), Official, null, Cancel)));
        Assert.Equal("routing.not-serving", RefusalOf(await office.Get<SetRouting>().RunAsync(new(table), DistrictLeader, null, Cancel)));
        Assert.Empty(await office.Get<RoutingTables>().OfAsync("01243.tu-phap", Cancel));
    }

    private static Task LayDownAsync(TestOffice office, bool leastWork, params RoutingLine[] lines) => office.Done<SetRouting, RoutingSet>(verb => verb.RunAsync(
        new(new RoutingTable { Unit = "01243.tu-phap", From = Monday, Lines = lines, RestByLeastWork = leastWork }), DistrictLeader, null, Cancel));

    private static async Task<string> ForwardedAsync(TestOffice office)
    {
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, null), Clerk, null, Cancel));
        return code;
    }

    private static async Task<string> RecordedAsync(TestOffice office)
    {
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        var result = new DossierResult("12/GKS", OfficeTime.DayOf(office.Get<OfficeTime>().Now), "Hoàng Văn Hùng", false, null);
        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(new(code, result), Official, null, Cancel));
        return code;
    }
}
