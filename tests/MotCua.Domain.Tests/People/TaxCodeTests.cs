using MotCua.Domain.People;

namespace MotCua.Domain.Tests.People;

public sealed class TaxCodeTests
{
    [Theory]
    [InlineData("0100233488", "0100233488")]
    [InlineData("5100000027", "5100000027")]
    [InlineData("5100000034", "5100000034")]
    [InlineData("5100000034-001", "5100000034-001")]
    [InlineData("5100000034001", "5100000034-001")]
    [InlineData("51 0000 0034", "5100000034")]
    [InlineData("002085000123", "002085000123")]
    public void A_good_code_is_kept_in_one_form(string typed, string kept) => Assert.Equal(kept, TaxCode.Parse(typed).Value.Text);

    [Theory]
    [InlineData("5100000035", "tax-code.check-digit")]
    [InlineData("5100000035-001", "tax-code.check-digit")]
    [InlineData("5100000034-000", "tax-code.form")]
    [InlineData("510000003", "tax-code.form")]
    [InlineData("51000000341", "tax-code.form")]
    [InlineData("510000003A", "tax-code.form")]
    [InlineData("", "tax-code.form")]
    public void A_wrong_code_is_refused_with_its_reason(string typed, string code) => Assert.Equal(code, TaxCode.Parse(typed).Refusal.Code);

    [Fact]
    public void No_tenth_digit_fits_nine_digits_that_give_ten()
    {
        for (var last = 0; last <= 9; last++)
        {
            Assert.Equal("tax-code.check-digit", TaxCode.Parse($"510000001{last}").Refusal.Code);
        }
    }

    [Fact]
    public void A_branch_names_its_body()
    {
        var branch = TaxCode.Parse("5100000034-001").Value;

        Assert.True(branch.IsBranch);
        Assert.Equal("5100000034", branch.Body);
        Assert.True(TaxCode.Parse("002085000123").Value.IsPersonalNumber);
    }
}
