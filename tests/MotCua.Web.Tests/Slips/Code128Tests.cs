using System.Diagnostics;
using System.Text;
using MotCua.Web.Components;

namespace MotCua.Web.Tests.Slips;

/// <summary>The bar code on the cover sheet: its sum by hand, its shape, and what a reader that is not ours makes of it.</summary>
public sealed class Code128Tests
{
    private const string Dossier = "000.03.22.H22-200615-0001";

    [Theory]
    [InlineData("A", 34)]
    [InlineData("PJJ123C", 55)]
    [InlineData("0-", (104 + 16 + (2 * 13)) % 103)]
    public void The_check_symbol_is_the_weighted_sum(string content, int check)
    {
        var values = Code128.Values(content);
        Assert.Equal((104, check, 106), (values[0], values[^2], values[^1]));
        Assert.Equal(content.Length + 3, values.Count);
    }

    [Fact]
    public void Every_symbol_is_eleven_modules_that_begin_dark_and_end_light()
    {
        var all = string.Concat(Enumerable.Range(' ', 95).Select(letter => (char)letter));
        var modules = Code128.Modules(all);
        Assert.Equal((11 * (all.Length + 2)) + 13, modules.Count);
        for (var symbol = 0; symbol < all.Length + 2; symbol++)
        {
            Assert.True(modules[symbol * 11]);
            Assert.False(modules[(symbol * 11) + 10]);
            Assert.Equal(0, modules.Skip(symbol * 11).Take(11).Count(dark => dark) % 2);
        }

        Assert.True(modules[^1]);
    }

    [Fact]
    public void What_the_set_does_not_have_is_no_content() => Assert.Throws<ArgumentException>(() => Code128.Values("Tân Bắc"));

    [Fact]
    public async Task A_reader_reads_the_code_back()
    {
        var picture = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.pgm");
        await File.WriteAllBytesAsync(picture, Picture(Code128.Modules(Dossier)), TestContext.Current.CancellationToken);
        try
        {
            using var reader = Start(picture);
            var read = await reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Equal($"CODE-128:{Dossier}", read.Trim());
        }
        finally
        {
            File.Delete(picture);
        }
    }

    /// <summary>The reader comes with <c>./run test</c>; where it is missing the test fails, since nothing else reads the bars with other eyes.</summary>
    private static Process Start(string picture) =>
        Process.Start(new ProcessStartInfo("zbarimg", ["-q", picture]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <summary>A grey picture, three points to a module, with the white that a scanner needs.</summary>
    private static byte[] Picture(IReadOnlyList<bool> modules)
    {
        const int Point = 3;
        const int Rows = 60;
        var row = Enumerable.Repeat(false, Code128.Quiet).Concat(modules).Concat(Enumerable.Repeat(false, Code128.Quiet))
            .SelectMany(dark => Enumerable.Repeat((byte)(dark ? 0 : 255), Point)).ToArray();
        return [.. Encoding.ASCII.GetBytes($"P5 {row.Length} {Rows} 255\n"), .. Enumerable.Repeat(row, Rows).SelectMany(line => line)];
    }
}
