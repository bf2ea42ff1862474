using MotCua.Application.Administering;
using MotCua.Application.Inspecting;
using MotCua.Application.Ledger;
using MotCua.Application.Notifying;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Tests.Inspecting;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Inspection;
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
    public async Task A_finding_near_its_deadline_is_told_to_who_leads_the_place_until_it_answers_and_to_the_team_until_it_is_closed(TestDatabase database)
    {
        await using var office = await InspectionScene.OpenAsync(database);
        var (_, key) = await office.HasMinutesAsync();
        var inspector = await OnDutyAsync(office, InspectionScene.Inspector);
        var leader = await OnDutyAsync(office, InspectionScene.CommuneLeader with { Id = "", Name = "Lù Văn Tài" });

        // The finding has to be put right by Tuesday, 30 June.
        Assert.Empty((await FindingsAsync(office, leader, "2020-06-26"))!);
        Assert.Equal([new DigestFinding(key, "no-slip", new DateOnly(2020, 6, 30), false)], await FindingsAsync(office, leader, "2020-06-29"));
        Assert.Single((await FindingsAsync(office, inspector, "2020-06-29"))!);
        Assert.Empty((await FindingsAsync(office, DistrictLeader, "2020-06-29"))!);
        Assert.Null(await FindingsAsync(office, Official, "2020-06-29"));
        Assert.Single((await FindingsAsync(office, leader, "2020-07-01"))!);

        await office.Done<AnswerFinding, FindingAnswered>(answer => answer.RunAsync(key, "Đã in giấy cho mọi hồ sơ", leader, null, Cancel));
        Assert.Empty((await FindingsAsync(office, leader, "2020-07-02"))!);
        Assert.True(Assert.Single((await FindingsAsync(office, inspector, "2020-07-02"))!).Answered);
        await office.Done<ReviewFinding, FindingAccepted>(review => review.AcceptAsync(key, inspector, null, Cancel));
        Assert.Empty((await FindingsAsync(office, inspector, "2020-07-03"))!);
        Assert.Empty(await office.VerifyAsync());
        await office.RestartAsync();
        await office.Get<LedgerCheck>().RebuildAsync(null, Cancel);
        Assert.Single((await FindingsAsync(office, inspector, "2020-07-02"))!);
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

    /// <summary>What the morning told of findings; null where its digest has no such part.</summary>
    private static async Task<IReadOnlyList<DigestFinding>?> FindingsAsync(TestOffice office, Officer reader, string day)
    {
        office.Clock.Set($"{day}T07:30");
        await office.Get<MakeDigests>().RunAsync(early: false, Cancel);
        return (await office.Get<Digests>().ReadAsync(reader, DateOnly.ParseExact(day, "yyyy-MM-dd", null), Cancel))!.Digest.Parts.SingleOrDefault(part => part.Kind is DigestKind.FindingDue)?.Findings;
    }

    /// <summary>The officer as the staff's roll has them from now on.</summary>
    private static async Task<Officer> OnDutyAsync(TestOffice office, Officer officer)
    {
        var since = new DateOnly(2020, 6, 16);
        var appointed = await office.Done<AppointOfficer, OfficerAppointed>(verb => verb.RunAsync(new(officer.Name, null, since), TestOffice.Console, null, Cancel));
        await office.Done<GiveDuty, DutyGiven>(verb => verb.RunAsync(new(appointed.Card.Id, officer.Duty, officer.Unit, since), TestOffice.Console, null, Cancel));
        return officer with { Id = appointed.Card.Id };
    }

    private static async Task<string> HeldAsync(TestOffice office, string due)
    {
        var code = await office.HasDossierAsync(due: due);
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        return code;
    }
}
