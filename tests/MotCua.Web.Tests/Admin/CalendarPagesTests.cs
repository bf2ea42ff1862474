using System.Net;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Admin;

public sealed class CalendarPagesTests
{
    private const string Notice = "date,name,kind,confidence\n2020-06-15,Nghỉ đột xuất,holiday,announced\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_year_is_shown_with_the_certainty_of_each_day()
    {
        await using var site = await TestSite.OpenAsync();

        var page = await site.SignedIn(DutyKind.Administer).OpenAsync("/admin/calendars?year=2027");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(15, page.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("thứ Sáu 01/01/2027 Tết Dương lịch nghỉ lễ, tết ngày cố định theo luật", page.Text, StringComparison.Ordinal);
        Assert.Contains("9 ngày của năm này mới là dự kiến", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_administrators_see_and_change_the_calendar()
    {
        await using var site = await TestSite.OpenAsync();

        foreach (var address in new[] { "/admin/calendars", "/admin/calendars/notice", "/admin/calendars/office" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await site.SignedIn(DutyKind.Receive).OpenAsync(address)).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.SignedIn(DutyKind.Administer).OpenAsync(address)).Status);
        }
    }

    [Fact]
    public async Task A_notice_is_looked_at_first_and_entered_on_the_second_press()
    {
        await using var site = await TestSite.OpenAsync();
        await HasProvinceAsync(site);
        var administrator = site.SignedIn(DutyKind.Administer, unit: "02");
        var form = await administrator.OpenAsync("/admin/calendars/notice");

        var preview = await administrator.SendAsync(form, new Dictionary<string, string?> { ["Notice"] = "Thông báo 5015/TB", ["Rows"] = Notice });

        Assert.Equal(13, preview.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("thứ Hai 15/6/2020 ngày thường Nghỉ đột xuất", preview.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await site.Get<Calendars>().BookAsync(Cancel)).Version);

        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Notice"] = "Thông báo 5015/TB",
            ["Rows"] = preview.One("textarea").TextContent,
            ["RequestKey"] = preview.One("[name=RequestKey]").GetAttribute("value")!,
            ["__RequestVerificationToken"] = preview.One("[name=__RequestVerificationToken]").GetAttribute("value")!,
        });
        using var entered = await administrator.Http.PostAsync("/admin/calendars/notice?handler=Enter", content, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Equal("/admin/calendars?Year=2020", entered.Headers.Location!.ToString());
        Assert.Equal([new DateOnly(2020, 6, 15)], (await site.Get<Calendars>().BookAsync(Cancel)).DaysIn(2020).Select(day => day.Date));
    }

    [Fact]
    public async Task Bad_rows_are_told_with_line_and_reason_and_nothing_typed_is_lost()
    {
        await using var site = await TestSite.OpenAsync();
        var administrator = site.SignedIn(DutyKind.Administer);
        var rows = "date,name,kind,confidence\n2020-06-31,Nghỉ,holiday,announced\n2020-07-01,Nghỉ,feast,announced\n";

        var preview = await administrator.SendAsync(await administrator.OpenAsync("/admin/calendars/notice"), new Dictionary<string, string?> { ["Notice"] = "TB", ["Rows"] = rows });

        Assert.Contains("2 dòng sai", preview.Text, StringComparison.Ordinal);
        Assert.Equal(["2", "3"], preview.Html.QuerySelectorAll("tbody td.num").Take(2).Select(cell => cell.TextContent));
        Assert.Equal(rows.TrimEnd(), preview.One("textarea").TextContent.TrimEnd());
        Assert.DoesNotContain(preview.Html.QuerySelectorAll("main button"), button => button.TextContent == "Nhập vào lịch");
    }

    [Fact]
    public async Task A_notice_without_number_or_rows_is_shown_again()
    {
        await using var site = await TestSite.OpenAsync();
        var administrator = site.SignedIn(DutyKind.Administer);

        var page = await administrator.SendAsync(await administrator.OpenAsync("/admin/calendars/notice"), new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Hãy chọn tệp hoặc dán các dòng ngày nghỉ.", "Hãy ghi số và ngày của thông báo nghỉ lễ."], page.Errors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Hours_of_a_unit_are_set_by_weekday()
    {
        await using var site = await TestSite.OpenAsync("2020-06-15");
        await HasProvinceAsync(site);
        var administrator = site.SignedIn(DutyKind.Administer, unit: "02");
        var page = await administrator.OpenAsync("/admin/calendars/office");

        Assert.Equal("07:00-11:30 13:30-17:00", page.One("#Hours_0_").GetAttribute("value"));
        var saved = await administrator.SendAsync(
            page, new Dictionary<string, string?> { ["Hours[5]"] = "07:00-11:30", ["HoursFrom"] = "2020-07-01", ["Decision"] = "QĐ 10/QĐ-UBND" }, "form[action*='handler=Hours']");

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var calendar = await site.Get<Calendars>().ForAsync("02", new DateOnly(2020, 6, 15), Cancel);
        Assert.True(calendar.IsWorkingDay(new DateOnly(2020, 7, 4)));
        Assert.False(calendar.IsWorkingDay(new DateOnly(2020, 6, 27)));
        Assert.Contains("Mon-Fri 07:00-11:30 13:30-17:00; Sat 07:00-11:30", (await administrator.OpenAsync("/admin/calendars")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_that_cannot_be_read_are_refused_beside_the_field()
    {
        await using var site = await TestSite.OpenAsync("2020-06-15");
        await HasProvinceAsync(site);
        var administrator = site.SignedIn(DutyKind.Administer, unit: "02");

        var page = await administrator.SendAsync(
            await administrator.OpenAsync("/admin/calendars/office"), new Dictionary<string, string?> { ["Hours[0]"] = "cả ngày" }, "form[action*='handler=Hours']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["#Decision", "#Hours_0_"], page.Html.QuerySelectorAll(".errors a").Select(link => link.GetAttribute("href")).Order());
        Assert.Equal("cả ngày", page.One("#Hours_0_").GetAttribute("value"));
    }

    [Fact]
    public async Task A_closure_is_entered_and_withdrawn()
    {
        await using var site = await TestSite.OpenAsync("2020-06-15");
        await HasProvinceAsync(site);
        var administrator = site.SignedIn(DutyKind.Administer, unit: "02");
        var flood = new Dictionary<string, string?> { ["From"] = "2020-07-21", ["Until"] = "2020-07-22", ["Reason"] = "Lũ quét" };

        var closed = await administrator.SendAsync(await administrator.OpenAsync("/admin/calendars/office"), flood, "form[action*='handler=Close']");

        Assert.Equal(HttpStatusCode.Redirect, closed.Status);
        Assert.False((await site.Get<Calendars>().ForAsync("02", new DateOnly(2020, 7, 21), Cancel)).IsWorkingDay(new DateOnly(2020, 7, 22)));

        var page = await administrator.FollowAsync(closed);
        Assert.Contains("Lũ quét", page.Text, StringComparison.Ordinal);
        await administrator.SendAsync(page, new Dictionary<string, string?>(), "form[action*='handler=Reopen']");

        Assert.True((await site.Get<Calendars>().ForAsync("02", new DateOnly(2020, 7, 21), Cancel)).IsWorkingDay(new DateOnly(2020, 7, 22)));
    }

    private static Task HasProvinceAsync(TestSite site) => site.Get<OpenUnit>().RunAsync(
        new Unit { Code = "02", Kind = UnitKind.Province, Name = "Ủy ban nhân dân tỉnh Hà Giang", ShortName = "Hà Giang", From = new(2019, 1, 1) }, Officer.System("02"), null, Cancel);
}
