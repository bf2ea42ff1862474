using MotCua.Domain.People;

namespace MotCua.Domain.Tests.People;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0912345678", "0912345678", PhoneKind.Mobile)]
    [InlineData("091 234 56 78", "0912345678", PhoneKind.Mobile)]
    [InlineData("+84 912 345 678", "0912345678", PhoneKind.Mobile)]
    [InlineData("+84 0912 345 678", "0912345678", PhoneKind.Mobile)]
    [InlineData("0084912345678", "0912345678", PhoneKind.Mobile)]
    [InlineData("84912345678", "0912345678", PhoneKind.Mobile)]
    [InlineData("0325678901", "0325678901", PhoneKind.Mobile)]
    [InlineData("0551234567", "0551234567", PhoneKind.Mobile)]
    [InlineData("0219.3.820.012", "02193820012", PhoneKind.Landline)]
    [InlineData("(0219) 3820 012", "02193820012", PhoneKind.Landline)]
    [InlineData("+84 219 3820012", "02193820012", PhoneKind.Landline)]
    [InlineData("024 3825 1234", "02438251234", PhoneKind.Landline)]
    [InlineData("1900 1009", "19001009", PhoneKind.Service)]
    [InlineData("+856 20 1234 5678", "+8562012345678", PhoneKind.Foreign)]
    public void A_number_is_kept_in_national_form(string typed, string national, PhoneKind kind)
    {
        var number = PhoneNumber.Parse(typed).Value;

        Assert.Equal((national, kind), (number.National, number.Kind));
        Assert.Empty(number.Doubts);
    }

    [Theory]
    [InlineData("01691234567", "0391234567")]
    [InlineData("01201234567", "0701234567")]
    [InlineData("01211234567", "0791234567")]
    [InlineData("+84 123 123 4567", "0831234567")]
    [InlineData("01861234567", "0561234567")]
    [InlineData("01991234567", "0591234567")]
    public void An_eleven_digit_mobile_of_before_2018_becomes_its_new_number_and_says_so(string typed, string national)
    {
        var number = PhoneNumber.Parse(typed).Value;

        Assert.Equal(national, number.National);
        Assert.Equal("phone.renumbered", Assert.Single(number.Doubts).Code);
    }

    [Theory]
    [InlineData("091234567")]
    [InlineData("09123456789")]
    [InlineData("0312345678")]
    [InlineData("0512345678")]
    [InlineData("0751234567")]
    [InlineData("0801234567")]
    [InlineData("0219382001")]
    [InlineData("01751234567")]
    [InlineData("09l2345678")]
    [InlineData("+84 91234567")]
    [InlineData("không có")]
    public void What_reaches_no_line_is_refused(string typed) => Assert.Equal("phone.form", PhoneNumber.Parse(typed).Refusal.Code);

    [Fact]
    public void A_message_goes_to_the_international_form()
    {
        Assert.Equal("+84912345678", PhoneNumber.Parse("0912345678").Value.International);
        Assert.Equal("+842193820012", PhoneNumber.Parse("02193820012").Value.International);
        Assert.Equal("19001009", PhoneNumber.Parse("19001009").Value.International);
    }
}
