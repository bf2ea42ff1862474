using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Lead;

/// <summary>The dashboards: pictures that say what their tables say, and numbers that open their dossiers.</summary>
public sealed class BoardPageTests
{
    [Fact]
    public async Task Every_number_of_the_leaders_board_opens_as_many_dossiers_as_it_says()
    {
        await using var site = await BusySiteAsync();
        var leader = site.SignedIn(DistrictLeader);

        var board = await leader.OpenAsync("/lead/board");

        Assert.Equal(HttpStatusCode.OK, board.Status);
        Assert.InRange(await OpensWhatItSaysAsync(leader, board), 8, 99);
        PicturesSayWhatTheirTablesSay(board, pictures: 3);
        Assert.Contains("1.001193", board.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoàng Thị Mẩy", board.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pauses_of_an_authority_open_each_dossier_the_office_waited_for_once()
    {
        await using var site = await BusySiteAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        foreach (var facts in new Facts[] { new DossierPaymentAsked("1", 1000, "Kho bạc", null), new DossierPaymentRecorded("1", null, null), new DossierPaymentAsked("2", 1000, "Kho bạc", null), new DossierPaymentRecorded("2", null, null) })
        {
            site.Clock.Advance(TimeSpan.FromMinutes(10));
            await site.Get<OfficeLedger>().CommitAsync<Facts>(Official, null, book => book.Append(DossierProjection.StreamOf(code), facts), TestContext.Current.CancellationToken);
        }

        site.Clock.Set("2020-06-17T08:00");
        var leader = site.SignedIn(DistrictLeader);
        var pauses = (await leader.OpenAsync("/lead/board?period=2020-06&borders=calendar")).Html.QuerySelectorAll(".board-table tbody a").Single(link => link.GetAttribute("href")!.Contains("paused=true", StringComparison.Ordinal));

        var list = await leader.OpenAsync(pauses.GetAttribute("href")!);

        Assert.Equal("2", pauses.TextContent);
        Assert.Contains("2 lượt: 1 hồ sơ", list.One("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal([code], list.Html.QuerySelectorAll("tbody a.code").Select(link => link.GetAttribute("title")));
    }

    [Fact]
    public async Task Each_picture_has_a_name_and_says_in_words_what_it_shows()
    {
        await using var site = await BusySiteAsync();
        var board = await site.SignedIn(DistrictLeader).OpenAsync("/lead/board");

        var due = board.One("svg.columns");

        Assert.Equal("img", due.GetAttribute("role"));
        Assert.Equal("Hồ sơ đang giải quyết theo ngày hẹn trả", due.QuerySelector("title")!.TextContent);
        Assert.Equal("quá hạn: 1; T3 16/6: 1; T4 17/6: 1", due.QuerySelector("desc")!.TextContent);
        Assert.Contains("Số liệu đến hết ngày 15/6/2020; việc đang có là của lúc ấy", board.Text, StringComparison.Ordinal);
        var running = await site.SignedIn(DistrictLeader).OpenAsync("/lead/board?period=2020-06&borders=calendar");
        Assert.Equal("quá hạn: 1; hôm nay: 1; T4 17/6: 1", running.One("svg.columns").QuerySelector("desc")!.TextContent);
        Assert.DoesNotContain("của lúc ấy", running.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Communes_are_put_in_order_by_a_link_and_the_column_says_how()
    {
        await using var site = await BusySiteAsync();
        var leader = site.SignedIn(DistrictLeader);
        var board = await leader.OpenAsync("/lead/board");
        var heads = board.Html.QuerySelectorAll(".board-table thead th").Where(head => head.TextContent.Trim().StartsWith("Quá hạn", StringComparison.Ordinal)).ToList();

        var sorted = await leader.OpenAsync(heads[0].QuerySelector("a")!.GetAttribute("href")!);

        Assert.Equal("descending", sorted.One(".board-table thead th[aria-sort]").GetAttribute("aria-sort"));
        Assert.Contains("down=true", sorted.Path, StringComparison.Ordinal);
        Assert.Equal("ascending", (await leader.OpenAsync("/lead/board?sort=Late")).One(".board-table thead th[aria-sort]").GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task Who_leads_no_more_than_a_commune_sees_no_other_and_an_official_none()
    {
        await using var site = await BusySiteAsync();

        Assert.Equal(HttpStatusCode.OK, (await site.SignedIn(DutyKind.Lead, "01243").OpenAsync("/lead/board")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(DutyKind.Lead, "01243").OpenAsync("/lead/board?unit=035")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(DutyKind.Lead, "01243").OpenAsync("/lead/board/dossiers?unit=035")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(DistrictLeader).OpenAsync("/lead/board/dossiers?figure=New&procedure=1.001193")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(Official).OpenAsync("/lead/board")).Status);
    }

    [Fact]
    public async Task An_official_sees_the_own_work_and_who_leads_the_unit_all_of_it_by_officer()
    {
        await using var site = await BusySiteAsync();
        var official = site.SignedIn(Official);

        var own = await official.OpenAsync("/desk/board");

        Assert.Contains("3 hồ sơ đang giải quyết", own.Text, StringComparison.Ordinal);
        Assert.True(await OpensWhatItSaysAsync(official, own) >= 4);
        PicturesSayWhatTheirTablesSay(own, pictures: 3);
        Assert.Contains("0 hồ sơ đang giải quyết", (await site.SignedIn(SecondOfficial).OpenAsync("/desk/board")).Text, StringComparison.Ordinal);
        Assert.Contains("1 kết quả chưa ai nhận", (await site.SignedIn(Returner).OpenAsync("/desk/board")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await official.OpenAsync("/desk/board?unit=01243.tu-phap")).Status);

        var leader = site.SignedIn(DistrictLeader);
        var unit = await leader.OpenAsync("/desk/board?unit=01243.tu-phap");
        Assert.Contains("3 hồ sơ đang giải quyết", unit.Text, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn Lâm Thụ lý 3 1", unit.Text, StringComparison.Ordinal);
        Assert.True(await OpensWhatItSaysAsync(leader, unit) >= 4);
        Assert.Equal(HttpStatusCode.NotFound, (await site.SignedIn(DutyKind.Lead, "035.tu-phap").OpenAsync("/desk/board?unit=01243.tu-phap")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.SignedIn(DutyKind.Inspect, "035").OpenAsync("/desk/board")).Status);
    }

    /// <summary>On 16 June: one overdue, one due today, one due tomorrow, one ended.</summary>
    private static async Task<TestSite> BusySiteAsync()
    {
        var site = await TestSite.OpenDistrictAsync("2020-06-10");
        await site.HasDossierAsync(DossierStatus.ResultReady);
        await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-12T16:20");
        await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-16T16:20");
        await site.HasDossierAsync(DossierStatus.InProgress, due: "2020-06-17T16:20");
        site.Clock.Set("2020-06-16T08:00");
        return site;
    }

    /// <returns>How many numbers were opened.</returns>
    private static async Task<int> OpensWhatItSaysAsync(Visitor visitor, Page board)
    {
        var numbers = board.Html.QuerySelectorAll("main td.num a")
            .Where(link => link.GetAttribute("href")!.Contains("/dossiers?", StringComparison.Ordinal))
            .DistinctBy(link => link.GetAttribute("href")).ToList();
        foreach (var link in numbers)
        {
            var list = await visitor.OpenAsync(link.GetAttribute("href")!);
            var count = int.Parse(link.TextContent, CultureInfo.InvariantCulture);

            Assert.Contains($": {count} hồ sơ", list.Title, StringComparison.Ordinal);
            Assert.Equal((count, list.Path), (list.Html.QuerySelectorAll("tbody tr").Length, list.Path));
        }

        return numbers.Count;
    }

    private static void PicturesSayWhatTheirTablesSay(Page board, int pictures)
    {
        var drawn = board.Html.QuerySelectorAll("figure").Where(figure => figure.QuerySelector("svg.columns") is not null).ToList();
        Assert.Equal(pictures, drawn.Count);
        foreach (var figure in drawn)
        {
            var bars = figure.QuerySelectorAll("svg rect").Select(bar => int.Parse(bar.GetAttribute("data-value")!, CultureInfo.InvariantCulture)).ToList();
            var table = figure.QuerySelectorAll("tbody td.num").Select(cell => int.Parse(cell.TextContent, CultureInfo.InvariantCulture)).ToList();

            Assert.Equal(table, bars);
            Assert.Equal(bars.Sum(), int.Parse(figure.QuerySelector("tfoot td")!.TextContent, CultureInfo.InvariantCulture));
        }
    }
}
