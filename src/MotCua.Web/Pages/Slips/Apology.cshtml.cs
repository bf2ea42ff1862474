using MotCua.Application.Slips;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Form 04: phiếu xin lỗi và hẹn lại ngày trả kết quả, or since TT 03/2025/TT-VPCP văn bản xin lỗi và đề nghị gia hạn.</summary>
public sealed class ApologyModel(DossierSlips slips, PrintSlip print, SlipSettings settings) : SlipPageModel<ApologySlip>(SlipForm.Apology, print, settings)
{
    protected override Task<ApologySlip?> ReadAsync(CancellationToken cancel) => slips.ApologyAsync(Id, User.AsOfficer(), cancel);
}
