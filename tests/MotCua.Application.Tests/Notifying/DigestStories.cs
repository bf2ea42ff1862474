using MotCua.Application.Administering;
using MotCua.Application.Notifying;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Application.Tests.Notifying;

public sealed class DigestStories
{
    private static readonly DateOnly Wednesday = new(2020, 6, 17);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_officer_hears_once_in_the_morning_what_the_day_brings_and_it_can_be_read_again_later(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var today = await HeldAsync(office, "2020-06-17T16:20");
        var tomorrow = await HeldAsync(office, "2020-06-18T10:00");
        var late = await HeldAsync(office, "2020-06-16T10:00");

        office.Clock.Set("2020-06-17T07:29");
        Assert.Empty(await office.Get<MakeDigests>().RunAsync(early: false, Cancel));
        office.Clock.Set("2020-06-17T07:30");
        Assert.Contains(await office.Get<MakeDigests>().RunAsync(early: false, Cancel), digest => digest.Officer == Official.Id);
        Assert.Empty(await office.Get<MakeDigests>().RunAsync(early: true, Cancel));

        // What happens afterwards changes nothing of what was said that morning.
        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(new(late, new DossierResult("1/GKS", Wednesday, "Hoàng Văn Hùng", false, null)), Official, null, Cancel));
        office.Clock.Set("2020-06-19T08:00");
        var read = await office.Get<Digests>().ReadAsync(Official, Wednesday, Cancel);
        Assert.Equal(
            [(DigestKind.Overdue, late), (DigestKind.DueToday, today), (DigestKind.DueNext, tomorrow)],
            read!.Digest.Parts.SelectMany(part => part.Lines.Select(line => (part.Kind, line.Code))));
        Assert.Equal("Hoàng Thị Mẩy", read.Applicants[late]);
        Assert.True((await office.Get<Digests>().ReadAsync(SecondOfficial, Wednesday, Cancel))!.Digest.IsEmpty);
        Assert.Equal([Wednesday], await office.Get<Digests>().DaysAsync(Official, Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task None_is_made_on_a_day_off_or_for_somebody_who_is_away(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-13");
        await office.HasStaffAsync();
        Assert.Empty(await office.Get<MakeDigests>().RunAsync(early: true, Cancel));

        await office.Done<EnterLeave, LeaveEntered>(verb => verb.RunAsync(new(Official.Id, new(2020, 6, 15), new(2020, 6, 15), null), TestOffice.Console, null, Cancel));
        office.Clock.Set("2020-06-15T09:00");
        var made = await office.Get<MakeDigests>().RunAsync(early: false, Cancel);
        Assert.Contains(made, digest => digest.Officer == SecondOfficial.Id);
        Assert.DoesNotContain(made, digest => digest.Officer == Official.Id);
    }

    private static async Task<string> HeldAsync(TestOffice office, string due)
    {
        var code = await office.HasDossierAsync(due: due);
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        return code;
    }
}
