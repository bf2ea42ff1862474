using Microsoft.AspNetCore.Html;
using MotCua.Application.Slips;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Giấy tiếp nhận hồ sơ và hẹn trả kết quả: form 01 in its two copies.</summary>
public sealed class ReceiptModel(DossierSlips slips, PrintSlip print, SlipSettings settings) : SlipPageModel<ReceiptSlip>(SlipForm.Receipt, print, settings)
{
    public IHtmlContent Qr => QrCode.Svg(Settings.TrackAddress(Request, Slip.Code, DossierCode.CheckCharacter(Slip.Code), Slip.Mark), "Mã QR tra cứu hồ sơ");

    protected override Task<ReceiptSlip?> ReadAsync(CancellationToken cancel) => slips.ReceiptAsync(Id, User.AsOfficer(), cancel);
}
