using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Tests.Dossiers;

/// <summary>A code as people type it from the slip.</summary>
public sealed class TypedCodeTests
{
    private const string Code = "000.00.99.H22-200615-0001";

    [Theory]
    [InlineData("000.00.99.H22-200615-0001")]
    [InlineData("  000.00.99.h22-200615-0001 ")]
    [InlineData("000.00.99.H22 200615 0001")]
    [InlineData("000.00.99.H22 - 200615 - 0001")]
    [InlineData("000.00.99.H22–200615—0001")]
    [InlineData("000. 00. 99. H22-200615-0001")]
    [InlineData("000.00.99.H22-200 615-0001")]
    public void Blanks_small_letters_and_long_dashes_do_not_matter(string typed)
    {
        Assert.Equal(new TypedCode(Code, true), DossierCode.Read(typed));
        Assert.Equal(new TypedCode(Code, true), DossierCode.Read($"{typed}-{DossierCode.CheckCharacter(Code)}"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080/track?code=000.00.99.H22-200615-0001&k={0}")]
    [InlineData("http://127.0.0.1:5080/track?code=000.00.99.H22-200615-0001&k={0}&m=1U12-FO86UTAL34-0FD2319107568102F7167A0B39242992")]
    [InlineData("HTTPS://motcua.example/track?code=000.00.99.h22-200615-0001")]
    public void A_scanner_types_the_slips_QR(string scanned) =>
        Assert.Equal(new TypedCode(Code, true), DossierCode.Read(scanned.Replace("{0}", DossierCode.CheckCharacter(Code).ToString(), StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Nguyễn Thị Hường")]
    [InlineData("200615-0001")]
    [InlineData("0001")]
    [InlineData("000.00.99.H22-200615-001")]
    [InlineData("000.00.99.H22-200615-0001-KK")]
    [InlineData("http://127.0.0.1:5080/procedures?code=1.001193")]
    [InlineData("000.00.99.H22-200615-0001'; drop table dossiers")]
    public void What_is_no_whole_code_is_not_guessed_at(string? typed) => Assert.Null(DossierCode.Read(typed).Code);

    [Fact]
    public void One_wrong_sign_is_noticed_by_the_check_character()
    {
        var written = DossierCode.WithCheck(Code);
        for (var i = 0; i < Code.Length; i++)
        {
            if (!char.IsAsciiDigit(Code[i]))
            {
                continue;
            }

            foreach (var wrong in "0123456789".Where(digit => digit != Code[i]))
            {
                var typed = written.Remove(i, 1).Insert(i, wrong.ToString());

                Assert.False(DossierCode.Read(typed).CheckHolds, typed);
            }
        }
    }
}
