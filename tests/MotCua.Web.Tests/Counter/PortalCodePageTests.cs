using System.Net;
using MotCua.Application.Tests.Harness;
using MotCua.Web.Tests.Api;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Counter;

/// <summary>The code the national portal gave, from the counter to the citizen's look-up.</summary>
public sealed class PortalCodePageTests
{
    private const string Given = "H22.100.05-200612-150123";

    [Fact]
    public async Task A_code_typed_at_the_counter_is_looked_up_by_citizens_and_by_programs()
    {
        await using var site = await ApiSite.OpenAsync();
        var clerk = site.AtCounter();
        var typed = CounterSite.Typed();
        typed["Intake.Channel"] = "Online";
        typed["Intake.PortalCode"] = "h22.100.05 - 200612 - 150123";

        Assert.Equal(HttpStatusCode.Redirect, (await clerk.SendAsync(await clerk.OpenAsync("/counter/receive"), typed)).Status);

        var track = await site.Anyone().OpenAsync($"/track?code={Given}");
        Assert.Equal(HttpStatusCode.OK, track.Status);
        Assert.Contains($"000.05.99.H22-200612-0001 · ", track.Text, StringComparison.Ordinal);
        Assert.Contains($"mã Cổng {Given}", track.Text, StringComparison.Ordinal);
        var told = await site.Nobody().GetAsync($"/track/{Given}");
        Assert.Equal(("000.05.99.H22-200612-0001", Given), (told["code"], told["portalCode"]));
        Assert.Contains(Given, (await clerk.OpenAsync("/desk/dossier/000.05.99.H22-200612-0001")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_code_and_what_another_dossier_has_is_told_beside_the_field_and_kept()
    {
        await using var site = await ApiSite.OpenAsync();
        var clerk = site.AtCounter();
        var typed = CounterSite.Typed();
        typed["Intake.PortalCode"] = "150123";

        var refused = await clerk.SendAsync(await clerk.OpenAsync("/counter/receive"), typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(("true", "150123"), (refused.One("#Intake_PortalCode").GetAttribute("aria-invalid"), refused.One("#Intake_PortalCode").GetAttribute("value")));

        typed["Intake.PortalCode"] = Given;
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.SendAsync(await clerk.OpenAsync("/counter/receive"), typed)).Status);
        var program = await site.CallerAsync();
        var body = new
        {
            procedure = CounterSeed.Recognition,
            applicant = new { name = "Lù Thị Mẫu", address = "Thôn Mẫu" },
            papers = new[] { new { name = "Tờ khai", originals = 1 } },
            channel = "online",
            portalCode = Given,
        };
        var taken = await program.PostAsync("/dossiers", body, "k9");
        Assert.Equal(["portalCode"], taken.Fields);
        Assert.Contains("000.05.99.H22-200612-0001", taken.Error("portalCode"), StringComparison.Ordinal);
    }
}
