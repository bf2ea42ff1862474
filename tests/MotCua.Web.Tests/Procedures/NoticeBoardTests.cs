using System.Net;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Web.Tests.Procedures.DemoCatalogue;

namespace MotCua.Web.Tests.Procedures;

public sealed class NoticeBoardTests
{
    [Fact]
    public async Task A_commune_records_what_it_put_up_and_the_board_is_right_until_the_procedure_changes()
    {
        await using var site = await OpenAsync();
        var clerk = site.SignedIn(DutyKind.Receive, "01243.mot-cua", "Một cửa xã Tân Bắc");
        var board = await clerk.OpenAsync("/posters");
        Assert.Contains("0 đúng bản, 0 bản cũ, 102 chưa niêm yết", board.Text, StringComparison.Ordinal);

        var posted = await clerk.FollowAsync(await clerk.SendAsync(board, Typed("1.001193@1")));
        Assert.Contains("1 đúng bản, 0 bản cũ, 101 chưa niêm yết", posted.Text, StringComparison.Ordinal);

        await site.ChangeBirthAsync(new DateOnly(2020, 6, 16));
        site.Clock.Set("2020-06-16T08:00");
        var outdated = await clerk.OpenAsync("/posters");
        Assert.Contains("0 đúng bản, 1 bản cũ, 101 chưa niêm yết", outdated.Text, StringComparison.Ordinal);
        Assert.Contains("bản 1, bảng tin cạnh cửa, từ ngày 15/6/2020", outdated.One("tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_board_is_recorded_at_once()
    {
        await using var site = await OpenAsync();
        var clerk = site.SignedIn(DutyKind.Receive, "01243.mot-cua", "Một cửa xã Tân Bắc");

        var sent = await clerk.SendAsync(await clerk.OpenAsync("/posters"), new Dictionary<string, string?> { ["Everything"] = "true", ["Place"] = "bảng tin cạnh cửa" });

        Assert.Contains("Mọi thủ tục đều đã niêm yết đúng bản.", (await clerk.FollowAsync(sent)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_ticked_and_no_place_are_refused()
    {
        await using var site = await OpenAsync();
        var clerk = site.SignedIn(DutyKind.Receive, "01243.mot-cua", "Một cửa xã Tân Bắc");
        var board = await clerk.OpenAsync("/posters");

        Assert.Equal(["Hãy ghi nơi niêm yết"], (await clerk.SendAsync(board, new Dictionary<string, string?>())).Errors);
        Assert.Equal(["Chưa chọn thủ tục nào"], (await clerk.SendAsync(board, new Dictionary<string, string?> { ["Place"] = "bảng tin" })).Errors);
    }

    [Fact]
    public async Task The_district_sees_the_boards_of_its_communes_and_a_commune_only_its_own()
    {
        await using var site = await OpenAsync();

        var district = await site.SignedIn(DutyKind.Control).OpenAsync("/posters?unit=01243");
        var commune = await site.SignedIn(DutyKind.Receive, "01243.mot-cua", "Một cửa xã Tân Bắc").OpenAsync("/posters?unit=035");

        Assert.Equal("Niêm yết Xã Tân Bắc", district.Title);
        Assert.Equal("Niêm yết Xã Tân Bắc", commune.Title);
    }

    [Fact]
    public async Task An_inspector_reads_the_board_and_records_nothing()
    {
        await using var site = await OpenAsync();

        var board = await site.SignedIn(DutyKind.Inspect).OpenAsync("/posters");

        Assert.Equal(HttpStatusCode.OK, board.Status);
        Assert.Null(board.Html.QuerySelector("input[name=Chosen]"));
    }

    private static Dictionary<string, string?> Typed(string poster) => new() { ["Chosen"] = poster, ["Place"] = "bảng tin cạnh cửa" };
}
