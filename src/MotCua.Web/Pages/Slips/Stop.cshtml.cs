using MotCua.Application.Slips;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Thông báo dừng giải quyết hồ sơ.</summary>
public sealed class StopModel(DossierSlips slips, PrintSlip print, SlipSettings settings) : SlipPageModel<StopNotice>(SlipForm.Stop, print, settings)
{
    protected override Task<StopNotice?> ReadAsync(CancellationToken cancel) => slips.StopAsync(Id, User.AsOfficer(), cancel);
}
