using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Slips;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Thông báo dừng giải quyết hồ sơ.</summary>
public sealed class StopModel(DossierSlips slips, PrintSlip print, SlipSettings settings) : SlipPageModel<StopNotice>(SlipForm.Stop, print, settings)
{
    /// <summary>The notice about the parts of a chain, and not the dossier's own.</summary>
    [FromQuery]
    public bool Parts { get; set; }

    protected override Task<StopNotice?> ReadAsync(CancellationToken cancel) =>
        Parts ? slips.PartsStopAsync(Id, User.AsOfficer(), cancel) : slips.StopAsync(Id, User.AsOfficer(), cancel);
}
