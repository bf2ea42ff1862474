using MotCua.Domain.Sealing;
using MotCua.Domain.Slips;

namespace MotCua.Web.Pages.Slips;

/// <summary>
/// How this installation prints, from settings.json in its data folder:
/// <code>{ "publicAddress": "https://motcua.quangbinh.gov.vn", "slips": { "paper": { "Receipt": "A4", "01243.mot-cua/Receipt": "A5" } } }</code>
/// A5 is the circular's size (TT 01/2018); a desk's own line goes before the form's.
/// </summary>
public sealed class SlipSettings(IConfiguration configuration)
{
    /// <summary>Where the public looks a dossier up: what the QR on a slip says.</summary>
    /// <param name="mark">With it the page can say whether the slip is as the ledger has it.</param>
    public string TrackAddress(HttpRequest request, string code, char check, SealMark? mark)
    {
        ArgumentNullException.ThrowIfNull(request);
        var address = configuration["publicAddress"]?.TrimEnd('/') is { Length: > 0 } set ? set : $"{request.Scheme}://{request.Host}";
        return $"{address}/track?code={Uri.EscapeDataString(code)}&k={check}{(mark is null ? "" : $"&m={mark}")}";
    }

    /// <summary>The style sheet's name of the paper for a form at a desk.</summary>
    /// <param name="forms">Where nothing is set, the size is the circular's.</param>
    public string PaperFor(SlipForm form, string desk, FormSet forms) =>
        (configuration[$"slips:paper:{desk}/{form}"] ?? configuration[$"slips:paper:{form}"] ?? (forms.OnA5.Contains(form) ? SlipPaper.A5 : SlipPaper.A4)).Equals(SlipPaper.A4, StringComparison.OrdinalIgnoreCase) ? SlipPaper.A4 : SlipPaper.A5;
}
