using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Receiving;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Giấy tiếp nhận hồ sơ và hẹn trả kết quả: form 01 in its two copies.</summary>
public sealed class ReceiptModel(SlipReader slips, PrintSlip print, SlipSettings settings) : SlipPageModel<ReceiptSlip>
{
    [FromRoute]
    public required string Code { get; set; }

    public override SlipHead Head => Slip.Head;

    public string Paper => settings.PaperFor(SlipForm.Receipt, Head.DeskCode, Slip.Forms == FormSet.Of2018 ? SlipPaper.A5 : SlipPaper.A4);

    public IHtmlContent Qr => QrCode.Svg(settings.TrackAddress(Request, Slip.Code, DossierCode.CheckCharacter(Slip.Code)), "Mã QR tra cứu hồ sơ");

    protected override Task<ReceiptSlip?> ReadAsync(CancellationToken cancel) => slips.ReceiptAsync(Code, User.AsOfficer(), cancel);

    protected override Task<Outcome<SlipPrinted>> CountAsync(CancellationToken cancel) =>
        print.OfDossierAsync(Code, SlipForm.Receipt, Head.Number, User.AsOfficer(), requestKey: null, cancel);
}
