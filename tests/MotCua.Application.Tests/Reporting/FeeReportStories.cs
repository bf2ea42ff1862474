using MotCua.Application.Collecting;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Reports;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Reporting;

public sealed class FeeReportStories
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_a_desk_took_gave_back_waived_and_paid_over_stands_in_the_period_of_its_day(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var (one, other, third) = (await office.HasDossierAsync(fee: 8_000), await office.HasDossierAsync("Phù Văn Chòi", fee: 20_000), await office.HasDossierAsync("Vàng A Dín", fee: 50_000));
        Assert.False((await office.Get<TakeFee>().RunAsync(new(one, new Payment(8_000, PaidBy.Cash, null, null), FeeMoment.AtReceipt), Clerk, "a", Cancel)).Refused);
        Assert.False((await office.Get<TakeFee>().RunAsync(new(other, new Payment(20_000, PaidBy.Transfer, "FT20167", null), FeeMoment.AtReceipt), Clerk, "b", Cancel)).Refused);
        Assert.False((await office.Get<WaiveFee>().RunAsync(new(third, "Hộ nghèo", "Nghị quyết 28/2020/NQ-HĐND"), Clerk, "c", Cancel)).Refused);
        Assert.False((await office.Get<PayCashOver>().RunAsync(new(5_000, "Kế toán"), Clerk, "d", Cancel)).Refused);
        Assert.False((await office.Get<RefundFee>().RunAsync(new(other, new Payment(20_000, PaidBy.Transfer, "UNC 1", null), "Rút hồ sơ", OwedAgain: false), Clerk, "e", Cancel)).Refused);

        foreach (var unit in new[] { "01243", "035" })
        {
            var line = Assert.Single(await ReadAsync(unit, "2020-06-15", "2020-06-15"));
            Assert.Equal(new FeeReportLine("01243", 2, 8_000, 20_000, 20_000, 50_000, 5_000), line);
            Assert.Equal((28_000, 8_000), (line.Taken, line.Kept));
        }

        Assert.Empty(await ReadAsync("035", "2020-06-16", "2020-06-30"));

        Task<IReadOnlyList<FeeReportLine>> ReadAsync(string unit, string first, string last) =>
            office.Get<FeeReports>().ReadAsync(new FigureQuestion { Period = ReportPeriod.Between(DateOnly.Parse(first, null), DateOnly.Parse(last, null)), Unit = unit, WithBelow = true }, Cancel);
    }
}
