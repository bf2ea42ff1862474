using MotCua.Application.Slips;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Phiếu kiểm soát quá trình giải quyết hồ sơ, with every hand-over so far.</summary>
public sealed class ControlModel(DossierSlips slips, PrintSlip print, SlipSettings settings) : SlipPageModel<ControlSlip>(SlipForm.Control, print, settings)
{
    protected override Task<ControlSlip?> ReadAsync(CancellationToken cancel) => slips.ControlAsync(Id, User.AsOfficer(), cancel);
}
