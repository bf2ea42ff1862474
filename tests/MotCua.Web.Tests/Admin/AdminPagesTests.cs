using System.Net;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Account;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Admin;

public sealed class AdminPagesTests
{
    private static readonly DateOnly Today = new(2020, 6, 15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leave_is_entered_shown_and_taken_back()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var administrator = site.SignedIn(DutyKind.Administer);
        const string Page = "/admin/officers/leave/mai.lt";

        var form = await administrator.OpenAsync(Page);
        var backwards = await administrator.SendAsync(form, new Dictionary<string, string?> { ["From"] = "2020-06-19", ["Until"] = "2020-06-16" }, "form.few");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, backwards.Status);
        var entered = await administrator.SendAsync(form, new Dictionary<string, string?> { ["From"] = "2020-06-16", ["Until"] = "2020-06-19" }, "form.few");
        var shown = await administrator.FollowAsync(entered);
        Assert.Contains("Từ ngày 16/6/2020 đến hết 19/6/2020", shown.Text, StringComparison.Ordinal);

        await administrator.SendAsync(shown, new Dictionary<string, string?>(), "form[action*='Back']");
        Assert.Empty((await site.Get<Staff>().FindAsync("mai.lt", Cancel))!.Leaves);
    }

    [Fact]
    public async Task An_officer_is_added_given_a_duty_and_handed_a_first_password()
    {
        await using var site = await SignInTests.OfficeAsync();
        var administrator = site.SignedIn(DutyKind.Administer);

        var added = await administrator.SendAsync(await administrator.OpenAsync("/admin/officers/add"), new Dictionary<string, string?> { ["Name"] = "Phù Văn Hùng", ["Position"] = "Công chức Tư pháp - Hộ tịch" });
        Assert.Equal("/admin/officers/file/hung.pv", added.Location);

        var give = await administrator.OpenAsync("/admin/duties/give?officer=hung.pv");
        var given = await administrator.SendAsync(give, new Dictionary<string, string?> { ["Kind"] = "Receive", ["Unit"] = "01243.mot-cua" });
        Assert.Equal("/admin/officers/file/hung.pv", given.Location);

        var opened = await administrator.SendAsync(await administrator.FollowAsync(given), new Dictionary<string, string?>(), "form[action*='OpenAccount']");
        var password = opened.One("main .note code").TextContent;
        Assert.DoesNotContain(password, (await administrator.OpenAsync("/admin/officers/file/hung.pv")).Source, StringComparison.Ordinal);
        Assert.Equal("/account/password", (await site.Anyone().SignInAsync("hung.pv", password)).Location);
    }

    [Fact]
    public async Task A_wrong_duty_is_refused_beside_its_field_with_nothing_typed_lost()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai");
        var administrator = site.SignedIn(DutyKind.Administer);
        var give = await administrator.OpenAsync("/admin/duties/give");

        var counter = await administrator.SendAsync(give, new Dictionary<string, string?> { ["Officer"] = "mai.lt", ["Kind"] = "Process", ["Unit"] = "01243.mot-cua" });
        var nowhere = await administrator.SendAsync(give, new Dictionary<string, string?> { ["Officer"] = "lan.ht", ["Kind"] = "Process", ["Unit"] = "01243.tu-phap" });
        var outside = await administrator.SendAsync(give, new Dictionary<string, string?> { ["Officer"] = "mai.lt", ["Kind"] = "Lead", ["Unit"] = "02" });

        Assert.All([counter, nowhere, outside], page => Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status));
        Assert.NotNull(counter.Html.QuerySelector(".field.wrong #Unit"));
        Assert.NotNull(nowhere.Html.QuerySelector(".field.wrong #Officer"));
        Assert.NotNull(outside.Html.QuerySelector(".field.wrong #Unit"));
        Assert.Equal("mai.lt", counter.One("#Officer").GetAttribute("value"));
    }

    [Fact]
    public async Task Appraising_and_signing_in_one_hand_is_marked_on_the_file()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Process, "01243.tu-phap"), (DutyKind.Approve, "01243"));

        var file = await site.SignedIn(DutyKind.Administer).OpenAsync("/admin/officers/file/mai.lt");

        Assert.Single(file.Html.QuerySelectorAll("main .note"));
    }

    [Fact]
    public async Task A_duty_ends_and_a_leave_is_covered_from_the_screens()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"), (DutyKind.Return, "01243.mot-cua"));
        await site.HasOfficerAsync("Phù Văn Hùng");
        var administrator = site.SignedIn(DutyKind.Administer);

        var cover = await administrator.OpenAsync("/admin/duties/cover?away=mai.lt");
        var covered = await administrator.SendAsync(cover, new Dictionary<string, string?> { ["Substitute"] = "hung.pv", ["Until"] = "2020-06-19", ["Reason"] = "Nghỉ phép" });
        Assert.Equal("/admin/officers/file/hung.pv", covered.Location);
        Assert.Equal(2, (await site.Get<Staff>().FindAsync("hung.pv", Cancel))!.DutiesOn(Today).Count(duty => duty.ActingFor == "mai.lt"));

        var end = await administrator.OpenAsync("/admin/duties/end/mai.lt/1");
        Assert.Contains("Tiếp nhận", end.Text, StringComparison.Ordinal);
        Assert.NotNull((await administrator.SendAsync(end, new Dictionary<string, string?>())).Location);
        Assert.Equal(Today, (await site.Get<Staff>().FindAsync("mai.lt", Cancel))!.Duties[0].Until);
    }

    [Fact]
    public async Task Duties_are_listed_as_of_a_day_and_an_empty_desk_stands_out()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var administrator = site.SignedIn(DutyKind.Administer);

        var today = await administrator.OpenAsync("/admin/duties");
        var before = await administrator.OpenAsync("/admin/duties?day=2018-12-31");

        Assert.Contains("Lường Thị Mai", today.Text, StringComparison.Ordinal);
        Assert.Contains("Một cửa huyện, Quang Bình chưa ai làm ở đây", today.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lường Thị Mai", before.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_is_opened_changed_and_closed_from_the_screens()
    {
        await using var site = await SignInTests.OfficeAsync();
        var administrator = site.SignedIn(DutyKind.Administer);

        var open = await administrator.OpenAsync("/admin/units/open/035");
        var opened = await administrator.SendAsync(open, new Dictionary<string, string?> { ["Form.Kind"] = "Department", ["Code"] = "035.y-te", ["Form.Name"] = "Phòng Y tế", ["Form.ShortName"] = "Phòng Y tế", ["Form.Office"] = "y-te", ["Form.AgencyCode"] = "H22.35.9" });
        Assert.Equal("/admin/units?at=035&day=2020-06-15", opened.Location);
        var twice = await administrator.SendAsync(await administrator.OpenAsync("/admin/units/open/035"), new Dictionary<string, string?> { ["Code"] = "035.y-te", ["Form.Name"] = "", ["Form.ShortName"] = "x", ["Form.AgencyCode"] = "22" });
        Assert.NotNull(twice.Html.QuerySelector(".field.wrong #Form_AgencyCode"));

        var change = await administrator.OpenAsync("/admin/units/change/035.y-te");
        await administrator.SendAsync(change, new Dictionary<string, string?> { ["Form.Name"] = "Phòng Y tế và Dân số", ["Form.From"] = "2020-07-01", ["Form.AgencyCode"] = "H22.35.10" });
        var map = await site.Get<Units>().MapAsync(Cancel);
        Assert.Equal(("Phòng Y tế", "H22.35.9"), (map.Find("035.y-te", Today)!.Name, map.Find("035.y-te", Today)!.AgencyCodeOn(Today)!.Text));
        var july = new DateOnly(2020, 7, 1);
        Assert.Equal(("Phòng Y tế và Dân số", "H22.35.10"), (map.Find("035.y-te", july)!.Name, map.Find("035.y-te", july)!.AgencyCodeOn(july)!.Text));

        var close = await administrator.OpenAsync("/admin/units/close/035.y-te");
        var closed = await administrator.SendAsync(close, new Dictionary<string, string?> { ["LastDay"] = "2020-12-31", ["Successor"] = "035.tu-phap", ["Share"] = "Full" });
        Assert.Equal("/admin/units?at=035", closed.Location);
        Assert.Equal([("035.tu-phap", SuccessionShare.Full)], (await site.Get<Units>().MapAsync(Cancel)).SuccessorsOf("035.y-te", Today, new DateOnly(2021, 1, 1)));
    }

    [Fact]
    public async Task The_units_of_another_day_are_shown_as_they_were()
    {
        await using var site = await SignInTests.OfficeAsync();
        var administrator = site.SignedIn(DutyKind.Administer);
        await site.Get<ChangeUnit>().RunAsync((await site.Get<Units>().MapAsync(Cancel)).Find("01243")!.Latest with { Name = "Ủy ban nhân dân xã Tân Trịnh", From = new(2025, 7, 1) }, TestPeople.Console, null, Cancel);

        Assert.Equal("Tân Bắc", (await administrator.OpenAsync("/admin/units?at=01243")).Title);
        Assert.Equal("Ủy ban nhân dân xã Tân Trịnh", (await administrator.OpenAsync("/admin/units?at=01243&day=2025-07-01")).Title);
        Assert.Contains("Ngày ấy không có đơn vị này", (await administrator.OpenAsync("/admin/units?at=01243&day=2018-01-01")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync("/admin/units?at=x")).Status);
    }

    [Fact]
    public async Task An_officer_is_found_without_diacritics_and_one_of_another_office_is_not_shown()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        await site.HasOfficerAsync("Lương Văn Mại", (DutyKind.Process, "035.tu-phap"));

        var found = await site.SignedIn(DutyKind.Administer, "01243").OpenAsync("/admin/officers?q=luong+mai");

        Assert.Equal(["Lường Thị Mai"], found.Html.QuerySelectorAll("main tbody th").Select(name => name.TextContent.Trim()));
    }

    [Fact]
    public async Task An_officer_who_leaves_keeps_the_name_and_loses_the_desks()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var administrator = site.SignedIn(DutyKind.Administer);
        var edit = await administrator.OpenAsync("/admin/officers/edit/mai.lt");

        Assert.NotNull((await administrator.SendAsync(edit, new Dictionary<string, string?>(), "form[action*='Leave']")).Html.QuerySelector(".field.wrong #LastDay"));
        await administrator.SendAsync(edit, new Dictionary<string, string?> { ["LastDay"] = "2020-06-30" }, "form[action*='Leave']");

        var member = (await site.Get<Staff>().FindAsync("mai.lt", Cancel))!;
        Assert.Equal(("Lường Thị Mai", new DateOnly(2020, 6, 30)), (member.Card.Name, member.Duties[0].Until));
    }

    [Fact]
    public async Task An_administrator_of_a_commune_changes_nothing_in_the_district()
    {
        await using var site = await SignInTests.OfficeAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Process, "035.tu-phap"));
        var commune = site.SignedIn(DutyKind.Administer, "01243");

        var end = await commune.SendAsync(await commune.OpenAsync("/admin/duties/end/mai.lt/1"), new Dictionary<string, string?>());
        var close = await commune.SendAsync(await commune.OpenAsync("/admin/units/close/035.tu-phap"), new Dictionary<string, string?>());
        var reset = await commune.SendAsync(await commune.OpenAsync("/admin/officers/file/mai.lt"), new Dictionary<string, string?>(), "form[action*='Lock']");

        Assert.All([end, close, reset], page => Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status));
    }
}
