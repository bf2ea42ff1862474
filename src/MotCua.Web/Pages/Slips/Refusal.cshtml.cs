using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Receiving;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Slips;

/// <summary>
/// Phiếu từ chối tiếp nhận giải quyết hồ sơ: form 03. Its address ends in the visit's id when it was given at the counter, in the dossier code
/// when it was given during processing.
/// </summary>
public sealed class RefusalModel(SlipReader slips, PrintSlip print, SlipSettings settings) : SlipPageModel<RefusalSlip>
{
    [FromRoute]
    public required string Id { get; set; }

    public override SlipHead Head => Slip.Head;

    public SlipSheet<RefusalSlip> Sheet => new(Slip, settings.PaperFor(SlipForm.Refusal, Head.DeskCode, FormSet.On(Head.On) == FormSet.Of2018 ? SlipPaper.A5 : SlipPaper.A4));

    private bool IsOfDossier => DossierCode.IsWellFormed(Id);

    protected override Task<RefusalSlip?> ReadAsync(CancellationToken cancel) =>
        IsOfDossier ? slips.RefusalOfDossierAsync(Id, User.AsOfficer(), cancel) : slips.RefusalAsync(Id, User.AsOfficer(), cancel);

    protected override Task<Outcome<SlipPrinted>> CountAsync(CancellationToken cancel) => IsOfDossier
        ? print.OfDossierAsync(Id, SlipForm.Refusal, Head.Number, User.AsOfficer(), requestKey: null, cancel)
        : print.OfVisitAsync(Id, User.AsOfficer(), requestKey: null, cancel);
}
