using System.Net;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Due;

public sealed class DuePageTests
{
    [Fact]
    public async Task Anyone_reads_when_it_is_ready_and_how_that_is_counted()
    {
        await using var site = await TestSite.OpenAsync();

        var page = await site.Anyone().OpenAsync("/due?day=28%2F8%2F2020&clock=15%3A40&amount=3&kind=wd");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("thứ Năm 03/9/2020 lúc 15:40", page.One(".say").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Nhận thứ Sáu 28/8/2020 lúc 15:40.", "Ngày đầu tiên được tính là thứ Hai 31/8/2020.", "Nghỉ 02/9 (Quốc khánh).", "Hẹn trả thứ Năm 03/9/2020 lúc 15:40."],
            page.Html.QuerySelectorAll(".due-sum li").Select(item => item.TextContent));
    }

    [Fact]
    public async Task The_question_stays_in_the_form_for_the_next_one()
    {
        await using var site = await TestSite.OpenAsync();

        var page = await site.Anyone().OpenAsync("/due?received=2020-06-12T15:40&limit=0.5wd");

        Assert.Equal("12/6/2020", page.One("#Day").GetAttribute("value"));
        Assert.Equal("15:40", page.One("#Clock").GetAttribute("value"));
        Assert.Equal("0.5", page.One("#Amount").GetAttribute("value"));
        Assert.Equal("wd", page.One("#Kind option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_first_visit_asks_from_now_on_and_answers_nothing_yet()
    {
        await using var site = await TestSite.OpenAsync("2020-06-15");

        var page = await site.Anyone().OpenAsync("/due");

        Assert.Equal("15/6/2020", page.One("#Day").GetAttribute("value"));
        Assert.Equal("08:00", page.One("#Clock").GetAttribute("value"));
        Assert.Null(page.Html.QuerySelector(".say"));
        Assert.Null(page.Html.QuerySelector("#Office"));
    }

    [Theory]
    [InlineData("/due?received=2020-06-12T15:40&amount=&kind=wd", "Amount")]
    [InlineData("/due?received=2020-06-12T15:40&amount=0&kind=wd", "Amount")]
    [InlineData("/due?day=h%C3%B4m+nay&clock=15:40&amount=3&kind=wd", "Day")]
    [InlineData("/due?day=12/6/2020&clock=chi%E1%BB%81u&amount=3&kind=wd", "Clock")]
    [InlineData("/due?day=12/6/1999&clock=15:40&amount=3&kind=wd", "Day")]
    [InlineData("/due?received=2020-06-12T15:40&limit=soon", "Amount")]
    public async Task A_wrong_question_is_shown_again_with_what_is_wrong_beside_it(string question, string field)
    {
        await using var site = await TestSite.OpenAsync();

        var page = await site.Anyone().OpenAsync(question);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Single(page.Errors);
        Assert.Equal($"#{field}", page.One(".errors a").GetAttribute("href"));
        Assert.Equal("true", page.One($"#{field}").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task An_office_with_its_own_hours_can_be_chosen()
    {
        await using var site = await TestSite.OpenAsync();
        var cancel = TestContext.Current.CancellationToken;
        var console = Officer.System("02");
        await site.Get<OpenUnit>().RunAsync(new Unit { Code = "02", Kind = UnitKind.Province, Name = "Hà Giang", ShortName = "Hà Giang", From = new(2019, 1, 1) }, console, null, cancel);
        await site.Get<SetOfficeHours>().RunAsync(new("02", new(2019, 1, 1), "Mon-Sun 22:00-06:00", "Lịch trực"), console, null, cancel);

        var page = await site.Anyone().OpenAsync("/due?received=2020-06-12T15:40&amount=1&kind=wd&office=02");

        Assert.Contains("thứ Bảy 13/6/2020 lúc 22:00", page.One(".say").TextContent, StringComparison.Ordinal);
        Assert.Equal("02", page.One("#Office option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_reader_of_English_gets_the_sum_in_English()
    {
        await using var site = await TestSite.OpenAsync();
        var reader = site.Anyone();
        await reader.OpenAsync("/lang?to=en&back=/due");

        var page = await reader.OpenAsync("/due?received=2020-06-13T09:00&amount=3&kind=wd");

        Assert.Contains("Due: Thursday 18/6/2020 at 07:00", page.Text, StringComparison.Ordinal);
        Assert.Contains("A day off, counts as received Monday 15/6/2020 at 07:00.", page.Text, StringComparison.Ordinal);
    }
}
