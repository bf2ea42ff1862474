using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace MotCua.Web.Components;

/// <summary>
/// Code 128, set B (ISO/IEC 15417): what an office's hand scanner reads. A start sign, a symbol for each character, a check symbol and a stop sign; a symbol
/// is three bars and three gaps over eleven modules.
/// </summary>
public static class Code128
{
    /// <summary>Modules of white at both ends; scanners need them.</summary>
    public const int Quiet = 10;

    private const int StartB = 104;
    private const int Stop = 106;
    private const int Height = 50;

    /// <summary>Widths of bar, gap, bar, gap, bar, gap for every value; the stop sign has a seventh.</summary>
    private static readonly string[] Widths =
    [
        "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213",
        "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132",
        "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211",
        "212123", "212321", "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313",
        "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121", "313121", "211331",
        "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
        "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214",
        "112412", "122114", "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111",
        "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
        "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311", "113141",
        "114131", "311141", "411131", "211412", "211214", "211232", "2331112",
    ];

    /// <summary>Start, characters, check and stop as values. Throws <see cref="ArgumentException"/> for what set B does not have.</summary>
    public static IReadOnlyList<int> Values(string content)
    {
        ArgumentException.ThrowIfNullOrEmpty(content);
        if (content.FirstOrDefault(letter => letter is < ' ' or > '~') is var strange && strange != default)
        {
            throw new ArgumentException($"Code 128 B has no '{strange}'.", nameof(content));
        }

        var letters = content.Select(letter => letter - ' ').ToList();
        var check = (StartB + letters.Select((value, place) => value * (place + 1)).Sum()) % 103;
        return [StartB, .. letters, check, Stop];
    }

    /// <summary>True for a dark module, without the quiet zones.</summary>
    public static IReadOnlyList<bool> Modules(string content) =>
        [.. Values(content).SelectMany(value => Widths[value].SelectMany((width, place) => Enumerable.Repeat(place % 2 == 0, width - '0')))];

    /// <summary>One SVG path; the style sheet gives its size, sharp at any.</summary>
    public static IHtmlContent Svg(string content)
    {
        var modules = Modules(content);
        var path = new StringBuilder();
        for (var x = 0; x < modules.Count; x++)
        {
            if (modules[x])
            {
                var from = x;
                while (x + 1 < modules.Count && modules[x + 1])
                {
                    x++;
                }

                path.Append(CultureInfo.InvariantCulture, $"M{from + Quiet} 0h{x - from + 1}v{Height}h-{x - from + 1}z");
            }
        }

        var size = string.Create(CultureInfo.InvariantCulture, $"{modules.Count + (2 * Quiet)} {Height}");
        return new HtmlString(
            $"<svg class=\"barcode\" viewBox=\"0 0 {size}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"Mã vạch {WebUtility.HtmlEncode(content)}\" shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>");
    }
}
