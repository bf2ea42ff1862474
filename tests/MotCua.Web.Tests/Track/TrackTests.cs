using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Application.Tests.Harness;
using MotCua.Web.Tests.Counter;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Track;

public sealed class TrackTests
{
    private static readonly Officer Official = new("lam.nv", "Nguyễn Văn Lâm", DutyKind.Process, "01243.tu-phap");

    /// <summary>Everything in a dossier that is about somebody.</summary>
    private static readonly string[] PrivateValues =
    [
        "Hoàng Văn Thử", "Hoàng", "Thử", "002085000123", "Thôn Mẫu", "0912345678", "thu@example.vn", "Triệu Mùi Mẫu", "Triệu", "con dâu", "đi vắng",
        "Lường Thị Mai", "Lường", "mai.lt", "Nguyễn Văn Lâm", "lam.nv", "thiếu chữ ký chồng",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_from_the_slip_tells_where_the_dossier_is_and_when_to_come()
    {
        await using var site = await CounterSite.OpenAsync();
        var code = await ReceivedAsync(site);

        var page = await site.Anyone().OpenAsync($"/track?code={code}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Hồ sơ đã được nhận, đang ở Một cửa xã Tân Bắc.", page.Title, StringComparison.Ordinal);
        Assert.Contains("Hẹn trả thứ Tư 17/6 lúc 8 giờ 16.", page.Title, StringComparison.Ordinal);
        Assert.Contains("Vì sao hẹn ngày này: Nhận thứ Sáu 12/6/2020", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Tiếp nhận tại Một cửa xã Tân Bắc", "Thụ lý, thẩm định, Tư pháp - Hộ tịch Tân Bắc", "Ký duyệt, Ủy ban nhân dân xã Tân Bắc", "Trả kết quả tại Một cửa xã Tân Bắc"],
            Steps(page).Select(step => step.What));
        Assert.Equal(["now", "next", "next", "next"], Steps(page).Select(step => step.State));
    }

    [Fact]
    public async Task The_way_fills_up_as_the_dossier_goes_until_the_result_is_given()
    {
        await using var site = await CounterSite.OpenAsync();
        var code = await ReceivedAsync(site);

        await GoesAsync(site, code, "2020-06-12T14:00", new DossierForwarded(1, null));
        Assert.Equal(["done", "now", "next", "next"], Steps(await site.Anyone().OpenAsync($"/track?code={code}")).Select(step => step.State));

        await GoesAsync(site, code, "2020-06-15T09:00", new DossierResultRecorded(new DossierResult("12/TL", new(2020, 6, 15), "Hoàng Văn Hùng", false, null), 2));
        Assert.Contains("đang chờ Ủy ban nhân dân xã Tân Bắc ký", (await site.Anyone().OpenAsync($"/track?code={code}")).Title, StringComparison.Ordinal);

        await GoesAsync(site, code, "2020-06-15T10:00", new DossierApproved(1, null));
        Assert.Equal(["done", "done", "done", "now"], Steps(await site.Anyone().OpenAsync($"/track?code={code}")).Select(step => step.State));

        await GoesAsync(site, code, "2020-06-15T10:30", new DossierResultReady(3));
        Assert.Contains("Đã có kết quả. Mời đến Một cửa xã Tân Bắc để nhận.", (await site.Anyone().OpenAsync($"/track?code={code}")).Title, StringComparison.Ordinal);

        await GoesAsync(site, code, "2020-06-16T08:05", new DossierReturned(false));
        var returned = await site.Anyone().OpenAsync($"/track?code={code}");
        Assert.Equal("Kết quả đã trả thứ Ba 16/6 lúc 8 giờ 05.", returned.Title);
        Assert.All(Steps(returned), step => Assert.Equal("done", step.State));
    }

    [Fact]
    public async Task What_is_late_says_so_in_colour_sign_and_word()
    {
        await using var site = await CounterSite.OpenAsync();
        var code = await ReceivedAsync(site);
        site.Clock.Set("2020-06-17T23:59");
        Assert.Contains("Hẹn trả hôm nay", (await site.Anyone().OpenAsync($"/track?code={code}")).One(".state-today").TextContent, StringComparison.Ordinal);

        site.Clock.Set("2020-06-18T00:00");
        Assert.Equal("▲ Hẹn trả thứ Tư 17/6 lúc 8 giờ 16, nay đã quá hạn 1 ngày.", (await site.Anyone().OpenAsync($"/track?code={code}")).One(".state-late").TextContent);
    }

    [Fact]
    public async Task The_qr_of_the_slip_leads_to_the_dossier()
    {
        await using var site = await CounterSite.OpenAsync();
        var code = await ReceivedAsync(site);

        var page = await site.Anyone().OpenAsync($"/track?code={Uri.EscapeDataString(code)}&k={DossierCode.CheckCharacter(code)}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(code, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k=!")]
    [InlineData("code=000.05.99.H22-200612-0001-{wrong}")]
    [InlineData("code=000.05.99.H22-200612-0002-{right}")]
    public async Task A_mistyped_code_with_its_check_character_is_told_so(string query)
    {
        await using var site = await CounterSite.OpenAsync();
        var code = await ReceivedAsync(site);
        var right = DossierCode.CheckCharacter(code);
        var asked = query.StartsWith("k=", StringComparison.Ordinal)
            ? $"code={code}&k={(right == 'A' ? 'B' : 'A')}"
            : query.Replace("{wrong}", right == 'A' ? "B" : "A", StringComparison.Ordinal).Replace("{right}", right.ToString(), StringComparison.Ordinal);

        var page = await site.Anyone().OpenAsync($"/track?{asked}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("Sai ký tự kiểm tra", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_and_one_never_given_are_answered_alike()
    {
        await using var site = await CounterSite.OpenAsync();
        await ReceivedAsync(site);

        var wrongOffice = await site.Anyone().OpenAsync("/track?code=000.77.99.H22-200612-0001");
        var notYet = await site.Anyone().OpenAsync("/track?code=000.05.99.H22-200612-0002");
        var years = await site.Anyone().OpenAsync("/track?code=000.05.99.H22-990101-0001");

        Assert.Equal(HttpStatusCode.NotFound, wrongOffice.Status);
        Assert.Equal(HttpStatusCode.NotFound, notYet.Status);
        Assert.Equal(wrongOffice.Source.Replace("000.77.99.H22-200612-0001", "", StringComparison.Ordinal), notYet.Source.Replace("000.05.99.H22-200612-0002", "", StringComparison.Ordinal));
        Assert.Equal(wrongOffice.Errors, years.Errors);
    }

    [Theory]
    [InlineData("200612-0001")]
    [InlineData("Hoàng Văn Thử")]
    [InlineData("002085000123")]
    public async Task Nothing_but_a_whole_code_finds_anything(string typed)
    {
        await using var site = await CounterSite.OpenAsync();
        await ReceivedAsync(site);

        var page = await site.Anyone().OpenAsync($"/track?code={Uri.EscapeDataString(typed)}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(typed, page.One("#Code").GetAttribute("value"));
        Assert.Empty(Steps(page));
    }

    [Fact]
    public async Task No_name_number_address_or_reason_is_anywhere_in_the_page_or_the_answer()
    {
        await using var site = await CounterSite.OpenAsync();
        var code = await ReceivedAsync(site);
        var visitor = site.Anyone();
        foreach (var (at, facts) in Life())
        {
            var page = (await visitor.OpenAsync($"/track?code={code}")).Source;
            var answer = await visitor.Http.GetStringAsync(new Uri($"/api/v1/track/{code}", UriKind.Relative), Cancel);
            Assert.All(PrivateValues, value => Assert.DoesNotContain(value, page + answer, StringComparison.OrdinalIgnoreCase));
            await GoesAsync(site, code, at, facts);
        }
    }

    [Fact]
    public async Task A_program_gets_the_same_facts()
    {
        await using var site = await CounterSite.OpenAsync();
        var code = await ReceivedAsync(site);
        await GoesAsync(site, code, "2020-06-12T14:00", new DossierForwarded(1, null));
        var visitor = site.Anyone();

        using var answer = JsonDocument.Parse(await visitor.Http.GetStringAsync(new Uri($"/api/v1/track/{code}-{DossierCode.CheckCharacter(code)}", UriKind.Relative), Cancel));
        var root = answer.RootElement;

        Assert.Equal((code, "inProgress", 4), (root.GetProperty("code").GetString(), root.GetProperty("status").GetString(), root.GetProperty("officialStatus").GetInt32()));
        Assert.Equal(("2020-06-12T08:16", "2020-06-17T08:16"), (root.GetProperty("receivedAt").GetString(), root.GetProperty("dueAt").GetString()));
        Assert.Equal(["done", "now", "next", "next"], root.GetProperty("way").EnumerateArray().Select(step => step.GetProperty("state").GetString()));

        using var wrong = await visitor.Http.GetAsync(new Uri("/api/v1/track/000.05.99.H22-200612-0002", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal("application/problem+json", wrong.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task One_address_may_not_run_through_the_numbers_of_a_day()
    {
        await using var site = await TestSite.OpenAsync(adjust: services =>
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("track:lookUpsAMinute", "3")]).Build()));
        var visitor = site.Anyone();
        for (var i = 1; i <= 3; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/track?code=000.05.99.H22-200612-000{i}")).Status);
        }

        var tooMany = await visitor.OpenAsync("/track?code=000.05.99.H22-200612-0004");
        using var byProgram = await visitor.Http.GetAsync(new Uri("/api/v1/track/000.05.99.H22-200612-0004", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.Status);
        Assert.Equal("Xin chờ một chút", tooMany.Title);
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (byProgram.StatusCode, byProgram.Headers.RetryAfter?.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/track")).Status);
    }

    private static async Task<string> ReceivedAsync(TestSite site) => (await site.HasDossierAsync(request => request with
    {
        Procedure = CounterSeed.Recognition,
        Applicant = request.Applicant with { Phone = "0912345678", Email = "thu@example.vn" },
        Proxy = new Proxy { Name = "Triệu Mùi Mẫu", Mandate = MandateKind.Kinship, Relation = "con dâu" },
        Note = "đi vắng",
    })).Code;

    private static IEnumerable<(string At, MotCua.Domain.Facts Facts)> Life() =>
    [
        ("2020-06-12T14:00", new DossierForwarded(1, "lam.nv") { Note = "thiếu chữ ký chồng" }),
        ("2020-06-15T09:00", new DossierResultRecorded(new DossierResult("12/TL", new(2020, 6, 15), "Hoàng Văn Hùng", false, null), 2)),
        ("2020-06-15T09:30", new DossierSentBack(1, "lam.nv") { Reason = "thiếu chữ ký chồng" }),
        ("2020-06-15T09:40", new DossierRefused("1/TC", "Luật Hộ tịch") { Reason = "thiếu chữ ký chồng" }),
        ("2020-06-15T09:41", new SlipPrinted("Refusal", "1/TC", 1)),
    ];

    private static async Task GoesAsync(TestSite site, string code, string at, MotCua.Domain.Facts facts)
    {
        site.Clock.Set(at);
        await site.Get<OfficeLedger>().CommitAsync<MotCua.Domain.Facts>(Official, null, book => book.Append(DossierProjection.StreamOf(code), facts), Cancel);
    }

    private static IEnumerable<(string What, string State)> Steps(Page page) => page.Html.QuerySelectorAll(".way li").Select(item => (
        string.Join(' ', item.ChildNodes.First(node => !string.IsNullOrWhiteSpace(node.TextContent)).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        item.ClassName is { Length: > 0 } state ? state : "done"));
}
