using System.Net;
using MotCua.Domain.Dossiers;
using MotCua.Web.Tests.Harness;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Web.Tests.Fees;

public sealed class CashDayPageTests
{
    [Fact]
    public async Task A_day_is_counted_explained_printed_and_seen_by_the_leader()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var (one, other) = (await site.HasDossierAsync(DossierStatus.Received, fee: 8_000), await site.HasDossierAsync(DossierStatus.Received, "Phù Văn Chòi", fee: 20_000));
        var clerk = site.SignedIn(Clerk);
        await clerk.SendAsync(await clerk.OpenAsync($"/fees/{one}"), new Dictionary<string, string?>());

        // The next morning: yesterday comes first, and the dossier's page says so.
        site.Clock.Set("2020-06-16T08:00");
        Assert.Contains("Tiền mặt ngày 15/6/2020 chưa được kiểm", (await clerk.OpenAsync($"/fees/{other}")).Text, StringComparison.Ordinal);
        var refused = await clerk.SendAsync(await clerk.OpenAsync($"/fees/{other}"), new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

        var day = await clerk.OpenAsync("/fees/day");
        Assert.Contains("15/6/2020", day.Title, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.SendAsync(day, new Dictionary<string, string?>())).Status);
        var counted = await clerk.FollowAsync(await clerk.SendAsync(day, new Dictionary<string, string?> { ["Counted"] = "7000" }));
        Assert.Equal("Chênh lệch chưa giải trình", counted.One("#count h2").TextContent);
        Assert.Contains("−1.000 đ", counted.Text, StringComparison.Ordinal);
        var explained = await clerk.FollowAsync(await clerk.SendAsync(counted, new Dictionary<string, string?> { ["Explanation"] = "Trả nhầm tiền lẻ" }));
        Assert.Equal("Chênh lệch đã giải trình", explained.One("#count h2").TextContent);
        Assert.Equal("/fees/note/4?print=true", (await clerk.SendAsync(await clerk.OpenAsync($"/fees/{other}"), new Dictionary<string, string?>())).Location);

        var leader = site.SignedIn(DistrictLeader);
        var differences = await leader.OpenAsync("/fees/differences");
        Assert.Equal("Trả nhầm tiền lẻ", differences.One("tbody td[data-label='Giải trình']").TextContent);
        var sheet = await leader.OpenAsync(differences.One("tbody a").GetAttribute("href")!);
        Assert.Contains("BẢNG KÊ THU PHÍ, LỆ PHÍ TRONG NGÀY", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("Phiếu khớp với sổ", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("Hồ sơ nhận trong ngày: 2", sheet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cash_is_paid_over_and_a_desk_sees_only_its_own_day()
    {
        await using var site = await TestSite.OpenDistrictAsync();
        var code = await site.HasDossierAsync(DossierStatus.Received, fee: 20_000);
        var clerk = site.SignedIn(Clerk);
        await clerk.SendAsync(await clerk.OpenAsync($"/fees/{code}"), new Dictionary<string, string?>());

        var day = await clerk.OpenAsync("/fees/day");
        var paid = await clerk.FollowAsync(await clerk.SendAsync(day, new Dictionary<string, string?> { ["Amount"] = "15000", ["To"] = "Thủ quỹ" }, "main details form"));
        Assert.Equal("5.000 đ", paid.One(".sums strong").TextContent);

        var other = site.SignedIn(OtherClerk);
        Assert.Contains("Chưa có phiếu nào trong ngày", (await other.OpenAsync("/fees/day")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync("/fees/sheet/01243.mot-cua/2020-06-15")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync("/fees/note/1")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.OpenAsync("/fees/differences")).Status);
    }
}
