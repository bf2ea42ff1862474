using MotCua.Application.Administering;
using MotCua.Application.Processing;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Rules;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Processing;

/// <summary>Side paths as the office goes them, on both databases: what is durable, what lists and the public see of it.</summary>
public sealed class SidePathStories
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Papers_are_proposed_signed_awaited_brought_in_two_visits_and_the_appointment_moves(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await WithOfficialAsync(office);
        var before = (await office.StateAsync(code)).DueAt;

        await office.Done<ProposeSupplement, DossierSupplementProposed>(verb => verb.RunAsync(new(code, ["Giấy chứng sinh", "Trích lục kết hôn"], "Hồ sơ thiếu", "Điều 16 Luật Hộ tịch"), Official, null, Cancel));
        var asked = await office.Done<AskSupplement, DossierSupplementAsked>(verb => verb.RunAsync(new(code), Chair, "ky", Cancel));
        Assert.Equal("1/HDHS", asked.SlipNumber);
        Assert.Equal("1/HDHS", (await office.Done<AskSupplement, DossierSupplementAsked>(verb => verb.RunAsync(new(code), Chair, "ky", Cancel))).SlipNumber);

        // Long after the appointment nobody calls it overdue: the applicant has the ball.
        office.Clock.Set("2020-07-15T09:00");
        var waiting = await office.Get<WorkQueue>().RunAsync(new(QueueScope.Mine), Official, Cancel);
        Assert.Equal(DueStanding.Waiting, waiting.Items.Single().Standing);
        Assert.Equal((0, 1), (waiting.Counts.Late, waiting.Counts.Waiting));

        await office.Done<TakePapers, DossierPapersTaken>(verb => verb.RunAsync(new(code, [0]), Clerk, null, Cancel));
        await office.Done<AnswerSupplement, DossierSupplementAnswered>(verb => verb.RunAsync(new(code, [1], NoMore: false), Clerk, null, Cancel));
        var state = await office.StateAsync(code);
        Assert.Equal(DossierStatus.InProgress, state.Status);
        Assert.True(state.DueAt > before);
        Assert.True(state.DueAt > office.Clock.GetUtcNow().UtcDateTime);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_apology_is_proposed_signed_once_and_passed_on_and_the_dossier_is_still_late_by_its_first_appointment(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await WithOfficialAsync(office);
        var first = (await office.StateAsync(code)).DueAt!.Value;
        var day = OfficeTime.DayOf(first).AddDays(7);

        await office.Done<ProposeNewDate, DossierNewDateProposed>(verb => verb.RunAsync(new(code, day, "Chờ xác minh"), Official, null, Cancel));
        Assert.Equal([DossierAct.SignNewDate], (await office.Get<AskedOfUnit>().RunAsync(Chair, Cancel)).Select(item => item.Act));
        var signed = await office.Done<SignNewDate, DossierNewDateSigned>(verb => verb.RunAsync(new(code), Chair, null, Cancel));
        Assert.Equal([DossierAct.PassOnNewDate], (await office.Get<AskedOfUnit>().RunAsync(Clerk, Cancel)).Select(item => item.Act));
        await office.Done<PassOnNewDate, DossierNewDatePassedOn>(verb => verb.RunAsync(new(code, PassedOnBy.Phone), Clerk, null, Cancel));
        Assert.Equal("1/PXL", signed.SlipNumber);
        Assert.Equal(OfficeTime.ToLocal(first).TimeOfDay, OfficeTime.ToLocal(signed.DueAfter).TimeOfDay);

        var again = await office.Get<ProposeNewDate>().RunAsync(new(code, day.AddDays(9), "Chờ nữa"), Official, null, Cancel);
        Assert.Equal("dossier.new-date-often", again.Refusal.Code);

        office.Clock.Set($"{OfficeTime.ToLocal(first).AddDays(2):yyyy-MM-dd}T09:00");
        var work = await office.Get<WorkQueue>().RunAsync(new(QueueScope.Mine), Official, Cancel);
        Assert.Equal(DueStanding.Late, work.Items.Single().Standing);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_offices_work_side_by_side_each_in_its_own_time_and_the_dossier_goes_on_when_both_are_done(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync(way: DistrictScene.WayWithBranch);
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        var asked = Assert.Single(await office.Get<AskedOfUnit>().RunAsync(DistrictOfficial, Cancel));
        Assert.Equal((code, DossierAct.FinishBranch, OfficeTime.ToUtc(new DateTime(2020, 6, 16, 17, 0, 0))), (asked.Code, asked.Act, asked.By));
        Assert.NotNull(await office.Get<DossierPage>().ReadAsync(code, DistrictOfficial, "test", Cancel));

        var early = await office.Get<RecordResult>().RunAsync(new(code, new DossierResult("12/GKS", new DateOnly(2020, 6, 15), "Hoàng Văn Hùng", false, null)), Official, null, Cancel);
        Assert.Equal("dossier.branches-open", early.Refusal.Code);
        await office.Done<TakeBranch, DossierBranchTaken>(verb => verb.RunAsync(new(code, 1), DistrictOfficial, null, Cancel));
        office.Clock.Set("2020-06-17T08:00");
        Assert.True((await office.Done<FinishBranch, DossierBranchDone>(verb => verb.RunAsync(new(code, 1, "Khớp sổ gốc"), DistrictOfficial, "one", Cancel))).Late);
        Assert.True((await office.Done<FinishBranch, DossierBranchDone>(verb => verb.RunAsync(new(code, 1, "Khớp sổ gốc"), DistrictOfficial, "one", Cancel))).Late);
        await office.Done<ReturnBranch, DossierBranchReturned>(verb => verb.RunAsync(new(code, 1, "Thiếu số trang"), Official, null, Cancel));
        await office.Done<FinishBranch, DossierBranchDone>(verb => verb.RunAsync(new(code, 1, "Sổ 3, trang 12"), DistrictOfficial, null, Cancel));

        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(new(code, new DossierResult("12/GKS", new DateOnly(2020, 6, 17), "Hoàng Văn Hùng", false, null)), Official, null, Cancel));
        Assert.Equal("Sổ 3, trang 12", (await office.StateAsync(code)).Side.Branches[1].Found);
        Assert.Empty(await office.Get<AskedOfUnit>().RunAsync(DistrictOfficial, Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_office_that_is_asked_for_its_opinion_sees_the_dossier_and_answers_in_its_own_time(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await WithOfficialAsync(office);
        Assert.Null(await office.Get<DossierPage>().ReadAsync(code, DistrictOfficial, "test", Cancel));

        await office.Done<AskOpinion, DossierOpinionAsked>(verb => verb.RunAsync(new(code, DistrictOfficial.Unit, "Có vướng quy hoạch không?", new DateOnly(2020, 6, 17)), Official, null, Cancel));
        var seen = await office.Get<DossierPage>().ReadAsync(code, DistrictOfficial, "test", Cancel);
        Assert.Contains(DossierAct.AnswerOpinion, seen!.Acts);
        Assert.Equal([(code, DossierAct.AnswerOpinion)], (await office.Get<AskedOfUnit>().RunAsync(DistrictOfficial, Cancel)).Select(item => (item.Code, item.Act)));

        office.Clock.Set("2020-06-18T09:00");
        Assert.True((await office.Done<AnswerOpinion, DossierOpinionGiven>(verb => verb.RunAsync(new(code, "Không vướng"), DistrictOfficial, null, Cancel))).Late);
        Assert.Empty(await office.Get<AskedOfUnit>().RunAsync(DistrictOfficial, Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_name_that_was_mistyped_is_found_by_the_right_one_after_it_was_put_right(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await WithOfficialAsync(office);
        var known = (await office.StateAsync(code)).Receipt.Applicant!;

        await office.Done<CorrectReceipt, DossierCorrected>(verb => verb.RunAsync(new(code, known with { Name = "Hoàng Thị Xuyến" }, "Gõ nhầm"), Clerk, null, Cancel));
        var found = await office.Get<FindDossiers>().RunAsync("hoang thi xuyen", null, Clerk, Cancel);
        Assert.Equal(code, found.Dossiers.Single().Code);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_wish_to_withdraw_stops_the_work_is_seen_to_by_the_desk_and_ends_or_goes_on(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await WithOfficialAsync(office);

        var asked = await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, "Đổi ý")), Clerk, "rut", Cancel));
        Assert.Equal("1/RHS", (await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, "Đổi ý")), Clerk, "rut", Cancel))).SlipNumber);
        Assert.Equal("1/RHS", asked.SlipNumber);
        Assert.Equal([DossierAct.StopWithdrawn], (await office.Get<AskedOfUnit>().RunAsync(Clerk, Cancel)).Select(item => item.Act));
        var refused = await office.Get<ProposeSupplement>().RunAsync(new(code, ["Giấy chứng sinh"], "Thiếu", "Điều 16"), Official, null, Cancel);
        Assert.Equal("dossier.not-while", refused.Refusal.Code);

        // Long after the appointment it is not overdue: the clock stands.
        office.Clock.Set("2020-07-15T09:00");
        Assert.Equal(DueStanding.Waiting, (await office.Get<WorkQueue>().RunAsync(new(QueueScope.Mine), Official, Cancel)).Items.Single().Standing);

        await office.Done<TakeWithdrawalBack, DossierWithdrawalTakenBack>(verb => verb.RunAsync(new(code, "Vẫn cần"), Clerk, null, Cancel));
        Assert.Equal(DossierStatus.InProgress, (await office.StateAsync(code)).Status);
        Assert.True((await office.StateAsync(code)).DueAt > office.Clock.GetUtcNow().UtcDateTime);

        await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, "Đổi ý lần nữa")), Clerk, null, Cancel));
        office.Clock.Set("2020-07-16T09:00");
        await office.Done<StopWithdrawn, DossierWithdrawn>(verb => verb.RunAsync(new(code), Clerk, null, Cancel));
        Assert.Empty(await office.Get<AskedOfUnit>().RunAsync(Clerk, Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_rule_that_the_office_sets_holds_for_dossiers_received_from_its_day_on(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await WithOfficialAsync(office);
        await office.Done<SetRule, RuleSet>(verb => verb.RunAsync(new("supplement.most", new DateOnly(2020, 6, 15), "0", "Nghị quyết thí điểm của tỉnh"), Officer.System("035"), null, Cancel));

        var refused = await office.Get<ProposeSupplement>().RunAsync(new(code, ["Giấy chứng sinh"], "Thiếu", "Điều 16"), Official, null, Cancel);
        Assert.Equal("dossier.asked-often", refused.Refusal.Code);
        var book = await office.Get<Rulebook>().BookAsync(Cancel);
        Assert.Equal((2, 0), (book.On(new DateOnly(2020, 6, 14)).MostSupplements, book.On(new DateOnly(2020, 6, 15)).MostSupplements));
    }

    private static async Task<string> WithOfficialAsync(TestOffice office)
    {
        var code = await office.HasDossierAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        return code;
    }
}
