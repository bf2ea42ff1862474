using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Returning;
using MotCua.Application.Tests.Attachments;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Processing;

public sealed class ProcessingStories
{
    private static readonly DossierResult Result = new("12/GKS", new DateOnly(2020, 6, 15), "Hoàng Văn Hùng", false, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dossier_goes_from_the_counter_to_the_office_the_chair_the_shelf_and_the_applicant(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();

        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, "Đủ giấy tờ"), Clerk, null, Cancel));
        Assert.Equal(("01243.tu-phap", DutyKind.Process, null), await HolderAsync(office, code));

        await office.Done<TakeDossier, DossierTaken>(verb => verb.RunAsync(new(code), Official, null, Cancel));
        Assert.Equal(("01243.tu-phap", DutyKind.Process, "lam.nv"), await HolderAsync(office, code));

        office.Clock.Set("2020-06-15T10:00");
        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(new(code, Result), Official, null, Cancel));
        Assert.Equal(("01243", DutyKind.Approve, null), await HolderAsync(office, code));

        await office.Done<ApproveResult, DossierApproved>(verb => verb.RunAsync(new(code), Chair, null, Cancel));
        Assert.Equal(("01243.tu-phap", DutyKind.Process, "lam.nv"), await HolderAsync(office, code));

        office.Clock.Set("2020-06-15T15:30");
        await office.Done<HandToReturnDesk, DossierResultReady>(verb => verb.RunAsync(new(code), Official, null, Cancel));
        Assert.Equal(("01243.mot-cua", DutyKind.Return, null), await HolderAsync(office, code));

        office.Clock.Set("2020-06-18T09:00");
        await office.Done<ReturnResult, DossierReturned>(verb => verb.RunAsync(new(code, new Taker("Hoàng Thị Mẩy", null, null), ByPost: false), Returner, null, Cancel));
        Assert.Equal((null, null, null), await HolderAsync(office, code));

        var state = await office.StateAsync(code);
        Assert.Equal(DossierStatus.Returned, state.Status);
        Assert.Equal("2020-06-15T15:30", $"{OfficeTime.ToLocal(state.EndedAt!.Value):yyyy-MM-ddTHH:mm}");
        Assert.Equal("2020-06-18T09:00", $"{OfficeTime.ToLocal(state.ReturnedAt!.Value):yyyy-MM-ddTHH:mm}");
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_interlinked_dossier_goes_through_the_district_and_returns_to_the_commune_that_received_it(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync(interlinked: true);

        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, DistrictOfficial.Id, null), Official, null, Cancel));
        await office.Done<SendBack, DossierSentBack>(verb => verb.RunAsync(new(code, "Thiếu biên bản xác minh", null), DistrictOfficial, null, Cancel));
        Assert.Equal(("01243.tu-phap", DutyKind.Process, "lam.nv"), await HolderAsync(office, code));

        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, "Đã bổ sung biên bản"), Official, null, Cancel));
        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(new(code, Result), DistrictOfficial, null, Cancel));
        await office.Done<ApproveResult, DossierApproved>(verb => verb.RunAsync(new(code), DistrictChair, null, Cancel));
        await office.Done<HandToReturnDesk, DossierResultReady>(verb => verb.RunAsync(new(code), DistrictOfficial, null, Cancel));
        Assert.Equal(("01243.mot-cua", DutyKind.Return, null), await HolderAsync(office, code));
        Assert.Equal("dossier.held-elsewhere", RefusalOf(await office.Get<ReturnResult>().RunAsync(new(code, new Taker("Hoàng Thị Mẩy", null, null), false), OtherClerk, null, Cancel)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_who_take_the_same_dossier_at_once_are_told_apart(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, null), Clerk, null, Cancel));

        var both = await Task.WhenAll(
            office.Get<TakeDossier>().RunAsync(new(code), Official, null, Cancel),
            office.Get<TakeDossier>().RunAsync(new(code), SecondOfficial, null, Cancel));

        var refused = Assert.Single(both, outcome => outcome.Refused);
        Assert.Equal("dossier.held-by", refused.Refusal.Code);
        Assert.Equal(both.Single(outcome => !outcome.Refused).Value.Holder, (await office.StateAsync(code)).Holder);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_same_request_again_gets_the_first_answer_and_moves_nothing_twice(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync(interlinked: true);
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, null), Clerk, "yeu-cau-1", Cancel));
        var again = await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, null), Clerk, "yeu-cau-1", Cancel));
        Assert.Equal(1, again.ToStep);
        Assert.Equal(1, (await office.StateAsync(code)).Step);

        await office.Done<RefuseDossier, DossierRefused>(verb => verb.RunAsync(new(code, "Không thuộc thẩm quyền", "Điều 7"), Official, "yeu-cau-2", Cancel));
        var number = (await office.Done<RefuseDossier, DossierRefused>(verb => verb.RunAsync(new(code, "Không thuộc thẩm quyền", "Điều 7"), Official, "yeu-cau-2", Cancel))).SlipNumber;
        Assert.Equal("1/TCHS", number);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Form_03_is_numbered_without_gaps_in_the_desk_that_gives_it_out(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var numbers = new List<string>();
        foreach (var reason in new[] { "Không thuộc thẩm quyền", "", "Sai địa bàn" })
        {
            var code = await office.HasDossierAsync();
            await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, null), Clerk, null, Cancel));
            var refused = await office.Get<RefuseDossier>().RunAsync(new(code, reason, "Điều 7 Luật Hộ tịch"), Official, null, Cancel);
            numbers.Add(refused.Refused ? refused.Refusal.Code : refused.Value.SlipNumber);
        }

        Assert.Equal(["1/TCHS", "dossier.reason-needed", "2/TCHS"], numbers);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_withdrawn_dossier_ends_with_a_numbered_notice_and_nobody_has_it_any_more(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, null), Clerk, null, Cancel));
        await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, "Đã làm ở nơi khác")), Clerk, null, Cancel));
        var withdrawn = await office.Done<StopWithdrawn, DossierWithdrawn>(verb => verb.RunAsync(new(code), Clerk, null, Cancel));
        Assert.Equal("1/TB", withdrawn.NoticeNumber);
        Assert.Equal((null, null, null), await HolderAsync(office, code));
        Assert.NotNull((await office.StateAsync(code)).EndedAt);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_result_comes_with_its_file_in_one_act(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        var kept = (await office.Get<IncomingFiles>().KeepAsync(code, new MemoryStream(SomeFiles.Pdf), "giay-khai-sinh.pdf", Official, Cancel)).Value;
        var request = new RecordResult.Request(code, Result with { FileHash = kept.Hash }, kept);

        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(request, Official, "ket-qua", Cancel));
        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(request, Official, "ket-qua", Cancel));

        var state = await office.StateAsync(code);
        Assert.Equal(kept.Hash, state.Result!.FileHash);
        Assert.Equal("giay-khai-sinh.pdf", Assert.Single(state.Files).Name);
        Assert.Equal(4, state.Version);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Who_may_not_attach_fills_no_disk(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        var unread = new MemoryStream(SomeFiles.Pdf);
        Assert.Equal("dossier.held-elsewhere", RefusalOf(await office.Get<IncomingFiles>().KeepAsync(code, unread, "a.pdf", OtherClerk, Cancel)));
        Assert.Equal(0, unread.Position);
        await Assert.ThrowsAsync<DossierNotFoundException>(() => office.Get<IncomingFiles>().KeepAsync("000.03.22.H22-200615-9999", unread, "a.pdf", Clerk, Cancel));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_leader_moves_work_from_one_officer_to_another_and_only_to_who_serves_there(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));

        var reassign = office.Get<ReassignDossier>();
        Assert.Equal("dossier.officer-not-there", RefusalOf(await reassign.RunAsync(new(code, DistrictOfficial.Id, "Nghỉ phép"), DistrictLeader, null, Cancel)));
        Assert.Equal("dossier.not-led-by", RefusalOf(await reassign.RunAsync(new(code, SecondOfficial.Id, "Nghỉ phép"), DistrictLeader with { Unit = "035.tu-phap" }, null, Cancel)));
        Assert.False((await reassign.RunAsync(new(code, SecondOfficial.Id, "Nghỉ phép"), DistrictLeader, null, Cancel)).Refused);
        Assert.Equal(("01243.tu-phap", DutyKind.Process, "son.vv"), await HolderAsync(office, code));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task While_an_officer_is_away_the_substitute_does_the_work_and_the_ledger_names_both(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));

        var substitute = DistrictOfficial with { Unit = Official.Unit, ActingFor = Official.Id };
        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(new(code, Result), substitute, null, Cancel));
        await office.Done<ApproveResult, DossierApproved>(verb => verb.RunAsync(new(code), Chair, null, Cancel));
        Assert.Equal(("01243.tu-phap", DutyKind.Process, "lam.nv"), await HolderAsync(office, code));

        await using var db = await office.DatabaseAsync();
        var entry = db.Entries.Single(one => one.Type == "dossier.result-recorded");
        Assert.Equal(("thu.pt", "lam.nv"), (entry.Actor, entry.ActingFor));
    }

    private static async Task<(string? Unit, DutyKind? Duty, string? Officer)> HolderAsync(TestOffice office, string code)
    {
        await using var db = await office.DatabaseAsync();
        var row = db.Dossiers.Single(one => one.Code == code);
        return (row.HolderUnit, row.HolderDuty, row.Holder);
    }
}
