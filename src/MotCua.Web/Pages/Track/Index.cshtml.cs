using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Sealing;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Sealing;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Track;

/// <summary>Tra cứu hồ sơ: by the code typed from the slip, or by the slip's QR. What is no code of ours and what was never given are told alike.</summary>
[EnableRateLimiting(LookUpLimit.Policy)]
public sealed class IndexModel(TrackDossier trackDossier, Application.Sealing.Seals seals, Units units, TrackWords words, OfficeTexts texts, OfficeTime time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>The check character, as the slip's QR has it.</summary>
    [BindProperty(SupportsGet = true, Name = "k")]
    public string? Check { get; set; }

    /// <summary>The mark of the slip's QR, which says what the ledger had when it was printed.</summary>
    [BindProperty(SupportsGet = true, Name = "m")]
    public string? Mark { get; set; }

    /// <summary>What the ledger and its seals say of the slip; null where no mark was scanned.</summary>
    public SlipCheck? Slip { get; private set; }

    public TrackTold? Told { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            return Page();
        }

        var typed = DossierCode.Read(string.IsNullOrWhiteSpace(Check) ? Code : $"{Code}-{Check}");
        if (typed.Code is null)
        {
            ModelState.AddModelError(nameof(Code), texts["Mã chưa đủ hoặc gõ nhầm. Mã trên giấy hẹn có dạng 000.00.99.H22-200615-0001; hãy gõ cả phần đầu."]);
            return this.ShowAgain();
        }

        if (!typed.CheckHolds)
        {
            ModelState.AddModelError(nameof(Code), texts["Sai ký tự kiểm tra: trong mã có chỗ gõ nhầm. Hãy xem lại từng số trên giấy hẹn."]);
            return this.ShowAgain();
        }

        if (await trackDossier.FindAsync(typed.Code, cancel) is not { } track)
        {
            ModelState.AddModelError(nameof(Code), texts["Không có hồ sơ nào mang mã này. Hãy xem lại mã trên giấy hẹn, hoặc hỏi bộ phận Một cửa nơi đã nộp."]);
            return new PageResult { StatusCode = StatusCodes.Status404NotFound };
        }

        Told = words.Tell(track, await units.OnAsync(OfficeTime.DayOf(track.Receipt.ReceivedAt), cancel), time.NowLocal);

        Slip = SealMark.Read(Mark) is { } mark ? await seals.CheckAsync(track.Receipt.Code, mark, cancel) : null;

        // The field below is for the next dossier.
        Code = null;
        ModelState.Clear();
        return Page();
    }
}
