using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Application.Receiving;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Form 04: phiếu xin lỗi và hẹn lại ngày trả kết quả, or since TT 03/2025/TT-VPCP văn bản xin lỗi và đề nghị gia hạn.</summary>
public sealed class ApologyModel(DossierSlips slips, PrintSlip print, SlipSettings settings) : SlipPageModel<ApologySlip>
{
    [FromRoute]
    public required string Code { get; set; }

    public override SlipHead Head => Slip.Head;

    public SlipSheet<ApologySlip> Sheet => new(Slip, settings.PaperFor(SlipForm.Apology, Head.DeskCode, Slip.Forms == FormSet.Of2018 ? SlipPaper.A5 : SlipPaper.A4));

    protected override Task<ApologySlip?> ReadAsync(CancellationToken cancel) => slips.ApologyAsync(Code, User.AsOfficer(), cancel);

    protected override Task<Outcome<SlipPrinted>> CountAsync(CancellationToken cancel) =>
        print.OfDossierAsync(Code, SlipForm.Apology, Head.Number, User.AsOfficer(), requestKey: null, cancel);
}
