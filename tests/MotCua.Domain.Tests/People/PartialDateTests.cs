using System.Text.Json;
using MotCua.Domain.People;

namespace MotCua.Domain.Tests.People;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("15/03/1985", "1985-03-15")]
    [InlineData("5-3-1985", "1985-03-05")]
    [InlineData("15.03.1985", "1985-03-15")]
    [InlineData("1985-03-15", "1985-03-15")]
    [InlineData("15031985", "1985-03-15")]
    [InlineData("00031985", "1985-03")]
    [InlineData("00001985", "1985")]
    [InlineData("031985", "1985-03")]
    [InlineData("03/1985", "1985-03")]
    [InlineData("1985-03", "1985-03")]
    [InlineData("1985", "1985")]
    [InlineData("29/02/2020", "2020-02-29")]
    public void A_date_is_read_as_people_write_it(string text, string date) => Assert.Equal(date, PartialDate.Parse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("29/02/2021")]
    [InlineData("31/04/1985")]
    [InlineData("15/13/1985")]
    [InlineData("15/00/1985")]
    [InlineData("15/03/85")]
    [InlineData("1849")]
    [InlineData("2201")]
    [InlineData("ngày 5")]
    [InlineData("1/2/3/1985")]
    public void What_is_no_date_is_none(string? text) => Assert.Null(PartialDate.Parse(text));

    [Fact]
    public void A_partial_date_survives_json()
    {
        var date = PartialDate.Of(1985, 3);

        Assert.Equal("\"1985-03\"", JsonSerializer.Serialize(date));
        Assert.Equal(date, JsonSerializer.Deserialize<PartialDate?>("\"1985-03\""));
        Assert.Null(JsonSerializer.Deserialize<PartialDate?>("null"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>("\"x\""));
    }

    [Fact]
    public void Only_a_full_date_is_whole()
    {
        Assert.Equal(new DateOnly(1985, 3, 15), PartialDate.Parse("15/03/1985")?.Whole);
        Assert.Null(PartialDate.Of(1985, 3)?.Whole);
        Assert.Equal(new DateOnly(1985, 3, 1), PartialDate.Of(1985, 3)?.Earliest);
    }
}
