using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace MotCua.Web.Components.Charts;

/// <summary>
/// A bar from zero, drawn by the server. What it stands for and how much it is are written beside it by the page, in letters that do not shrink
/// with it. A hollow bar is told from a solid one without colour.
/// </summary>
public static class Bars
{
    private const int Width = 100;

    /// <param name="value">Null draws nothing.</param>
    /// <param name="most">What fills the whole width.</param>
    public static IHtmlContent One(decimal? value, decimal most, bool hollow = false)
    {
        var length = value is { } amount && most > 0 ? Math.Clamp(Width * amount / most, 0, Width) : 0;
        return new HtmlString(string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"bar-line{(hollow ? " hollow" : "")}\" viewBox=\"0 0 {Width} 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"{length:0.##}\" height=\"10\"/></svg>"));
    }
}

/// <summary>Lines over months, from zero, each with its name and last value at its end.</summary>
public static class Lines
{
    private const int Width = 560;
    private const int Height = 170;
    private const int Top = 12;
    private const int Bottom = 24;
    private const int Left = 18;
    private const int Right = 150;

    /// <param name="title">What a screen reader says; the table behind says the rest.</param>
    /// <param name="marks">One for each point, below the line.</param>
    public static IHtmlContent Draw(string title, IReadOnlyList<string> marks, params (string Name, IReadOnlyList<long> Points)[] lines)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(lines);
        var most = Math.Max(1, lines.SelectMany(line => line.Points).DefaultIfEmpty().Max());
        var svg = new System.Text.StringBuilder();
        var encode = HtmlEncoder.Default;
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"lines\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{encode.Encode(title)}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"axis\" x1=\"{Left}\" y1=\"{Height - Bottom}\" x2=\"{Width - Right}\" y2=\"{Height - Bottom}\"/>");
        for (var i = 0; i < marks.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"mark\" x=\"{X(i, marks.Count):0.#}\" y=\"{Height - 8}\" text-anchor=\"middle\">{encode.Encode(marks[i])}</text>");
        }

        var ends = LabelHeights([.. lines.Select(line => Y(line.Points[^1], most))]);
        for (var number = 0; number < lines.Length; number++)
        {
            var points = string.Join(' ', lines[number].Points.Select((value, i) => string.Create(CultureInfo.InvariantCulture, $"{X(i, marks.Count):0.#},{Y(value, most):0.#}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line-{number}\" points=\"{points}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name-{number}\" x=\"{Width - Right + 8}\" y=\"{ends[number] + 4:0.#}\">{encode.Encode(lines[number].Name)} {Texts.OfficeForms.Count(lines[number].Points[^1])}</text>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static double X(int point, int of) => Left + (double)(Width - Left - Right) * point / Math.Max(1, of - 1);

    private static double Y(long value, long most) => Height - Bottom - (double)(Height - Top - Bottom) * value / most;

    /// <summary>Names keep apart from each other though their lines end close together.</summary>
    private static double[] LabelHeights(double[] ends)
    {
        const int Apart = 16;
        var placed = (double[])ends.Clone();
        var last = double.NegativeInfinity;
        foreach (var line in Enumerable.Range(0, ends.Length).OrderBy(line => ends[line]))
        {
            placed[line] = last = Math.Max(ends[line], last + Apart);
        }

        return placed;
    }
}
