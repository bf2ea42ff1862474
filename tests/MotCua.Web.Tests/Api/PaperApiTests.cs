using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Api;

/// <summary>Paper changes hands over the API: a scanner's own program at a desk.</summary>
public sealed class PaperApiTests
{
    [Fact]
    public async Task The_file_is_sent_recalled_sent_again_and_acknowledged_once()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);
        var (clerk, official) = (site.Api(Clerk), site.Api(Official));

        Assert.Equal(HttpStatusCode.OK, (await clerk.PostAsync($"/dossiers/{code}/paper/send", new { toUnit = Official.Unit }, "s1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.PostAsync($"/dossiers/{code}/paper/recall", new { }, "x1")).Status);
        var sent = await clerk.PostAsync($"/dossiers/{code}/paper/send", new { toUnit = Official.Unit }, "s2");
        Assert.Contains("chờ nhận", sent["says"], StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await clerk.PostAsync($"/dossiers/{code}/paper/accept", new { }, "a0")).Status);

        var first = await official.PostAsync($"/dossiers/{code}/paper/accept", new { }, "a1");
        var again = await official.PostAsync($"/dossiers/{code}/paper/accept", new { }, "a1");
        Assert.Equal((HttpStatusCode.OK, first["says"]), (again.Status, again["says"]));
        Assert.Equal(Official.Unit, (await site.StateAsync(code)).Paper!.Unit);
        Assert.Equal(HttpStatusCode.NotFound, (await official.PostAsync($"/dossiers/{code}/paper/burn", new { })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await official.PostAsync("/dossiers/000.00.99.H22-200615-9999/paper/accept", new { })).Status);
    }

    [Fact]
    public async Task Where_it_cannot_go_is_refused_by_the_rule()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.InProgress);

        foreach (var (act, body) in new (string, object)[] { ("send", new { }), ("send", new { toUnit = "khong-co" }), ("recall", new { }), ("take-originals", new { papers = new[] { 99 } }), ("give-originals", new { papers = new[] { 0 } }) })
        {
            var refused = await site.Api(Clerk).PostAsync($"/dossiers/{code}/paper/{act}", body);
            Assert.True(refused.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict, $"{act}: {refused.Status}");
        }
    }
}
