using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;
using MotCua.Domain.Visits;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Counter;

/// <summary>Who stands at the counter: scanned, known, with papers we hold, or somebody for them.</summary>
public sealed class ReceiveApplicantTests
{
    private const string Path = "/counter/receive";

    [Fact]
    public async Task What_the_office_holds_of_a_person_is_shown_when_asked_for_with_its_date()
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();
        var typed = CounterSite.Typed();
        typed["Intake.Number"] = "002085000123";
        typed["Intake.Paper"] = "CitizenNumber";
        typed["Do"] = "look";
        var page = await clerk.SendAsync(await clerk.OpenAsync(Path), typed);
        Assert.NotNull(page.Html.QuerySelector("button[value=held]"));

        typed["Do"] = "held";
        var shown = await clerk.SendAsync(page, typed);

        Assert.Contains("Chưa có bản quét giấy tờ nào của người này", shown.Text, StringComparison.Ordinal);
        Assert.Null(shown.Html.QuerySelector("button[value=held]"));
    }

    [Fact]
    public async Task A_scanned_card_fills_the_applicant_and_counts_as_seen()
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();

        var page = await clerk.SendAsync(await clerk.OpenAsync(Path), new Dictionary<string, string?> { ["Intake.Number"] = CounterSeed.Card });

        Assert.Equal("002085000123", ValueOf(page, "Number"));
        Assert.Equal(("Hoàng Văn Thử", "15/03/1985"), (ValueOf(page, "Name"), ValueOf(page, "BirthDate")));
        Assert.Equal("Thôn Mẫu, Tân Bắc, Quang Bình, Hà Giang", ValueOf(page, "Address"));
        Assert.NotNull(page.One("#Intake_IdentityProven").GetAttribute("checked"));
        Assert.NotNull(page.One("#Intake_Find").GetAttribute("autofocus"));
    }

    [Fact]
    public async Task A_garbled_scan_is_shown_as_it_came_and_never_mended_in_silence()
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();

        var page = await clerk.SendAsync(await clerk.OpenAsync(Path), new Dictionary<string, string?> { ["Intake.Number"] = CounterSeed.Card.Replace("Hoàng", "HoÃng", StringComparison.Ordinal) });

        Assert.Equal("HoÃng Văn Thử", ValueOf(page, "Name"));
        Assert.Contains("HoÃng Văn Thử", page.One("#doubts .doubt").TextContent, StringComparison.Ordinal);
        Assert.Contains("HoÃng", page.One("#doubts .raw").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_dossier_of_the_same_person_is_shown_before_a_second_one_is_made()
    {
        await using var site = await CounterSite.OpenAsync();
        var first = await site.HasDossierAsync();
        var clerk = site.AtCounter();
        var typed = CounterSite.Typed();
        typed["Intake.Number"] = "002085000123";

        var warned = await clerk.SendAsync(await clerk.OpenAsync(Path), typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.Status);
        Assert.Contains(first.Code, warned.One("#open").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await site.CountDossiersAsync());

        var made = await clerk.SendAsync(warned, new Dictionary<string, string?> { ["Do"] = "receive", ["Intake.BesideReason"] = "Cho người con thứ hai" });
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        Assert.Equal(2, await site.CountDossiersAsync());
    }

    [Fact]
    public async Task Somebody_known_is_offered_and_taken_over_by_one_key()
    {
        await using var site = await CounterSite.OpenAsync();
        await site.HasDossierAsync();
        var clerk = site.AtCounter();

        var offered = await clerk.SendAsync(await clerk.OpenAsync(Path), new Dictionary<string, string?> { ["Intake.Number"] = "002085000123" });
        var chip = offered.One("#known button[data-key='Alt+1']");
        Assert.Contains("Hoàng Văn Thử", chip.TextContent, StringComparison.Ordinal);

        var taken = await clerk.SendAsync(offered, new Dictionary<string, string?> { ["Do"] = chip.GetAttribute("value") });
        Assert.Equal("Thôn Mẫu, xã Tân Bắc, huyện Quang Bình", ValueOf(taken, "Address"));
    }

    [Fact]
    public async Task A_proxy_needs_a_mandate_that_fits()
    {
        await using var site = await CounterSite.OpenAsync();
        var clerk = site.AtCounter();
        var asked = await clerk.SendAsync(await clerk.OpenAsync(Path), new Dictionary<string, string?> { ["Do"] = "proxy" });
        var typed = CounterSite.Typed();
        typed["Intake.ProxyName"] = "Hoàng Thị Mẫu";
        typed["Intake.Mandate"] = "Kinship";

        var refused = await clerk.SendAsync(asked, typed);
        Assert.Equal("true", refused.One("#Intake_Relation").GetAttribute("aria-invalid"));

        var received = await clerk.SendAsync(refused, new Dictionary<string, string?> { ["Do"] = "receive", ["Intake.Relation"] = "con" });
        Assert.Contains("Hoàng Thị Mẫu", (await clerk.FollowAsync(received)).One(".signer").TextContent, StringComparison.Ordinal);
    }

    private static string ValueOf(Page page, string field) => page.One($"#Intake_{field}").GetAttribute("value") ?? "";
}
