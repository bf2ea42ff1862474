using System.Net;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using static MotCua.Web.Tests.Procedures.DemoCatalogue;

namespace MotCua.Web.Tests.Procedures;

public sealed class PublicProcedureTests
{
    [Theory]
    [InlineData("dang ky khai sinh")]
    [InlineData("ĐKKS")]
    [InlineData("ddawng kys khai sinh")]
    [InlineData("1.001193")]
    public async Task Anyone_finds_birth_registration_first_however_it_is_typed(string typed)
    {
        await using var site = await OpenAsync();

        var found = await site.Anyone().OpenAsync($"/procedures?q={Uri.EscapeDataString(typed)}");

        Assert.Equal("/procedures/1.001193", found.One("#found .list a").GetAttribute("href"));
        Assert.Equal(typed, found.One("#q").GetAttribute("value"));
    }

    [Fact]
    public async Task The_first_page_offers_the_sectors_with_their_numbers()
    {
        await using var site = await OpenAsync();

        var start = await site.Anyone().OpenAsync("/procedures");

        Assert.Equal(30, start.Html.QuerySelectorAll(".sectors li").Length);
        Assert.Contains("Hộ tịch 34", start.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commune_lists_what_a_commune_receives_and_nothing_else()
    {
        await using var site = await OpenAsync();

        var all = new List<string>();
        var page = await site.Anyone().OpenAsync("/procedures?at=01243");
        while (true)
        {
            all.AddRange(page.Html.QuerySelectorAll("#found .list a").Select(link => link.GetAttribute("href")!));
            if (page.Html.QuerySelector("#found > p > a") is not { } more)
            {
                break;
            }

            page = await site.Anyone().OpenAsync(more.GetAttribute("href")!);
        }

        Assert.Equal(102, all.Count);
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Contains("/procedures/1.001193", all);
        Assert.DoesNotContain("/procedures/1.001612", all);
    }

    [Fact]
    public async Task What_nobody_offers_is_said_in_a_sentence()
    {
        await using var site = await OpenAsync();

        Assert.Contains("Không thấy thủ tục nào như vậy", (await site.Anyone().OpenAsync("/procedures?q=cap+phep+bay")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_every_item_the_decree_asks_for_and_names_what_is_not_known()
    {
        await using var site = await OpenAsync();

        var page = await site.Anyone().OpenAsync("/procedures/1.001193");

        Assert.Equal("Đăng ký khai sinh", page.Title);
        foreach (var said in (string[])[
            "Trong ngày làm việc", "Không thu", "Bộ phận Một cửa cấp xã", "Tờ khai đăng ký khai sinh", "1 bản chính · theo mẫu", "chỉ mang theo để xem",
            "Tư pháp - Hộ tịch xem xét hồ sơ", "Lãnh đạo Ủy ban nhân dân cấp xã ký", "Cá nhân, hộ gia đình", "Giấy khai sinh", "123/2015/NĐ-CP", "1.001193", "Bản số 1, áp dụng từ ngày 01/11/2019",
            "Làm trực tuyến Chưa rõ"])
        {
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_interlinked_procedure_names_the_district_office_too()
    {
        await using var site = await OpenAsync();

        var page = await site.Anyone().OpenAsync("/procedures/1.001776");

        Assert.Contains("Văn hóa - Xã hội → Phòng Lao động - Thương binh và Xã hội", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lãnh đạo Ủy ban nhân dân cấp huyện ký", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_procedure_without_papers_sends_people_to_ask_instead_of_inventing_some()
    {
        await using var site = await OpenAsync();

        Assert.Contains("Danh sách giấy tờ chưa có ở đây", (await site.Anyone().OpenAsync("/procedures/1.003583")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_code_or_version_is_not_found()
    {
        await using var site = await OpenAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await site.Anyone().OpenAsync("/procedures/9.999999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Anyone().OpenAsync("/procedures/1.001193?version=7")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Anyone().OpenAsync("/procedures/1.001193/poster?size=A0")).Status);
    }

    [Fact]
    public async Task An_old_version_says_so_and_leads_to_the_one_that_holds()
    {
        await using var site = await OpenAsync();
        await site.ChangeBirthAsync(new DateOnly(2020, 6, 10));

        var old = await site.Anyone().OpenAsync("/procedures/1.001193?version=1");
        var present = await site.Anyone().OpenAsync("/procedures/1.001193");

        Assert.Contains("chỉ áp dụng đến hết ngày 09/6/2020", old.Text, StringComparison.Ordinal);
        Assert.Equal("/procedures/1.001193", old.One(".note a").GetAttribute("href"));
        Assert.Contains("8.000 đ", present.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A3")]
    [InlineData("A4")]
    public async Task The_poster_carries_the_version_number_and_a_code_to_its_page(string size)
    {
        await using var site = await OpenAsync();
        await site.ChangeBirthAsync(new DateOnly(2020, 6, 10));

        var poster = await site.Anyone().OpenAsync($"/procedures/1.001193/poster?size={size}");

        Assert.NotNull(poster.Html.QuerySelector($".sheet-{size.ToLowerInvariant()}"));
        Assert.Contains("Bản số 2", poster.One(".poster-foot").TextContent, StringComparison.Ordinal);
        Assert.Contains("http://localhost/procedures/1.001193", poster.Text, StringComparison.Ordinal);
        Assert.NotNull(poster.Html.QuerySelector(".poster-foot svg.qr"));
        Assert.DoesNotContain("KHÔNG CÒN HIỆU LỰC", poster.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poster_of_an_old_version_says_that_it_must_not_hang()
    {
        await using var site = await OpenAsync();
        await site.ChangeBirthAsync(new DateOnly(2020, 6, 10));

        Assert.Contains("KHÔNG CÒN HIỆU LỰC", (await site.Anyone().OpenAsync("/procedures/1.001193/poster?version=1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poster_stays_vietnamese_for_a_reader_of_English()
    {
        await using var site = await OpenAsync();
        var reader = site.Anyone();
        await reader.OpenAsync("/lang?to=en&back=/");

        Assert.Contains("Trong ngày làm việc", (await reader.OpenAsync("/procedures/1.001193/poster")).Text, StringComparison.Ordinal);
        Assert.Contains("Within the working day", (await reader.OpenAsync("/procedures/1.001193")).Text, StringComparison.Ordinal);
    }
}
