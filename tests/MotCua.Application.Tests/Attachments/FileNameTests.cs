using MotCua.Application.Attachments;

namespace MotCua.Application.Tests.Attachments;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Đơn đề nghị.pdf", "Đơn đề nghị.pdf")]
    [InlineData("C:\\Users\\mai\\Desktop\\don.pdf", "don.pdf")]
    [InlineData("../../etc/don.pdf", "don.pdf")]
    [InlineData("  tờ  khai .pdf ", "tờ khai .pdf")]
    [InlineData("don.pdf. .", "don.pdf")]
    [InlineData("Đo\u031bn.pdf", "Đơn.pdf")]
    public void The_bare_name_is_kept_as_people_wrote_it(string given, string kept) => Assert.Equal(kept, FileName.Clean(given).Value);

    [Theory]
    [InlineData(null, "file.name-missing")]
    [InlineData("", "file.name-missing")]
    [InlineData("  ", "file.name-missing")]
    [InlineData("...", "file.name-missing")]
    [InlineData(".pdf", "file.name-missing")]
    [InlineData("thư mục/", "file.name-missing")]
    [InlineData("cài đặt.exe", "file.executable")]
    [InlineData("trang.HTML", "file.executable")]
    [InlineData("don.pdf.exe", "file.name-hides-its-ending")]
    [InlineData("don.exe.pdf", "file.name-hides-its-ending")]
    [InlineData("don.js .pdf", "file.name-hides-its-ending")]
    [InlineData("don\u202Efdp.exe", "file.name-hides-its-ending")]
    [InlineData("don\u200B.pdf", "file.name-hides-its-ending")]
    [InlineData("don\0.pdf", "file.name-hides-its-ending")]
    public void A_name_that_hides_what_it_is_cannot_be_kept(string? given, string code) => Assert.Equal(code, FileName.Clean(given).Refusal.Code);

    [Fact]
    public void A_very_long_name_keeps_its_ending()
    {
        var name = FileName.Clean(new string('đ', 400) + ".pdf").Value;
        Assert.Equal(FileName.Longest, name.Length);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
    }
}
