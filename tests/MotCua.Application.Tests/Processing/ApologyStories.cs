using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Processing;

public sealed class ApologyStories
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_working_day_before_the_program_drafts_once_and_the_head_signs_with_a_day_and_a_reason_of_the_own(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await HeldAsync(office);
        var due = (await office.StateAsync(code)).DueAt!.Value;
        Assert.Empty(await office.Get<DraftApologies>().RunAsync(Cancel));

        EveOf(office, due);
        Assert.Equal([code], await office.Get<DraftApologies>().PlanAsync(Cancel));
        Assert.Equal([code], await office.Get<DraftApologies>().RunAsync(Cancel));
        Assert.Empty(await office.Get<DraftApologies>().RunAsync(Cancel));
        Assert.Equal([DossierAct.SignNewDate, DossierAct.DeclineNewDate], (await office.Get<DossierPage>().ReadAsync(code, Chair, "test", Cancel))!.Acts.Where(act => act is DossierAct.SignNewDate or DossierAct.DeclineNewDate));
        Assert.Equal([DossierAct.SignNewDate], (await office.Get<AskedOfUnit>().RunAsync(Chair, Cancel)).Select(item => item.Act));
        Assert.Equal([(code, true)], (await office.Get<UnsignedApologies>().RunAsync(DistrictLeader, Cancel)).Select(one => (one.Code, one.Drafted)));

        Assert.Equal("dossier.reason-needed", (await office.Get<SignNewDate>().RunAsync(new(code), Chair, null, Cancel)).Refusal.Code);
        var day = OfficeTime.DayOf(due).AddDays(10);
        var signed = await office.Done<SignNewDate, DossierNewDateSigned>(verb => verb.RunAsync(new(code, day, "Chờ xác minh"), Chair, null, Cancel));
        Assert.Equal((false, OfficeTime.ToLocal(due).TimeOfDay), (signed.TooLate, OfficeTime.ToLocal(signed.DueAfter).TimeOfDay));
        Assert.True(OfficeTime.DayOf(signed.DueAfter) >= day);
        Assert.Equal("Chờ xác minh", (await office.StateAsync(code)).Side.NewDates[0].Reason);
        Assert.Empty(await office.Get<UnsignedApologies>().RunAsync(DistrictLeader, Cancel));

        // One apology is all the law allows: the eve of the new date drafts none.
        EveOf(office, signed.DueAfter);
        Assert.Empty(await office.Get<DraftApologies>().RunAsync(Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_the_head_explains_is_drafted_no_more_for_that_appointment(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await HeldAsync(office);
        EveOf(office, (await office.StateAsync(code)).DueAt!.Value);
        await office.Get<DraftApologies>().RunAsync(Cancel);

        Assert.Equal("dossier.duty-needed", (await office.Get<DeclineNewDate>().RunAsync(new(code, "Xong chiều nay"), Official, null, Cancel)).Refusal.Code);
        Assert.Equal("dossier.reason-needed", (await office.Get<DeclineNewDate>().RunAsync(new(code, " "), Chair, null, Cancel)).Refusal.Code);
        await office.Done<DeclineNewDate, DossierNewDateDeclined>(verb => verb.RunAsync(new(code, "Xong chiều nay"), Chair, null, Cancel));
        Assert.Empty(await office.Get<AskedOfUnit>().RunAsync(Chair, Cancel));
        Assert.Empty(await office.Get<DraftApologies>().RunAsync(Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task While_the_applicant_is_awaited_no_apology_is_drafted(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await HeldAsync(office);
        var due = (await office.StateAsync(code)).DueAt!.Value;
        await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, "Đổi ý")), Clerk, null, Cancel));
        EveOf(office, due);
        Assert.Empty(await office.Get<DraftApologies>().RunAsync(Cancel));
    }

    /// <summary>Late in the afternoon of the day before the appointment, which is a working day in these stories.</summary>
    private static void EveOf(TestOffice office, DateTime due) => office.Clock.Set($"{OfficeTime.DayOf(due).AddDays(OfficeTime.DayOf(due).DayOfWeek is DayOfWeek.Monday ? -3 : -1):yyyy-MM-dd}T16:30");

    private static async Task<string> HeldAsync(TestOffice office)
    {
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        return code;
    }
}
