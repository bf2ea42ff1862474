using MotCua.Application.Administering;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Processing;

public sealed class AbsenceStories
{
    private static readonly DateOnly Monday = new(2020, 6, 15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_an_officer_on_leave_holds_goes_back_to_the_common_queue_once_and_nothing_new_comes_to_them(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var held = await HeldAsync(office);
        var free = await office.HasDossierAsync();
        await LeaveAsync(office, Monday.AddDays(1), Monday.AddDays(3));
        Assert.Empty(await office.Get<ReleaseAbsent>().RunAsync(Cancel));

        // The program was off on the first day of the leave, and catches up on the second.
        office.Clock.Set("2020-06-17T07:30");
        Assert.Equal([new HeldByAbsent(held, Official.Id, AbsenceRule.Leave)], await office.Get<ReleaseAbsent>().PlanAsync(Cancel));
        Assert.Single(await office.Get<ReleaseAbsent>().RunAsync(Cancel));
        Assert.Empty(await office.Get<ReleaseAbsent>().RunAsync(Cancel));

        Assert.Null((await office.StateAsync(held)).Holder);
        Assert.Equal("dossier.officer-not-there", RefusalOf(await office.Get<ForwardDossier>().RunAsync(new(free, Official.Id, null), Clerk, null, Cancel)));
        await office.Done<TakeDossier, DossierTaken>(verb => verb.RunAsync(new(held), SecondOfficial, null, Cancel));
        Assert.Empty(await office.Get<ReleaseAbsent>().RunAsync(Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dossier_stays_while_somebody_acts_for_its_holder_and_goes_when_the_duty_ends(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var held = await HeldAsync(office);
        await LeaveAsync(office, Monday, Monday.AddDays(4));
        await office.Done<CoverDuty, DutyCovered>(verb => verb.RunAsync(new(Official.Id, SecondOfficial.Id, ["lam.nv/1"], Monday, Monday.AddDays(4), null), TestOffice.Console, null, Cancel));
        Assert.Empty(await office.Get<ReleaseAbsent>().RunAsync(Cancel));

        await office.Done<EnterLeave, LeaveEnded>(verb => verb.EndAsync(Official.Id, Monday, TestOffice.Console, null, Cancel));
        await office.Done<EndDuty, DutyEnded>(verb => verb.RunAsync(Official.Id, "lam.nv/1", Monday.AddDays(4), TestOffice.Console, null, Cancel));
        office.Clock.Set("2020-06-22T08:00");

        Assert.Equal(AbsenceRule.DutyEnded, Assert.Single(await office.Get<ReleaseAbsent>().RunAsync(Cancel)).Rule);
        Assert.Null((await office.StateAsync(held)).Holder);
    }

    private static Task LeaveAsync(TestOffice office, DateOnly from, DateOnly until) =>
        office.Done<EnterLeave, LeaveEntered>(verb => verb.RunAsync(new(Official.Id, from, until, "Nghỉ phép"), TestOffice.Console, null, Cancel));

    private static async Task<string> HeldAsync(TestOffice office)
    {
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        return code;
    }
}
