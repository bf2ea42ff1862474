using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace MotCua.Web.Components;

/// <summary>
/// A QR code drawn as one SVG path: sharp at any size, no picture to fetch, no inline style. Error correction M survives a fold or a stamp
/// across an eighth of it.
/// </summary>
public static class QrCode
{
    /// <summary>Modules of white around the code; readers need them.</summary>
    private const int Quiet = 4;

    /// <param name="label">What it is, for who cannot see it.</param>
    public static IHtmlContent Svg(string content, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);

        // The matrix comes with its own quiet zone of four modules.
        var rows = code.ModuleMatrix;
        var size = rows.Count;
        var path = new StringBuilder();
        for (var y = Quiet; y < size - Quiet; y++)
        {
            for (var x = Quiet; x < size - Quiet; x++)
            {
                if (rows[y][x])
                {
                    var from = x;
                    while (x + 1 < size - Quiet && rows[y][x + 1])
                    {
                        x++;
                    }

                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}v1h-{x - from + 1}z");
                }
            }
        }

        return new HtmlString(
            $"<svg class=\"qr\" viewBox=\"0 0 {size} {size}\" role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(label)}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path d=\"{path}\"/></svg>");
    }
}
