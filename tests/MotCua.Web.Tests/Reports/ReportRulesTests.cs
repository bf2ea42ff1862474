using Microsoft.Extensions.Configuration;
using MotCua.Application.Reporting;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Reports;
using MotCua.Web.Commands;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Reports;

/// <summary>What the texts leave open of the reports is set by the installation and stands on paper; which forms are not filled is said.</summary>
public sealed class ReportRulesTests
{
    [Fact]
    public async Task The_list_says_which_forms_are_not_filled_and_which_circular_a_period_was_reported_by()
    {
        await using var site = await TestSite.OpenDistrictAsync("2022-06-10");
        var leader = site.SignedIn(DistrictLeader);
        var (old, later) = (await leader.OpenAsync("/reports?period=2020H1"), await leader.OpenAsync("/reports?period=2021H1"));

        foreach (var form in UnfilledForm.All)
        {
            Assert.Contains($"{form.Codes} · {form.Subject}", later.Text, StringComparison.Ordinal);
            Assert.Contains(form.Why, later.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Kỳ này khi ấy báo cáo theo Thông tư 02/2017/TT-VPCP.", old.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kỳ này khi ấy báo cáo theo", later.Text, StringComparison.Ordinal);
        Assert.Contains("(từ 16/12/2019 đến 15/6/2020)", old.Text, StringComparison.Ordinal);
        Assert.Contains("(từ 15/12/2020 đến 14/6/2021)", later.Text, StringComparison.Ordinal);
        Assert.Contains("Kỳ cắt từ ngày 16 đến ngày 15, theo thực tế thực hiện Thông tư số 02/2017/TT-VPCP.", (await leader.OpenAsync("/reports/ii-06a?period=2020H1")).Text, StringComparison.Ordinal);
        Assert.Contains("Kỳ cắt từ ngày 15 đến ngày 14, theo Điều 12 Nghị định số 09/2019/NĐ-CP.", (await leader.OpenAsync("/reports/ii-06a?period=2021H1")).Text, StringComparison.Ordinal);
        Assert.Contains("các biểu II.06b đến II.06d", (await leader.OpenAsync("/reports/ii-06a?period=2021H1")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("các biểu II.06b đến II.06d", (await leader.OpenAsync("/reports/ii-06a?period=2021H1&alone=true")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_sets_its_own_borders_for_every_period()
    {
        await using var site = await TestSite.OpenAsync("2022-06-15", fill: folder => File.WriteAllTextAsync(Path.Combine(folder, "settings.json"), """{ "reports": { "borders": "16-15" } }"""));

        Assert.Equal(new DateOnly(2021, 12, 16), site.Get<ReportQuestions>().ReadPeriod(new PeriodText()).Value.First);
        Assert.Equal(new ReportOptions(null, FigureRules.Default), Read());
        Assert.Equal(new ReportOptions(ReportBorders.Calendar, new FigureRules(Granularity.Minute, StoppedCount.LeftOut)), Read(("borders", "calendar"), ("judgedBy", "minute"), ("stopped", "LeftOut")));
        Assert.Equal(["reports:stopped", "maybe"], Assert.Throws<CommandFailedException>(() => Read(("stopped", "maybe"))).Facts);
        Assert.Equal(["reports:borders", "15-15"], Assert.Throws<CommandFailedException>(() => Read(("borders", "15-15"))).Facts);
    }

    private static ReportOptions Read(params (string Key, string Value)[] settings) =>
        ReportSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => $"reports:{one.Key}", one => (string?)one.Value)).Build());
}
