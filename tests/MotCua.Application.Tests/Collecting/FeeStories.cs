using MotCua.Application.Collecting;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Publishing;
using MotCua.Application.Returning;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Collecting;

public sealed class FeeStories
{
    private const string ByPage = "page:1=2000,3=1000,max=200000; relief:100:Người thuộc hộ nghèo:Nghị quyết của HĐND tỉnh";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Money_is_taken_once_given_back_with_a_reason_and_every_note_has_the_next_number(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var (one, other) = (await office.HasDossierAsync(fee: 8_000), await office.HasDossierAsync("Phù Văn Chòi", fee: 20_000));

        var first = await office.Done<TakeFee, FeeTaken>(verb => verb.RunAsync(Cash(one, 8_000), Clerk, "a", Cancel));
        Assert.Equal("fee.already-taken", RefusalOf(await office.Get<TakeFee>().RunAsync(Cash(one, 8_000), Clerk, "b", Cancel)));
        Assert.Equal("fee.more-than-owed", RefusalOf(await office.Get<TakeFee>().RunAsync(Cash(other, 20_001), Returner, null, Cancel)));
        Assert.Equal("dossier.only-at-desk", RefusalOf(await office.Get<TakeFee>().RunAsync(Cash(other, 20_000), OtherClerk, null, Cancel)));
        Assert.Equal("dossier.duty-needed", RefusalOf(await office.Get<TakeFee>().RunAsync(Cash(other, 20_000), Official, null, Cancel)));
        var second = await office.Done<TakeFee, FeeTaken>(verb => verb.RunAsync(new(other, new Payment(20_000, PaidBy.Transfer, "FT20167", null), FeeMoment.AtReturn), Returner, null, Cancel));
        Assert.Equal((1, 2), (first.Number, second.Number));

        // The form was sent again, and once more after a restart: the first answer, and no money twice.
        Assert.Equal(first, await office.Done<TakeFee, FeeTaken>(verb => verb.RunAsync(Cash(one, 8_000), Clerk, "a", Cancel)));
        await office.RestartAsync();
        Assert.Equal(first, await office.Done<TakeFee, FeeTaken>(verb => verb.RunAsync(Cash(one, 8_000), Clerk, "a", Cancel)));
        Assert.Equal("request.key-used-for-other", RefusalOf(await office.Get<TakeFee>().RunAsync(Cash(other, 8_000), Clerk, "a", Cancel)));

        var back = await office.Done<RefundFee, FeeRefunded>(verb => verb.RunAsync(new(one, new Payment(8_000, PaidBy.Cash, null, null), "Người dân rút hồ sơ", false), Clerk, null, Cancel));
        Assert.Equal(1, back.Number);
        Assert.Equal("fee.more-than-taken", RefusalOf(await office.Get<RefundFee>().RunAsync(new(one, new Payment(1, PaidBy.Cash, null, null), "Lý do", false), Clerk, null, Cancel)));

        Assert.Equal((FeeStanding.Settled, FeeStanding.Settled), (await StandingAsync(office, one), await StandingAsync(office, other)));
        var sheet = (await office.Get<CashBooks>().DayAsync(Clerk.Unit, null, Clerk, Cancel))!.Sheet;
        Assert.True(sheet.Balances);
        Assert.Equal((0, 20_000, 2, 1, 2), (sheet.Day.Expected, sheet.Day.TransferTaken, sheet.Day.Receipts, sheet.Day.Refunds, sheet.Dossiers));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Money_of_a_withdrawn_dossier_that_nobody_had_begun_stands_on_the_days_page_until_it_went_back(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var (early, begun) = (await office.HasDossierAsync(fee: 8_000), await office.HasDossierAsync("Phù Văn Chòi", fee: 20_000));
        await office.Done<TakeFee, FeeTaken>(verb => verb.RunAsync(Cash(early, 8_000), Clerk, null, Cancel));
        await office.Done<TakeFee, FeeTaken>(verb => verb.RunAsync(Cash(begun, 20_000), Clerk, null, Cancel));
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(begun, null, null), Clerk, null, Cancel));
        foreach (var code in new[] { early, begun })
        {
            await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, "Đổi ý")), Clerk, null, Cancel));
            await office.Done<StopWithdrawn, DossierWithdrawn>(verb => verb.RunAsync(new(code), Clerk, null, Cancel));
        }

        Assert.Equal(new FeeAtStop(8_000, 8_000), (await office.StateAsync(early)).Withdrawal!.Fee);
        Assert.Equal(new FeeAtStop(20_000, 0), (await office.StateAsync(begun)).Withdrawal!.Fee);
        Assert.Equal([early], (await office.Get<CashBooks>().DayAsync(Clerk.Unit, null, Clerk, Cancel))!.ToRefund.Select(one => one.Code));
        Assert.Equal(8_000, (await office.Get<FeePage>().ReadAsync(early, Clerk, Cancel))!.Fee.Account.Over);

        await office.Done<RefundFee, FeeRefunded>(verb => verb.RunAsync(new(early, new Payment(8_000, PaidBy.Cash, null, null), "Rút hồ sơ", false), Clerk, null, Cancel));
        Assert.Empty((await office.Get<CashBooks>().DayAsync(Clerk.Unit, null, Clerk, Cancel))!.ToRefund);
        Assert.False((await office.Get<FeePage>().ReadAsync(early, Clerk, Cancel))!.Fee.IsOpen);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_fee_by_page_is_worked_out_under_the_dossiers_own_version_and_a_relief_shows_its_ground(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        await PublishAsync(office, ByPage, new DateOnly(2020, 6, 1));
        var (paying, poor) = (await office.HasDossierAsync(), await office.HasDossierAsync("Phù Văn Chòi"));
        await PublishAsync(office, "page:1=9000", new DateOnly(2020, 6, 16));

        Assert.Equal("fee.assess-first", RefusalOf(await office.Get<TakeFee>().RunAsync(Cash(paying, 2_000), Clerk, null, Cancel)));
        var assessed = await office.Done<AssessFee, FeeAssessed>(verb => verb.RunAsync(new(paying, new FeeMeasure(2, 5), null, null), Clerk, null, Cancel));
        Assert.Equal(14_000, assessed.Amount);
        await office.Done<TakeFee, FeeTaken>(verb => verb.RunAsync(Cash(paying, 14_000), Clerk, null, Cancel));

        var free = await office.Done<AssessFee, FeeAssessed>(verb => verb.RunAsync(new(poor, new FeeMeasure(1, 3), "Người thuộc hộ nghèo", "Sổ hộ nghèo số 7"), Clerk, null, Cancel));
        Assert.Equal((0, "Nghị quyết của HĐND tỉnh"), (free.Amount, free.Ground));
        Assert.Equal("fee.nothing-owed", RefusalOf(await office.Get<TakeFee>().RunAsync(Cash(poor, 1), Clerk, null, Cancel)));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_paid_later_stays_open_until_it_is_paid_or_waived_with_its_ground(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync(fee: 8_000);

        await office.Done<DeferFee, FeeDeferred>(verb => verb.RunAsync(new(code, FeeMoment.AtReturn), Clerk, null, Cancel));
        var view = (await office.Get<FeePage>().ReadAsync(code, Returner, Cancel))!;
        Assert.Equal((true, FeeMoment.AtReturn), (view.Fee.IsOpen, view.Fee.Account.DeferredUntil));

        Assert.Equal("fee.reason-needed", RefusalOf(await office.Get<WaiveFee>().RunAsync(new(code, null, "Công văn 12"), Returner, null, Cancel)));
        await office.Done<WaiveFee, FeeWaived>(verb => verb.RunAsync(new(code, "Hỏa hoạn", "Quyết định 12/QĐ-UBND"), Returner, null, Cancel));
        view = (await office.Get<FeePage>().ReadAsync(code, Returner, Cancel))!;
        Assert.False(view.Fee.IsOpen);
        Assert.Equal([FeeAct.Defer, FeeAct.Waive], view.Lines.Select(line => line.Act));
        Assert.Equal("Quyết định 12/QĐ-UBND", view.Fee.Account.Waiver!.Ground);
        Assert.Null(await office.Get<FeePage>().ReadAsync(code, OtherClerk, Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_result_is_given_when_its_fee_is_settled_and_not_before(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync(fee: 8_000);
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, null), Clerk, null, Cancel));
        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(new(code, new DossierResult("12/GKS", new DateOnly(2020, 6, 15), "Hoàng Văn Thử", false, null)), Official, null, Cancel));
        await office.Done<ApproveResult, DossierApproved>(verb => verb.RunAsync(new(code), Chair, null, Cancel));
        await office.Done<HandToReturnDesk, DossierResultReady>(verb => verb.RunAsync(new(code), Official, null, Cancel));

        var give = new ReturnResult.Request(code, new Taker("Hoàng Thị Mẩy", null, null), ByPost: false);
        Assert.Equal("dossier.money-open", RefusalOf(await office.Get<ReturnResult>().RunAsync(give, Returner, null, Cancel)));
        await office.Done<TakeFee, FeeTaken>(verb => verb.RunAsync(Cash(code, 8_000), Returner, null, Cancel));
        await office.Done<ReturnResult, DossierReturned>(verb => verb.RunAsync(give, Returner, null, Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_day_is_counted_and_its_difference_explained_before_the_next_takes_money(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var (one, other) = (await office.HasDossierAsync(fee: 8_000), await office.HasDossierAsync("Phù Văn Chòi", fee: 20_000));
        var monday = new DateOnly(2020, 6, 15);
        await office.Done<TakeFee, FeeTaken>(verb => verb.RunAsync(Cash(one, 8_000), Clerk, null, Cancel));

        office.Clock.Set("2020-06-16T08:00");
        Assert.Equal("cash.day-not-counted", RefusalOf(await office.Get<TakeFee>().RunAsync(Cash(other, 20_000), Clerk, null, Cancel)));
        Assert.Equal(CashDayMark.NotCounted, Assert.Single(await office.Get<CashBooks>().DifferencesAsync(DistrictLeader, Cancel)).Day.Mark);
        await office.Done<CountCash, CashCounted>(verb => verb.RunAsync(new(monday, 7_000, null), Clerk, null, Cancel));
        Assert.Equal("cash.difference-not-explained", RefusalOf(await office.Get<TakeFee>().RunAsync(Cash(other, 20_000), Clerk, null, Cancel)));
        await office.Done<ExplainCash, CashExplained>(verb => verb.RunAsync(new(monday, "Trả nhầm tiền lẻ"), Returner, null, Cancel));

        await office.Done<TakeFee, FeeTaken>(verb => verb.RunAsync(Cash(other, 20_000), Clerk, null, Cancel));
        await office.Done<PayCashOver, CashPaidOver>(verb => verb.RunAsync(new(25_000, "Thủ quỹ, phiếu 3"), Clerk, null, Cancel));
        Assert.Equal("cash.day-passed", RefusalOf(await office.Get<CountCash>().RunAsync(new(monday, 8_000, null), Clerk, null, Cancel)));
        await office.Done<CountCash, CashCounted>(verb => verb.RunAsync(new(monday.AddDays(1), 2_000, null), Clerk, null, Cancel));

        var tuesday = (await office.Get<CashBooks>().DayAsync(Clerk.Unit, null, Clerk, Cancel))!;
        Assert.Equal((7_000, 2_000, CashDayMark.Balanced), (tuesday.Sheet.Day.Opening, tuesday.Sheet.Day.Expected, tuesday.Sheet.Day.Mark));
        Assert.True(tuesday.Sheet.Balances);
        Assert.Null(await office.Get<CashBooks>().DayAsync(Clerk.Unit, null, OtherClerk, Cancel));
        var difference = Assert.Single(await office.Get<CashBooks>().DifferencesAsync(DistrictLeader, Cancel));
        Assert.Equal((-1_000, "Trả nhầm tiền lẻ"), (difference.Day.Difference!.Value, difference.Day.Explanation));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Tables_of_money_are_made_again_from_the_ledger_as_they_were(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync(fee: 8_000);
        await office.Done<TakeFee, FeeTaken>(verb => verb.RunAsync(Cash(code, 8_000), Clerk, null, Cancel));
        await office.TamperAsync($"update fee_accounts set owed = 5");
        Assert.NotEmpty(await office.VerifyAsync());

        await office.RestartAsync();
        Assert.NotNull(await office.Get<LedgerCheck>().RebuildAsync(null, Cancel));

        Assert.Empty(await office.VerifyAsync());
        Assert.Equal(FeeStanding.Settled, await StandingAsync(office, code));
    }

    private static TakeFee.Request Cash(string code, long amount) => new(code, new Payment(amount, PaidBy.Cash, null, "Hoàng Thị Mẩy"), FeeMoment.AtReceipt);

    private static async Task<FeeStanding> StandingAsync(TestOffice office, string code) =>
        (await office.Get<DossierFees>().OfAsync((await office.StateAsync(code)).Receipt, Cancel)).Standing;

    private static async Task PublishAsync(TestOffice office, string rules, DateOnly from)
    {
        var published = await office.Get<PublishProcedure>().RunAsync(
            new ProcedureVersion
            {
                Code = "1.001193",
                Number = 1,
                ValidFrom = from,
                Name = "Chứng thực bản sao",
                Sector = "Chứng thực",
                Levels = ProcedureLevels.Commune,
                Limit = Limit.SameDay,
                Steps = ProcedureSteps.Default([]),
                FeeRules = FeeScheduleText.Read(rules).Value,
            },
            TestOffice.Console,
            null,
            Cancel);
        Assert.False(published.Refused, string.Join(", ", published.Refusals));
    }
}
