using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Application.Sealing;
using MotCua.Domain.Sealing;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Seals;

/// <summary>/seals/NODE/DAY: one day's seal on paper, to be signed and put away, or pinned to the board.</summary>
[EnableRateLimiting(LookUpLimit.Policy)]
public sealed class SheetModel(Application.Sealing.Seals seals) : PageModel
{
    public SealSheet Sheet { get; private set; } = null!;

    public DaySeal Day => Sheet.Day;

    /// <summary>UTC.</summary>
    public DateTime SealedAt { get; private set; }

    public string FileAddress => $"/api/v1/seals/{Uri.EscapeDataString(Day.Node)}/{Day.Day:yyyy-MM-dd}";

    /// <summary>All that has to be compared, to be read by a phone instead of by eye.</summary>
    public IHtmlContent Qr => QrCode.Svg($"MOTCUA-SEAL {Day.Node} {Day.Day:yyyy-MM-dd} {Day.Entries} {Sheet.Seal}", "Mã QR của dấu niêm phong");

    public async Task<IActionResult> OnGetAsync(string node, string day, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) || await seals.SheetAsync(node, known, cancel) is not var (sheet, at))
        {
            return NotFound();
        }

        (Sheet, SealedAt) = (sheet, at);
        return Page();
    }
}
