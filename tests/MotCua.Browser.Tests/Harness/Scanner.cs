using System.Diagnostics;

namespace MotCua.Browser.Tests.Harness;

/// <summary>Looks at a printed PDF as a person with a phone would: turns its pages into pictures and reads the QR on them.</summary>
public static class Scanner
{
    /// <summary>How many pages the file has.</summary>
    public static int PagesOf(string pdf) => int.Parse(
        Run("pdfinfo", pdf).Split('\n').First(line => line.StartsWith("Pages:", StringComparison.Ordinal))["Pages:".Length..], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Width and height of the paper in millimetres.</summary>
    public static (int Width, int Height) PaperOf(string pdf)
    {
        var points = Run("pdfinfo", pdf).Split('\n').First(line => line.StartsWith("Page size:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (Millimetres(points[2]), Millimetres(points[4]));
    }

    /// <summary>The text as it stands on the pages.</summary>
    public static string TextOf(string pdf) => Run("pdftotext", "-layout", pdf, "-");

    /// <summary>What the QR codes on the pages say, one for each; at the resolution of a common office scanner.</summary>
    public static IReadOnlyList<string> QrOf(string pdf) => CodesOf(pdf, "qrcode");

    /// <summary>What a hand scanner reads of the printed bars.</summary>
    public static IReadOnlyList<string> BarsOf(string pdf) => CodesOf(pdf, "code128");

    private static IReadOnlyList<string> CodesOf(string pdf, string kind)
    {
        var pictures = Path.ChangeExtension(pdf, null);
        Run("pdftoppm", "-r", "200", "-png", pdf, pictures);
        return [.. Directory.GetFiles(Path.GetDirectoryName(pictures)!, $"{Path.GetFileName(pictures)}-*.png").Order()
            .SelectMany(picture => Run("zbarimg", "--quiet", "--raw", "-Sdisable", $"-S{kind}.enable", picture).Split('\n', StringSplitOptions.RemoveEmptyEntries))];
    }

    private static int Millimetres(string points) => (int)Math.Round(double.Parse(points, System.Globalization.CultureInfo.InvariantCulture) / 72 * 25.4);

    private static string Run(string program, params string[] arguments)
    {
        if (!File.Exists($"/usr/bin/{program}") && Environment.GetEnvironmentVariable("MOTCUA_TEST_ALL") != "1")
        {
            Assert.Skip($"{program} is not installed here (Debian: apt-get install poppler-utils zbar-tools).");
        }

        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
