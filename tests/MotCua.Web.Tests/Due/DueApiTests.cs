using System.Net;
using System.Text.Json;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Due;

public sealed class DueApiTests
{
    [Fact]
    public async Task A_program_gets_the_due_time_with_its_lines()
    {
        var (status, answer) = await AskAsync("received=2020-01-20T10:00&limit=3wd");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("2020-01-30T10:00", answer.GetProperty("due").GetString());
        Assert.Equal("3wd", answer.GetProperty("limit").GetString());
        Assert.Equal(1, answer.GetProperty("calendarVersion").GetInt32());
        var lines = answer.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(["received", "countsFromDay", "daysOff", "due"], lines.Select(line => line.GetProperty("code").GetString()));
        Assert.Equal("2020-01-23", lines[2].GetProperty("from").GetString());
        Assert.Equal("2020-01-29", lines[2].GetProperty("until").GetString());
        Assert.Equal("Tết Nguyên đán", lines[2].GetProperty("names")[0].GetString());
        Assert.Equal("recalled", lines[2].GetProperty("certainty").GetString());
        Assert.Equal("Nghỉ 23/01–29/01 (Tết Nguyên đán).", lines[2].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Without_an_appointment_there_is_no_due_time()
    {
        var (_, answer) = await AskAsync("received=2020-01-20T10:00&limit=none");

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("due").ValueKind);
    }

    [Fact]
    public async Task A_time_with_an_offset_is_turned_into_the_offices()
    {
        var (_, answer) = await AskAsync("received=2020-06-12T08:40Z&limit=3wd");

        Assert.Equal("2020-06-12T15:40", answer.GetProperty("received").GetString());
    }

    [Fact]
    public async Task Every_wrong_part_of_the_question_is_a_problem_by_its_name()
    {
        var (status, answer) = await AskAsync("received=yesterday&limit=3&office=999");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(["limit", "office", "received"], answer.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        Assert.Equal("Không có đơn vị nào mang mã 999.", answer.GetProperty("errors").GetProperty("office")[0].GetString());
    }

    [Theory]
    [InlineData("received=2070-12-30T10:00&limit=3wd")]
    [InlineData("received=2062-06-12T10:00&limit=2500wd")]
    [InlineData("received=2065-06-12T10:00&limit=120mo")]
    [InlineData("limit=3wd")]
    [InlineData("")]
    public async Task Beyond_the_calendar_or_without_a_question_it_is_refused_and_does_not_fail(string question)
    {
        var (status, _) = await AskAsync(question);

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task The_words_come_in_the_callers_language()
    {
        var (_, answer) = await AskAsync("received=2020-06-12T15:40&limit=3wd", "en");

        Assert.Equal("03 working days", answer.GetProperty("limitText").GetString());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(string question, string language = "vi")
    {
        await using var site = await TestSite.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/due?{question}");
        request.Headers.Add("Accept-Language", language);
        using var answer = await site.Anyone().Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonDocument.Parse(text).RootElement);
    }
}
