using MotCua.Domain.Procedures;

namespace MotCua.Domain.Tests.Procedures;

public sealed class NormTextTests
{
    [Theory]
    [InlineData("0,5", 240)]
    [InlineData("0.25 ngày", 120)]
    [InlineData("1/2 ngày", 240)]
    [InlineData("16 ngày", 7680)]
    [InlineData("2 ngày làm việc", 960)]
    [InlineData("4 giờ", 240)]
    [InlineData("1,5h", 90)]
    [InlineData("30 phút", 30)]
    [InlineData("Giờ hành chính", 0)]
    [InlineData("", 0)]
    public void Norms_are_read_as_approved_tables_write_them(string text, int minutes) => Assert.Equal(minutes, NormText.Read(text));

    [Theory]
    [InlineData("một ngày")]
    [InlineData("1/0 ngày")]
    [InlineData("1/7 ngày")]
    [InlineData("-1")]
    [InlineData("9999 ngày")]
    public void What_is_no_whole_number_of_minutes_is_not_guessed(string text) => Assert.Null(NormText.Read(text));
}
