using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Api;

/// <summary>Money over the API: every act once under its key, told to those who may know.</summary>
public sealed class FeeApiTests
{
    [Fact]
    public async Task Money_is_taken_once_given_back_and_the_drawer_is_counted()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received, fee: 30_000);
        var clerk = site.Api(Clerk);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.PostAsync($"/dossiers/{code}/fee/take", new { amount = 30_000 }, "")).Status);
        var taken = await clerk.PostAsync($"/dossiers/{code}/fee/take", new { amount = 30_000, person = "Hoàng Thị Mẩy" }, "t1");
        var again = await clerk.PostAsync($"/dossiers/{code}/fee/take", new { amount = 30_000, person = "Hoàng Thị Mẩy" }, "t1");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (taken.Status, again.Status));
        Assert.Equal(taken["note"], again["note"]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.PostAsync($"/dossiers/{code}/fee/take", new { amount = 20_000 }, "t1")).Status);

        var told = await clerk.GetAsync($"/dossiers/{code}/fee");
        Assert.Equal(("settled", 30_000, 1), (told.Json.GetProperty("fee").GetProperty("standing").GetString(), told.Json.GetProperty("fee").GetProperty("taken").GetInt64(), told.Json.GetProperty("lines").GetArrayLength()));

        Assert.Equal(HttpStatusCode.OK, (await clerk.PostAsync($"/dossiers/{code}/fee/refund", new { amount = 10_000, reason = "Thu thừa", person = "Hoàng Thị Mẩy" }, "r1")).Status);
        var counted = await clerk.PostAsync("/cash/count", new { day = "2020-06-15", counted = 20_000 }, "c1");
        Assert.Equal(HttpStatusCode.OK, counted.Status);
        Assert.Contains("20.000", counted["says"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.PostAsync("/cash/burn", new { }, "b1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.PostAsync($"/dossiers/{code}/fee/burn", new { }, "b2")).Status);
    }

    [Fact]
    public async Task The_dossiers_way_tells_of_money_to_those_who_may_know()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received, fee: 30_000);
        Assert.Equal(HttpStatusCode.OK, (await site.Api(Clerk).PostAsync($"/dossiers/{code}/fee/waive", new { reason = "Hộ nghèo", ground = "NQ 01/2020" }, "w1")).Status);

        Assert.Contains((await site.Api(Clerk).GetAsync($"/dossiers/{code}")).Json.GetProperty("way").EnumerateArray(), entry => entry.GetProperty("money").GetBoolean() && entry.GetProperty("says").GetString()!.StartsWith("Miễn thu 30.000 đồng", StringComparison.Ordinal));
        Assert.Contains("Miễn thu 30.000 đồng", (await site.SignedIn(Clerk).OpenAsync($"/desk/dossier/{code}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Miễn thu", (await site.SignedIn(Official).OpenAsync($"/desk/dossier/{code}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Api(Official).GetAsync($"/dossiers/{code}/fee")).Status);
    }
}
