using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Slips;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: form 02, at the counter and during processing.</summary>
public sealed class SupplementModel(VisitSlips visits, DossierSlips dossiers, PrintSlip print, SlipSettings settings) : SlipPageModel<SupplementSlip>(SlipForm.Supplement, print, settings)
{
    /// <summary>1 for a dossier's first request; the last one without it.</summary>
    [FromQuery]
    public int? Which { get; set; }

    protected override Task<SupplementSlip?> ReadAsync(CancellationToken cancel) =>
        IsOfDossier ? dossiers.SupplementAsync(Id, Which, User.AsOfficer(), cancel) : visits.SupplementAsync(Id, User.AsOfficer(), cancel);
}
