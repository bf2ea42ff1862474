using MotCua.Domain.People;

namespace MotCua.Domain.Tests.People;

public sealed class CitizenNumberTests
{
    [Theory]
    [InlineData("002085000123", "002", Sex.Male, 1985)]
    [InlineData("002192000456", "002", Sex.Female, 1992)]
    [InlineData("002205000321", "002", Sex.Male, 2005)]
    [InlineData("002312000789", "002", Sex.Female, 2012)]
    [InlineData("008400000001", "008", Sex.Male, 2100)]
    [InlineData("079999000001", "079", Sex.Female, 2399)]
    [InlineData(" 002 085 000 123 ", "002", Sex.Male, 1985)]
    [InlineData("002.085.000.123", "002", Sex.Male, 1985)]
    public void A_number_tells_place_sex_and_year(string text, string place, Sex sex, int year)
    {
        var number = CitizenNumber.Parse(text).Value;

        Assert.Equal((place, sex, year), (number.Place, number.Sex, number.BirthYear));
        Assert.True(number.PlaceIsKnown);
        Assert.Equal(12, number.Digits.Length);
    }

    [Theory]
    [InlineData("02085000123")]
    [InlineData("00208500012A")]
    [InlineData("0020850001234")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("002085OOO123")]
    [InlineData("００２０８５０００１２３")]
    public void What_is_not_twelve_digits_is_refused(string? text) => Assert.Equal("citizen-number.form", CitizenNumber.Parse(text).Refusal.Code);

    [Fact]
    public void A_province_that_never_was_is_a_doubt_and_no_refusal()
    {
        var number = CitizenNumber.Parse("097085000123").Value;

        Assert.Equal("citizen-number.place-unknown", Assert.Single(number.Doubts()).Code);
    }

    [Theory]
    [InlineData("002485000123", 1985, Sex.Male, "citizen-number.year-differs (2185, 1985)")]
    [InlineData("002085000123", 1985, Sex.Female, "citizen-number.sex-differs (Male, Female)")]
    [InlineData("002085000123", 1986, Sex.Male, "citizen-number.year-differs (1985, 1986)")]
    public void A_year_or_sex_that_differs_from_the_form_is_a_doubt(string text, int year, Sex sex, string doubt)
    {
        var doubts = CitizenNumber.Parse(text).Value.Doubts(PartialDate.Of(year), sex);

        Assert.Equal(doubt, Assert.Single(doubts).ToString());
    }

    [Fact]
    public void A_number_of_a_person_born_abroad_or_in_an_abolished_province_raises_no_doubt()
    {
        Assert.Empty(CitizenNumber.Parse("101085000123").Value.Doubts());
        Assert.Empty(CitizenNumber.Parse("002085000123").Value.Doubts(PartialDate.Of(1985, 3), Sex.Male));
    }
}
