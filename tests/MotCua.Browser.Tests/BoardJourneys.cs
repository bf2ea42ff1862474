using System.Text;
using System.Text.RegularExpressions;
using MotCua.Application.Tests.Harness;
using MotCua.Browser.Tests.Harness;
using MotCua.Domain.Organisation;

namespace MotCua.Browser.Tests;

/// <summary>The dashboards and the public's page with something on them, on the screen, on a phone and on paper.</summary>
public sealed partial class BoardJourneys
{
    [Fact]
    public async Task A_board_is_one_page_on_paper_and_its_table_can_be_put_in_order_without_a_script()
    {
        await using var site = await LiveSite.OpenAsync("2020-06-10");
        var scene = new DistrictScene(site.Services);
        await scene.BeginAsync();
        foreach (var due in new[] { "2020-06-12T16:20", "2020-06-16T16:20", "2020-06-17T16:20", "2020-06-30T16:20", null })
        {
            await scene.HasDossierAsync(due: due);
        }

        site.Clock.Set("2020-06-16T08:00");
        var leader = await site.SignedInAsync(DutyKind.Lead, screen: Screen.Desk with { Scripts = false });
        await leader.GotoAsync("/lead/board");
        await leader.ClickAsync(".board-table thead a:has-text('Hồ sơ mới')");
        Assert.Contains("sort=New", leader.Url, StringComparison.Ordinal);

        foreach (var (duty, unit, address) in new[] { (DutyKind.Lead, "035", "/lead/board"), (DutyKind.Lead, "035", "/desk/board?unit=01243.mot-cua"), (DutyKind.Receive, "01243.mot-cua", "/desk/board") })
        {
            var page = await site.SignedInAsync(duty, unit, unit);
            await page.GotoAsync(address);
            var name = $"board-{duty}{address.Replace('/', '-').Replace('?', '-')}";
            await page.LooksRightAsync(name);
            Assert.Equal((1, address), (PagesOf(await page.PrintAsync(name)), address));
        }

        var anyone = await site.AnyoneAsync(Screen.Desk);
        await anyone.GotoAsync("/disclosure/01243");
        await anyone.LooksRightAsync("disclosure-unit");
    }

    [Fact]
    public async Task The_dossiers_behind_a_number_are_printed_with_all_their_columns()
    {
        await using var site = await LiveSite.OpenAsync("2020-06-10");
        var scene = new DistrictScene(site.Services);
        await scene.BeginAsync();
        await scene.HasDossierAsync();
        await scene.HasDossierAsync(authority: "035");
        site.Clock.Set("2020-06-16T08:00");
        var leader = await site.SignedInAsync(DutyKind.Lead);
        await leader.GotoAsync("/figures/dossiers?period=2020H1&unit=035&figure=New");
        await leader.LooksRightAsync("figure-dossiers");
        Assert.Equal(2, await leader.Locator(".listed tbody tr").CountAsync());

        await leader.FitsItsPaperAsync();
    }

    private static int PagesOf(string file) => PageObject().Count(Encoding.Latin1.GetString(File.ReadAllBytes(file)));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
