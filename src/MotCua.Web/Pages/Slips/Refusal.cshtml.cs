using MotCua.Application.Slips;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>Phiếu từ chối tiếp nhận giải quyết hồ sơ: form 03, at the counter and during processing.</summary>
public sealed class RefusalModel(VisitSlips visits, DossierSlips dossiers, PrintSlip print, SlipSettings settings) : SlipPageModel<RefusalSlip>(SlipForm.Refusal, print, settings)
{
    protected override Task<RefusalSlip?> ReadAsync(CancellationToken cancel) =>
        IsOfDossier ? dossiers.RefusalAsync(Id, User.AsOfficer(), cancel) : visits.RefusalAsync(Id, User.AsOfficer(), cancel);
}
