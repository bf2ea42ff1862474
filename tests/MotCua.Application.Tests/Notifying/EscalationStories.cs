using MotCua.Application.Escalating;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Application.Tests.Notifying;

public sealed class EscalationStories
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Monday; the appointment is on Wednesday at 16:20.</summary>
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dossier_comes_before_its_official_then_the_head_then_the_leader_once_each(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await HeldAsync(office);
        Assert.Empty(await RunAsync(office));

        office.Clock.Set("2020-06-17T08:00");
        Assert.Equal([new EscalationDue(code, EscalationRung.Official)], await office.Get<Escalate>().PlanAsync(Cancel));
        Assert.Single(await RunAsync(office));
        Assert.Empty(await RunAsync(office));
        Assert.Equal(code, Assert.Single(await OfAsync(office, Official)).Code);
        Assert.Empty(await OfAsync(office, SecondOfficial));

        await office.Done<AnswerEscalation, DossierEscalationAnswered>(verb => verb.RunAsync(new(code, "Chờ xã xác nhận, mai xong"), Official, null, Cancel));
        Assert.Empty(await OfAsync(office, Official));

        office.Clock.Set("2020-06-17T16:30");
        Assert.Equal(EscalationRung.Head, Assert.Single(await RunAsync(office)).Rung);
        office.Clock.Set("2020-06-22T08:00");
        Assert.Equal(EscalationRung.Leader, Assert.Single(await RunAsync(office)).Rung);
        Assert.Empty(await RunAsync(office));

        // The justice office of a commune has no leader of its own: its chair answers for it, and sees what was said before.
        var told = Assert.Single(await OfAsync(office, Chair));
        Assert.Equal([EscalationRung.Head, EscalationRung.Leader], told.Mine.Select(raised => raised.Rung));
        Assert.Equal("Chờ xã xác nhận, mai xong", told.Ladder[0].Words);
        await office.Done<UrgeDossier, DossierUrged>(verb => verb.RunAsync(new(code, "Trả ngay hôm nay"), Chair, null, Cancel));
        Assert.Empty(await OfAsync(office, Chair));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dossier_that_waits_for_its_applicant_is_left_in_peace(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await HeldAsync(office);
        await office.Done<AskPayment, DossierPaymentAsked>(verb => verb.RunAsync(new(code, "1/TB", 100_000, "Kho bạc"), Official, null, Cancel));

        office.Clock.Set("2020-06-22T08:00");

        Assert.Empty(await office.Get<Escalate>().PlanAsync(Cancel));
        Assert.Empty(await RunAsync(office));
    }

    private static Task<IReadOnlyList<EscalationDue>> RunAsync(TestOffice office) => office.Get<Escalate>().RunAsync(Cancel);

    private static Task<IReadOnlyList<EscalatedItem>> OfAsync(TestOffice office, Officer by) => office.Get<Escalations>().OfAsync(by, Cancel);

    private static async Task<string> HeldAsync(TestOffice office)
    {
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        return code;
    }
}
