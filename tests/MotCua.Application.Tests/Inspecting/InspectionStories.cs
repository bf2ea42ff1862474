using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Ledger;
using MotCua.Application.Inspecting;
using MotCua.Application.Sealing;
using MotCua.Application.Signalling;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;
using static MotCua.Application.Tests.Inspecting.InspectionScene;

namespace MotCua.Application.Tests.Inspecting;

/// <summary>A round from its plan to the last finding that is put right.</summary>
public sealed class InspectionStories
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_round_goes_from_its_plan_to_a_finding_put_right_and_comes_out_again_from_the_ledger(TestDatabase database)
    {
        await using var office = await InspectionScene.OpenAsync(database);
        var (round, key) = await office.HasMinutesAsync();
        Assert.Equal("035-2020-1", round.Id);
        var line = Assert.Single(await office.Get<Rounds>().ListAsync(DistrictLeader, Cancel));
        Assert.Equal((1, 1, 1, 0), (line.Places, line.Inspected, line.Findings, line.Closed));
        var whole = (await office.Get<Rounds>().FindAsync(round.Id, Inspector, Cancel))!;
        Assert.Equal(1, whole.VisitOf(Commune)!.Minutes!.Number);
        var finding = Assert.Single(whole.Findings);
        Assert.Equal(("no-slip", FindingStatus.Open, new DateOnly(2020, 6, 30), "Không in giấy tiếp nhận"), (finding.Check, finding.Status, finding.Deadline, finding.Seen));
        Assert.Equal([whole.VisitOf(Commune)!.Taken!.Dossiers[0].Code], finding.Dossiers);
        Assert.Equal("Điều 18 khoản 3 Nghị định 63/2010/NĐ-CP; Mẫu số 01 Thông tư 01/2018/TT-VPCP", finding.Basis);

        // Past the deadline without an answer: it stands before the leader, the team and the commune.
        office.Clock.Set("2020-07-01T08:00");
        foreach (var reader in new[] { DistrictLeader, Inspector, CommuneLeader })
        {
            Assert.True(Assert.Single(await office.Get<FollowedFindings>().OpenAsync(reader, Cancel)).IsOverdue(new DateOnly(2020, 7, 1)));
        }

        using var proof = new MemoryStream(Encoding.UTF8.GetBytes("Sổ giao giấy hẹn từ ngày 17/6"));
        await office.Done<InspectionFiles, InspectionFileAttached>(files => files.AttachAsync(key, InspectionFilePurpose.Proof, proof, "so-giao.txt", CommuneLeader, null, Cancel));
        await office.Done<AnswerFinding, FindingAnswered>(answer => answer.RunAsync(key, "Đã in giấy cho mọi hồ sơ", CommuneLeader, null, Cancel));
        await office.Done<ReviewFinding, FindingSentBack>(review => review.SendBackAsync(key, "Chưa có bản lưu của tháng 6", new DateOnly(2020, 7, 8), Inspector, null, Cancel));
        await office.Done<AnswerFinding, FindingAnswered>(answer => answer.RunAsync(key, "Gửi kèm bản lưu", CommuneLeader, null, Cancel));
        await office.Done<ReviewFinding, FindingAccepted>(review => review.AcceptAsync(key, Inspector, null, Cancel));

        var closed = (await office.Get<FollowedFindings>().FindAsync(key, CommuneLeader, Cancel))!.Finding;
        Assert.Equal([FollowUpStep.Published, FollowUpStep.Answered, FollowUpStep.SentBack, FollowUpStep.Answered, FollowUpStep.Accepted], closed.Way.Select(step => step.Step));
        Assert.Equal((FindingStatus.Closed, new DateOnly(2020, 7, 8)), (closed.Status, closed.Deadline));
        Assert.Equal("so-giao.txt", Assert.Single(closed.FilesFor(InspectionFilePurpose.Proof)).Name);
        Assert.Empty(await office.Get<FollowedFindings>().OpenAsync(DistrictLeader, Cancel));

        Assert.Empty(await office.VerifyAsync());
        await office.RestartAsync();
        await office.Get<LedgerCheck>().RebuildAsync(null, Cancel);
        Assert.Equal(5, (await office.Get<FollowedFindings>().FindAsync(key, Inspector, Cancel))!.Finding.Way.Count);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_file_is_taken_once_and_a_wrong_one_is_refused_with_its_reason(TestDatabase database)
    {
        await using var office = await InspectionScene.OpenAsync(database);
        var round = await office.HasRoundAsync();
        var sample = await office.SampleAsync(round);
        var file = FilledIn(round, sample);
        async Task<string?> RefusedAsync(PackFile wrong) => RefusalOf(await office.Get<TakePack>().RunAsync(round.Id, Commune, Saved(wrong), Inspector, null, Cancel));

        Assert.Equal("inspection.file-of-another", await RefusedAsync(file with { Unit = "01246" }));
        Assert.Equal("inspection.file-of-other-sample", await RefusedAsync(file with { Seed = "0000000000000000" }));
        Assert.Equal("inspection.file-unreadable", await RefusedAsync(file with { On = "hôm qua" }));
        Assert.Equal("inspection.inspected-in-the-future", await RefusedAsync(file with { On = "17/6/2020" }));
        Assert.Equal("inspection.inspected-before-plan", await RefusedAsync(file with { On = "14/6/2020" }));
        Assert.Equal("inspection.check-unknown", await RefusedAsync(file with { Checks = [new PackCheck("no-smile", CheckAnswer.Fine, null, null, null)] }));
        Assert.Equal("inspection.fault-without-words", await RefusedAsync(FilledIn(round, sample, seen: " ")));
        Assert.Equal("inspection.dossier-missing", await RefusedAsync(file with { Dossiers = [.. file.Dossiers.Skip(1)] }));
        Assert.Equal("inspection.dossier-unknown", await RefusedAsync(file with { Dossiers = [.. file.Dossiers, new PackDossier("000.03.22.H22-200616-0001", null, null, null)] }));
        Assert.Equal("inspection.check-unknown", await RefusedAsync(file with { Dossiers = [.. file.Dossiers.Select(one => one with { Answer = CheckAnswer.Fault, Items = "28" })] }));
        Assert.Equal("inspection.file-unreadable", RefusalOf(PackFile.Read("{\"format\":\"khác\"}"u8)));
        Assert.Equal("inspection.file-unreadable", RefusalOf(PackFile.Read("không phải tệp"u8)));
        Assert.Equal("dossier.duty-needed", RefusalOf(await office.Get<TakePack>().RunAsync(round.Id, Commune, Saved(file), Controller, null, Cancel)));

        await office.Done<TakePack, PackTaken>(take => take.RunAsync(round.Id, Commune, Saved(file), Inspector, null, Cancel));
        var entries = await CountAsync(office);
        await office.Done<TakePack, PackTaken>(take => take.RunAsync(round.Id, Commune, Saved(file), Inspector, null, Cancel));
        Assert.Equal(entries, await CountAsync(office));
        Assert.Equal("inspection.taken-already", await RefusedAsync(file with { Opinion = "Khác" }));

        // The wrong file was taken: given up with a reason, another may come.
        await office.Done<TakePack, PackTakenBack>(take => take.UndoAsync(round.Id, Commune, "Nộp nhầm tệp", Inspector, null, Cancel));
        Assert.Empty((await office.Get<Rounds>().FindAsync(round.Id, Inspector, Cancel))!.Findings);
        Assert.Null(await RefusedAsync(file with { Opinion = "Khác" }));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Minutes_say_until_when_and_by_whom_each_finding_is_put_right_and_fix_them(TestDatabase database)
    {
        await using var office = await InspectionScene.OpenAsync(database);
        var round = await office.HasRoundAsync();
        var sample = await office.SampleAsync(round);
        var file = FilledIn(round, sample);
        file = file with { Dossiers = [.. file.Dossiers.Select((one, place) => place == 1 ? one with { Answer = CheckAnswer.Fault, Seen = "Bìa hồ sơ rách, thiếu trang" } : one)] };
        await office.Done<TakePack, PackTaken>(take => take.RunAsync(round.Id, Commune, Saved(file), Inspector, null, Cancel));
        NoteFinding.Request Other(DateOnly? until, string? seen = "Thiếu trang") => new(round.Id, Commune, 2, null, [sample.Drawn.ElementAt(1).Code], seen, "", until, "Lường Thị Mai, công chức");
        async Task<string?> NotedAsync(NoteFinding.Request request) => RefusalOf(await office.Get<NoteFinding>().RunAsync(request, Inspector, null, Cancel));
        async Task<string?> MinutesAsync() => RefusalOf(await office.Get<MakeMinutes>().RunAsync(round.Id, Commune, Inspector, null, Cancel));

        Assert.Equal("inspection.finding-incomplete", await MinutesAsync());
        Assert.Equal("inspection.deadline-too-early", await NotedAsync(Other(new DateOnly(2020, 6, 16))));
        Assert.Equal("inspection.seen-missing", await NotedAsync(Other(new DateOnly(2020, 6, 30), " ")));
        Assert.Equal("inspection.not-in-sample", await NotedAsync(Other(new DateOnly(2020, 6, 30)) with { Dossiers = ["000.03.22.H22-200616-0001"] }));
        using var photo = new MemoryStream(Convert.FromBase64String(OnePixel));
        await office.Done<InspectionFiles, InspectionFileAttached>(files => files.AttachAsync(new(round.Id, Commune, 2), InspectionFilePurpose.Photo, photo, "bia.png", Inspector, null, Cancel));
        using var text = new MemoryStream("chữ"u8.ToArray());
        Assert.Equal("inspection.not-a-photo", RefusalOf(await office.Get<InspectionFiles>().AttachAsync(new(round.Id, Commune, 2), InspectionFilePurpose.Photo, text, "bia.txt", Inspector, null, Cancel)));
        Assert.Null(await NotedAsync(Other(new DateOnly(2020, 6, 30))));
        Assert.Equal("inspection.no-minutes", RefusalOf(await office.Get<InspectionFiles>().AttachSignedAsync(round.Id, Commune, text, "bb.txt", Inspector, null, Cancel)));

        Assert.Null(await MinutesAsync());

        Assert.Equal("inspection.minutes-made", await MinutesAsync());
        Assert.Equal("inspection.minutes-made", await NotedAsync(Other(new DateOnly(2020, 7, 30))));
        Assert.Equal("inspection.minutes-made", RefusalOf(await office.Get<NoteFinding>().DropAsync(new(round.Id, Commune, 1), "Nhầm", Inspector, null, Cancel)));
        Assert.Equal("inspection.minutes-made", RefusalOf(await office.Get<TakePack>().UndoAsync(round.Id, Commune, "Nhầm", Inspector, null, Cancel)));
        var kept = (await office.Get<Rounds>().FindAsync(round.Id, Inspector, Cancel))!.Findings[1];
        Assert.Equal(("Thiếu trang", 1), (kept.Seen, kept.Files.Count));
        await using var db = await office.DatabaseAsync();
        Assert.Equal("inspection:035-2020-1", (await db.FileUses.SingleAsync(use => use.Hash == kept.Files[0].Hash, Cancel)).Code);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Photos_come_with_the_file_to_the_findings_they_show_and_one_that_cannot_be_kept_is_named(TestDatabase database)
    {
        await using var office = await InspectionScene.OpenAsync(database);
        var round = await office.HasRoundAsync();
        var sample = await office.SampleAsync(round);
        var file = FilledIn(round, sample);
        var faulty = file.Dossiers[0].Code;
        file = Saved(file with
        {
            Photos =
            [
                new PackPhoto("no-slip", "quay.png", OnePixel),
                new PackPhoto("no-slip", "quay-lan-nua.png", OnePixel),
                new PackPhoto(faulty, "bia.png", OnePixel),
                new PackPhoto("no-slip", "ghi-chu.txt", Convert.ToBase64String("chữ"u8)),
                new PackPhoto("no-slip", "hong.jpg", "không phải"),
                new PackPhoto(file.Dossiers[1].Code, "dat.png", OnePixel),
            ],
        });

        Assert.Equal("dossier.duty-needed", RefusalOf(await office.Get<TakePack>().RunAsync(round.Id, Commune, file, Controller, null, Cancel)));
        await office.Done<TakePack, PackTaken>(take => take.RunAsync(round.Id, Commune, file, Inspector, null, Cancel));
        var entries = await CountAsync(office);
        await office.Done<TakePack, PackTaken>(take => take.RunAsync(round.Id, Commune, file, Inspector, null, Cancel));
        Assert.Equal(entries, await CountAsync(office));

        var whole = (await office.Get<Rounds>().FindAsync(round.Id, Inspector, Cancel))!;
        var photo = Assert.Single(Assert.Single(whole.Findings).FilesFor(InspectionFilePurpose.Photo));
        Assert.Equal(("quay.png", "image/png"), (photo.Name, photo.MediaType));
        await using var opened = (await office.Get<InspectionFiles>().OpenAsync(whole.Findings[0].Key, photo.Hash, Inspector, Cancel))!.Content;
        Assert.Equal(Convert.FromBase64String(OnePixel).Length, opened.Length);
        Assert.Equal(
            [("ghi-chu.txt", "inspection.not-a-photo"), ("hong.jpg", "file.damaged"), ("dat.png", "inspection.photo-without-finding")],
            whole.VisitOf(Commune)!.Taken!.PhotosLeft!.Select(left => (left.Name, left.Reason)));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Found_again_in_a_later_round_it_is_marked_and_names_the_earlier_one(TestDatabase database)
    {
        await using var office = await InspectionScene.OpenAsync(database);
        var (_, key) = await office.HasMinutesAsync();
        office.Clock.Set("2020-06-22T08:00");
        var again = InspectionRound.Of(await office.Done<PlanRound, RoundPlanned>(plan => plan.RunAsync(PlanOf(last: "2020-06-21", on: "2020-06-23"), Controller, null, Cancel)));
        office.Clock.Set("2020-06-23T08:00");
        await office.Get<SealDays>().RunAsync(Cancel);

        await office.Get<ScanSignals>().RunAsync(whole: true, null, Cancel);

        var pack = (await office.Get<Packs>().MakeAsync(again.Id, Commune, Inspector, Cancel))!.Value.Value;
        var late = Assert.Single(pack.Signals, signal => signal.Rule.Finding == 3);
        Assert.All(late.Dossiers, code => Assert.Contains(code, pack.Sample.Frame.Select(item => item.Code)));
        Assert.Equal(key, Assert.Single(pack.Earlier).Key);
        var file = FilledIn(again, pack.Sample) with { On = "23/6/2020" };
        await office.Done<TakePack, PackTaken>(take => take.RunAsync(again.Id, Commune, Saved(file), Inspector, null, Cancel));
        await office.Done<MakeMinutes, MinutesMade>(make => make.RunAsync(again.Id, Commune, Inspector, null, Cancel));

        var whole = (await office.Get<Rounds>().FindAsync(again.Id, Inspector, Cancel))!;
        Assert.Equal(("035-2020-2", key), (again.Id, Assert.Single(whole.Findings).Repeats));
        var kind = Assert.Single(RoundUp.Of(whole, new DateOnly(2020, 7, 1)).Kinds);
        Assert.Equal(("no-slip", 1, 1, 1, 0), (kind.Check!.Id, kind.Findings, kind.Dossiers, kind.Repeated, kind.Closed));
        Assert.Equal((4, 4, 1, 1, 1, 1), RoundUp.Of(whole, new DateOnly(2020, 7, 1)).Visits.Select(one => (one.Sampled, one.Looked, one.Faulty, one.Findings, one.Open, one.Overdue)).Single());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Control_plans_the_team_inspects_and_the_commune_knows_nothing_before_the_minutes(TestDatabase database)
    {
        await using var office = await InspectionScene.OpenAsync(database);
        Assert.Equal("dossier.duty-needed", RefusalOf(await office.Get<PlanRound>().RunAsync(PlanOf(), Inspector, null, Cancel)));
        Assert.Equal("inspection.visit-within-period", RefusalOf(await office.Get<PlanRound>().RunAsync(PlanOf(last: "2020-06-16"), Controller, null, Cancel)));
        Assert.Equal("inspection.visit-too-early", RefusalOf(await office.Get<PlanRound>().RunAsync(PlanOf(on: "2020-06-15"), Controller, null, Cancel)));
        Assert.Equal("inspection.not-below", RefusalOf(await office.Get<PlanRound>().RunAsync(PlanOf() with { Visits = [new VisitPlan("035", new DateOnly(2020, 6, 16))] }, Controller, null, Cancel)));
        Assert.Equal("inspection.no-visit", RefusalOf(await office.Get<PlanRound>().RunAsync(PlanOf() with { Visits = [] }, Controller, null, Cancel)));
        var round = await office.HasRoundAsync();

        Assert.Equal("inspection.visit-too-early", RefusalOf(await office.Get<ChangeVisits>().SetAsync(round.Id, Commune, new DateOnly(2020, 6, 15), Controller, null, Cancel)));
        await office.Done<ChangeVisits, VisitSet>(change => change.SetAsync(round.Id, Commune, new DateOnly(2020, 6, 18), Controller, null, Cancel));
        Assert.Equal("inspection.reason-missing", RefusalOf(await office.Get<ChangeVisits>().DropAsync(round.Id, Commune, "", Controller, null, Cancel)));
        Assert.Empty(await office.Get<Rounds>().ListAsync(CommuneLeader, Cancel));
        Assert.Null(await office.Get<Packs>().MakeAsync(round.Id, Commune, CommuneLeader, Cancel));
        await office.Done<TakePack, PackTaken>(async take => await take.RunAsync(round.Id, Commune, Saved(FilledIn(round, await office.SampleAsync(round))), Inspector, null, Cancel));
        var key = new FindingKey(round.Id, Commune, 1);
        Assert.Null(await office.Get<FollowedFindings>().FindAsync(key, CommuneLeader, Cancel));
        Assert.Null(await office.Get<Rounds>().FindMinutesAsync(round.Id, Commune, CommuneLeader, Cancel));
        Assert.Equal("inspection.not-while", RefusalOf(await office.Get<AnswerFinding>().RunAsync(key, "Đã sửa", CommuneLeader, null, Cancel)));
        Assert.Equal("inspection.taken-already", RefusalOf(await office.Get<ChangeVisits>().SetAsync(round.Id, Commune, new DateOnly(2020, 6, 19), Controller, null, Cancel)));
        Assert.Equal("inspection.taken-already", RefusalOf(await office.Get<ChangeVisits>().DropAsync(round.Id, Commune, "Nhầm", Controller, null, Cancel)));

        await office.Done<MakeMinutes, MinutesMade>(make => make.RunAsync(round.Id, Commune, Inspector, null, Cancel));

        Assert.NotNull(await office.Get<Rounds>().FindMinutesAsync(round.Id, Commune, CommuneLeader, Cancel));
        Assert.Null(await office.Get<Rounds>().FindAsync(round.Id, CommuneLeader, Cancel));
        Assert.Equal("inspection.not-yours", RefusalOf(await office.Get<AnswerFinding>().RunAsync(key, "Đã sửa", DistrictLeader, null, Cancel)));
        Assert.Equal("dossier.duty-needed", RefusalOf(await office.Get<AnswerFinding>().RunAsync(key, "Đã sửa", Chair, null, Cancel)));
        Assert.Equal("inspection.answer-missing", RefusalOf(await office.Get<AnswerFinding>().RunAsync(key, " ", new Officer("mai.lt", "Lường Thị Mai", DutyKind.Lead, "01243.mot-cua"), null, Cancel)));
        Assert.Equal("inspection.not-while", RefusalOf(await office.Get<ReviewFinding>().AcceptAsync(key, Inspector, null, Cancel)));
        Assert.Equal("inspection.other-team", RefusalOf(await office.Get<ReviewFinding>().AcceptAsync(key, Inspector with { Unit = "02" }, null, Cancel)));
        await Assert.ThrowsAsync<InspectionNotFoundException>(() => office.Get<MakeMinutes>().RunAsync(round.Id, "01246", Inspector, null, Cancel));
    }

    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static async Task<int> CountAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        return await db.Entries.CountAsync(Cancel);
    }
}
