using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using MotCua.Web.Texts;

namespace MotCua.Web.Components.Charts;

/// <param name="Label">Under the column, in one or two lines.</param>
/// <param name="IsLate">In the colour of what is late; its label says so too.</param>
/// <param name="IsHollow">Told from the others without colour: work that does not press.</param>
public sealed record Column(long Value, string Label, string? SecondLabel = null, bool IsLate = false, bool IsHollow = false);

/// <summary>Columns side by side, from zero, each with its count above it and its name below it.</summary>
public static class Columns
{
    private const int Pitch = 38;
    private const int Bar = 26;
    private const int Height = 132;
    private const int Top = 16;
    private const int Bottom = 30;

    /// <summary>More than these are drawn smaller on a phone, so their letters are set larger there.</summary>
    private const int Few = 8;

    /// <param name="title">What the picture is.</param>
    /// <param name="said">What it says, for who does not see it; the table behind says the rest.</param>
    public static IHtmlContent Draw(string title, string said, IReadOnlyList<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var most = Math.Max(1, columns.Select(column => column.Value).DefaultIfEmpty().Max());
        var encode = HtmlEncoder.Default;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"columns{(columns.Count > Few ? " many" : "")}\" viewBox=\"0 0 {columns.Count * Pitch} {Height}\" width=\"{columns.Count * Pitch * 1.05:0}\" role=\"img\"><title>{encode.Encode(title)}</title><desc>{encode.Encode(said)}</desc>");
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            var middle = i * Pitch + Pitch / 2;
            var height = (double)(Height - Top - Bottom) * column.Value / most;
            var kind = column.IsLate ? " class=\"late\"" : column.IsHollow ? " class=\"hollow\"" : "";
            svg.Append(CultureInfo.InvariantCulture, $"<rect{kind} data-value=\"{column.Value}\" x=\"{middle - Bar / 2}\" y=\"{Height - Bottom - height:0.##}\" width=\"{Bar}\" height=\"{height:0.##}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"count\" x=\"{middle}\" y=\"{Height - Bottom - height - 4:0.##}\">{OfficeForms.Count(column.Value)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"mark\" x=\"{middle}\" y=\"{Height - Bottom + 12}\">{encode.Encode(column.Label)}</text>");
            if (column.SecondLabel is { } second)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"mark\" x=\"{middle}\" y=\"{Height - Bottom + 24}\">{encode.Encode(second)}</text>");
            }
        }

        return new HtmlString(svg.Append(CultureInfo.InvariantCulture, $"<line class=\"axis\" x1=\"0\" y1=\"{Height - Bottom}\" x2=\"{columns.Count * Pitch}\" y2=\"{Height - Bottom}\"/></svg>").ToString());
    }
}
