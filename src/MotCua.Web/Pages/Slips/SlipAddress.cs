using MotCua.Domain.Slips;

namespace MotCua.Web.Pages.Slips;

/// <summary>Where a slip stands. Codes keep their capitals, which generated addresses would take from them.</summary>
public static class SlipAddress
{
    /// <param name="key">Dossier code, or the visit's id.</param>
    /// <param name="print">Number of the print that was just counted: the printer's dialog opens.</param>
    public static string Of(SlipForm form, string key, int? print = null) =>
        $"/slips/{form.ToString().ToLowerInvariant()}/{Uri.EscapeDataString(key)}{(print is { } counted ? $"?print={counted}" : "")}";
}
