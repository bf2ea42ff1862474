using MotCua.Application.Slips;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Phiếu hướng dẫn.</summary>
public sealed class GuidanceModel(VisitSlips slips, PrintSlip print, SlipSettings settings) : SlipPageModel<GuidanceNote>(SlipForm.Guidance, print, settings)
{
    protected override Task<GuidanceNote?> ReadAsync(CancellationToken cancel) => slips.GuidanceAsync(Id, User.AsOfficer(), cancel);
}
