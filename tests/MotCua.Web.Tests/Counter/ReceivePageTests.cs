using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;
using MotCua.Domain.Visits;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Counter;

public sealed class ReceivePageTests
{
    private const string Path = "/counter/receive";

    [Fact]
    public async Task A_dossier_received_leads_to_its_slip_with_the_printers_dialog()
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();

        var answer = await clerk.SendAsync(await clerk.OpenAsync(Path), CounterSite.Typed());

        Assert.Equal((HttpStatusCode.Redirect, "/slips/receipt/000.05.99.H22-200612-0001?print=1"), (answer.Status, answer.Location));
        var slip = await clerk.FollowAsync(answer);
        Assert.Contains("Mã hồ sơ: 000.05.99.H22-200612-0001", slip.Text, StringComparison.Ordinal);
        Assert.Equal("now", slip.Html.Body!.GetAttribute("data-print"));
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();
        var typed = CounterSite.Typed();
        typed["Intake.Name"] = "";
        typed["Intake.Number"] = "02085000123";
        typed["Intake.Phone"] = "12";
        typed["Intake.BirthDate"] = "31/02/1985";
        typed["Intake.Note"] = "Nhờ gọi trước khi trả";

        var answer = await clerk.SendAsync(await clerk.OpenAsync(Path), typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(4, answer.Errors.Count);
        Assert.All(["Intake_Name", "Intake_Number", "Intake_Phone", "Intake_BirthDate"], id => Assert.Equal("true", answer.One($"#{id}").GetAttribute("aria-invalid")));
        Assert.Equal("31/02/1985", answer.One("#Intake_BirthDate").GetAttribute("value"));
        Assert.Equal("Nhờ gọi trước khi trả", answer.One("#Intake_Note").GetAttribute("value"));
        Assert.NotNull(answer.One("#Intake_Papers_0__Given").GetAttribute("checked"));
    }

    [Theory]
    [InlineData(DutyKind.Process)]
    [InlineData(DutyKind.Lead)]
    [InlineData(DutyKind.Administer)]
    public async Task Who_has_no_duty_at_the_counter_does_not_get_in(DutyKind duty)
    {
        await using var site = await CounterSite.OpenAsync();

        Assert.NotEqual(HttpStatusCode.OK, (await site.SignedIn(duty, CounterSeed.Desk).OpenAsync(Path)).Status);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_dossier()
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();
        var page = await clerk.OpenAsync(Path);

        var first = await clerk.SendAsync(page, CounterSite.Typed());
        var second = await clerk.SendAsync(page, CounterSite.Typed());

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await site.CountDossiersAsync());
    }

    [Fact]
    public async Task A_procedure_is_found_by_letters_without_marks_and_only_where_it_is_received()
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();
        var page = await clerk.OpenAsync(Path);

        Assert.Equal([CounterSeed.Birth], CodesOn(await clerk.SendAsync(page, new Dictionary<string, string?> { ["Intake.Find"] = "khai sinh" })));
        Assert.Equal([CounterSeed.Recognition], CodesOn(await clerk.SendAsync(page, new Dictionary<string, string?> { ["Intake.Find"] = "nhan cha me con" })));
        Assert.Empty(CodesOn(await clerk.SendAsync(page, new Dictionary<string, string?> { ["Intake.Find"] = "chi nhan o huyen" })));
    }

    [Fact]
    public async Task What_the_desk_receives_often_is_offered_without_a_search()
    {
        await using var site = await CounterSite.OpenAsync();
        await site.HasDossierAsync(request => request with { Procedure = CounterSeed.Recognition });

        Assert.Equal([CounterSeed.Recognition], CodesOn(await site.AtCounter().OpenAsync(Path)));
    }

    [Fact]
    public async Task Choosing_a_procedure_lists_its_papers_its_due_time_and_the_slip_to_come()
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();

        var page = await clerk.SendAsync(await clerk.OpenAsync(Path), new Dictionary<string, string?> { ["Intake.Procedure"] = CounterSeed.Recognition, ["Intake.Name"] = "Hoàng Văn Thử" });

        Assert.Equal("Tờ khai đăng ký nhận cha, mẹ, con", page.One("label[for=Intake_Papers_0__Given]").TextContent);
        Assert.Contains("Hẹn trả thứ Tư 17/6/2020 lúc 08:16", page.One("#limit").TextContent, StringComparison.Ordinal);
        var slip = page.One("#slip").TextContent;
        Assert.Contains("Hoàng Văn Thử", slip, StringComparison.Ordinal);
        Assert.Contains("03 ngày làm việc", slip, StringComparison.Ordinal);
        Assert.Contains("15.000 đồng", slip, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_being_typed_comes_back_on_any_computer_until_it_is_sent()
    {
        await using var site = await CounterSite.OpenAsync();
        var before = site.AtCounter();
        await before.SendAsync(await before.OpenAsync(Path), new Dictionary<string, string?> { ["Intake.Name"] = "Hoàng Văn Thử", ["Intake.Procedure"] = CounterSeed.Birth });

        var after = site.AtCounter();
        var restored = await after.OpenAsync(Path);
        Assert.Equal("Hoàng Văn Thử", ValueOf(restored, "Name"));
        Assert.NotNull(restored.Html.QuerySelector(".draft-offer"));

        var sent = await after.SendAsync(restored, CounterSite.Typed());
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal("", ValueOf(await after.OpenAsync(Path), "Name"));
    }

    [Fact]
    public async Task A_draft_is_not_shown_to_another_officer_and_can_be_given_up()
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();
        await clerk.SendAsync(await clerk.OpenAsync(Path), new Dictionary<string, string?> { ["Intake.Name"] = "Hoàng Văn Thử" });

        Assert.Equal("", ValueOf(await site.SignedIn(DutyKind.Receive, CounterSeed.Desk, id: "lan").OpenAsync(Path), "Name"));

        await clerk.SendAsync(await clerk.OpenAsync(Path), new Dictionary<string, string?> { ["Do"] = "drop" });
        Assert.Equal("", ValueOf(await clerk.OpenAsync(Path), "Name"));
    }

    [Theory]
    [InlineData("supplement", "/slips/supplement/01243.mot-cua-2020-1-HDHS?print=1", VisitEnding.Supplement)]
    [InlineData("refuse", "/slips/refusal/01243.mot-cua-2020-1-TCHS?print=1", VisitEnding.Refusal)]
    [InlineData("guide", "/slips/guidance/01243.mot-cua-2020-1-HD?print=1", VisitEnding.Guidance)]
    public async Task Nobody_leaves_with_nothing(string button, string slip, VisitEnding ending)
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();
        var typed = CounterSite.Typed();
        typed["Do"] = button;
        typed["Intake.Papers[0].Given"] = null;

        var asked = await clerk.SendAsync(await clerk.OpenAsync(Path), typed);
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        var refused = await clerk.SendAsync(asked, new Dictionary<string, string?> { ["Do"] = button });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "true"), (refused.Status, refused.One("#Intake_Text").GetAttribute("aria-invalid")));

        var ended = await clerk.SendAsync(refused, new Dictionary<string, string?> { ["Do"] = button, ["Intake.Text"] = "Chưa có tờ khai" });
        Assert.Equal(slip, ended.Location);
        Assert.Contains("Chưa có tờ khai", (await clerk.FollowAsync(ended)).Text, StringComparison.Ordinal);
        await using var db = await site.Get<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ending, 1), await db.Visits.Select(visit => new ValueTuple<VisitEnding, int>(visit.Ending, visit.Prints)).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_missing_is_proposed_from_the_papers_not_ticked()
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();
        var chosen = await clerk.SendAsync(await clerk.OpenAsync(Path), new Dictionary<string, string?> { ["Intake.Procedure"] = CounterSeed.Birth });

        var asked = await clerk.SendAsync(chosen, new Dictionary<string, string?> { ["Do"] = "supplement", ["Intake.Papers[0].Given"] = "true" });

        Assert.Equal("Giấy chứng sinh\nGiấy tờ tùy thân của người đi đăng ký", asked.One("#Intake_Items").TextContent.Trim());
    }

    [Fact]
    public async Task A_late_entry_asks_why_and_what_the_person_got()
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();
        var typed = CounterSite.Typed();
        typed["Intake.IsLate"] = "true";
        typed["Intake.ReceivedAt"] = "2020-06-10T14:20";

        var refused = await clerk.SendAsync(await clerk.OpenAsync(Path), typed);
        Assert.All(["Intake_LateReason", "Intake_LateSlip"], id => Assert.Equal("true", refused.One($"#{id}").GetAttribute("aria-invalid")));

        var received = await clerk.SendAsync(refused, new Dictionary<string, string?>
        {
            ["Do"] = "receive",
            ["Intake.LateReason"] = "Mất điện",
            ["Intake.LateSlip"] = "Handwritten",
            ["Intake.LateSlipNumber"] = "37",
        });
        Assert.StartsWith("/slips/receipt/000.05.99.H22-200610-0001", received.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_list_shows_how_each_visit_ended_and_whose_slip_is_not_printed()
    {
        await using var site = await CounterSite.OpenAsync();
        await site.HasDossierAsync();
        var clerk = site.AtCounter();
        await clerk.SendAsync(await clerk.OpenAsync(Path), CounterSite.Typed().Append(new("Intake.Name", "Lù Thị Mẫu")).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value));

        var list = await clerk.OpenAsync("/counter");

        Assert.Equal(2, list.Html.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("1 phiếu chưa in", list.Text, StringComparison.Ordinal);
        Assert.Contains("Lù Thị Mẫu", list.Text, StringComparison.Ordinal);
    }

    private static string ValueOf(Page page, string field) => page.One($"#Intake_{field}").GetAttribute("value") ?? "";

    private static IEnumerable<string?> CodesOn(Page page) => page.Html.QuerySelectorAll("#found input").Select(radio => radio.GetAttribute("value"));
}
