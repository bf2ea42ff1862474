using MotCua.Web.Security;

namespace MotCua.Web.Tests.Account;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("suối Pắc Há mùa nước")]
    [InlineData("con trâu đi trước")]
    [InlineData("ruộng bậc thang 7 bậc")]
    [InlineData("k4mw-7rtq-x2ap")]
    [InlineData("maidilamxa")]
    public void A_sentence_of_ones_own_is_a_good_password(string password) => Assert.Null(PasswordRules.RefusalOf(password, "mai.lt", "Lường Thị Mai"));

    [Theory]
    [InlineData("", "password.too-short")]
    [InlineData("chín chữ!", "password.too-short")]
    [InlineData("1234567890", "password.too-simple")]
    [InlineData("0987654321", "password.too-simple")]
    [InlineData("abcdefghijkl", "password.too-simple")]
    [InlineData("aaaaaaaaaaaa", "password.too-simple")]
    [InlineData("aabbaabbaabb", "password.too-simple")]
    [InlineData("matkhau2020", "password.too-common")]
    [InlineData("Mật Khẩu 2020", "password.too-common")]
    [InlineData("!Password123!", "password.too-common")]
    [InlineData("qwertyuiop", "password.too-common")]
    [InlineData("Motcua@2020", "password.too-common")]
    [InlineData("AnhYeuEm1314", "password.too-common")]
    [InlineData("tanbactanbac", "password.too-common")]
    [InlineData("2020-06-15-1", "password.too-common")]
    [InlineData("mai.lt@2020", "password.is-name")]
    [InlineData("Lường Thị Mai", "password.is-name")]
    [InlineData("thimai1990!", "password.is-name")]
    [InlineData("maithiluong", "password.is-name")]
    public void What_is_tried_first_is_refused(string password, string code) => Assert.Equal(code, PasswordRules.RefusalOf(password, "mai.lt", "Lường Thị Mai")?.Code);

    [Fact]
    public void A_first_password_is_legible_and_never_twice_the_same()
    {
        var passwords = Enumerable.Range(0, 200).Select(_ => AccountKeeping.NewPassword()).ToList();

        Assert.Equal(200, passwords.Distinct().Count());
        Assert.All(passwords, password => Assert.Matches("^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){2}$", password));
        Assert.All(passwords, password => Assert.Null(PasswordRules.RefusalOf(password, "mai.lt", "Lường Thị Mai")));
    }
}
